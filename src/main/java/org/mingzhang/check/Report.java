package org.mingzhang.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Position;

/** Collects what one rule finds in one department-year. */
final class Report {

  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  private final Rule rule;
  private final DepartmentYear year;
  private final List<Finding> findings = new ArrayList<>();

  Report(Rule rule, DepartmentYear year) {
    this.rule = rule;
    this.year = year;
  }

  List<Finding> findings() {
    return findings;
  }

  void pass(String where) {
    add(Outcome.PASS, start(), where, "", "", "", "符合");
  }

  void notApplicable(String reason) {
    add(Outcome.NOT_APPLICABLE, start(), "", "", "", "", reason);
  }

  void insufficient(String reason) {
    add(Outcome.INSUFFICIENT_DATA, start(), "", "", "", "", reason);
  }

  void mismatch(Position at, String where, String message) {
    add(Outcome.MISMATCH, at, where, "", "", "", message);
  }

  /**
   * Two amounts that should be the same, 万元.
   *
   * @param addends how many rounded amounts stand behind them
   */
  void equal(Position at, String where, BigDecimal stated, BigDecimal expected, int addends) {
    BigDecimal difference = stated.subtract(expected);
    Outcome outcome =
        difference.signum() == 0
            ? Outcome.PASS
            : difference.abs().compareTo(tolerance(addends)) <= 0 ? Outcome.ROUNDING : Outcome.MISMATCH;
    String message =
        outcome == Outcome.PASS
            ? "符合"
            : "一边是 " + Numbers.amount(stated) + "，另一边是 " + Numbers.amount(expected) + "，相差 "
                + Numbers.amount(difference);
    String shown = outcome == Outcome.PASS ? "" : Numbers.amount(difference);
    add(outcome, at, where, Numbers.amount(stated), Numbers.amount(expected), shown, message);
  }

  /**
   * A number that must not be greater than another.
   *
   * @param addends how many rounded amounts stand behind them; 0 for counts
   */
  void atMost(Position at, String where, BigDecimal part, BigDecimal whole, int addends, String message) {
    BigDecimal over = part.subtract(whole);
    Outcome outcome =
        over.signum() <= 0
            ? Outcome.PASS
            : addends > 0 && over.compareTo(tolerance(addends)) <= 0 ? Outcome.ROUNDING : Outcome.MISMATCH;
    boolean holds = outcome == Outcome.PASS;
    String words = holds ? "符合" : message + "：" + Numbers.grouped(part) + " 大于 " + Numbers.grouped(whole);
    add(
        outcome, at, where, Numbers.grouped(part), Numbers.grouped(whole), holds ? "" : Numbers.grouped(over), words);
  }

  private static BigDecimal tolerance(int addends) {
    return HALF_A_CENT.multiply(BigDecimal.valueOf(addends + 1L));
  }

  void add(
      Outcome outcome, Position at, String where, String stated, String expected, String difference, String message) {
    findings.add(
        new Finding(rule, outcome, year.id(), year.year(), at, where, stated, expected, difference, message));
  }

  Position start() {
    return Position.startOf(year.file());
  }
}
