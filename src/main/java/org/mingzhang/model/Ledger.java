package org.mingzhang.model;

import static org.mingzhang.model.Numbers.of;
import static org.mingzhang.model.Numbers.plus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The accounts of one department-year, added up. Every sum of the project is taken here.
 *
 * <p>All amounts are 万元; null means that nothing was printed to add. Totals are sums of their parts; where a document
 * published a total without parts, that total stands for them.
 */
public final class Ledger {

  private final FinalAccounts accounts;
  private final Classification classification;

  public Ledger(FinalAccounts accounts, Classification classification) {
    this.accounts = accounts;
    this.classification = classification;
  }

  public FinalAccounts accounts() {
    return accounts;
  }

  public Classification classification() {
    return classification;
  }

  // --- income -------------------------------------------------------------------------------------------------

  /** Income from one source (公开01表 收入). */
  public BigDecimal income(IncomeSource source) {
    return accounts.income() == null ? null : of(accounts.income().of(source));
  }

  /** 财政拨款收入: the three fiscal sources (R21). */
  public BigDecimal fiscalIncome() {
    BigDecimal sum = null;
    for (IncomeSource source : IncomeSource.values()) {
      if (source.fiscal()) {
        sum = plus(sum, income(source));
      }
    }
    return sum;
  }

  /** 本年收入合计 (R01). */
  public BigDecimal incomeTotal() {
    if (accounts.income() == null) {
      return null;
    }
    BigDecimal sum = null;
    for (IncomeSource source : IncomeSource.values()) {
      sum = plus(sum, income(source));
    }
    return sum == null ? of(accounts.income().total()) : sum;
  }

  /** Rows of 公开02表 as typed. */
  public List<IncomeLine> incomeLines() {
    return accounts.income() == null ? List.of() : accounts.income().lines();
  }

  // --- expenditure --------------------------------------------------------------------------------------------

  /** Subject lines of expenditure as typed. */
  public List<ExpenditureLine> lines() {
    return accounts.expenditure() == null ? List.of() : accounts.expenditure().lines();
  }

  /** The whole of a line: its typed total, or the sum of its kinds (R07). */
  public static BigDecimal total(ExpenditureLine line) {
    if (line.total() != null) {
      return line.total().value();
    }
    BigDecimal sum = null;
    for (ExpenditureKind kind : ExpenditureKind.values()) {
      sum = plus(sum, of(line.of(kind)));
    }
    return sum;
  }

  /** Expenditure under a code of any level and one kind, all funds that pass (R08). */
  public BigDecimal expenditure(String code, ExpenditureKind kind, Predicate<FundKind> funds) {
    BigDecimal sum = null;
    for (ExpenditureLine line : lines()) {
      if (line.code().value().startsWith(code) && funds.test(line.fund())) {
        sum = plus(sum, of(line.of(kind)));
      }
    }
    return sum;
  }

  /** Expenditure under a code of any level, all kinds, all funds that pass (R08). */
  public BigDecimal expenditure(String code, Predicate<FundKind> funds) {
    BigDecimal sum = null;
    for (ExpenditureLine line : lines()) {
      if (line.code().value().startsWith(code) && funds.test(line.fund())) {
        sum = plus(sum, total(line));
      }
    }
    return sum;
  }

  /** Expenditure under a code of any level and one economic code of any level, all funds that pass. */
  public BigDecimal expenditure(String code, String economicCode, Predicate<FundKind> funds) {
    BigDecimal sum = null;
    for (ExpenditureLine line : lines()) {
      if (line.code().value().startsWith(code) && funds.test(line.fund())) {
        sum = plus(sum, under(economicCode, line.economic()));
      }
    }
    return sum;
  }

  private static BigDecimal under(String economicCode, Map<String, Amount> amounts) {
    BigDecimal sum = null;
    for (Map.Entry<String, Amount> amount : amounts.entrySet()) {
      if (amount.getKey().startsWith(economicCode)) {
        sum = plus(sum, of(amount.getValue()));
      }
    }
    return sum;
  }

  /** The economic codes of lines of the funds that pass, each 类 before its 款. */
  public List<String> economicCodes(Predicate<FundKind> funds) {
    List<String> codes = new ArrayList<>();
    for (ExpenditureLine line : lines()) {
      if (funds.test(line.fund())) {
        codes.addAll(line.economic().keySet());
      }
    }
    return withParents(codes);
  }

