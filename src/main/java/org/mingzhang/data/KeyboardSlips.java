package org.mingzhang.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/**
 * Finds, line by line, the slips of a Chinese keyboard that a YAML parser would report on a wrong line or swallow.
 *
 * <p>Certain slips stand where only structure can stand: before or after a known key. The others are looked for only once
 * the parser has given up, because the same characters are ordinary inside a text.
 */
final class KeyboardSlips {

  /** Indentation, an optional list dash, a key, a colon of either kind, the rest. */
  private static final Pattern LINE =
      Pattern.compile("^([ \\t\\u3000]*)((?:[-－—][ \\u3000]*)?)([^\\s:：{}\\[\\],，\"'#-][^:：{}\\[\\],，\"'#]*)([:：])(.*)$");

  private static final Pattern FLOW_NUMBER = Pattern.compile("[:：]\\s*-?\\d{1,3}(,\\d{3})+(\\.\\d+)?\\s*[,}]");
  private static final Pattern FLOW_COMMA = Pattern.compile("，\\s*([^\\s:：，{}]+)\\s*[:：]");

  private final Set<String> keys;

  /** @param keys all keys that may stand before a colon */
  KeyboardSlips(Set<String> keys) {
    this.keys = keys;
  }

  /** Slips that can be nothing else; the first of each line. */
  List<Problem> certain(String text, String file) {
    List<Problem> found = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      certain(lines[i], file, i + 1).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Problem> certain(String line, String file, int number) {
    Matcher m = LINE.matcher(line);
    if (!m.matches() || !isKey(m.group(3).strip())) {
      return flow(line, file, number);
    }
    String indent = m.group(1);
    int wide = indent.indexOf('\u3000');
    if (wide >= 0) {
      return slip(file, number, wide, "缩进里有全角空格", "删去，用半角空格缩进");
    }
    int tab = indent.indexOf('\t');
    if (tab >= 0) {
      return slip(file, number, tab, "缩进里有制表符（Tab）", "删去，每层缩进用两个半角空格");
    }
    if (m.group(2).contains("\u3000") || m.group(2).startsWith("－")) {
      return slip(file, number, m.start(2), "列表的横线要用半角 - 加半角空格", "写作“- " + m.group(3).strip() + ": …”");
    }
    String rest = m.group(5);
    if (m.group(4).equals("：") && startsLikeValue(rest)) {
      return slip(file, number, m.start(4), "“" + m.group(3).strip() + "”后面是全角冒号", "改成半角冒号加空格“: ”");
    }
    if (m.group(4).equals(":") && !rest.isEmpty() && !Character.isWhitespace(rest.charAt(0))) {
      if (rest.charAt(0) == '\u3000') {
        return slip(file, number, m.start(5), "冒号后面是全角空格", "改成半角空格");
      }
      return slip(file, number, m.start(5), "冒号后面缺空格", "写作“" + m.group(3).strip() + ": " + rest.strip() + "”");
    }
    return flow(line, file, number);
  }

  /** Slips inside { … } on one line. */
  private Optional<Problem> flow(String line, String file, int number) {
    int open = line.indexOf('{');
    if (open < 0 || line.stripLeading().startsWith("#") || insideQuotes(line, open)) {
      return Optional.empty();
    }
    Matcher grouped = FLOW_NUMBER.matcher(line);
    if (grouped.find(open)) {
      String typed = grouped.group().replaceAll("[:：,}]\\s*$|^[:：]\\s*", "");
      return slip(file, number, grouped.start() + 1, "数字里有千分位逗号", "写作 " + typed.replace(",", ""));
    }
    Matcher comma = FLOW_COMMA.matcher(line);
    for (int from = open; comma.find(from); from = comma.end()) {
      if (isKey(comma.group(1)) && !insideQuotes(line, comma.start())) {
        return slip(file, number, comma.start(), "花括号里用了全角逗号", "改成半角逗号加空格“, ”");
      }
    }
    return Optional.empty();
  }

  /** The last slip at or above the place where the parser gave up. */
  Optional<Problem> before(String text, String file, Position at) {
    String[] lines = text.split("\\R", -1);
    for (int number = Math.min(at.line(), lines.length); number > 0 && number >= at.line() - 3; number--) {
      String line = lines[number - 1];
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      int indent = line.length() - line.stripLeading().length();
      int tab = line.indexOf('\t');
      if (tab >= 0 && tab < indent) {
        return slip(file, number, tab, "缩进里有制表符（Tab）", "删去，每层缩进用两个半角空格");
      }
      int wide = line.indexOf('\u3000');
      if (wide >= 0 && wide <= indent) {
        return slip(file, number, wide, "缩进里有全角空格", "删去，用半角空格缩进");
      }
      int colon = line.indexOf('：');
      if (colon >= 0 && line.indexOf(": ") < 0 && !line.endsWith(":")) {
        return slip(file, number, colon, "这一行没有半角冒号", "键后面用半角冒号加空格“: ”");
      }
      int comma = line.indexOf('，');
      if (comma >= 0 && line.indexOf('{') >= 0 && comma > line.indexOf('{') && !insideQuotes(line, comma)) {
        return slip(file, number, comma, "花括号里用了全角逗号", "改成半角逗号；文字里要用全角逗号时给文字加引号");
      }
    }
    return Optional.empty();
  }

  private boolean isKey(String word) {
    return keys.contains(word) || word.matches("\\d{3}(\\d{2}){0,2}");
  }

  /** A number or nothing: what follows a key, and not the middle of a sentence. */
  private static boolean startsLikeValue(String rest) {
    String value = rest.strip();
    return value.isEmpty() || value.matches("[-−]?[\\d０-９].{0,20}") || value.startsWith("{") || value.startsWith("[");
  }

  private static boolean insideQuotes(String line, int index) {
    long doubles = line.substring(0, index).chars().filter(c -> c == '"').count();
    long singles = line.substring(0, index).chars().filter(c -> c == '\'').count();
    return doubles % 2 == 1 || singles % 2 == 1;
  }

  private static Optional<Problem> slip(String file, int line, int index, String message, String hint) {
    return Optional.of(Problem.error(new Position(file, line, index + 1), message, hint));
  }
}
