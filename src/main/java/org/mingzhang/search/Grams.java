package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Pieces of two and three code points of a normalised text: what any substring can be found by. */
final class Grams {

  static final int SHORT = 2;
  static final int LONG = 3;

  private Grams() {}

  /** Every 2- and 3-gram of every segment, as often as it occurs. */
  static void each(String normalized, Consumer<String> gram) {
    for (String segment : segments(normalized)) {
      each(segment, SHORT, gram);
      each(segment, LONG, gram);
    }
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
    List<String> grams = new ArrayList<>();
    each(part, length(part) == SHORT ? SHORT : LONG, grams::add);
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
