package org.mingzhang;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Term;
import org.mingzhang.model.Value;

/** Walks keyed records: the keys that a format knows, and what was typed under them. */
final class TypedValues {

  private final Shapes shapes = new Shapes();

  /** A value with the record and key it was typed under, or the name of an entry in a mapping. */
  record Typed(String key, Object value) {}

  private static String name(Class<?> record, Shapes.Field field) {
    return record.getSimpleName() + "/" + field.key();
  }

  /** Every key that can be typed below a record. */
  Set<String> keysOf(Class<?> record) {
    Set<String> keys = new LinkedHashSet<>();
    collectKeys(record, keys);
    return keys;
  }

  private void collectKeys(Type type, Set<String> keys) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collectKeys(argument, keys);
      }
    } else if (type instanceof Class<?> c && c.isRecord() && !Value.class.isAssignableFrom(c)) {
      for (Shapes.Field field : shapes.of(c).fields()) {
        if (keys.add(name(c, field))) {
          collectKeys(field.type(), keys);
        }
      }
    }
  }

  /** Everything typed below a record. */
  List<Typed> in(Record record) {
    List<Typed> typed = new ArrayList<>();
    for (Shapes.Field field : shapes.of(record.getClass()).fields()) {
      collect(name(record.getClass(), field), field.get(record), typed);
    }
    return typed;
  }

  private void collect(String key, Object value, List<Typed> typed) {
    if (value instanceof Value || value instanceof Term) {
      typed.add(new Typed(key, value));
    } else if (value instanceof Record record) {
      typed.add(new Typed(key, record));
      typed.addAll(in(record));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> collect(key, element, typed));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, element) -> {
            typed.add(new Typed(key, name));
            collect(key, element, typed);
          });
    }
  }
}
