package org.mingzhang.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import org.mingzhang.model.ClassificationFile;
import org.mingzhang.model.Department;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Value;

/** All keys that any file of the portal may hold. */
final class SchemaKeys {

  private SchemaKeys() {}

  static Set<String> all(Shapes shapes) {
    Set<String> keys = new HashSet<>();
    Set<Class<?>> seen = new HashSet<>();
    for (Class<?> root :
        new Class<?>[] {
          FinalAccounts.class, Department.class, PortalSettings.class, Profile.class,
          ClassificationFile.class, RegionsFile.class, GlossaryFile.class
        }) {
      collect(root, shapes, keys, seen);
    }
    return keys;
  }

  private static void collect(Type type, Shapes shapes, Set<String> keys, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      collect(arguments[arguments.length - 1], shapes, keys, seen);
    } else if (type instanceof Class<?> c && c.isRecord() && !Value.class.isAssignableFrom(c) && seen.add(c)) {
      for (Shapes.Field field : shapes.of(c).fields()) {
        keys.add(field.key().value());
        collect(field.type(), shapes, keys, seen);
      }
    }
  }
}
