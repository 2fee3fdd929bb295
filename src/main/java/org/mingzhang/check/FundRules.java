package org.mingzhang.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.model.ExpenditureLine;
import org.mingzhang.model.Form;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.IncomeSource;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Position;
import org.mingzhang.model.Text;

/** Rules of the kinds of money: each balances by itself and stays in its own table. */
final class FundRules {

  private FundRules() {}

  /** R17. */
  static void governmentFundBalances(Case c, Report report) {
    balance(c, report, FundKind.GOVERNMENT_FUND, IncomeSource.GOVERNMENT_FUND);
  }

  /** R18. */
  static void stateCapitalBalances(Case c, Report report) {
    balance(c, report, FundKind.STATE_CAPITAL, IncomeSource.STATE_CAPITAL);
  }

  /** R10. */
  static void fiscalFundsBalance(Case c, Report report) {
    BigDecimal income = c.leading("财政拨款收入总计");
    BigDecimal spent = c.leading("财政拨款支出总计");
    Optional<Position> at = c.printedAt("财政拨款收入总计", "公开04表/收入总计/合计");
    boolean printed = at.isPresent() && c.printedAt("财政拨款支出总计", "公开04表/支出总计/合计").isPresent();
    if (printed && income != null && spent != null) {
      report.equal(at.get(), "财政拨款收入支出总计", income, spent, 1);
    }
    balance(c, report, FundKind.GENERAL, IncomeSource.GENERAL);
  }

  /** 年初 + 本年收入 = 本年支出 + 年末; a carry-over that was not printed leaves the balance open (R19 counts blanks of a form as zero). */
  private static void balance(Case c, Report report, FundKind fund, IncomeSource source) {
    BigDecimal income = c.ledger().income(source);
    BigDecimal spent = c.ledger().fundExpenditure(fund);
    BigDecimal opening = c.ledger().opening(fund);
    BigDecimal closing = c.ledger().closing(fund);
    if (income == null && spent == null) {
      report.insufficient("没有公布" + fund.term() + "的收入和支出");
      return;
    }
    if (isZero(income) && isZero(spent) && isZero(opening) && isZero(closing)) {
      report.notApplicable("没有" + fund.term() + "的收支");
      return;
    }
    BigDecimal in = Numbers.plus(opening, income);
    BigDecimal out = Numbers.plus(spent, closing);
    boolean open = opening == null || closing == null;
    if (in == null || out == null || (open && in.compareTo(out) != 0)) {
      report.insufficient("没有公布" + fund.term() + "的年初或年末结转和结余");
      return;
    }
    String path = fund.term() + "支出/合计";
    report.equal(report.start(), path, in, out, c.addends(path) + 2);
  }

  private static boolean isZero(BigDecimal amount) {
    return amount == null || amount.signum() == 0;
  }

  /** R32. */
  static void governmentFundInBothTables(Case c, Report report) {
    oneField(c, report, FundKind.GOVERNMENT_FUND);
  }

  /** R33. */
  static void stateCapitalInBothTables(Case c, Report report) {
    oneField(c, report, FundKind.STATE_CAPITAL);
  }

  private static void oneField(Case c, Report report, FundKind fund) {
    if (c.ledger().fundExpenditure(fund) == null) {
      report.insufficient("没有公布" + fund.term() + "的支出");
    } else {
      report.notApplicable("两张表出自同一个数");
    }
  }

  /** R34: the program says why a table is empty; what is left to check is a statement over a table that is not. */
  static void emptyTablesAreExplained(Case c, Report report) {
    for (Form form : new Form[] {Form.GOVERNMENT_FUND, Form.STATE_CAPITAL}) {
      Text statement = c.accounts().emptyTables().get(form.label());
      FundKind fund = form == Form.GOVERNMENT_FUND ? FundKind.GOVERNMENT_FUND : FundKind.STATE_CAPITAL;
      BigDecimal spent = c.ledger().fundExpenditure(fund);
      if (spent == null) {
        report.insufficient("没有公布" + fund.term() + "的支出");
      } else if (statement == null) {
        report.notApplicable(form.label() + (spent.signum() == 0 ? "没有数，页面自己写明" : "有数，没有空表说明"));
      } else if (spent.signum() != 0 && CLAIMS_NOTHING.matcher(statement.value()).find()) {
        report.mismatch(statement.at(), "空表说明/" + form.label(), form.label() + "有数，空表说明却说没有");
      } else {
        report.pass("空表说明/" + form.label());
      }
    }
  }

  /** Says that no money was spent, not only that its subjects were not published. */
  private static final Pattern CLAIMS_NOTHING = Pattern.compile("(没有|无)(?!.{0,6}公布|.{0,6}公开|按)[^，。；]*(支出|收支|数据)");

  /** Subjects of 政府性基金 in the classification: their 款 are of the fund alone. */
  private static final Pattern FUND_SUBJECT =
      Pattern.compile("(20707|20709|2082[239]|2116[01]|21208|2121[0-9]|2136[6-9]|2146[0-9]|22904|22908|22960|234)\\d*");

  /** Subjects of 国有资本经营预算. */
  private static final Pattern STATE_CAPITAL_SUBJECT = Pattern.compile("223\\d*");

  /** R35: each line names its money, so a line can only be in one table; a 基金 subject without that money is a slip. */
  static void fundsStayApart(Case c, Report report) {
    for (ExpenditureLine line : c.ledger().lines()) {
      String code = line.code().value();
      boolean general = line.fund() == FundKind.GENERAL;
      if (general && FUND_SUBJECT.matcher(code).matches()) {
        report.mismatch(line.code().at(), "支出/科目/" + code, code + " 是政府性基金的科目，却没有注明资金是政府性基金");
      } else if (general && STATE_CAPITAL_SUBJECT.matcher(code).matches()) {
        report.mismatch(
            line.code().at(), "支出/科目/" + code, code + " 是国有资本经营预算的科目，却没有注明资金是国有资本经营预算");
      }
    }
    if (c.ledger().lines().isEmpty()) {
      report.insufficient("没有按科目公布支出");
    } else if (report.findings().isEmpty()) {
      report.pass("支出/科目");
    }
  }

  /** R36: follows from R03, R04 and R10 where everything is known. */
  static void gapIsExplained(Case c, Report report) {
    BigDecimal otherSpent = minus(c.ledger().expenditureTotal(), c.ledger().fiscalExpenditure());
    BigDecimal otherIncome = minus(c.ledger().incomeTotal(), c.ledger().fiscalIncome());
    boolean known =
        otherSpent != null && otherIncome != null && c.ledger().opening(FundKind.OTHER) != null
            && c.ledger().closing(FundKind.OTHER) != null;
    if (!known) {
      report.insufficient("没有公布其他资金的年初、年末结转和结余");
      return;
    }
    BigDecimal explained = otherIncome.add(c.ledger().opening(FundKind.OTHER)).subtract(c.ledger().closing(FundKind.OTHER));
    explained = Numbers.plus(explained, c.ledger().reservesUsed());
    BigDecimal distributed = c.ledger().surplusDistributed();
    BigDecimal expected = distributed == null ? explained : explained.subtract(distributed);
    report.equal(report.start(), "支出/合计", otherSpent, expected, c.addends("支出/合计") + 4);
  }

  private static BigDecimal minus(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? null : a.subtract(b);
  }
}
