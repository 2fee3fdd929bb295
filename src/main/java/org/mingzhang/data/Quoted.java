package org.mingzhang.data;

/** Typed text as it may stand in a message: in quotation marks, short, on one line, with nothing invisible. */
public final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String typed) {
    return "“" + plain(typed) + "”";
  }

  /** The same without quotation marks. */
  static String plain(String typed) {
    int end = typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length())));
    StringBuilder shown = new StringBuilder();
    typed.substring(0, end).codePoints().forEach(c -> append(shown, c));
    return shown.append(end < typed.length() ? "…" : "").toString();
  }

  /** A file's name as it may stand before a message; file systems allow line breaks in it. */
  public static String path(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      shown.append(' ');
    } else if (Invisible.is(c)) {
      shown.append('‹').append(Invisible.name(c)).append('›');
    } else {
      shown.appendCodePoint(c);
    }
  }
}
