package org.mingzhang.model;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How many rounded amounts, zeros left out, a sum adds up: what its tolerance depends on (d.1). */
final class Addends {

  private final Ledger ledger;

  Addends(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The number for a derived amount or a cell of a form; at least 1. */
  int of(String path) {
    String[] steps = path.split("/");
    int count =
        switch (steps[0]) {
          case "收入" -> sources();
          case "收入总计", "财政拨款收入总计" -> sources() + funds(opening());
          case "收入支出总计", "财政拨款收入支出总计" ->
              Math.max(sources() + funds(opening()), lines("", fund -> true) + funds(closing()));
          case "支出" -> lines(code(steps), fund -> true);
          case "支出总计", "财政拨款支出总计" -> lines("", fund -> true) + funds(closing());
          case "一般公共预算支出" -> lines(code(steps), fund -> fund == FundKind.GENERAL);
          case "政府性基金支出" -> lines("", fund -> fund == FundKind.GOVERNMENT_FUND);
          case "国有资本经营预算支出" -> lines("", fund -> fund == FundKind.STATE_CAPITAL);
          case "基本支出" -> economic(steps);
          case "三公经费" -> ThreePublicItem.values().length - 1;
          case "政府采购" -> 3;
          case "结转结余" -> FundKind.values().length;
          case "绩效" -> projects();
          default -> Form.labelled(steps[0]).map(form -> cell(form, steps)).orElse(1);
        };
    return Math.max(1, count);
  }

  private static String code(String[] steps) {
    return steps.length > 1 && Figures.isCode(steps[1]) ? steps[1] : "";
  }

  private int cell(Form form, String[] steps) {
    return switch (form) {
      case INCOME -> incomeCells(code(steps));
      case BASIC -> economic(new String[] {"", steps[1].replace("合计", "")});
      case THREE_PUBLIC, FUND_THREE_PUBLIC -> ThreePublicItem.values().length - 1;
      case TOTALS, FISCAL_TOTALS -> totalsRow(steps);
      case GENERAL_BUDGET, GENERAL_BUDGET_DETAIL, PROJECTS -> lines(code(steps), fund -> fund == FundKind.GENERAL);
      case GOVERNMENT_FUND -> lines(code(steps), fund -> fund == FundKind.GOVERNMENT_FUND);
      case STATE_CAPITAL, STATE_CAPITAL_TOTALS -> lines(code(steps), fund -> fund == FundKind.STATE_CAPITAL);
      case EXPENDITURE, FISCAL_DETAIL -> lines(code(steps), fund -> true);
    };
  }

  private int totalsRow(String[] steps) {
    return switch (steps[1]) {
      case "本年收入合计" -> sources();
      case "收入总计" -> sources() + funds(opening());
      case "支出总计" -> lines("", fund -> true) + funds(closing());
      case "本年支出合计" -> lines("", fund -> true);
      case "年初结转和结余", "年末结转和结余" -> FundKind.values().length;
      default -> code(steps).isEmpty() ? 1 : lines(code(steps), fund -> true);
    };
  }

  /** Cells of 公开02表 under a code; the total may also be the sum of the sources. */
  private int incomeCells(String code) {
    int cells =
        nonZero(
            ledger.incomeLines().stream()
                .filter(line -> line.code().value().startsWith(code))
                .flatMap(
                    line ->
                        Stream.of(
                            line.fiscal(), line.fromSuperior(), line.services(), line.business(),
                            line.fromSubordinates(), line.other()))
                .map(Numbers::of));
    return code.isEmpty() ? Math.max(sources(), cells) : cells;
  }

  private int sources() {
    return nonZero(Stream.of(IncomeSource.values()).map(ledger::income));
  }

  private int lines(String code, Predicate<FundKind> funds) {
    long lines =
        ledger.lines().stream()
            .filter(line -> line.code().value().startsWith(code) && funds.test(line.fund()))
            .flatMap(Addends::amounts)
            .filter(amount -> amount.signum() != 0)
            .count();
    return (int) lines + (code.isEmpty() ? ledger.fundsWithoutSubjects().size() : 0);
  }

  private static Stream<BigDecimal> amounts(ExpenditureLine line) {
    if (line.total() != null) {
      return Stream.of(line.total().value());
    }
    return Stream.of(ExpenditureKind.values()).map(line::of).filter(amount -> amount != null).map(Amount::value);
  }

  /** 人员经费, 公用经费, one 类, or all. */
  private int economic(String[] steps) {
    BasicExpenditure basic = ledger.accounts().basic();
    if (basic == null) {
      return 1;
    }
    String part = steps.length > 1 ? steps[1] : "";
    return nonZero(
        basic.lines().entrySet().stream()
            .filter(
                line ->
                    switch (part) {
                      case "人员经费" -> Ledger.isPersonnel(line.getKey());
                      case "公用经费" -> !Ledger.isPersonnel(line.getKey());
                      default -> !Figures.isCode(part) || line.getKey().startsWith(part);
                    })
            .map(line -> Numbers.of(line.getValue().amount())));
  }

  private int projects() {
    Performance performance = ledger.accounts().performance();
    return performance == null ? 1 : performance.projectSpending().size();
  }

  private FundSplit opening() {
    return ledger.accounts().carryOver() == null ? null : ledger.accounts().carryOver().opening();
  }

  private FundSplit closing() {
    return ledger.accounts().carryOver() == null ? null : ledger.accounts().carryOver().closing();
  }

  private static int funds(FundSplit split) {
    return split == null ? 0 : Math.max(1, nonZero(Stream.of(FundKind.values()).map(fund -> Numbers.of(split.of(fund)))));
  }

  private static int nonZero(Stream<BigDecimal> amounts) {
    return (int) amounts.filter(amount -> amount != null && amount.signum() != 0).count();
  }
}
