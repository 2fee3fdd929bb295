package org.mingzhang.export;

import java.nio.charset.StandardCharsets;

/**
 * Lines of RFC 4180, ending with CR LF, in UTF-8 behind a byte order mark, without which Excel takes them for GBK.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
final class Csv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What begins a formula, half-width and full-width, which some programs take for the same. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final StringBuilder out = new StringBuilder();
  private boolean lineBegun;

  /** A file from its start. */
  static Csv file() {
    Csv csv = new Csv();
    csv.out.append(BYTE_ORDER_MARK);
    return csv;
  }

  /** Lines to stand behind others. */
  static Csv lines() {
    return new Csv();
  }

  /** A cell of words. */
  Csv text(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && PlainNumber.of(text).isEmpty();
    return cell(formula ? "'" + text : text);
  }

  /** A cell with a plain decimal, or empty. */
  Csv number(String decimal) {
    return cell(decimal);
  }

  Csv value(Sheet.Value value) {
    return value.number() ? number(value.text()) : text(value.text());
  }

  Csv endLine() {
    out.append("\r\n");
    lineBegun = false;
    return this;
  }

  private Csv cell(String text) {
    if (lineBegun) {
      out.append(',');
    }
    lineBegun = true;
    if (needsQuotes(text)) {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      out.append(text);
    }
    return this;
  }

  /** By hand: it is asked for every cell of every table. */
  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return true;
      }
    }
    return false;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
