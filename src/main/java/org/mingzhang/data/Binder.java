package org.mingzhang.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.model.Position;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Term;
import org.mingzhang.model.Value;

/**
 * Makes records of nodes by their {@link org.mingzhang.model.Key}s. Nothing behind this door sees a map of objects.
 *
 * <p>A value that cannot be read is reported and becomes null; the caller drops the record when anything was reported.
 */
final class Binder {

  private static final int KEYS_IN_HINT = 12;

  private final Shapes shapes;
  private final Problems problems;
  private final Scalars scalars;

  Binder(Shapes shapes, Problems problems) {
    this.shapes = shapes;
    this.problems = problems;
    this.scalars = new Scalars(problems);
  }

  /** The record of a whole file, or empty after reporting. */
  <T extends Record> Optional<T> bind(Node root, Class<T> type) {
    Object bound = value(root, type, "文件");
    return problems.anyError() ? Optional.empty() : Optional.of(type.cast(bound));
  }

  private Object value(Node node, Type type, String key) {
    if (node instanceof Node.Scalar scalar && scalar.isNull()) {
      problems.error(scalar.at(), "“" + key + "”没有写值", "没有公布就删去这一行；确实是零就写 0");
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == List.class ? list(node, (Class<?>) element, key) : map(node, element, key);
    }
    Class<?> single = (Class<?>) type;
    if (Value.class.isAssignableFrom(single) || Term.class.isAssignableFrom(single)) {
      return scalar(node, single, key);
    }
    return record(node, single, key);
  }

  private Object scalar(Node node, Class<?> type, String key) {
    if (node instanceof Node.Scalar scalar) {
      return scalars.read(scalar, type, key);
    }
    String found = node instanceof Node.Mapping ? "下一层的键" : "列表";
    problems.error(node.at(), "“" + key + "”只要一个值，写成了" + found, "直接写在冒号后面");
    return null;
  }

  private List<Object> list(Node node, Class<?> element, String key) {
    List<Node> nodes;
    if (node instanceof Node.Sequence sequence) {
      nodes = sequence.elements();
    } else if (node instanceof Node.Scalar && Value.class.isAssignableFrom(element)) {
      nodes = List.of(node); // one text where several may stand
    } else {
      String hint = node instanceof Node.Mapping ? "每一项前面加“- ”，或写在方括号 [ ] 里" : "每一项写一行，前面加“- ”";
      problems.error(node.at(), "“" + key + "”应当是列表", hint);
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    for (Node n : nodes) {
      Object value = value(n, element, key);
      if (value != null) {
        values.add(value);
      }
    }
    return Collections.unmodifiableList(values);
  }

  private Map<String, Object> map(Node node, Type element, String key) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node.at(), "“" + key + "”下面应当是“名称: 值”", "每一行写“名称: 值”，缩进两格");
      return Map.of();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      Object value = value(entry.value(), element, entry.key());
      if (value != null) {
        values.put(entry.key(), value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private Object record(Node node, Class<?> type, String key) {
    Shapes.Shape shape = shapes.of(type);
    if (node instanceof Node.Mapping mapping) {
      return fromMapping(mapping, shape);
    }
    Optional<Shapes.Field> main = shape.main().filter(field -> accepts(field.type(), node));
    if (main.isEmpty()) {
      problems.error(node.at(), "“" + key + "”下面应当有键", "可以写：" + allowed(shape));
      return null;
    }
    Map<Shapes.Field, Object> bound = new HashMap<>();
    bound.put(main.get(), value(node, main.get().type(), key));
    return create(shape, bound, node.at());
  }

  private static boolean accepts(Type type, Node node) {
    return type instanceof ParameterizedType == node instanceof Node.Sequence;
  }

  private Object fromMapping(Node.Mapping mapping, Shapes.Shape shape) {
    Map<String, Shapes.Field> byKey = new LinkedHashMap<>();
    shape.fields().forEach(field -> byKey.put(field.key().value(), field));
    Map<Shapes.Field, Object> bound = new HashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      Shapes.Field field = byKey.get(entry.key());
      if (field == null) {
        unknownKey(entry, shape, byKey);
      } else {
        bound.put(field, value(entry.value(), field.type(), entry.key()));
      }
    }
    return create(shape, bound, mapping.at());
  }

  private void unknownKey(Node.Entry entry, Shapes.Shape shape, Map<String, Shapes.Field> byKey) {
    boolean flowSet = entry.value() instanceof Node.Scalar scalar && scalar.isNull();
    String hint =
        flowSet
            ? "几个并列的值写在方括号 [ ] 里"
            : Nearest.to(entry.key(), byKey.keySet())
                .map(near -> "是不是“" + near + "”")
                .orElse("可以写：" + allowed(shape));
    problems.error(entry.at(), "不认识的键“" + entry.key() + "”", hint);
  }

  private static String allowed(Shapes.Shape shape) {
    List<String> keys = shape.fields().stream().map(field -> field.key().value()).toList();
    String shown = String.join("、", keys.subList(0, Math.min(keys.size(), KEYS_IN_HINT)));
    return keys.size() > KEYS_IN_HINT ? shown + " 等 " + keys.size() + " 个" : shown;
  }

  private Object create(Shapes.Shape shape, Map<Shapes.Field, Object> bound, Position at) {
    Object[] arguments = new Object[shape.fields().size()];
    for (int i = 0; i < arguments.length; i++) {
      Shapes.Field field = shape.fields().get(i);
      if (field.key().required() && !bound.containsKey(field)) {
        problems.error(at, "缺少“" + field.key().value() + "”", field.key().doc());
      }
      arguments[i] = bound.getOrDefault(field, absent(field.type()));
      if (arguments[i] == null) {
        arguments[i] = absent(field.type());
      }
    }
    return shape.create(arguments);
  }

  /** What a missing key means: no elements, or nothing. */
  private static Object absent(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? List.of() : Map.of();
    }
    return null;
  }
}