  /** 基本支出, 项目支出 … of the year: typed, or the sum of the lines. */
  public BigDecimal expenditure(ExpenditureKind kind) {
    if (accounts.expenditure() == null) {
      return null;
    }
    BigDecimal typed = of(accounts.expenditure().of(kind));
    if (typed != null) {
      return typed;
    }
    BigDecimal sum = expenditure("", kind, fund -> true);
    for (FundTotals totals : fundTotals()) {
      sum = plus(sum, kind == ExpenditureKind.BASIC ? of(totals.basic()) : null);
      sum = plus(sum, kind == ExpenditureKind.PROJECT ? of(totals.project()) : null);
    }
    return sum;
  }

  /** 本年支出合计 (R02): the sum by kind where the kinds are known, else of the lines. */
  public BigDecimal expenditureTotal() {
    BigDecimal byKind = null;
    for (ExpenditureKind kind : ExpenditureKind.values()) {
      byKind = plus(byKind, expenditure(kind));
    }
    BigDecimal undivided = null;
    if (accounts.expenditure() == null || accounts.expenditure().detail() == null) {
      for (ExpenditureLine line : lines()) {
        undivided = plus(undivided, of(line.total()));
      }
      for (FundTotals totals : fundTotals()) {
        undivided = plus(undivided, of(totals.total()));
      }
    }
    return plus(byKind, undivided);
  }

  /** Expenditure of one kind of fund: its lines, or the total that was printed without lines. */
  public BigDecimal fundExpenditure(FundKind fund) {
    BigDecimal sum = expenditure("", f -> f == fund);
    return sum != null ? sum : fundTotal(fundTotals(fund));
  }

  /** 财政拨款 expenditure of the year: the three fiscal funds. */
  public BigDecimal fiscalExpenditure() {
    BigDecimal sum = null;
    for (FundKind fund : FundKind.values()) {
      if (fund.fiscal()) {
        sum = plus(sum, fundExpenditure(fund));
      }
    }
    return sum;
  }

  private static BigDecimal fundTotal(FundTotals totals) {
    if (totals == null) {
      return null;
    }
    return totals.total() != null ? totals.total().value() : plus(of(totals.basic()), of(totals.project()));
  }

  /** The typed totals of a fund that has no subject lines, or null. */
  public FundTotals fundTotals(FundKind fund) {
    return switch (fund) {
      case GOVERNMENT_FUND -> accounts.governmentFund();
      case STATE_CAPITAL -> accounts.stateCapital();
      case GENERAL, OTHER -> null;
    };
  }

  /** The funds that spent something and were published as a total, not by subject. */
  public List<FundKind> fundsWithoutSubjects() {
    List<FundKind> funds = new ArrayList<>();
    for (FundKind fund : FundKind.values()) {
      BigDecimal total = fundTotal(fundTotals(fund));
      if (total != null && total.signum() != 0 && expenditure("", f -> f == fund) == null) {
        funds.add(fund);
      }
    }
    return funds;
  }

  /** Expenditure of all funds under a code; a zero is not known to be one while a fund was published without subjects. */
  public BigDecimal expenditureOfAllFunds(String code) {
    BigDecimal sum = expenditure(code, fund -> true);
    boolean unknown = sum != null && sum.signum() == 0 && !fundsWithoutSubjects().isEmpty();
    return unknown ? null : sum;
  }

  private List<FundTotals> fundTotals() {
    List<FundTotals> totals = new ArrayList<>();
    for (FundKind fund : FundKind.values()) {
      if (fundTotals(fund) != null) {
        totals.add(fundTotals(fund));
      }
    }
    return totals;
  }

  /** All codes that rows of a table need, 类 before 款 before 项, for lines of the funds that pass. */
  public List<String> codes(Predicate<FundKind> funds) {
    List<String> codes = new ArrayList<>();
    for (ExpenditureLine line : lines()) {
      if (funds.test(line.fund())) {
        codes.add(line.code().value());
      }
    }
    return withParents(codes);
  }

  /** The given codes with all their parents, in classification order. */
  public static List<String> withParents(Collection<String> codes) {
    TreeSet<String> all = new TreeSet<>();
    codes.forEach(code -> all.addAll(Classification.lineage(code)));
    return List.copyOf(all);
  }

  /** 年初预算 under a code, 一般公共预算 only; null when no line has one. */
  public BigDecimal initialBudget(String code) {
    BigDecimal sum = null;
    for (ExpenditureLine line : lines()) {
      if (line.code().value().startsWith(code) && line.fund() == FundKind.GENERAL) {
        sum = plus(sum, of(line.initialBudget()));
      }
    }
    if (sum == null && code.isEmpty() && accounts.expenditure() != null) {
      return of(accounts.expenditure().initialBudget());
    }
    return sum;
  }

  // --- carry-over and grand totals ------------------------------------------------------------------------------

