package org.mingzhang.search;

import java.util.List;

/**
 * What somebody asks for.
 *
 * @param parts wanted, all of them
 * @param excluded none of them
 * @param shortened whether something was left out because the query is too long
 */
record Query(List<Part> parts, List<Part> excluded, boolean shortened) {

  Query {
    parts = List.copyOf(parts);
    excluded = List.copyOf(excluded);
  }

  /**
   * One part.
   *
   * @param text normalised, never empty
   * @param literal what a quoted part must find in so many signs; empty where it was not quoted
   */
  record Part(String text, String literal) {

    boolean quoted() {
      return !literal.isEmpty();
    }

    int length() {
      return Grams.length(text);
    }

    /** Whether the grams of a page that has them are this text and nothing else. */
    boolean isOneGram() {
      boolean one = length() == Grams.SHORT || length() == Grams.LONG || (length() == Grams.NUMBER && Grams.isNumber(text));
      return !quoted() && one;
    }
  }
}
