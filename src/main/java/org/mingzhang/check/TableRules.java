package org.mingzhang.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.model.Amount;
import org.mingzhang.model.ExpenditureKind;
import org.mingzhang.model.ExpenditureLine;
import org.mingzhang.model.Figure;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.IncomeLine;
import org.mingzhang.model.IncomeSource;
import org.mingzhang.model.Ledger;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Position;
import org.mingzhang.model.ThreePublicItem;

/** Rules inside and between the official tables, as far as both sides were typed. */
final class TableRules {

  private static final Map<ThreePublicItem, String> ECONOMIC =
      Map.of(
          ThreePublicItem.ABROAD, "30212", ThreePublicItem.OPERATION, "30231", ThreePublicItem.RECEPTION, "30217",
          ThreePublicItem.PURCHASE, "31013");

  private static final Pattern ECONOMIC_CLASS = Pattern.compile("(?:基本支出|公开06表)/(\\d{3})(?:/决算数)?");

  private TableRules() {}

  /** R05. */
  static void grandTotalsAgree(Case c, Report report) {
    BigDecimal income = c.leading("收入总计");
    BigDecimal expenditure = c.leading("支出总计");
    if (income == null || expenditure == null) {
      report.insufficient("没有公布收入总计或支出总计");
      return;
    }
    boolean carryOver = c.ledger().opening() != null && c.ledger().closing() != null;
    Optional<Position> at = c.printedAt("收入总计", "公开01表/收入总计/金额");
    boolean printed = at.isPresent() && c.printedAt("支出总计", "公开01表/支出总计/金额").isPresent();
    if (!carryOver && !printed && income.compareTo(expenditure) != 0) {
      report.insufficient("没有公布年初、年末结转和结余，两个总计无从比较");
      return;
    }
    int addends = printed ? 1 : c.addends("收入总计") + c.addends("支出总计");
    report.equal(at.orElse(report.start()), "收入支出总计", income, expenditure, addends);
  }

  /** R14. */
  static void noRowShifted(Case c, Report report) {
    if (c.accounts().basic() == null || c.accounts().basic().lines().isEmpty()) {
      report.insufficient("没有公布经济分类明细");
      return;
    }
    Map<String, BigDecimal> classes = new TreeMap<>();
    c.accounts().stated().forEach(
        stated -> {
          String path = stated.path().value();
          Matcher economicClass = ECONOMIC_CLASS.matcher(path);
          if (economicClass.matches()) {
            classes.put(economicClass.group(1), c.year().match(stated).printed());
          }
        });
    c.accounts().basic().lines().forEach(
        (code, line) -> {
          BigDecimal whole = c.ledger().economic(code.substring(0, 3));
          boolean alone = whole.compareTo(line.amount().value()) == 0;
          BigDecimal printed = classes.get(code.substring(0, 3));
          boolean shifted = !alone && printed != null && line.amount().value().signum() != 0
              && printed.compareTo(line.amount().value()) == 0;
          if (shifted) {
            report.mismatch(line.amount().at(), "基本支出/经济分类/" + code, code + " 等于整个类的合计，而别的款不是零，像是填错了行");
          }
        });
    if (report.findings().isEmpty()) {
      report.pass("基本支出/经济分类");
    }
  }

  /** R19. */
  static void noNegativeAmounts(Case c, Report report) {
    Set<Position> seen = new HashSet<>(); // a value typed in short stands under two paths
    for (String path : c.year().figures().paths()) {
      Figure figure = c.year().figures().find(path).orElseThrow();
      boolean negative = figure.source() && figure.unit() == Figure.Unit.AMOUNT && figure.value().signum() < 0;
      if (negative && !path.matches("结转结余/年[初末](/.*)?|比上年/.*") && seen.add(c.year().figures().at(path))) {
        report.mismatch(c.year().figures().at(path), path, "“" + path + "”是负数 " + figure.shown());
      }
    }
    if (report.findings().isEmpty()) {
      report.pass("各项金额");
    }
  }

