package org.mingzhang.check;

import java.math.BigDecimal;
import java.util.Set;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;

/** A printed figure held against what follows, as a finding. */
final class Prints {

  /** Totals that hold a carry-over, without which they cannot be recomputed. */
  private static final Set<String> OPENING = Set.of("收入总计", "公开01表/收入总计/金额");
  private static final Set<String> CLOSING = Set.of("支出总计", "公开01表/支出总计/金额");
  private static final Set<String> FISCAL_OPENING = Set.of("财政拨款收入总计", "公开04表/收入总计/合计");
  private static final Set<String> FISCAL_CLOSING = Set.of("财政拨款支出总计", "公开04表/支出总计/合计");

  private Prints() {}

  static void report(Match match, Case c, Report report) {
    Outcome outcome = outcome(match, c);
    String path = match.stated().path().value();
    String expected = match.figure().known() ? match.figure().shown() : "";
    report.add(
        outcome, match.stated().path().at(), path, match.stated().printed().value(), expected, difference(match),
        message(match, outcome, c));
  }

  private static Outcome outcome(Match match, Case c) {
    return switch (match.result()) {
      case EQUAL -> Outcome.PASS;
      case ROUNDING -> Outcome.ROUNDING;
      case DIFFERENT -> lacksCarryOver(match, c) ? Outcome.INSUFFICIENT_DATA : Outcome.MISMATCH;
      case UNDEFINED -> isRateOfNothing(match, c.year()) ? Outcome.MISMATCH : Outcome.NOT_APPLICABLE;
      case UNKNOWN -> Outcome.INSUFFICIENT_DATA;
    };
  }

  /** A rate that is not zero over a base that is: there is none to print (R45, R46). */
  private static boolean isRateOfNothing(Match match, DepartmentYear year) {
    String path = match.figure().path();
    BigDecimal prior = path.endsWith("/重算增减率") ? year.figures().value(path.replaceFirst("重算增减率$", "上年")) : null;
    boolean negativeBase = prior != null && prior.signum() < 0;
    return match.printed() != null && match.printed().signum() != 0 && !negativeBase;
  }

  /** A total above this year's sum, where the carry-over that would explain it was not published. */
  private static boolean lacksCarryOver(Match match, Case c) {
    String path = match.stated().path().value();
    BigDecimal carried =
        OPENING.contains(path) ? c.ledger().opening()
            : CLOSING.contains(path) ? c.ledger().closing()
            : FISCAL_OPENING.contains(path) ? c.ledger().fiscalOpening()
            : FISCAL_CLOSING.contains(path) ? c.ledger().fiscalClosing() : BigDecimal.ZERO;
    return carried == null && match.difference() != null && match.difference().signum() > 0;
  }

  private static String message(Match match, Outcome outcome, Case c) {
    if (match.result() == Match.Result.EQUAL) {
      return "符合";
    }
    String printed = "印为 " + match.stated().printed().value() + "（" + match.stated().place().value() + "）";
    return switch (match.result()) {
      case EQUAL -> "符合";
      case UNDEFINED -> printed + "，分母是零，" + (outcome == Outcome.MISMATCH ? "不应有百分比" : "没有可比的数");
      case UNKNOWN -> printed + "，所列的数不够，推算不出";
      case ROUNDING, DIFFERENT -> {
        if (outcome == Outcome.INSUFFICIENT_DATA) {
          yield printed + "，没有公布结转和结余，无从核对";
        }
        String other = match.figure().source() ? "另一处是 " : "按所列的数是 ";
        String apart = difference(match).isEmpty() ? "" : "，相差 " + difference(match);
        String slip = outcome == Outcome.MISMATCH ? Slips.likely(match, c) : "";
        yield printed + "，" + other + match.figure().shown() + apart + (slip.isEmpty() ? "" : "；可能是" + slip);
      }
    };
  }

  private static String difference(Match match) {
    if (match.difference() == null || match.difference().signum() == 0) {
      return "";
    }
    return switch (match.figure().unit()) {
      case AMOUNT -> Numbers.amount(match.difference());
      case PERCENT -> Numbers.grouped(Numbers.rounded(match.difference())) + " 个百分点";
      case COUNT, NUMBER, WORD -> Numbers.grouped(match.difference());
    };
  }

  /** Whether a figure is a share, {@code …/占比}. */
  static boolean isShare(Figure figure) {
    return figure.path().endsWith("/占比");
  }
}
