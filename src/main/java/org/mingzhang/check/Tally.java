package org.mingzhang.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many findings came out how. */
public record Tally(Map<Outcome, Integer> counts) {

  public static Tally of(Collection<Finding> findings) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    findings.forEach(finding -> counts.merge(finding.outcome(), 1, Integer::sum));
    return new Tally(counts);
  }

  /** All of them together. */
  public static Tally sum(Collection<Tally> tallies) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    tallies.forEach(tally -> tally.counts.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum)));
    return new Tally(counts);
  }

  /** The number of one outcome. */
  public int of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
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
