package org.mingzhang.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingzhang.model.Amount;
import org.mingzhang.model.BasicExpenditure;
import org.mingzhang.model.CarryOver;
import org.mingzhang.model.CostItem;
import org.mingzhang.model.Count;
import org.mingzhang.model.Expenditure;
import org.mingzhang.model.ExpenditureKind;
import org.mingzhang.model.ExpenditureLine;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.FundSplit;
import org.mingzhang.model.FundTotals;
import org.mingzhang.model.Income;
import org.mingzhang.model.IncomeSource;
import org.mingzhang.model.Overview;
import org.mingzhang.model.Procurement;
import org.mingzhang.model.Staffing;
import org.mingzhang.model.ThreePublic;
import org.mingzhang.model.ThreePublicItem;

/** One figure, one place: a total is typed only where its parts were not published. */
final class TotalRules {

  private static final String SUMMED = "合计由程序相加；来源文件印出的合计写进“原文”";

  private final DataFiles files;
  private final Places places;
  private final boolean whole;

  TotalRules(DataFiles files, Places places, boolean whole) {
    this.files = files;
    this.places = places;
    this.whole = whole;
  }

  void check(FinalAccounts accounts) {
    income(accounts.income());
    if (accounts.expenditure() != null) {
      expenditure(accounts.expenditure());
    }
    fund(accounts.governmentFund(), FundKind.GOVERNMENT_FUND, accounts.expenditure());
    fund(accounts.stateCapital(), FundKind.STATE_CAPITAL, accounts.expenditure());
    carryOver(accounts.carryOver());
    basic(accounts.basic());
    threePublic(accounts.threePublic());
    procurement(accounts.procurement());
    counts(accounts.vehicles());
    staffing(accounts.overview());
  }

  private void income(Income income) {
    if (income != null) {
      total(income.total(), Stream.of(IncomeSource.values()).map(income::of));
    }
  }

  private void expenditure(Expenditure expenditure) {
    expenditure.lines().forEach(this::line);
    for (ExpenditureKind kind : ExpenditureKind.values()) {
      onceOnly(expenditure.of(kind), kind.term(), expenditure.lines().stream().map(line -> line.of(kind)));
    }
    Stream<ExpenditureLine> general = expenditure.lines().stream().filter(line -> line.fund() == FundKind.GENERAL);
    onceOnly(expenditure.initialBudget(), "年初预算", general.map(ExpenditureLine::initialBudget));
  }

  private void line(ExpenditureLine line) {
    total(line.total(), Stream.of(ExpenditureKind.values()).map(line::of));
    boolean any = line.total() != null || Stream.of(ExpenditureKind.values()).map(line::of).anyMatch(Objects::nonNull);
    if (!any && whole) {
      files.error(line.code().at(), "科目 " + line.code().value() + " 没有金额", "写“基本支出”“项目支出”，或只写“合计”");
    }
  }

  private void fund(FundTotals totals, FundKind fund, Expenditure expenditure) {
    if (totals == null) {
      return;
    }
    total(totals.total(), "支出", Stream.of(totals.basic(), totals.project()));
    boolean inLines = expenditure != null && expenditure.lines().stream().anyMatch(line -> line.fund() == fund);
    boolean typed = Stream.of(totals.total(), totals.basic(), totals.project()).anyMatch(Objects::nonNull);
    if (typed && inLines) {
      files.error(places.of(fund.term()), "“" + fund.term() + "”写了两处", "“支出”的科目行里已经有这种资金，合计由程序相加");
    }
  }

  private void carryOver(CarryOver carryOver) {
    if (carryOver != null) {
      split(carryOver.opening());
      split(carryOver.closing());
    }
  }

  private void split(FundSplit split) {
    if (split != null) {
      total(split.total(), Stream.concat(Stream.of(split.fiscal()), Stream.of(FundKind.values()).map(split::of)));
      total(split.fiscal(), Stream.of(FundKind.values()).filter(FundKind::fiscal).map(split::of));
    }
  }

  private void basic(BasicExpenditure basic) {
    if (basic == null || basic.lines().isEmpty()) {
      return;
    }
    for (Amount typed : new Amount[] {basic.personnel(), basic.publicUse()}) {
      if (typed != null) {
        files.error(typed.at(), "写了经济分类就不写人员经费、公用经费合计", SUMMED);
      }
    }
  }

  private void threePublic(ThreePublic tp) {
    if (tp == null) {
      return;
    }
    counts(tp.held());
    List<CostItem> parts = Stream.of((CostItem) tp.purchase(), tp.operation()).filter(Objects::nonNull).toList();
    if (tp.vehicles() != null) {
      total(tp.vehicles().budget(), "预算", parts.stream().map(CostItem::budget));
      total(tp.vehicles().spent(), "决算", parts.stream().map(CostItem::spent));
    }
    Map<String, Amount> fromFund = tp.fromGovernmentFund();
    String vehicles = ThreePublicItem.VEHICLES.term();
    total(
        fromFund.get(vehicles),
        vehicles,
        Stream.of(ThreePublicItem.PURCHASE, ThreePublicItem.OPERATION).map(part -> fromFund.get(part.term())));
  }

  private void procurement(Procurement p) {
    if (p != null) {
      total(p.total(), Stream.of(p.goods(), p.works(), p.services()));
    }
  }

  private void staffing(Overview overview) {
    Staffing staffing = overview == null ? null : overview.staffing();
    if (staffing != null) {
      counts(staffing.quota());
      counts(staffing.onDuty());
    }
  }

  private void counts(Map<String, Count> counts) {
    Count total = counts.get("合计");
    if (total != null && counts.size() > 1) {
      files.error(total.at(), "写了分项就不写“合计”", SUMMED);
    }
  }

  private void total(Amount total, Stream<Amount> parts) {
    total(total, "合计", parts);
  }

  private void total(Amount total, String key, Stream<Amount> parts) {
    if (total != null && parts.anyMatch(Objects::nonNull)) {
      files.error(total.at(), "写了分项就不写“" + key + "”", SUMMED);
    }
  }

  private void onceOnly(Amount total, String key, Stream<Amount> inLines) {
    if (total != null && inLines.anyMatch(Objects::nonNull)) {
      files.error(total.at(), "“" + key + "”写了两处", "科目行里已经有，合计由程序相加");
    }
  }
}
