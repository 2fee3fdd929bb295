package org.mingzhang.model;

import static org.mingzhang.model.Figure.Unit.AMOUNT;
import static org.mingzhang.model.Figure.Unit.COUNT;
import static org.mingzhang.model.Figure.Unit.NUMBER;
import static org.mingzhang.model.Figure.Unit.PERCENT;
import static org.mingzhang.model.Figure.Unit.WORD;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Derives totals, shares, rates, changes, counts and score sums, each under its path. */
final class DerivedFigures {

  private final Ledger ledger;
  private final Addends addends;
  private final Figures figures;
  private final Map<String, Figure> byPath;

  /** @param into holds the typed figures already; a typed figure stands for the derived one of the same path */
  DerivedFigures(Ledger ledger, Figures figures, Map<String, Figure> into) {
    this.ledger = ledger;
    this.addends = new Addends(ledger);
    this.figures = figures;
    this.byPath = into;
  }

  /** Derives everything the accounts suffice for. */
  void derive() {
    FinalAccounts accounts = ledger.accounts();
    if (accounts.income() != null) {
      deriveIncome();
    }
    if (accounts.expenditure() != null) {
      deriveExpenditure();
      deriveGeneralBudget();
    }
    if (accounts.expenditure() != null || accounts.governmentFund() != null || accounts.stateCapital() != null) {
      amount("政府性基金支出/合计", ledger.fundExpenditure(FundKind.GOVERNMENT_FUND));
      amount("国有资本经营预算支出/合计", ledger.fundExpenditure(FundKind.STATE_CAPITAL));
    }
    if (accounts.basic() != null) {
      deriveBasic();
    }
    if (accounts.threePublic() != null) {
      deriveThreePublic();
    }
    if (accounts.procurement() != null) {
      deriveProcurement();
    }
    if (accounts.carryOver() != null) {
      amount("结转结余/年初", ledger.opening());
      amount("结转结余/年末", ledger.closing());
    }
    shareOfExpenditure("三公经费/合计", "/决算");
    shareOfExpenditure("机关运行经费", "");
    deriveCounts();
    if (accounts.performance() != null) {
      derivePerformance(accounts.performance());
    }
    accounts.comparisons().forEach(this::deriveComparison);
  }

  private void deriveIncome() {
    amount("收入/合计", ledger.incomeTotal());
    amount("收入/财政拨款收入", ledger.fiscalIncome());
    share("收入/财政拨款收入", "收入/合计");
    for (IncomeSource source : IncomeSource.values()) {
      share("收入/" + source.term(), "收入/合计");
    }
    amount("收入总计", ledger.incomeGrandTotal());
    amount("收入支出总计", common("收入支出总计", ledger.incomeGrandTotal(), ledger.expenditureGrandTotal()));
    amount("财政拨款收入总计", ledger.fiscalIncomeGrandTotal());
    amount("财政拨款收入支出总计", common("财政拨款收入支出总计", ledger.fiscalIncomeGrandTotal(), ledger.fiscalExpenditureGrandTotal()));
  }

  /**
   * What both sides come to (R05); null where they differ or one of them is not known. A document that prints one total
   * for both may have rounded its parts.
   */
  private BigDecimal common(String path, BigDecimal income, BigDecimal expenditure) {
    if (income == null || expenditure == null) {
      return null;
    }
    boolean printed = ledger.accounts().stated().stream().anyMatch(stated -> stated.path().value().equals(path));
    BigDecimal apart = income.subtract(expenditure).abs();
    BigDecimal rounding = new Figure(path, AMOUNT, income, null, false).of(addends.of(path)).tolerance();
    return apart.signum() == 0 || (printed && apart.compareTo(rounding) <= 0) ? income : null;
  }

  private void deriveExpenditure() {
    amount("支出/合计", ledger.expenditureTotal());
    for (ExpenditureKind kind : ExpenditureKind.values()) {
      amount("支出/" + kind.term(), ledger.expenditure(kind));
      share("支出/" + kind.term(), "支出/合计");
    }
    for (String code : ledger.codes(fund -> true)) {
      amount("支出/" + code, ledger.expenditure(code, fund -> true));
      for (ExpenditureKind kind : ExpenditureKind.values()) {
        BigDecimal amount = ledger.expenditure(code, kind, fund -> true);
        if (amount != null) {
          amount("支出/" + code + "/" + kind.term(), amount);
        }
      }
    }
    amount("支出总计", ledger.expenditureGrandTotal());
    amount("财政拨款支出总计", ledger.fiscalExpenditureGrandTotal());
  }

