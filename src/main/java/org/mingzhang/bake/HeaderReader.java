package org.mingzhang.bake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads JBake's header, {@code key=value} lines above a line of tildes, and refuses what JBake passes over in silence: an
 * unknown key, a key without value, a page without status.
 */
final class HeaderReader {

  static final String SEPARATOR = "~~~~~~";

  private static final List<String> KEYS = List.of("title", "type", "status", "summary", "order");
  private static final Pattern NEAR_SEPARATOR = Pattern.compile("[~～]{3,}");
  private static final Pattern ORDER = Pattern.compile("[0-9]{1,4}");

  private final SourceText source;
  private final Faults faults;
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(String value, int at) {}

  private HeaderReader(SourceText source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  /** The header, or empty after reporting all that is wrong with it. */
  static Optional<Header> read(SourceText source, Faults faults) {
    int before = faults.problems().size();
    HeaderReader reader = new HeaderReader(source, faults);
    Optional<Header> header = reader.separator().map(reader::readTo);
    return faults.problems().size() == before ? header : Optional.empty();
  }

  private Optional<SourceText.Line> separator() {
    Optional<SourceText.Line> found = firstLine(SEPARATOR::equals);
    if (found.isEmpty()) {
      firstLine(NEAR_SEPARATOR.asMatchPredicate())
          .ifPresentOrElse(
              near -> faults.error(near.at(), "分隔行不对：" + near.text().strip(), "分隔行是单独一行六个半角波浪号 " + SEPARATOR),
              () ->
                  faults.error(
                      0, "缺少分隔行 " + SEPARATOR, "文件开头写 title=、type=、status= 各一行，再写一行 " + SEPARATOR + "，下面才是正文"));
    }
    return found;
  }

  private Optional<SourceText.Line> firstLine(Predicate<String> test) {
    return source.lines().stream().filter(line -> test.test(line.text().strip())).findFirst();
  }

  private Header readTo(SourceText.Line separator) {
    for (SourceText.Line line : source.lines()) {
      if (line.at() == separator.at()) {
        break;
      }
      if (!line.text().isBlank()) {
        readLine(line);
      }
    }
    String title = required("title", "请加一行 title=页面标题");
    oneOf(List.of("page"), "type", "请加一行 type=page");
    String status = oneOf(List.of("published", "draft"), "status", "请加一行 status=published（发布）或 status=draft（草稿）");
    String summary = entries.containsKey("summary") ? entries.get("summary").value() : "";
    int bodyStart = Math.min(source.text().length(), separator.at() + separator.text().length() + 1);
    return new Header(title, summary, status.equals("draft"), order(), bodyStart);
  }

  private void readLine(SourceText.Line line) {
    int equals = line.text().indexOf('=');
    if (equals < 0) {
      faults.error(line.at(), "这一行没有等号：" + line.text().strip(), "写成 title=页面标题 的样子，等号用半角");
      return;
    }
    String key = line.text().substring(0, equals).strip();
    String value = line.text().substring(equals + 1);
    int indent = value.length() - value.stripLeading().length();
    if (!KEYS.contains(key)) {
      faults.error(line.at(), "不认识“" + key + "”", "可以写 " + String.join("、", KEYS));
    } else if (entries.containsKey(key)) {
      faults.error(line.at(), key + " 写了两次", "请删去一行");
    } else {
      entries.put(key, new Entry(value.strip(), line.at() + equals + 1 + indent));
    }
  }

  private String required(String key, String hint) {
    Entry entry = entries.get(key);
    if (entry == null) {
      faults.error(0, "缺少 " + key + "=", hint);
      return "";
    }
    if (entry.value().isEmpty()) {
      faults.error(entry.at(), key + " 没有写值", hint);
    }
    return entry.value();
  }

  private String oneOf(List<String> allowed, String key, String hint) {
    String value = required(key, hint);
    if (!value.isEmpty() && !allowed.contains(value)) {
      faults.error(entries.get(key).at(), key + " 的值“" + value + "”不对", "只能是 " + String.join(" 或 ", allowed));
    }
    return value;
  }

  private int order() {
    Entry entry = entries.get("order");
    if (entry == null) {
      return Integer.MAX_VALUE;
    }
    if (!ORDER.matcher(entry.value()).matches()) {
      faults.error(entry.at(), "order 的值“" + entry.value() + "”不对", "写 0 到 9999 之间的整数");
      return 0;
    }
    return Integer.parseInt(entry.value());
  }
}