  /** R20. */
  static void incomeTotalsAgree(Case c, Report report) {
    BigDecimal lines = null;
    for (IncomeLine line : c.ledger().incomeLines()) {
      lines = Numbers.plus(lines, sum(line));
    }
    BigDecimal total = c.ledger().incomeTotal();
    if (lines == null || total == null) {
      report.insufficient("没有按科目公布收入");
      return;
    }
    report.equal(
        c.ledger().incomeLines().get(0).code().at(), "收入/合计", lines, total,
        c.ledger().incomeLines().size() + c.addends("收入/合计"));
  }

  private static BigDecimal sum(IncomeLine line) {
    BigDecimal sum = null;
    for (Function<IncomeLine, Amount> column : columns().values()) {
      sum = Numbers.plus(sum, Numbers.of(column.apply(line)));
    }
    return sum;
  }

  private static Map<IncomeSource, Function<IncomeLine, Amount>> columns() {
    Map<IncomeSource, Function<IncomeLine, Amount>> columns = new TreeMap<>();
    columns.put(IncomeSource.GENERAL, IncomeLine::fiscal);
    columns.put(IncomeSource.FROM_SUPERIOR, IncomeLine::fromSuperior);
    columns.put(IncomeSource.SERVICES, IncomeLine::services);
    columns.put(IncomeSource.BUSINESS, IncomeLine::business);
    columns.put(IncomeSource.FROM_SUBORDINATES, IncomeLine::fromSubordinates);
    columns.put(IncomeSource.OTHER, IncomeLine::other);
    return columns;
  }

  /** R21: 财政拨款 stands for its three sources. */
  static void incomeSourcesAgree(Case c, Report report) {
    List<IncomeLine> lines = c.ledger().incomeLines();
    columns().forEach(
        (source, column) -> {
          BigDecimal whole = source == IncomeSource.GENERAL ? c.ledger().fiscalIncome() : c.ledger().income(source);
          BigDecimal sum = Numbers.sum(lines.stream().map(column).filter(a -> a != null).map(Amount::value).toList());
          if (sum != null && whole != null) {
            String name = source == IncomeSource.GENERAL ? "收入/财政拨款收入" : "收入/" + source.term();
            report.equal(lines.get(0).code().at(), name, whole, sum, lines.size());
          }
        });
    if (report.findings().isEmpty()) {
      report.insufficient("没有按科目公布收入");
    }
  }

  /** R22: kinds printed as totals against subjects printed as totals. */
  static void expenditureTotalsAgree(Case c, Report report) {
    if (c.accounts().expenditure() == null || c.accounts().expenditure().detail() == null) {
      report.notApplicable("两张表出自同一行数据");
      return;
    }
    BigDecimal lines = null;
    for (ExpenditureLine line : c.ledger().lines()) {
      lines = Numbers.plus(lines, Ledger.total(line));
    }
    for (FundKind fund : c.ledger().fundsWithoutSubjects()) {
      lines = Numbers.plus(lines, c.ledger().fundExpenditure(fund));
    }
    BigDecimal total = c.leading("支出/合计");
    if (lines == null || total == null) {
      report.insufficient("没有按科目公布支出");
      return;
    }
    if (hasOtherMoney(c) && total.compareTo(lines) > 0) {
      report.insufficient("财政拨款以外的支出没有按科目公布");
      return;
    }
    report.equal(report.start(), "支出/合计", total, lines, c.ledger().lines().size() + 1);
  }

  /** Whether money other than 财政拨款 came in and no subject shows where it went. */
  private static boolean hasOtherMoney(Case c) {
    BigDecimal income = c.ledger().incomeTotal();
    BigDecimal fiscal = c.ledger().fiscalIncome();
    boolean other = income == null || fiscal == null || income.compareTo(fiscal) != 0;
    return other && c.ledger().expenditure("", fund -> fund == FundKind.OTHER) == null;
  }