  private void deriveGeneralBudget() {
    String root = "一般公共预算支出";
    BigDecimal total = ledger.fundExpenditure(FundKind.GENERAL);
    amount(root + "/合计", total);
    share(root, figures.leading(root + "/合计"), figures.leading("支出/合计"));
    amount(root + "/基本支出", ledger.expenditure("", ExpenditureKind.BASIC, fund -> fund == FundKind.GENERAL));
    amount(root + "/项目支出", ledger.expenditure("", ExpenditureKind.PROJECT, fund -> fund == FundKind.GENERAL));
    againstBudget(root, figures.leading(root + "/合计"), ledger.initialBudget(""));
    for (String code : ledger.codes(fund -> fund == FundKind.GENERAL)) {
      BigDecimal amount = ledger.expenditure(code, fund -> fund == FundKind.GENERAL);
      amount(root + "/" + code, amount);
      share(root + "/" + code, root + "/合计");
      againstBudget(root + "/" + code, amount, ledger.initialBudget(code));
    }
  }

  /** 年初预算, 完成率, 差额 and 比预算 of one amount (R46). */
  private void againstBudget(String path, BigDecimal spent, BigDecimal budget) {
    amount(path + "/年初预算", budget);
    percent(path + "/完成率", spent, budget);
    BigDecimal apart = spent == null || budget == null ? null : spent.subtract(budget);
    put(new Figure(path + "/差额", AMOUNT, apart, null, false).of(2));
    word(path + "/比预算", comparison(spent, budget));
  }

  private void deriveBasic() {
    amount("基本支出/合计", Numbers.plus(ledger.personnel(), ledger.publicUse()));
    amount("基本支出/人员经费", ledger.personnel());
    share("基本支出/人员经费", "基本支出/合计");
    amount("基本支出/公用经费", ledger.publicUse());
    share("基本支出/公用经费", "基本支出/合计");
    for (String economicClass : ledger.classification().economicClasses()) {
      BigDecimal amount = ledger.economic(economicClass);
      if (amount != null) {
        amount("基本支出/" + economicClass, amount);
      }
    }
  }

  private void deriveThreePublic() {
    String total = "三公经费/合计";
    for (ThreePublicItem item : ThreePublicItem.values()) {
      String path = "三公经费/" + item.term();
      threePublicItem(path, ledger.threePublic(item, Ledger.Side.SPENT), ledger.threePublic(item, Ledger.Side.BUDGET));
    }
    threePublicItem(total, threePublicTotal(Ledger.Side.SPENT), threePublicTotal(Ledger.Side.BUDGET));
    for (ThreePublicItem item : ThreePublicItem.values()) {
      String path = "三公经费/" + item.term();
      share(path, figures.leading(path + "/决算"), figures.leading(total + "/决算"));
    }
    ThreePublic tp = ledger.accounts().threePublic();
    sumCounts("三公经费/保有量/合计", tp.held().values());
    Reception reception = tp.reception();
    if (reception != null && reception.batches() == null) {
      count("三公经费/公务接待费/批次", visits(reception, Reception.Visits::batches));
    }
    if (reception != null && reception.persons() == null) {
      count("三公经费/公务接待费/人次", visits(reception, Reception.Visits::persons));
    }
    VehiclePurchase purchase = tp.purchase();
    if (purchase != null && purchase.bought() == null && !purchase.types().isEmpty()) {
      List<Count> bought =
          purchase.types().values().stream().map(VehiclePurchase.Purchase::bought).filter(c -> c != null).toList();
      sumCounts("三公经费/公务用车购置费/辆", bought);
    }
  }

