package org.mingzhang.check;

import java.util.Comparator;
import org.mingzhang.model.Position;

/**
 * What one rule found at one place of one department-year.
 *
 * @param where the figure in words, {@code 车辆·合计}, or empty for the whole file
 * @param stated what was printed, as printed, or empty
 * @param expected what follows from the other figures, as shown, or empty
 * @param difference printed less expected, as shown, or empty
 * @param message one plain sentence
 */
public record Finding(
    Rule rule,
    Outcome outcome,
    String department,
    int year,
    Position at,
    String where,
    String stated,
    String expected,
    String difference,
    String message) {

  /** By place in the file, then by rule. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.at.file(), (a, b) -> a.equals(b) ? 0 : a.compareTo(b)) // most are one object
          .thenComparing(f -> f.at.line())
          .thenComparing(f -> f.at.column())
          .thenComparing(f -> f.rule.id())
          .thenComparing(Finding::message);

  /** Whether it says something that is wrong, or was. */
  public boolean isWrong() {
    return outcome == Outcome.MISMATCH || outcome == Outcome.EXPLAINED;
  }

  /** The same as far as it is counted, where nobody asks for its words: most findings of a portal are that all is well. */
  public Finding counted() {
    return isWrong() ? this : new Finding(rule, outcome, department, year, at, "", "", "", "", "");
  }

  Finding explained() {
    return new Finding(
        rule, Outcome.EXPLAINED, department, year, at, where, stated, expected, difference, message);
  }
}
