package org.mingzhang.search;

import org.apache.lucene.util.BytesRefBuilder;

/** Counted terms of a page, one after another. */
interface Counts {

  /** Goes on to the next term; false at the end. */
  boolean next();

  /** Writes the term as UTF-8. */
  void term(BytesRefBuilder into);

  /** How often the term stands on the page. */
  int count();

  /**
   * A count as it is kept of words and grams: 0, 1, 2, 4, 16, 64 and so on. A correction that takes a sentence away or adds one
   * makes many of them stand a few times less or more, and each would change a file; whether it is nineteen times or twenty tells
   * hardly anything of what a page is about, and BM25 makes little of it.
   */
  static int rounded(int count) {
    int power = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
    return count < 8 ? Integer.highestOneBit(count) : 1 << (power & ~1);
  }

  /** In which parts, a bit a part; no bit where that is not kept. */
  int places();
}
