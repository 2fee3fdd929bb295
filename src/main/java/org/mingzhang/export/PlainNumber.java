package org.mingzhang.export;

import java.util.Optional;

/** A shown number, {@code −1,406.50}, as plain decimal text, {@code -1406.50}: same digits, same decimals. */
final class PlainNumber {

  private PlainNumber() {}

  /** The decimal, or empty where the text is not a number and nothing else. */
  static Optional<String> of(String shown) {
    StringBuilder plain = new StringBuilder(shown.length());
    int at = 0;
    if (!shown.isEmpty() && (shown.charAt(0) == '−' || shown.charAt(0) == '-')) {
      plain.append('-');
      at++;
    }
    int sign = at;
    boolean point = false;
    boolean separated = false;
    int run = 0; // digits since the last separator or the point
    for (; at < shown.length(); at++) {
      char c = shown.charAt(at);
      if (c >= '0' && c <= '9') {
        plain.append(c);
        run++;
      } else if (c == ',' && !point && run > 0 && (separated ? run == 3 : run <= 3)) {
        separated = true;
        run = 0;
      } else if (c == '.' && !point && run > 0 && (!separated || run == 3)) {
        plain.append(c);
        point = true;
        run = 0;
      } else {
        return Optional.empty();
      }
    }
    boolean complete = at > sign && run > 0 && (point || !separated || run == 3);
    return complete ? Optional.of(plain.toString()) : Optional.empty();
  }
}
