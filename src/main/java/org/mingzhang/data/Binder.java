package org.mingzhang.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Position;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Status;
import org.mingzhang.model.Term;
import org.mingzhang.model.Value;

/**
 * Makes records of nodes by their {@link org.mingzhang.model.Key}s. Nothing behind this door sees a map of objects.
 *
 * <p>A value that cannot be read is reported and left out; a record that lacks a required value is left out itself. So
 * what remains is sound, and the rules can look for further faults in it.
 */
final class Binder {

  private static final int KEYS_IN_HINT = 12;

  /** A key run together with its value, as when the colon is full-width or the blank after it is missing. */
  private static final Pattern RUN_TOGETHER = Pattern.compile("([^:：]+)([:：])(.*)", Pattern.DOTALL);

  private static final Pattern THOUSAND = Pattern.compile("-?\\d{1,3}");
  private static final Pattern THOUSANDS_REST = Pattern.compile("\\d{3}(\\.\\d+)?");

  private final Shapes shapes;
  private final Problems problems;
  private final Scalars scalars;
  private final Class<?> file;
  private final List<Position> blanks = new ArrayList<>();
  private boolean draft;

  /** @param file the record of a whole file, which stands even where a value that it requires is missing */
  Binder(Class<?> file, Shapes shapes, Problems problems) {
    this.file = file;
    this.shapes = shapes;
    this.problems = problems;
    this.scalars = new Scalars(problems);
  }

  /** What can be read of the file, or empty. */
  Optional<Object> bind(Node root) {
    draft = isDraft(root);
    Optional<Object> bound = Optional.ofNullable(value(root, file, "文件"));
    if (!problems.anyError()) {
      bound.ifPresent(record -> filledIn(record, root.at()));
    }
    return bound;
  }

  /** Where a draft has a key with nothing behind it yet. */
  List<Position> blanks() {
    return List.copyOf(blanks);
  }

  private boolean isDraft(Node root) {
    return file == FinalAccounts.class
        && root instanceof Node.Mapping mapping
        && mapping.entry("状态").map(Node.Entry::value).filter(Binder::saysDraft).isPresent();
  }

  private static boolean saysDraft(Node value) {
    return value instanceof Node.Scalar word && word.text().equals(Status.DRAFT.term());
  }

  /** What a whole file requires, a draft requires too: without its year nothing can be said of it. */
  private void filledIn(Object record, Position at) {
    for (Shapes.Field field : shapes.of(file).fields()) {
      if (field.required() && field.get(record) == null) {
        problems.error(at, "“" + field.key() + "”没有写值", "草稿里也要写");
      }
    }
  }

  /** Notes a value that a draft leaves open; what it stands in is then read without it. */
  private boolean open(Node value, Position at) {
    boolean open = draft && value instanceof Node.Scalar scalar && scalar.isNull();
    if (open) {
      blanks.add(at);
    }
    return open;
  }

  private Object value(Node node, Type type, String key) {
    if (node instanceof Node.Scalar scalar && scalar.isNull()) {
      problems.error(scalar.at(), Quoted.of(key) + "没有写值", "没有公布就删去这一行；确实是零就写 0");
      return null;
    }
    boolean single = type instanceof Class<?> c && (Value.class.isAssignableFrom(c) || Term.class.isAssignableFrom(c));
    if (!single && node instanceof Node.Scalar scalar && fullWidthBracket(scalar)) {
      problems.error(scalar.at(), Quoted.of(key) + "用了全角括号", "改成半角括号 { } 或 [ ]，里面的冒号、逗号也用半角");
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == List.class ? list(node, (Class<?>) element, key) : map(node, element, key);
    }
    return single ? scalar(node, (Class<?>) type, key) : record(node, (Class<?>) type, key);
  }

  private static boolean fullWidthBracket(Node.Scalar scalar) {
    return !scalar.quoted() && (scalar.text().startsWith("｛") || scalar.text().startsWith("［"));
  }

  private Object scalar(Node node, Class<?> type, String key) {
    if (node instanceof Node.Scalar scalar) {
      return scalars.read(scalar, type, key);
    }
    String found = node instanceof Node.Mapping ? "下一层的键" : "列表";
    problems.error(node.at(), Quoted.of(key) + "只要一个值，写成了" + found, "直接写在冒号后面");
    return null;
  }

