package org.mingzhang.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The words of all pages with how often they occur: what cuts a query into words where smartcn itself is not at hand. */
final class Vocabulary {

  private static final double UNKNOWN = 0.5;

  /** Where it is to be had when a query needs it, which few do. */
  interface Source {
    Vocabulary get() throws IOException;
  }

  private final SortedMap<String, Long> counts;
  private final double logOfTotal;
  private final int longest;

  Vocabulary(SortedMap<String, Long> counts) {
    this.counts = counts;
    this.logOfTotal = Math.log(Math.max(1, counts.values().stream().mapToLong(Long::longValue).sum()));
    this.longest = counts.keySet().stream().mapToInt(Grams::length).max().orElse(1);
  }

  boolean holds(String word) {
    return counts.containsKey(word);
  }

  int longest() {
    return longest;
  }

  /** How likely a word is; of what is unknown, only single characters are words. */
  double weight(String word, int length) {
    Long count = counts.get(word);
    if (count != null) {
      return Math.log(count + 1) - logOfTotal;
    }
    return length == 1 ? Math.log(UNKNOWN) - logOfTotal : Double.NEGATIVE_INFINITY;
  }

  /** The most frequent words that begin with a character; of equals the smaller. */
  List<String> beginningWith(String character, int most) {
    return counts.tailMap(character).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(character))
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
