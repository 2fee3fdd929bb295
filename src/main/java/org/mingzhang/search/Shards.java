package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Terms with their records, spread by the hash of the term over files of a few kilobytes. No list of files has to be
 * loaded to find the one of a term, and one changed page changes the files of its changed terms and no others.
 *
 * <p>The number of files is a power of two; it grows only when the records have grown to twice their size.
 */
final class Shards {

  /** Bytes of records that a file has on average at least, and less than twice as many. */
  private static final int ENOUGH = 3_000;

  private final List<SortedMap<String, byte[]>> shards = new ArrayList<>();
  private final long bytes;

  private Shards(Map<String, byte[]> records) {
    this.bytes = Shard.bytes(records);
    int count = count(bytes);
    for (int i = 0; i < count; i++) {
      shards.add(new TreeMap<>());
    }
    records.forEach((term, record) -> shards.get(of(term, count)).put(term, record));
  }

  static Shards of(Map<String, byte[]> records) {
    return new Shards(records);
  }

  /** How many files there are for so many bytes of records. */
  static int count(long bytes) {
    return (int) Math.max(1, Long.highestOneBit(bytes / ENOUGH));
  }

  /** The file of a term. */
  static int of(String term, int count) {
    return Fnv.hash(key(term)) & count - 1;
  }

  /**
   * What terms of the same file have in common. Numbers that differ in their last digit only share one, since that is where most
   * corrections are; and grams of a number and what stands beside it, where they have the same digit beside the same letter.
   */
  private static String key(String term) {
    if (Grams.isNumber(term)) {
      return term.substring(0, term.length() - 1);
    }
    int[] points = Grams.points(term);
    if (points.length <= Grams.LONG) {
      for (int i = points.length - 1; i > 0; i--) {
        if (Normalizer.isDigit(points[i]) != Normalizer.isDigit(points[i - 1])) {
          return new String(points, i - 1, 2);
        }
      }
    }
    return term;
  }

  int count() {
    return shards.size();
  }

  /** How long all records are together. */
  long bytes() {
    return bytes;
  }

  /** See {@link Shard#script}. */
  byte[] script(String field, int shard) {
    return Shard.script(field, shard, shards.get(shard));
  }
}