  /** 年初结转和结余, of one fund. */
  public BigDecimal opening(FundKind fund) {
    CarryOver carryOver = accounts.carryOver();
    return carryOver == null || carryOver.opening() == null ? null : of(carryOver.opening().of(fund));
  }

  /** 年末结转和结余, of one fund. */
  public BigDecimal closing(FundKind fund) {
    CarryOver carryOver = accounts.carryOver();
    return carryOver == null || carryOver.closing() == null ? null : of(carryOver.closing().of(fund));
  }

  /** Whether 年初财政拨款结转和结余 was printed without its funds, so that the totals of each fund are not known. */
  public boolean isOpeningUndivided() {
    CarryOver carryOver = accounts.carryOver();
    return carryOver != null && carryOver.opening() != null && carryOver.opening().fiscal() != null;
  }

  /** Whether 年末财政拨款结转和结余 was printed without its funds. */
  public boolean isClosingUndivided() {
    CarryOver carryOver = accounts.carryOver();
    return carryOver != null && carryOver.closing() != null && carryOver.closing().fiscal() != null;
  }

  /** 年初财政拨款结转和结余 (公开04表). */
  public BigDecimal fiscalOpening() {
    CarryOver carryOver = accounts.carryOver();
    return carryOver == null || carryOver.opening() == null ? null : carryOver.opening().fiscalTotal();
  }

  /** 年末财政拨款结转和结余 (公开04表). */
  public BigDecimal fiscalClosing() {
    CarryOver carryOver = accounts.carryOver();
    return carryOver == null || carryOver.closing() == null ? null : carryOver.closing().fiscalTotal();
  }

  /** 年初结转和结余 of all funds. */
  public BigDecimal opening() {
    return accounts.carryOver() == null ? null : total(accounts.carryOver().opening());
  }

  /** 年末结转和结余 of all funds. */
  public BigDecimal closing() {
    return accounts.carryOver() == null ? null : total(accounts.carryOver().closing());
  }

  /** The sum of the funds; a zero of some funds alone, or the fiscal ones alone, say nothing about the others. */
  private static BigDecimal total(FundSplit split) {
    if (split == null) {
      return null;
    }
    BigDecimal sum = null;
    boolean all = true;
    for (FundKind fund : FundKind.values()) {
      sum = plus(sum, of(split.of(fund)));
      all &= split.of(fund) != null;
    }
    if (split.fiscal() != null) {
      return split.other() == null ? null : sum.add(split.fiscal().value());
    }
    boolean telling = all || (sum != null && sum.signum() != 0);
    return telling ? sum : of(split.total());
  }

  /** The fiscal part of a carry-over added to a total; null where a carry-over was printed without its funds. */
  private static BigDecimal plusFiscal(BigDecimal total, FundSplit split) {
    if (total == null || split == null) {
      return total;
    }
    if (split.total() != null && split.total().value().signum() != 0) {
      return null;
    }
    return plus(total, split.fiscalTotal());
  }

  /** 使用非财政拨款结余. */
  public BigDecimal reservesUsed() {
    return accounts.carryOver() == null ? null : of(accounts.carryOver().reservesUsed());
  }

  /** 结余分配. */
  public BigDecimal surplusDistributed() {
    return accounts.carryOver() == null ? null : of(accounts.carryOver().surplusDistributed());
  }

  /** 收入总计 (R03); a blank carry-over counts as nothing (R19). */
  public BigDecimal incomeGrandTotal() {
    BigDecimal total = incomeTotal();
    CarryOver carryOver = accounts.carryOver();
    if (total == null || (carryOver != null && isFiscalAlone(carryOver.opening()))) {
      return null;
    }
    return plus(plus(total, reservesUsed()), opening());
  }

  /** 支出总计 (R04). */
  public BigDecimal expenditureGrandTotal() {
    BigDecimal total = expenditureTotal();
    CarryOver carryOver = accounts.carryOver();
    if (total == null || (carryOver != null && isFiscalAlone(carryOver.closing()))) {
      return null;
    }
    return plus(plus(total, surplusDistributed()), closing());
  }

  /** Whether only the fiscal part of a carry-over was printed, so that its whole is not known. */
  private static boolean isFiscalAlone(FundSplit split) {
    return split != null && split.fiscal() != null && total(split) == null;
  }

  /** 财政拨款收入总计 (R10). */
  public BigDecimal fiscalIncomeGrandTotal() {
    return accounts.carryOver() == null ? fiscalIncome() : plusFiscal(fiscalIncome(), accounts.carryOver().opening());
  }

  /** 财政拨款支出总计 (R10). */
  public BigDecimal fiscalExpenditureGrandTotal() {
    return accounts.carryOver() == null
        ? fiscalExpenditure()
        : plusFiscal(fiscalExpenditure(), accounts.carryOver().closing());
  }

