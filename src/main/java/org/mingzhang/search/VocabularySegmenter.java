package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a normalised query into the words of the vocabulary that are likeliest together; Latin runs stay whole. */
final class VocabularySegmenter {

  private final Vocabulary vocabulary;

  VocabularySegmenter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words in the order they stand; digits are no words. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int[] all = text.codePoints().toArray();
    for (int from = 0; from < all.length; ) {
      int to = from + 1;
      while (to < all.length && sort(all[to]) == sort(all[from])) {
        to++;
      }
      if (sort(all[from]) == 1) {
        han(all, from, to, words);
      } else if (sort(all[from]) == 2) {
        words.add(new String(all, from, to - from));
      }
      from = to;
    }
    return words;
  }

  /** 0 digits and points, 1 Han, 2 letters. */
  private static int sort(int c) {
    if (Normalizer.isHan(c)) {
      return 1;
    }
    return Normalizer.isDigit(c) || c == '.' ? 0 : 2;
  }

  /** Best ways from every place to the end, from the back; of equals the longer first word. */
  private void han(int[] all, int from, int to, List<String> into) {
    double[] best = new double[to + 1];
    int[] next = new int[to + 1];
    for (int i = to - 1; i >= from; i--) {
      best[i] = Double.NEGATIVE_INFINITY;
      for (int end = i + 1; end <= Math.min(to, i + vocabulary.longest()); end++) {
        double way = vocabulary.weight(new String(all, i, end - i), end - i) + best[end];
        if (way >= best[i] && way > Double.NEGATIVE_INFINITY) {
          best[i] = way;
          next[i] = end;
        }
      }
    }
    for (int i = from; i < to; i = next[i]) {
      into.add(new String(all, i, next[i] - i));
    }
  }
}
