package org.mingzhang.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Pieces of two and three code points of a normalised text, and of five in its numbers: what any substring can be found by.
 *
 * <p>Three digits stand on every other page, five on few.
 */
final class Grams {

  static final int SHORT = 2;
  static final int LONG = 3;
  static final int FOUR = 4;
  static final int NUMBER = 5;

  static final int MOST_CHARS = 2 * LONG;

  private static final int POINT_BITS = 21;
  private static final int ASCII_BITS = 7;

  private Grams() {}

  /** Takes grams as numbers, and whether there is a digit in them. */
  interface Sink {

    void accept(long gram, boolean digit);
  }

  /** The code points of a normalised text. */
  static int[] points(String normalized) {
    int[] points = new int[normalized.length()];
    int count = 0;
    for (int i = 0; i < normalized.length(); count++) { // by hand: every text of every page comes by
      points[count] = normalized.codePointAt(i);
      i += Character.charCount(points[count]);
    }
    return count == points.length ? points : Arrays.copyOf(points, count);
  }

  /** Every 2- and 3-gram of every segment and every 5-gram of its numbers, as often as it occurs. */
  static void each(int[] points, Sink grams) {
    for (int from = 0; from < points.length; ) {
      int to = from;
      while (to < points.length && points[to] != Normalizer.BORDER) {
        to++;
      }
      for (int i = from; i + SHORT <= to; i++) {
        boolean digit = Normalizer.isDigit(points[i]) || Normalizer.isDigit(points[i + 1]);
        grams.accept(pack(points, i, SHORT), digit);
        if (i + LONG <= to) {
          grams.accept(pack(points, i, LONG), digit || Normalizer.isDigit(points[i + 2]));
        }
      }
      from = to + 1;
    }
    numbers(points, NUMBER, gram -> grams.accept(gram, holdsDigit(gram)));
  }

  /**
   * The 4-grams of a text's numbers, each as a number; only the terminal has them, in the site's files every correction would
   * change many.
   */
  static void fours(int[] points, LongConsumer gram) {
    numbers(points, FOUR, gram);
  }

  /** The 4-grams of a text's numbers. */
  static List<String> fours(String part) {
    List<String> fours = new ArrayList<>();
    fours(points(part), four -> fours.add(text(four)));
    return fours;
  }

  private static void numbers(int[] points, int length, LongConsumer gram) {
    int run = 0;
    for (int i = 0; i < points.length; i++) {
      run = isOfNumber(points[i]) ? run + 1 : 0;
      if (run >= length) {
        gram.accept(pack(points, i - length + 1, length));
      }
    }
  }

  /** Up to three code points of 21 bits; of longer grams ASCII digits and points of 7 bits each, below zero. */
  private static long pack(int[] points, int at, int length) {
    int bits = length > LONG ? ASCII_BITS : POINT_BITS;
    long packed = 0;
    for (int i = at; i < at + length; i++) {
      packed = packed << bits | points[i];
    }
    return length > LONG ? packed | Long.MIN_VALUE : packed;
  }

  /** Writes a gram that is given as a number and tells its length; there must be room for {@link #MOST_CHARS}. */
  static int write(long gram, char[] into) {
    int bits = gram < 0 ? ASCII_BITS : POINT_BITS;
    long packed = gram & Long.MAX_VALUE;
    int first = (Long.SIZE - 1 - Long.numberOfLeadingZeros(packed)) / bits * bits;
    int length = 0;
    for (int shift = first; shift >= 0; shift -= bits) {
      length += Character.toChars((int) (packed >>> shift) & (1 << bits) - 1, into, length);
    }
    return length;
  }

  static String text(long gram) {
    char[] chars = new char[MOST_CHARS];
    return new String(chars, 0, write(gram, chars));
  }

  private static boolean holdsDigit(long gram) {
    int bits = gram < 0 ? ASCII_BITS : POINT_BITS;
    for (long rest = gram & Long.MAX_VALUE; rest != 0; rest >>>= bits) {
      if (Normalizer.isDigit((int) rest & (1 << bits) - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is one of the longer grams that only numbers have. */
  static boolean isLong(long gram) {
    return gram < 0;
  }

  /** The runs of digits and points that are long enough, in the order they stand. */
  private static List<String> numbers(String segment, int atLeast) {
    List<String> numbers = new ArrayList<>();
    for (int from = 0; from < segment.length(); ) {
      int to = endOfNumber(segment, from);
      if (to - from >= atLeast) {
        numbers.add(segment.substring(from, to));
      }
      from = Math.max(to, from + 1);
    }
    return numbers;
  }

  private static int endOfNumber(String text, int from) {
    int to = from;
    while (to < text.length() && isOfNumber(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isOfNumber(int c) {
    return Normalizer.isDigit(c) || c == '.';
  }

  static boolean isNumber(String gram) {
    return endOfNumber(gram, 0) == gram.length();
  }

  /** Pieces of one length, in the order they stand. */
  private static void each(String segment, int length, Consumer<String> gram) {
    int[] starts = starts(segment);
    for (int i = 0; i + length < starts.length; i++) {
      gram.accept(segment.substring(starts[i], starts[i + length]));
    }
  }

  /** The grams that a page must hold to hold a text of at least two code points. */
  static List<String> required(String part) {
    if (length(part) == SHORT) {
      return List.of(part);
    }
    List<String> grams = new ArrayList<>();
    List<String> numbers = numbers(part, NUMBER);
    // Inside a long number the 3-grams say nothing that its 5-grams do not.
    each(part, LONG, gram -> {
      if (!isNumber(gram) || numbers.stream().noneMatch(number -> number.contains(gram))) {
        grams.add(gram);
      }
    });
    numbers.forEach(number -> each(number, NUMBER, grams::add));
    return grams.stream().distinct().toList();
  }

  /** What stands between borders. */
  static List<String> segments(String text) {
    if (text.indexOf(Normalizer.BORDER) < 0) {
      return List.of(text);
    }
    List<String> segments = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(Normalizer.BORDER); to >= 0; to = text.indexOf(Normalizer.BORDER, from)) {
      segments.add(text.substring(from, to));
      from = to + 1;
    }
    segments.add(text.substring(from));
    return segments;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Where code points begin, and the end. */
  private static int[] starts(String text) {
    int[] starts = new int[length(text) + 1];
    int n = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      starts[n++] = i;
    }
    starts[n] = text.length();
    return starts;
  }
}
