package org.mingzhang.search;

import org.apache.lucene.util.BytesRefBuilder;

/**
 * How often each gram stands on a page, and in which of its parts. A page has some five thousand of them; they are numbers, see
 * {@link Grams#each}, in a table with open addresses.
 */
final class GramCounts {

  private static final long MIXED = 0x9E3779B97F4A7C15L;

  private long[] grams;
  private int[] counts;
  private int[] places;
  private int size;

  /** @param expected about how many different grams there will be */
  GramCounts(int expected) {
    room(Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2);
  }

  private void room(int room) {
    grams = new long[room];
    counts = new int[room];
    places = new int[room];
  }

  /**
   * Counts a gram.
   *
   * @param place bits of the parts it stands in, or 0
   * @param counted whether it counts as often as it is added so; one that never does counts once
   */
  void add(long gram, int place, boolean counted) {
    int at = find(gram);
    if (grams[at] == 0) {
      if (size * 2 > grams.length) {
        grow();
        at = find(gram);
      }
      grams[at] = gram;
      size++;
    }
    if (counted) {
      counts[at]++;
    }
    places[at] |= place;
  }

  /** Where a gram is, or the free place where it would be. */
  private int find(long gram) {
    int mask = grams.length - 1;
    int at = (int) (gram * MIXED >>> Integer.SIZE) & mask;
    while (grams[at] != 0 && grams[at] != gram) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldGrams = grams;
    int[] oldCounts = counts;
    int[] oldPlaces = places;
    room(oldGrams.length * 2);
    for (int i = 0; i < oldGrams.length; i++) {
      if (oldGrams[i] != 0) {
        int at = find(oldGrams[i]);
        grams[at] = oldGrams[i];
        counts[at] = oldCounts[i];
        places[at] = oldPlaces[i];
      }
    }
  }

  /** How many there are, each as often as it counts, {@linkplain Counts#rounded rounded}. */
  int total() {
    int total = 0;
    for (int i = 0; i < grams.length; i++) {
      total += grams[i] == 0 ? 0 : count(i);
    }
    return total;
  }

  private int count(int at) {
    return Counts.rounded(Math.max(1, counts[at]));
  }

  /** All of them, in no order. */
  Counts all() {
    return new All();
  }

  private final class All implements Counts {

    private final char[] chars = new char[Grams.MOST_CHARS];
    private int at = -1;

    @Override
    public boolean next() {
      do {
        at++;
      } while (at < grams.length && grams[at] == 0);
      return at < grams.length;
    }

    @Override
    public void term(BytesRefBuilder into) {
      into.copyChars(chars, 0, Grams.write(grams[at], chars));
    }

    @Override
    public int count() {
      return GramCounts.this.count(at);
    }

    @Override
    public int places() {
      return places[at];
    }
  }
}