  /** R26. */
  static void fiscalWithinTotal(Case c, Report report) {
    within(c, report, "收入/财政拨款收入", c.leading("收入/财政拨款收入"), "收入/合计", "财政拨款收入大于全部收入");
    within(c, report, "支出/合计", c.ledger().fiscalExpenditure(), "支出/合计", "财政拨款支出大于全部支出");
    within(c, report, "财政拨款收入总计", c.leading("财政拨款收入总计"), "收入总计", "财政拨款收入总计大于收入总计");
    within(c, report, "财政拨款支出总计", c.leading("财政拨款支出总计"), "支出总计", "财政拨款支出总计大于支出总计");
    none(report, "没有公布收入或支出");
  }

  /** R28. */
  static void generalWithinTotal(Case c, Report report) {
    for (ExpenditureKind kind : List.of(ExpenditureKind.BASIC, ExpenditureKind.PROJECT)) {
      BigDecimal general = c.ledger().expenditure("", kind, fund -> fund == FundKind.GENERAL);
      String all = "支出/" + kind.term();
      within(c, report, all, general, all, "一般公共预算的" + kind.term() + "大于全部" + kind.term());
    }
    none(report, "没有公布基本支出和项目支出");
  }

  /** R29. */
  static void basicAgrees(Case c, Report report) {
    BigDecimal economic = Numbers.plus(c.ledger().personnel(), c.ledger().publicUse());
    BigDecimal general = c.ledger().expenditure("", ExpenditureKind.BASIC, fund -> fund == FundKind.GENERAL);
    boolean onlyGeneral = !hasOtherMoney(c) && c.ledger().fundsWithoutSubjects().isEmpty();
    BigDecimal basic = general == null && onlyGeneral ? c.ledger().expenditure(ExpenditureKind.BASIC) : general;
    if (economic == null || basic == null) {
      report.insufficient("没有公布基本支出的两种分法");
      return;
    }
    report.equal(
        report.start(), "基本支出/合计", economic, basic, c.addends("基本支出/合计") + c.addends("一般公共预算支出/基本支出"));
  }

  /** R30. */
  static void threePublicCoversBasic(Case c, Report report) {
    ECONOMIC.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              BigDecimal cost = c.ledger().threePublic(entry.getKey(), Ledger.Side.SPENT);
              BigDecimal basic = c.ledger().economic(entry.getValue());
              String where = "三公经费/" + entry.getKey().term() + "/决算";
              if (basic != null && cost != null) {
                report.atMost(place(c, where, report), where, basic, cost, 1, entry.getKey().term() + "小于基本支出里的同一项");
              }
            });
    none(report, "没有公布经济分类明细或“三公”经费");
  }

  /** R31. */
  static void generalExpenseCoversBasic(Case c, Report report) {
    if (c.accounts().generalExpense() != null) {
      within(c, report, "一般性支出/会议费", c.ledger().economic("30215"), "一般性支出/会议费", "会议费小于基本支出里的会议费");
      within(c, report, "一般性支出/培训费", c.ledger().economic("30216"), "一般性支出/培训费", "培训费小于基本支出里的培训费");
    }
    none(report, "没有单独公布会议费、培训费");
  }

  private static void within(
      Case c, Report report, String where, BigDecimal part, String wholePath, String message) {
    BigDecimal whole = c.leading(wholePath);
    if (part != null && whole != null) {
      report.atMost(place(c, where, report), where, part, whole, c.addends(where) + c.addends(wholePath), message);
    }
  }

  /** Where a figure was typed; the start of the file for one that follows from others. */
  private static Position place(Case c, String path, Report report) {
    Position at = c.year().figures().at(path);
    return at == null ? report.start() : at;
  }

  private static void none(Report report, String reason) {
    if (report.findings().isEmpty()) {
      report.insufficient(reason);
    }
  }
}