  // --- basic expenditure ------------------------------------------------------------------------------------------

  /** Basic expenditure under an economic code of any level (R12). */
  public BigDecimal economic(String code) {
    if (accounts.basic() == null) {
      return null;
    }
    BigDecimal sum = null;
    for (var line : accounts.basic().lines().entrySet()) {
      if (line.getKey().startsWith(code)) {
        sum = plus(sum, of(line.getValue().amount()));
      }
    }
    return sum;
  }

  /** Whether an economic 类 is 人员经费; all others of 公开06表 are 公用经费 (R13). */
  public static boolean isPersonnel(String economicClass) {
    return economicClass.startsWith("301") || economicClass.startsWith("303");
  }

  /** 人员经费: typed, or 301 and 303 (R13). */
  public BigDecimal personnel() {
    return basicGroup(true);
  }

  /** 公用经费: typed, or every other 类 (R13). */
  public BigDecimal publicUse() {
    return basicGroup(false);
  }

  private BigDecimal basicGroup(boolean personnel) {
    BasicExpenditure basic = accounts.basic();
    if (basic == null) {
      return null;
    }
    BigDecimal sum = null;
    for (var line : basic.lines().entrySet()) {
      if (isPersonnel(line.getKey()) == personnel) {
        sum = plus(sum, of(line.getValue().amount()));
      }
    }
    return sum != null ? sum : of(personnel ? basic.personnel() : basic.publicUse());
  }

  // --- “三公”经费 -------------------------------------------------------------------------------------------------

  /** One side of a “三公” item: its budget or its final figure. */
  public enum Side {
    BUDGET("预算"),
    SPENT("决算");

    private final String term;

    Side(String term) {
      this.term = term;
    }

    public String term() {
      return term;
    }
  }

  /** The amount of one “三公” item; 公务用车购置及运行维护费 is the sum of its two parts (R16). */
  public BigDecimal threePublic(ThreePublicItem item, Side side) {
    ThreePublic tp = accounts.threePublic();
    if (tp == null) {
      return null;
    }
    return vehiclesAdded(item, part -> side(part.of(tp), side));
  }

  private static BigDecimal vehiclesAdded(ThreePublicItem item, Function<ThreePublicItem, BigDecimal> typed) {
    if (item != ThreePublicItem.VEHICLES) {
      return typed.apply(item);
    }
    BigDecimal parts = plus(typed.apply(ThreePublicItem.PURCHASE), typed.apply(ThreePublicItem.OPERATION));
    return parts != null ? parts : typed.apply(item);
  }

  private static BigDecimal side(CostItem item, Side side) {
    if (item == null) {
      return null;
    }
    return of(side == Side.BUDGET ? item.budget() : item.spent());
  }

  /** “三公”经费合计 (R15). */
  public BigDecimal threePublicTotal(Side side) {
    return threePublicTotal(item -> threePublic(item, side));
  }

  private static BigDecimal threePublicTotal(Function<ThreePublicItem, BigDecimal> amount) {
    return plus(
        plus(amount.apply(ThreePublicItem.ABROAD), amount.apply(ThreePublicItem.VEHICLES)),
        amount.apply(ThreePublicItem.RECEPTION));
  }

  /** What 政府性基金 paid of one “三公” item. */
  public BigDecimal fundThreePublic(ThreePublicItem item) {
    ThreePublic tp = accounts.threePublic();
    return tp == null ? null : vehiclesAdded(item, part -> of(tp.fromGovernmentFund().get(part.term())));
  }

  /** What 政府性基金 paid of “三公”经费; a fund that spent nothing paid nothing of it. */
  public BigDecimal fundThreePublicTotal() {
    BigDecimal total = threePublicTotal(this::fundThreePublic);
    BigDecimal spent = fundExpenditure(FundKind.GOVERNMENT_FUND);
    boolean nothing = total == null && spent != null && spent.signum() == 0;
    return nothing ? BigDecimal.ZERO : total;
  }

  // --- the rest ---------------------------------------------------------------------------------------------------

  /** 政府采购支出总额 (R50): goods, works and services, or the total that stands for them. */
  public BigDecimal procurementTotal() {
    Procurement p = accounts.procurement();
    if (p == null) {
      return null;
    }
    BigDecimal sum = plus(plus(of(p.goods()), of(p.works())), of(p.services()));
    return sum != null ? sum : of(p.total());
  }

  /** The sum of counts by kind (R51, R53); null when there are none. */
  public static BigDecimal count(Collection<Count> counts) {
    return Numbers.sum(counts.stream().map(count -> BigDecimal.valueOf(count.value())).toList());
  }
}
