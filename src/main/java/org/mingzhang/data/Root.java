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

/** The kinds of data files, each with its record and the name of its JSON Schema. */
enum Root {
  DEPARTMENT_YEAR("department-year", "部门决算（年度文件）", FinalAccounts.class),
  PERFORMANCE("performance", "绩效（与年度文件一起的绩效文件）", PerformanceFile.class),
  DEPARTMENT("department", "部门", Department.class),
  PORTAL("portal", "网站设置", PortalSettings.class),
  REGIONS("regions", "行政区划", RegionsFile.class),
  GLOSSARY("glossary", "名词解释", GlossaryFile.class),
  SUBJECTS("subjects", "科目表", ClassificationFile.class),
  PROFILE("profile", "格式", Profile.class);

  private final String schema;
  private final String title;
  private final Class<? extends Record> type;

  Root(String schema, String title, Class<? extends Record> type) {
    this.schema = schema;
    this.title = title;
    this.type = type;
  }

  /** File name of the JSON Schema, without its extension. */
  String schema() {
    return schema;
  }

  String title() {
    return title;
  }

  Class<? extends Record> type() {
    return type;
  }

  /** All keys that any file may hold. */
  static Set<String> keys(Shapes shapes) {
    Set<String> keys = new HashSet<>();
    Set<Class<?>> seen = new HashSet<>();
    for (Root root : values()) {
      collect(root.type, shapes, keys, seen);
    }
    return keys;
  }

  private static void collect(Type type, Shapes shapes, Set<String> keys, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      collect(arguments[arguments.length - 1], shapes, keys, seen);
    } else if (type instanceof Class<?> c && c.isRecord() && !Value.class.isAssignableFrom(c) && seen.add(c)) {
      for (Shapes.Field field : shapes.of(c).fields()) {
        keys.add(field.key());
        collect(field.type(), shapes, keys, seen);
      }
    }
  }
}