  /** The total of the three as shown (R15): a sub-total that its parts do not make is one fault (R16), not two. */
  private BigDecimal threePublicTotal(Ledger.Side side) {
    BigDecimal sum = null;
    for (ThreePublicItem item : List.of(ThreePublicItem.ABROAD, ThreePublicItem.VEHICLES, ThreePublicItem.RECEPTION)) {
      sum = Numbers.plus(sum, figures.leading("三公经费/" + item.term() + "/" + side.term()));
    }
    return sum;
  }

  private void threePublicItem(String path, BigDecimal spent, BigDecimal budget) {
    amount(path + "/" + Ledger.Side.BUDGET.term(), budget);
    amount(path + "/" + Ledger.Side.SPENT.term(), spent);
    percent(path + "/完成率", spent, budget);
    word(path + "/比预算", comparison(spent, budget));
  }

  private static BigDecimal visits(Reception reception, Function<Reception.Visits, Count> part) {
    BigDecimal sum = null;
    for (Reception.Visits visits : new Reception.Visits[] {reception.domestic(), reception.foreign()}) {
      Count count = visits == null ? null : part.apply(visits);
      sum = Numbers.plus(sum, count == null ? null : BigDecimal.valueOf(count.value()));
    }
    return sum;
  }

  private void deriveProcurement() {
    amount("政府采购/合计", ledger.procurementTotal());
    for (String part : new String[] {"货物", "工程", "服务", "中小企业", "小微企业"}) {
      share("政府采购/" + part, "政府采购/合计");
    }
  }

  private void deriveCounts() {
    FinalAccounts accounts = ledger.accounts();
    sumCounts("车辆/合计", accounts.vehicles().values());
    Staffing staffing = accounts.overview() == null ? null : accounts.overview().staffing();
    if (staffing != null) {
      sumCounts("概况/人员/编制/合计", staffing.quota().values());
      sumCounts("概况/人员/在职/合计", staffing.onDuty().values());
      BigDecimal present = Ledger.count(staffing.onDuty().values());
      for (Count count : new Count[] {staffing.honourablyRetired(), staffing.retired()}) {
        present = Numbers.plus(present, count == null ? null : BigDecimal.valueOf(count.value()));
      }
      count("概况/人员/实有", present);
    }
  }

  private void derivePerformance(Performance performance) {
    if (!performance.projectSpending().isEmpty()) {
      amount(
          "绩效/项目支出明细/合计",
          Numbers.sum(performance.projectSpending().values().stream().map(Amount::value).toList()));
    }
    for (Performance.Scope scope : performance.scopes()) {
      BigDecimal projects =
          ledger.expenditure("", ExpenditureKind.PROJECT, fund -> fund == scope.fund());
      FundTotals totals = ledger.fundTotals(scope.fund());
      percent(
          "绩效/自评范围/" + scope.fund().term() + "/占比",
          Numbers.of(scope.amount()),
          projects != null || totals == null ? projects : projectsOf(totals));
    }
    if (performance.overall() != null) {
      deriveEvaluation("绩效/整体自评", performance.overall());
    }
    for (Project project : performance.projects()) {
      String path = "绩效/项目/" + project.name().value();
      if (project.evaluation() != null) {
        deriveEvaluation(path + "/自评", project.evaluation());
      }
      if (!project.scores().isEmpty()) {
        number(path + "/评价得分/分值合计", sum(project.scores(), Project.ScoreItem::weight));
        number(path + "/评价得分/得分合计", sum(project.scores(), Project.ScoreItem::score));
      }
    }
  }

  /** 项目支出 of a fund without lines; nothing spent means nothing spent on projects. */
  private static BigDecimal projectsOf(FundTotals totals) {
    boolean nothing = totals.project() == null && totals.total() != null && totals.total().value().signum() == 0;
    return nothing ? BigDecimal.ZERO : Numbers.of(totals.project());
  }

