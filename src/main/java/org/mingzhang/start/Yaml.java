package org.mingzhang.start;

import java.util.regex.Pattern;

/** Text as it may stand in a YAML file. */
final class Yaml {

  /** What can stand without quotes wherever it is put: Chinese text with Chinese punctuation. */
  private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\w（）“”、，。；：.+/-]*");

  /** What can stand for a key, a code for one. */
  private static final Pattern PLAIN_KEY = Pattern.compile(PLAIN + "|\\d{3,7}");

  private Yaml() {}

  static String text(String words) {
    return PLAIN.matcher(words).matches() ? words : "'" + words.replace("'", "''") + "'";
  }

  static String key(String key) {
    return PLAIN_KEY.matcher(key).matches() ? key : "'" + key.replace("'", "''") + "'";
  }
}
