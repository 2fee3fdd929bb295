package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The only source of chance here: SplitMix64, written out because the bounded numbers of the JDK's generators have
 * changed between releases.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for each thing that is drawn, so that nothing depends on the order of drawing. */
  static Dice of(long seed, long... steps) {
    long mixed = mix(seed + GOLDEN);
    for (long step : steps) {
      mixed = mix(mixed * 31 + step + GOLDEN);
    }
    return new Dice(mixed);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** A number from 0 to below the bound. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** A number between two others, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** Some different elements in a new order, all of them when there are no more. */
  <T> List<T> some(List<T> list, int count) {
    List<T> rest = new ArrayList<>(list);
    List<T> drawn = new ArrayList<>();
    while (!rest.isEmpty() && drawn.size() < count) {
      drawn.add(rest.remove(below(rest.size())));
    }
    return drawn;
  }

  /** An amount that lies at a chance distance of at most so many percent from another. */
  long around(long amount, int percent) {
    return scaled(amount, 1000 - percent * 10, 1000 + percent * 10);
  }

  /** An amount times a chance number of thousandths. */
  long scaled(long amount, int low, int high) {
    return amount * between(low, high) / 1000;
  }
}
