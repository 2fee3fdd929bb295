package org.mingzhang.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How many findings came out how. There is one for each rule of each department, so it holds no map.
 *
 * @param counts by the ordinal of the outcome
 */
public record Tally(List<Integer> counts) {

  public Tally {
    counts = List.copyOf(counts);
  }

  public static Tally of(Collection<Finding> findings) {
    int[] counts = new int[Outcome.values().length];
    findings.forEach(finding -> counts[finding.outcome().ordinal()]++);
    return of(counts);
  }

  /** All of them together. */
  public static Tally sum(Collection<Tally> tallies) {
    int[] counts = new int[Outcome.values().length];
    for (Tally tally : tallies) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += tally.counts.get(i);
      }
    }
    return of(counts);
  }

  private static Tally of(int[] counts) {
    return new Tally(Arrays.stream(counts).boxed().toList());
  }

  /** The number of one outcome. */
  public int of(Outcome outcome) {
    return counts.get(outcome.ordinal());
  }

  /** Those that could be checked. */
  public int checked() {
    return of(Outcome.PASS) + of(Outcome.ROUNDING) + of(Outcome.MISMATCH) + of(Outcome.EXPLAINED);
  }

  /** {@code 通过 12，尾差 1}, without what did not occur. */
  public String words() {
    List<String> words = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (of(outcome) > 0) {
        words.add(outcome.term() + " " + of(outcome));
      }
    }
    return String.join("，", words);
  }
}
