package org.mingzhang.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lays the ledger out in the official tables, 2021 form year. */
public final class Forms {

  private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  private static final Predicate<FundKind> ALL = fund -> true;
  private static final Predicate<FundKind> GENERAL = fund -> fund == FundKind.GENERAL;
  private static final List<FormTable.Column> FISCAL_COLUMNS =
      FormTable.Column.titled("合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款");

  private static final String[] INCOME_KEYS = {
    "general-budget", "government-fund", "state-capital", "from-superior",
    "services", "business", "from-subordinates", "other"
  };

  private final Ledger ledger;

  public Forms(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One of the official tables, filled in as far as the figures suffice. */
  public FormTable table(Form form) {
    return switch (form) {
      case TOTALS -> incomeAndExpenditure();
      case INCOME -> income();
      case EXPENDITURE -> expenditure();
      case FISCAL_TOTALS -> fiscalIncomeAndExpenditure();
      case GENERAL_BUDGET -> generalBudget();
      case BASIC -> basicExpenditure();
      case THREE_PUBLIC -> threePublic();
      case GOVERNMENT_FUND -> ofFund(form, FundKind.GOVERNMENT_FUND);
      case STATE_CAPITAL -> stateCapital();
      case FISCAL_DETAIL -> detail(form, FundKind::fiscal, ledger.fiscalExpenditure());
      case GENERAL_BUDGET_DETAIL -> detail(form, GENERAL, ledger.fundExpenditure(FundKind.GENERAL));
      case PROJECTS -> projects();
      case FUND_THREE_PUBLIC -> fundThreePublic();
      case STATE_CAPITAL_TOTALS -> ofFund(form, FundKind.STATE_CAPITAL);
    };
  }

  /** 公开01表 收入支出决算总表. */
  private FormTable incomeAndExpenditure() {
    List<FormTable.Row> rows = new ArrayList<>();
    for (IncomeSource source : IncomeSource.values()) {
      rows.add(row(INCOME_KEYS[source.ordinal()], source.term(), 1, "收入", ledger.income(source)));
    }
    rows.add(row("income", "本年收入合计", 0, "收入", ledger.incomeTotal()));
    rows.add(row("reserves-used", "使用非财政拨款结余", 1, "收入", ledger.reservesUsed()));
    rows.add(row("opening", "年初结转和结余", 1, "收入", ledger.opening()));
    rows.add(row("total-income", "收入总计", 0, "收入", ledger.incomeGrandTotal()));
    for (String code : ledger.classification().functionalClasses()) {
      rows.add(row(code, name(code), 1, "支出", ledger.expenditureOfAllFunds(code)));
    }
    rows.add(row("expenditure", "本年支出合计", 0, "支出", ledger.expenditureTotal()));
    rows.add(row("surplus-distributed", "结余分配", 1, "支出", ledger.surplusDistributed()));
    rows.add(row("closing", "年末结转和结余", 1, "支出", ledger.closing()));
    rows.add(row("total-expenditure", "支出总计", 0, "支出", ledger.expenditureGrandTotal()));
    return new FormTable(Form.TOTALS, FormTable.Column.titled("金额"), rows);
  }

  /** 公开02表 收入决算表. */
  private FormTable income() {
    List<Function<IncomeLine, Amount>> parts =
        List.of(
            IncomeLine::fiscal,
            IncomeLine::fromSuperior,
            IncomeLine::services,
            IncomeLine::business,
            IncomeLine::fromSubordinates,
            IncomeLine::other);
    List<FormTable.Row> rows = new ArrayList<>();
    rows.add(
        row("total", "合计", 0, "",
            ledger.incomeTotal(),
            ledger.fiscalIncome(),
            ledger.income(IncomeSource.FROM_SUPERIOR),
            ledger.income(IncomeSource.SERVICES),
            ledger.income(IncomeSource.BUSINESS),
            ledger.income(IncomeSource.FROM_SUBORDINATES),
            ledger.income(IncomeSource.OTHER)));
    List<String> codes = ledger.incomeLines().stream().map(line -> line.code().value()).toList();
    for (String code : Ledger.withParents(codes)) {
      List<BigDecimal> cells = new ArrayList<>();
      BigDecimal total = null;
      for (Function<IncomeLine, Amount> part : parts) {
        BigDecimal sum = null;
        for (IncomeLine line : ledger.incomeLines()) {
          if (line.code().value().startsWith(code)) {
            sum = Numbers.plus(sum, Numbers.of(part.apply(line)));
          }
        }
        cells.add(sum);
        total = Numbers.plus(total, sum);
      }
      cells.add(0, total);
      rows.add(subjectRow(code, cells));
    }
    return new FormTable(
        Form.INCOME,
        FormTable.Column.titled("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"),
        rows);
  }

  /** 公开03表 支出决算表. */
  private FormTable expenditure() {
    List<FormTable.Row> rows = new ArrayList<>();
    List<BigDecimal> totals = new ArrayList<>();
    totals.add(ledger.expenditureTotal());
    for (ExpenditureKind kind : ExpenditureKind.values()) {
      totals.add(ledger.expenditure(kind));
    }
    rows.add(new FormTable.Row("total", "合计", 0, "", totals));
    for (String code : ledger.codes(ALL)) {
      List<BigDecimal> cells = new ArrayList<>();
      cells.add(ledger.expenditureOfAllFunds(code));
      for (ExpenditureKind kind : ExpenditureKind.values()) {
        cells.add(ledger.expenditure(code, kind, ALL));
      }
      rows.add(subjectRow(code, cells));
    }
    return new FormTable(
        Form.EXPENDITURE,
        FormTable.Column.titled("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"),
        rows);
  }

  /** 公开04表 财政拨款收入支出决算总表. */
  private FormTable fiscalIncomeAndExpenditure() {
    List<FormTable.Row> rows = new ArrayList<>();
    List<FundKind> funds = Arrays.stream(FundKind.values()).filter(FundKind::fiscal).toList();
    for (FundKind fund : funds) {
      String name = FISCAL_COLUMNS.get(fund.ordinal() + 1).title();
      rows.add(row(fundKey(fund), name, 1, "收入", perFund(incomeOf(fund), fund)));
    }
    rows.add(row("income", "本年收入合计", 0, "收入", sumAndFunds(ledger.fiscalIncome(), this::incomeOf)));
    rows.add(row("opening", "年初财政拨款结转和结余", 1, "收入", carryOver(ledger.fiscalOpening(), ledger::opening)));
    rows.add(
        row("total-income", "收入总计", 0, "收入",
            sumAndFunds(
                ledger.fiscalIncomeGrandTotal(),
                f -> ledger.isOpeningUndivided() ? null : Numbers.plus(incomeOf(f), ledger.opening(f)))));
    for (String code : ledger.classification().functionalClasses()) {
      BigDecimal[] cells = sumAndFunds(null, f -> ledger.expenditure(code, k -> k == f));
      cells[0] = ledger.expenditureOfAllFunds(code) == null ? null : cells[0];
      rows.add(row(code, name(code), 1, "支出", cells));
    }
    rows.add(
        row("expenditure", "本年支出合计", 0, "支出", sumAndFunds(ledger.fiscalExpenditure(), ledger::fundExpenditure)));
    rows.add(row("closing", "年末财政拨款结转和结余", 1, "支出", carryOver(ledger.fiscalClosing(), ledger::closing)));
    rows.add(
        row("total-expenditure", "支出总计", 0, "支出",
            sumAndFunds(
                ledger.fiscalExpenditureGrandTotal(),
                f -> ledger.isClosingUndivided() ? null : Numbers.plus(ledger.fundExpenditure(f), ledger.closing(f)))));
    return new FormTable(Form.FISCAL_TOTALS, FISCAL_COLUMNS, rows);
  }

  private BigDecimal incomeOf(FundKind fund) {
    return switch (fund) {
      case GENERAL -> ledger.income(IncomeSource.GENERAL);
      case GOVERNMENT_FUND -> ledger.income(IncomeSource.GOVERNMENT_FUND);
      case STATE_CAPITAL -> ledger.income(IncomeSource.STATE_CAPITAL);
      case OTHER -> null;
    };
  }

  private static String fundKey(FundKind fund) {
    return INCOME_KEYS[fund.ordinal()];
  }

  /** 合计 and the one column of the fund itself. */
  private static BigDecimal[] perFund(BigDecimal amount, FundKind fund) {
    BigDecimal[] cells = new BigDecimal[4];
    cells[0] = amount;
    cells[fund.ordinal() + 1] = amount;
    return cells;
  }

  /** 合计 (given, or the sum of the funds) and one column per fund (R09). */
  private static BigDecimal[] sumAndFunds(BigDecimal total, Function<FundKind, BigDecimal> perFund) {
    BigDecimal[] cells = new BigDecimal[4];
    BigDecimal sum = null;
    for (FundKind fund : FundKind.values()) {
      if (fund.fiscal()) {
        BigDecimal cell = perFund.apply(fund);
        cells[fund.ordinal() + 1] = cell;
        sum = Numbers.plus(sum, cell);
      }
    }
    cells[0] = total == null ? sum : total;
    return cells;
  }

  /** 公开05表 一般公共预算财政拨款支出决算表. */
  private FormTable generalBudget() {
    List<FormTable.Row> rows = new ArrayList<>();
    rows.add(new FormTable.Row("total", "合计", 0, "", spent(FundKind.GENERAL)));
    for (String code : ledger.codes(GENERAL)) {
      rows.add(subjectRow(code, spent(code, FundKind.GENERAL)));
    }
    return new FormTable(Form.GENERAL_BUDGET, FormTable.Column.titled("合计", "基本支出", "项目支出"), rows);
  }

  /** 公开06表 一般公共预算财政拨款基本支出决算明细表. */
  private FormTable basicExpenditure() {
    List<FormTable.Row> rows = new ArrayList<>();
    for (boolean personnel : new boolean[] {true, false}) {
      String group = personnel ? "人员经费" : "公用经费";
      for (String economicClass : ledger.classification().economicClasses()) {
        if (Ledger.isPersonnel(economicClass) == personnel) {
          rows.add(economicRow(economicClass, 1, group));
          for (String item : ledger.classification().economicItems(economicClass)) {
            rows.add(economicRow(item, 2, group));
          }
        }
      }
      rows.add(
          row(personnel ? "personnel" : "public-use", group + "合计", 0, group,
              personnel ? ledger.personnel() : ledger.publicUse()));
    }
    return new FormTable(Form.BASIC, FormTable.Column.titled("决算数"), rows);
  }

  private FormTable.Row economicRow(String code, int level, String group) {
    return row(code, economicName(code), level, group, ledger.economic(code));
  }

  /** 公开07表 “三公”经费; the twelve columns of the paper form stand as six rows of two. */
  private FormTable threePublic() {
    List<FormTable.Row> rows = new ArrayList<>();
    rows.add(
        row("total", "合计", 0, "",
            ledger.threePublicTotal(Ledger.Side.BUDGET), ledger.threePublicTotal(Ledger.Side.SPENT)));
    for (ThreePublicItem item : ThreePublicItem.values()) {
      rows.add(
          row(item.key(), item.term(), level(item), "",
              ledger.threePublic(item, Ledger.Side.BUDGET), ledger.threePublic(item, Ledger.Side.SPENT)));
    }
    return new FormTable(Form.THREE_PUBLIC, FormTable.Column.titled("预算数", "决算数"), rows);
  }

  /** 公务用车购置费 and 公务用车运行维护费 stand below the sum of both. */
  private static int level(ThreePublicItem item) {
    return item == ThreePublicItem.PURCHASE || item == ThreePublicItem.OPERATION ? 2 : 1;
  }

  /** 公开08表 政府性基金预算财政拨款收入支出决算表, and 四川13表 in the same manner. */
  private FormTable ofFund(Form form, FundKind fund) {
    List<BigDecimal> total = new ArrayList<>(spent(fund));
    total.add(0, incomeOf(fund));
    total.add(0, ledger.opening(fund));
    total.add(ledger.closing(fund));
    List<FormTable.Row> rows = new ArrayList<>();
    rows.add(new FormTable.Row("total", "合计", 0, "", total));
    for (String code : ledger.codes(f -> f == fund)) {
      List<BigDecimal> cells = new ArrayList<>(Arrays.asList(null, null));
      cells.addAll(spent(code, fund));
      cells.add(null);
      rows.add(subjectRow(code, cells));
    }
    return new FormTable(
        form, FormTable.Column.titled("年初结转和结余", "本年收入", "本年支出小计", "基本支出", "项目支出", "年末结转和结余"), rows);
  }

  /** 公开09表 国有资本经营预算财政拨款支出决算表. */
  private FormTable stateCapital() {
    FundKind fund = FundKind.STATE_CAPITAL;
    List<FormTable.Row> rows = new ArrayList<>();
    rows.add(new FormTable.Row("total", "合计", 0, "", spent(fund)));
    ledger.codes(f -> f == fund).forEach(code -> rows.add(subjectRow(code, spent(code, fund))));
    return new FormTable(Form.STATE_CAPITAL, FormTable.Column.titled("合计", "基本支出", "项目支出"), rows);
  }

  /**
   * 四川05表 财政拨款支出决算明细表 and 四川07表 一般公共预算财政拨款支出决算明细表. Without an amount by economic
   * classification they could only repeat the totals of other tables, and count as not published.
   *
   * @param total 合计 of the funds, with what was printed without lines
   */
  private FormTable detail(Form form, Predicate<FundKind> funds, BigDecimal total) {
    List<FormTable.Column> columns = new ArrayList<>(FormTable.Column.titled("合计"));
    List<String> economicCodes = ledger.economicCodes(funds);
    if (economicCodes.isEmpty()) {
      return new FormTable(form, columns, List.of(row("total", "合计", 0, "", new BigDecimal[1])));
    }
    for (String code : economicCodes) {
      columns.add(new FormTable.Column(code, code + " " + economicName(code)));
    }
    List<FormTable.Row> rows = new ArrayList<>();
    rows.add(new FormTable.Row("total", "合计", 0, "", detail(total, "", economicCodes, funds)));
    for (String code : ledger.codes(funds)) {
      rows.add(subjectRow(code, detail(ledger.expenditure(code, funds), code, economicCodes, funds)));
    }
    return new FormTable(form, columns, rows);
  }

  private List<BigDecimal> detail(BigDecimal total, String code, List<String> economic, Predicate<FundKind> funds) {
    List<BigDecimal> cells = new ArrayList<>();
    cells.add(total);
    economic.forEach(economicCode -> cells.add(ledger.expenditure(code, economicCode, funds)));
    return cells;
  }

  /** 四川09表 一般公共预算财政拨款项目支出决算表: the subjects that have any. */
  private FormTable projects() {
    List<FormTable.Row> rows = new ArrayList<>();
    rows.add(row("total", "合计", 0, "", ledger.expenditure("", ExpenditureKind.PROJECT, GENERAL)));
    for (String code : ledger.codes(GENERAL)) {
      BigDecimal amount = ledger.expenditure(code, ExpenditureKind.PROJECT, GENERAL);
      if (amount != null) {
        rows.add(subjectRow(code, List.of(amount)));
      }
    }
    return new FormTable(Form.PROJECTS, FormTable.Column.titled("金额"), rows);
  }

  /** 四川12表 政府性基金预算财政拨款“三公”经费支出决算表. */
  private FormTable fundThreePublic() {
    List<FormTable.Row> rows = new ArrayList<>();
    rows.add(row("total", "合计", 0, "", ledger.fundThreePublicTotal()));
    for (ThreePublicItem item : ThreePublicItem.values()) {
      rows.add(row(item.key(), item.term(), level(item), "", ledger.fundThreePublic(item)));
    }
    return new FormTable(Form.FUND_THREE_PUBLIC, FormTable.Column.titled("决算数"), rows);
  }

  /** A carry-over row: a zero of one fund says nothing about the total, as in 公开01表. */
  private static BigDecimal[] carryOver(BigDecimal total, Function<FundKind, BigDecimal> perFund) {
    BigDecimal[] cells = sumAndFunds(total, perFund);
    boolean partial = Arrays.stream(cells).anyMatch(Objects::isNull);
    if (partial && cells[0] != null && cells[0].signum() == 0) {
      cells[0] = null;
    }
    return cells;
  }

  /** 合计, 基本支出 and 项目支出 under a code from one kind of fund. */
  private List<BigDecimal> spent(String code, FundKind fund) {
    return Arrays.asList(
        ledger.expenditure(code, f -> f == fund),
        ledger.expenditure(code, ExpenditureKind.BASIC, f -> f == fund),
        ledger.expenditure(code, ExpenditureKind.PROJECT, f -> f == fund));
  }

  /** The same of a whole fund: its lines, or the totals that were printed without lines. */
  private List<BigDecimal> spent(FundKind fund) {
    List<BigDecimal> lines = spent("", fund);
    FundTotals totals = ledger.fundTotals(fund);
    if (lines.get(0) != null || totals == null) {
      return lines;
    }
    return Arrays.asList(ledger.fundExpenditure(fund), Numbers.of(totals.basic()), Numbers.of(totals.project()));
  }

  private String name(String code) {
    return ledger.classification().functional().getOrDefault(code, code);
  }

  private String economicName(String code) {
    return ledger.classification().economic().getOrDefault(code, code);
  }

  /** The ordinal before a 类 on the two-sided forms: 一、 … 二十六、. */
  public static String ordinal(int number) {
    if (number <= 10) {
      return NUMERALS[number - 1];
    }
    int tens = number / 10;
    int ones = number % 10;
    return (tens == 1 ? "" : NUMERALS[tens - 1]) + "十" + (ones == 0 ? "" : NUMERALS[ones - 1]);
  }

  private FormTable.Row subjectRow(String code, List<BigDecimal> cells) {
    return new FormTable.Row(code, name(code), (code.length() - 1) / 2, "", cells);
  }

  private static FormTable.Row row(String key, String name, int level, String group, BigDecimal... cells) {
    return new FormTable.Row(key, name, level, group, Arrays.asList(cells));
  }
}