  private List<Object> list(Node node, Class<?> element, String key) {
    List<Node> nodes;
    if (node instanceof Node.Sequence sequence) {
      nodes = sequence.elements();
    } else if (node instanceof Node.Scalar && Value.class.isAssignableFrom(element)) {
      nodes = List.of(node); // one text where several may stand
    } else {
      problems.error(node.at(), Quoted.of(key) + "应当是列表", "每一项另起一行，前面加“- ”");
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    for (Node n : nodes) {
      Object value = open(n, n.at()) ? null : value(n, element, key);
      if (value != null) {
        values.add(value);
      }
    }
    return Collections.unmodifiableList(values);
  }

  private Map<String, Object> map(Node node, Type element, String key) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.error(node.at(), Quoted.of(key) + "下面应当是“名称: 值”", "每一行写“名称: 值”，缩进两格");
      return Map.of();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      if (scalars.name(entry.key(), entry.at()) && !open(entry.value(), entry.at())) {
        Object value = value(entry.value(), element, entry.key());
        if (value != null) {
          values.put(entry.key(), value);
        }
      }
    }
    return Collections.unmodifiableMap(values);
  }

  // --- records ------------------------------------------------------------------------------------------------------

  private Object record(Node node, Class<?> type, String key) {
    Shapes.Shape shape = shapes.of(type);
    if (node instanceof Node.Mapping mapping) {
      return fromMapping(mapping, shape, key);
    }
    Optional<Shapes.Field> main = shape.main().filter(field -> accepts(field.type(), node));
    if (main.isEmpty()) {
      problems.error(node.at(), Quoted.of(key) + "下面应当是“键: 值”", "可以写：" + allowed(shape));
      return null;
    }
    if (node instanceof Node.Scalar scalar
        && !scalar.quoted()
        && runTogether(scalar.text(), scalar.at(), shape).isPresent()) {
      return null;
    }
    Map<String, Object> bound = new HashMap<>();
    String mainKey = main.get().key();
    bound.put(mainKey, value(node, main.get().type(), key));
    return create(shape, bound, Set.of(mainKey), node.at());
  }

  private static boolean accepts(Type type, Node node) {
    return type instanceof ParameterizedType == node instanceof Node.Sequence;
  }

  private Object fromMapping(Node.Mapping mapping, Shapes.Shape shape, String key) {
    if (mapping.entries().isEmpty()) {
      problems.error(mapping.at(), Quoted.of(key) + "是空的", "没有公布就删去这一行");
      return null;
    }
    Map<String, Object> bound = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Node.Entry previous = null;
    for (Node.Entry entry : mapping.entries()) {
      Optional<Shapes.Field> field = shape.field(entry.key());
      if (field.isPresent()) {
        seen.add(entry.key());
        boolean open = open(entry.value(), entry.at());
        bound.put(entry.key(), open ? null : value(entry.value(), field.get().type(), entry.key()));
        previous = entry;
      } else if (mapping.flow() && entry.bare()) {
        bare(entry, previous, shape).ifPresent(seen::add);
      } else {
        unknownKey(entry, shape).ifPresent(seen::add);
        previous = entry;
      }
    }
    boolean nothingYet = draft && bound.size() == seen.size() && bound.values().stream().allMatch(Binder::isNothing);
    return nothingYet ? null : create(shape, bound, seen, mapping.at());
  }

  private static boolean isNothing(Object value) {
    return value == null
        || value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  /** Reports a key that the record does not have; gives the key that was probably meant. */
  private Optional<String> unknownKey(Node.Entry entry, Shapes.Shape shape) {
    Optional<String> known = runTogether(entry.key(), entry.at(), shape);
    if (known.isPresent()) {
      return known;
    }
    Optional<String> near = Nearest.to(entry.key(), keys(shape));
    String hint = near.map(word -> "是不是“" + word + "”").orElse("可以写：" + allowed(shape));
    problems.error(entry.at(), "不认识的键" + Quoted.of(entry.key()), hint);
    return near;
  }

  /** Reports a piece between two commas of { … } that is no {@code key: value}; gives its key if it begins with one. */
  private Optional<String> bare(Node.Entry entry, Node.Entry previous, Shapes.Shape shape) {
    Optional<String> known = runTogether(entry.key(), entry.at(), shape);
    if (known.isPresent()) {
      return known;
    }
    if (previous != null
        && previous.value() instanceof Node.Scalar before
        && THOUSAND.matcher(before.text()).matches()
        && THOUSANDS_REST.matcher(entry.key()).matches()) {
      problems.error(before.at(), "数字里有千分位逗号", "去掉逗号，写作 1406.53 的样子");
    } else {
      problems.error(entry.at(), Quoted.of(entry.key()) + "前面没有键", "几个并列的值写在 [ ] 里；逗号属于文字就给文字加引号");
    }
    return Optional.empty();
  }

  /** Reports a known key whose colon is full-width or has no blank behind it; gives the key. */
  private Optional<String> runTogether(String text, Position at, Shapes.Shape shape) {
    Matcher m = RUN_TOGETHER.matcher(text);
    if (!m.matches() || shape.field(m.group(1).strip()).isEmpty()) {
      return Optional.empty();
    }
    Position colon = new Position(at.file(), at.line(), at.column() + m.start(2));
    String wrong = m.group(2).equals("：") ? "后面是全角冒号" : "的冒号后面缺半角空格";
    problems.error(colon, Quoted.of(m.group(1).strip()) + wrong, "改成半角冒号加空格“: ”");
    return Optional.of(m.group(1).strip());
  }

  private static List<String> keys(Shapes.Shape shape) {
    return shape.fields().stream().map(Shapes.Field::key).toList();
  }

  private static String allowed(Shapes.Shape shape) {
    List<String> keys = keys(shape);
    String shown = String.join("、", keys.subList(0, Math.min(keys.size(), KEYS_IN_HINT)));
    return keys.size() > KEYS_IN_HINT ? shown + " 等 " + keys.size() + " 个" : shown;
  }

  /**
   * The record, or null where a required value is missing.
   *
   * @param seen keys that were typed, also where the value could not be read
   */
  private Object create(Shapes.Shape shape, Map<String, Object> bound, Set<String> seen, Position at) {
    boolean sound = true;
    Object[] arguments = new Object[shape.fields().size()];
    for (int i = 0; i < arguments.length; i++) {
      Shapes.Field field = shape.fields().get(i);
      String key = field.key();
      Object value = bound.get(key);
      arguments[i] = value == null ? absent(field.type()) : value;
      if (value == null && field.required()) {
        sound = false;
        if (!seen.contains(key)) {
          problems.error(at, "缺少“" + key + "”", field.doc().replaceFirst("。$", ""));
        }
      }
    }
    return sound || shape == shapes.of(file) ? shape.create(arguments) : null;
  }

  /** What a missing key means: no elements, or nothing. */
  private static Object absent(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? List.of() : Map.of();
    }
    return null;
  }
}
