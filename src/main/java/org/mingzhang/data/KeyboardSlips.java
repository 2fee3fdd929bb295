package org.mingzhang.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/**
 * Finds, line by line, the slips of a Chinese keyboard that a YAML parser reports on a wrong line or in strange words.
 *
 * <p>The same characters are ordinary inside a text, so a slip is named only where it explains a fault.
 */
final class KeyboardSlips {

  /** How far below a slip the parser may give up. */
  private static final int REACH = 3;

  /** Indentation, an optional list dash, a key, a colon of either kind, the rest. */
  private static final Pattern LINE =
      Pattern.compile(
          "([\\s\\u3000\\u00A0]*+)((?:[-－—][ \\u3000\\u00A0]*+)?+)"
              + "([^\\s\\u3000:：{}\\[\\],，\"'#-][^:：{}\\[\\],，\"'#]*+)([:：])(.*)",
          Pattern.DOTALL);

  private static final Pattern FLOW_COMMA = Pattern.compile("，\\s*+([^\\s:：，{}]++)\\s*+[:：]");
  private static final Pattern CODE = Pattern.compile("\\d{3}(\\d{2}){0,2}");
  private static final Pattern LIKE_VALUE = Pattern.compile("|[-−]?[\\d０-９].{0,20}|[\\[{].*", Pattern.DOTALL);

  private final Set<String> keys;

  /** @param keys all keys that may stand before a colon */
  KeyboardSlips(Set<String> keys) {
    this.keys = keys;
  }

  /**
   * The faults of a file, or the slips that explain them: after a slip the rest of the file is guesswork.
   *
   * @param parsed whether the parser reached the end
   */
  List<Problem> explain(String text, String file, List<Problem> faults, boolean parsed) {
    String[] lines = Utf8File.LINE_END.split(text, -1);
    List<Problem> slips = new ArrayList<>(faults.stream().filter(fault -> !fault.isError()).toList());
    for (int i = 0; i < lines.length; i++) {
      certain(lines[i], file, i + 1).ifPresent(slips::add);
    }
    if (near(slips, faults, parsed ? 0 : REACH)) {
      return slips;
    }
    if (parsed) {
      return faults;
    }
    return faults.stream().map(fault -> fault.isError() ? likely(lines, file, fault) : fault).toList();
  }

  private static boolean near(List<Problem> slips, List<Problem> faults, int reach) {
    Set<Integer> lines = new HashSet<>();
    slips.stream().filter(Problem::isError).forEach(slip -> lines.add(slip.at().line()));
    return faults.stream()
        .filter(Problem::isError)
        .anyMatch(
            fault ->
                IntStream.rangeClosed(fault.at().line() - reach, fault.at().line() + reach).anyMatch(lines::contains));
  }

  /** A slip that can be nothing else: it stands before or after a known key. */
  private Optional<Problem> certain(String line, String file, int number) {
    Matcher m = LINE.matcher(line);
    if (!m.matches() || !isKey(m.group(3).strip())) {
      return flowComma(line, file, number);
    }
    String key = m.group(3).strip();
    Optional<Problem> indented = indentation(m.group(1), file, number);
    if (indented.isPresent()) {
      return indented;
    }
    if (!m.group(2).isEmpty() && !m.group(2).startsWith("- ")) {
      return slip(file, number, m.start(2), "列表的横线要用半角 - 加半角空格", "写作“- " + key + ": …”");
    }
    String rest = m.group(5);
    // A list of texts may well hold “预算：…”, but not a number alone.
    if (m.group(4).equals("：") && (m.group(2).isEmpty() || LIKE_VALUE.matcher(rest.strip()).matches())) {
      return fullColon(file, number, m.start(4), key);
    }
    if (m.group(4).equals(":") && !rest.isEmpty() && rest.charAt(0) != ' ' && rest.charAt(0) != '\t') {
      return slip(file, number, m.start(5), Quoted.of(key) + "的冒号后面缺半角空格", "写作“: ”再写值");
    }
    return flowComma(line, file, number);
  }

  private static Optional<Problem> indentation(String indent, String file, int number) {
    for (int i = 0; i < indent.length(); i++) {
      if (indent.charAt(i) == '\t') {
        return slip(file, number, i, "缩进里有制表符（Tab）", "删去，每层缩进用两个半角空格");
      }
      if (indent.charAt(i) != ' ') {
        return slip(file, number, i, "缩进里有全角空格", "删去，每层缩进用两个半角空格");
      }
    }
    return Optional.empty();
  }

  /** A full-width comma between two keys inside { … }. */
  private Optional<Problem> flowComma(String line, String file, int number) {
    int open = line.indexOf('{');
    if (open < 0 || line.stripLeading().startsWith("#")) {
      return Optional.empty();
    }
    Matcher comma = FLOW_COMMA.matcher(line);
    for (int from = open; comma.find(from); from = comma.end()) {
      if (isKey(comma.group(1)) && !insideQuotes(line, comma.start())) {
        return slip(file, number, comma.start(), "花括号里用了全角逗号", "改成半角逗号加空格“, ”");
      }
    }
    return Optional.empty();
  }

  /** What is suspicious on the line where the parser gave up or on the one above it, or the fault itself. */
  private Problem likely(String[] lines, String file, Problem fault) {
    int significant = 0;
    for (int number = Math.min(fault.at().line(), lines.length); number > 0 && significant < 2; number--) {
      String line = lines[number - 1];
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        significant++;
        Optional<Problem> slip = suspicious(line, file, number);
        if (slip.isPresent()) {
          return slip.get();
        }
      }
    }
    return fault;
  }

  private Optional<Problem> suspicious(String line, String file, int number) {
    int text = 0;
    while (text < line.length() && isBlank(line.charAt(text))) {
      text++;
    }
    Optional<Problem> indented = indentation(line.substring(0, text), file, number);
    if (indented.isPresent()) {
      return indented;
    }
    int colon = line.indexOf('：');
    if (colon >= 0 && !line.contains(": ") && !line.endsWith(":")) {
      String key = line.substring(text, colon).replaceFirst("^-\\s*+", "").strip();
      // A list of texts may well hold “包括：…”.
      if (line.charAt(text) != '-' || isKey(key)) {
        return fullColon(file, number, colon, key);
      }
    }
    Matcher comma = FLOW_COMMA.matcher(line);
    int open = line.indexOf('{');
    if (open >= 0 && comma.find(open) && !insideQuotes(line, comma.start())) {
      return slip(file, number, comma.start(), "花括号里用了全角逗号", "改成半角逗号；文字里的全角逗号要给文字加引号");
    }
    return Optional.empty();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean isKey(String word) {
    return keys.contains(word) || CODE.matcher(word).matches();
  }

  private static boolean insideQuotes(String line, int index) {
    long doubles = line.substring(0, index).chars().filter(c -> c == '"').count();
    long singles = line.substring(0, index).chars().filter(c -> c == '\'').count();
    return doubles % 2 == 1 || singles % 2 == 1;
  }

  private static Optional<Problem> fullColon(String file, int line, int index, String key) {
    return slip(file, line, index, Quoted.of(key) + "后面是全角冒号", "改成半角冒号加空格“: ”");
  }

  private static Optional<Problem> slip(String file, int line, int index, String message, String hint) {
    return Optional.of(Problem.error(new Position(file, line, index + 1), message, hint));
  }
}