  private void deriveEvaluation(String path, Evaluation evaluation) {
    BigDecimal weight = sum(evaluation.indicators(), Indicator::weight);
    BigDecimal score = sum(evaluation.indicators(), Indicator::score);
    Evaluation.Row row = evaluation.funding() == null ? null : evaluation.funding().total();
    if (row != null) {
      percent(path + "/执行率", Numbers.of(row.executed()), Numbers.of(row.annual()));
      boolean both = row.annual() != null && row.initial() != null;
      amount(path + "/调增", both ? row.annual().value().subtract(row.initial().value()) : null);
      weight = weight == null || row.weight() == null ? weight : weight.add(row.weight().value());
      score = score == null || row.score() == null ? score : score.add(row.score().value());
      // A weight without its score: the sum of the other scores is not the whole.
      score = row.weight() != null && row.score() == null ? null : score;
    }
    if (evaluation.indicators().stream().anyMatch(i -> i.weight() != null && i.score() == null)) {
      score = null;
    }
    number(path + "/总分值", weight);
    number(path + "/总得分", score);
  }

  private static <T> BigDecimal sum(List<T> rows, Function<T, Decimal> part) {
    return Numbers.sum(rows.stream().map(part).filter(d -> d != null).map(Decimal::value).toList());
  }

  /** The prior value that a comparison implies, and the rate that follows from it (R39, R44). */
  private void deriveComparison(String path, Comparison comparison) {
    BigDecimal change = Numbers.of(comparison.change());
    BigDecimal current = figures.leading(path);
    BigDecimal prior = Numbers.of(comparison.prior());
    if (prior == null && current != null && change != null) {
      prior = current.subtract(change);
      amount("比上年/" + path + "/上年", prior);
    }
    if (change == null && prior != null && current != null) {
      change = current.subtract(prior);
    }
    // A rate over nothing, or over less than nothing, would turn the direction round.
    boolean noBase = prior != null && prior.signum() <= 0;
    BigDecimal rate = noBase ? null : Numbers.percent(change, prior);
    put(new Figure(Figures.changeRate(path), PERCENT, rate, null, false, noBase));
  }

  private static String comparison(BigDecimal spent, BigDecimal budget) {
    if (spent == null || budget == null) {
      return null;
    }
    int order = spent.compareTo(budget);
    return order > 0 ? "大于" : order < 0 ? "小于" : "等于";
  }

  // --- registering --------------------------------------------------------------------------------------------------

  private void amount(String path, BigDecimal value) {
    put(new Figure(path, AMOUNT, value, null, false).of(addends.of(path)));
  }

  private void number(String path, BigDecimal value) {
    put(path, NUMBER, value, null);
  }

  private void count(String path, BigDecimal value) {
    put(path, COUNT, value, null);
  }

  private void sumCounts(String path, Collection<Count> counts) {
    if (!byPath.containsKey(path) && !counts.isEmpty()) {
      count(path, Ledger.count(counts));
    }
  }

  private void word(String path, String word) {
    put(path, WORD, null, word);
  }

  private void percent(String path, BigDecimal part, BigDecimal whole) {
    boolean undefined = whole != null && whole.signum() == 0;
    put(new Figure(path, PERCENT, Numbers.percent(part, whole), null, false, undefined));
  }

  /**
   * 占比 of the numbers that are shown, so that a reader who divides them gets it (R43); both are entered before. A part
   * that is greater than its whole has none: one of the two is wrong.
   */
  private void share(String path, String wholePath) {
    share(path, figures.leading(path), figures.leading(wholePath));
  }

  private void share(String path, BigDecimal part, BigDecimal whole) {
    BigDecimal rounding = new Figure(path, AMOUNT, whole, null, false).tolerance();
    boolean greater = part != null && whole != null && part.subtract(whole).compareTo(rounding) > 0;
    percent(path + "/占比", greater ? null : part, whole);
  }

  /** 占支出 of an amount that is spent for a purpose, not under a subject; only where both are known. */
  private void shareOfExpenditure(String path, String rest) {
    BigDecimal part = figures.leading(path + rest);
    BigDecimal whole = figures.leading("支出/合计");
    if (part != null && whole != null && part.signum() >= 0 && part.compareTo(whole) <= 0) {
      percent(path + "/占支出", part, whole);
    }
  }

  private void put(String path, Figure.Unit unit, BigDecimal value, String word) {
    put(new Figure(path, unit, value, word, false));
  }

  /** A typed figure stands for the derived one of the same path. */
  private void put(Figure figure) {
    Figure typed = byPath.get(figure.path());
    if (typed == null || !typed.source()) {
      byPath.put(figure.path(), figure);
    }
  }
}
