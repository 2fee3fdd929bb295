package org.mingzhang.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzhang.model.Match;

/** Finds the rules that compare printed figures, for one run: departments print the same paths over and over. */
final class PrintRules {

  /** How many paths are remembered: those of tables and sections, which all departments share. */
  private static final int REMEMBERED = 20_000;

  private final Map<String, Rule> byPath = new ConcurrentHashMap<>();

  /** The rule of a printed figure: repeats of a typed figure belong to R49, unless their direction is turned (R45). */
  Rule of(Match match) {
    String path = match.stated().path().value();
    if (match.figure().source()) {
      Rule direction = RuleBook.named("R45");
      return direction.compares(path) && isTurned(match) ? direction : RuleBook.named("R49");
    }
    Rule known = byPath.get(path);
    if (known != null) {
      return known;
    }
    Rule rule = RuleBook.COMPARING.stream().filter(candidate -> candidate.compares(path)).findFirst().orElseThrow();
    if (byPath.size() < REMEMBERED) {
      byPath.put(path, rule);
    }
    return rule;
  }

  /** A change printed with two directions, or with the other one. */
  private static boolean isTurned(Match match) {
    boolean differs = match.result() == Match.Result.DIFFERENT;
    return differs && (match.printed() == null || match.printed().signum() * match.figure().value().signum() < 0);
  }
}
