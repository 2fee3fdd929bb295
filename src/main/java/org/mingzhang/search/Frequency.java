package org.mingzhang.search;

/**
 * What Lucene keeps as the frequency of a term on a page: how often it stands there, and in which part, where that is one. Most
 * terms of a page stand in one part of it, and to keep their places in a field of their own takes as long as to keep them.
 *
 * <p>Lucene adds up the frequencies of a page, so that they must stay small: bits of all parts would not fit.
 */
final class Frequency {

  /** Several parts; which, the {@linkplain Fields#places field of places} says. */
  static final int SEVERAL = -1;

  /** Numbers of the parts from 1, 0 for none, and one more for several. */
  private static final int BITS = 4; // so that there may be 14 parts

  private static final int MASK = (1 << BITS) - 1;

  private Frequency() {}

  /**
   * A number above 0, and the smaller the less there is to keep.
   *
   * @param places a bit for each part, of at most {@link Parts#MOST}; none where they are not kept
   */
  static int of(int count, int places) {
    int part = areSeveral(places) ? MASK : Integer.SIZE - Integer.numberOfLeadingZeros(places);
    return (count - 1 << BITS | part) + 1;
  }

  /** Whether they are places in several parts. */
  static boolean areSeveral(int places) {
    return Integer.bitCount(places) > 1;
  }

  static int count(int frequency) {
    return (frequency - 1 >>> BITS) + 1;
  }

  /** The bit of the part, 0 where none is kept, or {@link #SEVERAL}. */
  static int places(int frequency) {
    int part = frequency - 1 & MASK;
    if (part == MASK) {
      return SEVERAL;
    }
    return part == 0 ? 0 : 1 << part - 1;
  }
}
