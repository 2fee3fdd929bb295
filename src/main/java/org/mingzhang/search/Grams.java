package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

  private Grams() {}

  /** Every 2- and 3-gram of every segment and every 5-gram of its numbers, as often as it occurs. */
  static void each(String normalized, Consumer<String> gram) {
    for (String segment : segments(normalized)) {
      each(segment, SHORT, gram);
      each(segment, LONG, gram);
      numbers(segment, NUMBER).forEach(number -> each(number, NUMBER, gram));
    }
  }

  /** The 4-grams of a text's numbers; only the terminal has them, in the site's files every correction would change many. */
  static Stream<String> fours(String normalized) {
    Stream.Builder<String> fours = Stream.builder();
    for (String segment : segments(normalized)) {
      numbers(segment, FOUR).forEach(number -> each(number, FOUR, fours));
    }
    return fours.build();
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
    return gram.chars().allMatch(Grams::isOfNumber);
  }

  /** Pieces of one length, in the order they stand. */
  static void each(String segment, int length, Consumer<String> gram) {
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
