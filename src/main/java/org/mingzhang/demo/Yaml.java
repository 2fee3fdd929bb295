package org.mingzhang.demo;

import java.util.List;
import java.util.regex.Pattern;

/** Writes the YAML of a data file, block style, in the order of the calls. */
final class Yaml {

  /** What can stand without quotes wherever it is put: Chinese text with Chinese punctuation. */
  private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\w（）“”、，。；：.+/-]*");

  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean dash;

  /** A value that is no text: number, rate, date, code or one of a list of words. */
  Yaml value(String key, Object value) {
    start();
    text.append(key).append(": ").append(value).append('\n');
    return this;
  }

  Yaml amount(String key, long amount) {
    return value(key, amount == 0 ? "0" : Money.text(amount));
  }

  Yaml text(String key, String words) {
    return value(key, quoted(words));
  }

  /** A list of texts; nothing at all when it is empty. */
  Yaml texts(String key, List<String> list) {
    if (!list.isEmpty()) {
      open(key);
      for (String words : list) {
        start();
        text.append("- ").append(quoted(words)).append('\n');
      }
      close();
    }
    return this;
  }

  /** A mapping or list under a key, up to {@link #close}. */
  Yaml open(String key) {
    start();
    text.append(key).append(":\n");
    depth++;
    return this;
  }

  /** A mapping in a list, up to {@link #close}. */
  Yaml item() {
    depth++;
    dash = true;
    return this;
  }

  Yaml close() {
    depth--;
    return this;
  }

  private void start() {
    if (dash) {
      text.append("  ".repeat(depth - 1)).append("- ");
      dash = false;
    } else {
      text.append("  ".repeat(depth));
    }
  }

  static String quoted(String words) {
    return PLAIN.matcher(words).matches() ? words : "'" + words.replace("'", "''") + "'";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
