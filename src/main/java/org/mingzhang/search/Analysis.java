package org.mingzhang.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a page holds and how often: grams of its text and of its title, lexicon terms, words.
 *
 * <p>The counts are what Lucene's own NGramTokenizer and smartcn would make of the same segments, but for numbers; they
 * are made here, so that pages can be analysed side by side and written one after the other.
 */
record Analysis(
    Map<String, Integer> grams, Map<String, Integer> titleGrams, Map<String, Integer> terms, Map<String, Integer> words) {

  private static final int IN_TITLE = 4;

  static Analysis of(SearchPage page, Normalizer normalizer, Lexicon lexicon, Words words) {
    Map<String, Integer> grams = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    Set<String> terms = new HashSet<>();
    for (SearchPage.Piece block : page.blocks()) {
      String normalized = normalizer.text(block.text());
      Grams.each(normalized, gram -> count(gram, grams));
      lexicon.scan(normalized, terms);
      for (String segment : Grams.segments(block.text())) {
        words.of(segment).forEach(word -> found.merge(word, 1, Integer::sum));
      }
    }
    String title = normalizer.text(page.fullTitle());
    Map<String, Integer> titleGrams = new HashMap<>();
    Grams.each(title, gram -> count(gram, titleGrams));
    return new Analysis(grams, titleGrams, weights(page, normalizer, terms, title), found);
  }

  /**
   * What holds a digit counts once: that a page has 334 in three numbers does not make it better, and a corrected figure
   * with all its sums would else change the file of every pair of digits.
   */
  private static void count(String gram, Map<String, Integer> into) {
    boolean number = gram.chars().anyMatch(Normalizer::isDigit);
    into.merge(gram, 1, (before, one) -> number ? 1 : before + one);
  }

  private static Map<String, Integer> weights(SearchPage page, Normalizer normalizer, Set<String> terms, String title) {
    Map<String, Integer> weights = new TreeMap<>();
    terms.forEach(term -> weights.put(term, title.contains(term) ? 1 + IN_TITLE : 1));
    for (String head : page.heads()) {
      weights.computeIfPresent(normalizer.text(head), (term, weight) -> weight + 1);
    }
    return weights;
  }
}
