package org.mingzhang.check;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How each rule came out. Every department keeps this for the next build, which adds up all of them when one has changed; so
 * it is numbers in a row and not a map of tallies.
 *
 * @param counts for each rule in the order of {@link RuleBook#RULES}, by the ordinal of the outcome; an int each
 */
public record RuleTallies(byte[] counts) {

  private static final int OUTCOMES = Outcome.values().length;

  private static final Map<String, Integer> PLACES =
      IntStream.range(0, RuleBook.RULES.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(place -> RuleBook.RULES.get(place).id(), Function.identity()));

  public static RuleTallies of(Collection<Finding> findings) {
    int[] counts = new int[PLACES.size() * OUTCOMES];
    findings.forEach(finding -> counts[PLACES.get(finding.rule().id()) * OUTCOMES + finding.outcome().ordinal()]++);
    return of(counts);
  }

  /** All of them together. */
  public static RuleTallies sum(Collection<RuleTallies> tallies) {
    int[] counts = new int[PLACES.size() * OUTCOMES];
    for (RuleTallies of : tallies) {
      IntBuffer more = ByteBuffer.wrap(of.counts).asIntBuffer();
      for (int i = 0; i < counts.length; i++) {
        counts[i] += more.get(i);
      }
    }
    return of(counts);
  }

  private static RuleTallies of(int[] counts) {
    ByteBuffer bytes = ByteBuffer.allocate(counts.length * Integer.BYTES);
    bytes.asIntBuffer().put(counts);
    return new RuleTallies(bytes.array());
  }

  /** How one rule came out. */
  public Tally of(Rule rule) {
    IntBuffer all = ByteBuffer.wrap(counts).asIntBuffer();
    int first = PLACES.get(rule.id()) * OUTCOMES;
    return new Tally(IntStream.range(first, first + OUTCOMES).mapToObj(all::get).toList());
  }
}
