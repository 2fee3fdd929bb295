package org.mingzhang.search;

import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;

/**
 * The one way texts and queries are made comparable: Han, digits, Latin and Greek letters remain, folded in width and case;
 * a point remains between two digits; a TAB stays as a border that no query crosses.
 *
 * <p>The engine of the search page does the same, code point by code point; both are tested with the same texts.
 */
public final class Normalizer {

  /** Separates pieces of a block that stand in different cells. */
  static final char BORDER = '\t';

  private static final int CACHED = 0x10000;

  /** Folded spellings of code points that are not folded by a rule; a race between two threads stores the same twice. */
  private final String[] folded = new String[CACHED];

  /**
   * A normalised text.
   *
   * @param source for every char of the text, where its code point begins in the source
   */
  public record Normalized(String text, int[] source) {}

  /** The text without the way back. */
  public String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      i = append(text, i, out);
    }
    return out.toString();
  }

  public Normalized normalize(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int[] source = new int[text.length() + 8];
    for (int i = 0; i < text.length(); ) {
      int before = out.length();
      int next = append(text, i, out);
      source = mark(source, before, out.length(), i);
      i = next;
    }
    return new Normalized(out.toString(), Arrays.copyOf(source, out.length()));
  }

  /** Appends what is kept of the code point at an index and gives the index behind it. */
  private int append(String text, int i, StringBuilder out) {
    int c = text.codePointAt(i);
    int next = i + Character.charCount(c);
    if (isPlain(c) || c == BORDER) {
      out.append((char) c);
    } else {
      append(fold(c), text, next, out);
    }
    return next;
  }

  private void append(String folded, String text, int next, StringBuilder out) {
    for (int i = 0; i < folded.length(); ) {
      int r = folded.codePointAt(i);
      if (isKept(r) || (r == '.' && isDigit(last(out)) && beginsWithDigit(text, next))) {
        out.appendCodePoint(r);
      }
      i += Character.charCount(r);
    }
  }

  private boolean beginsWithDigit(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    String folded = fold(text.codePointAt(at));
    return !folded.isEmpty() && isDigit(folded.charAt(0));
  }

  private static char last(StringBuilder out) {
    return out.length() == 0 ? 0 : out.charAt(out.length() - 1);
  }

  private static int[] mark(int[] source, int from, int to, int index) {
    int[] room = to > source.length ? Arrays.copyOf(source, to * 2) : source;
    for (int i = from; i < to; i++) {
      room[i] = index;
    }
    return room;
  }

  /** One code point in normal width and lower case; half a surrogate pair folds to nothing. */
  String fold(int c) {
    if (c >= CACHED) {
      return compute(c);
    }
    String known = folded[c];
    if (known == null) {
      known = compute(c);
      folded[c] = known;
    }
    return known;
  }

  private static String compute(int c) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return "";
    }
    return java.text.Normalizer.normalize(Character.toString(c), Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** What folds to itself and is kept, without asking further. */
  private static boolean isPlain(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 'a' && c <= 'z') || isDigit(c);
  }

  private static boolean isKept(int c) {
    return isPlain(c) || isHan(c) || (c >= 0xDF && c <= 0x24F) || (c >= 0x391 && c <= 0x3C9);
  }

  static boolean isHan(int c) {
    return c == 0x3005
        || c == 0x3007
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
