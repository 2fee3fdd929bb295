package org.mingzhang.publish;

/** Text as it may stand in XML, and in HTML as well. */
public final class Xml {

  private Xml() {}

  /** Escapes text for content and for attributes in double quotes; what XML cannot hold becomes a replacement character. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
    }
  }

  private static boolean isAllowed(int c) {
    return c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
  }
}
