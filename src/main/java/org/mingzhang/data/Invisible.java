package org.mingzhang.data;

import java.util.Locale;
import java.util.OptionalInt;

/** Characters that nobody sees: controls, and marks that turn the reading direction so that a figure looks like another. */
public final class Invisible {

  private Invisible() {}

  /** Whether a text may not hold this character. */
  public static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
      case Character.FORMAT -> !joins(c);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      default -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    };
  }

  /** Uyghur and Mongolian words need these three. */
  private static boolean joins(int c) {
    return c == 0x200C || c == 0x200D || c == 0x180E;
  }

  /** Where in the text the first one stands. */
  public static OptionalInt first(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (is(text.codePointAt(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Its number as people look it up: U+202E. */
  public static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
