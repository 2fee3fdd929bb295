package org.mingzhang.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingzhang.model.Comparison;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Form;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.Ledger;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Position;
import org.mingzhang.model.Text;

/** Rules across years and files. */
final class YearsRules {

  private YearsRules() {}

  /** R37. */
  static void unitsAddUp(Case c, Report report) {
    List<Text> names = c.accounts().overview() == null ? List.of() : c.accounts().overview().reportingUnits();
    List<DepartmentYear> units =
        names.stream().map(name -> c.peers().get(name.value())).filter(u -> u != null && u != c.year()).toList();
    if (units.isEmpty()) {
      report.notApplicable("所属单位没有单独公布决算");
    } else if (units.size() < names.size()) {
      report.insufficient("所属单位的决算不全");
    } else {
      together(c, report, "收入/合计", List.of("收入/上级补助收入", "收入/附属单位上缴收入"), units);
      together(c, report, "支出/合计", List.of("支出/上缴上级支出", "支出/对附属单位补助支出"), units);
    }
  }

  /** A total without what the units paid each other, for the department and for its units. */
  private static void together(
      Case c, Report report, String total, List<String> transfers, List<DepartmentYear> units) {
    BigDecimal whole = without(c.year(), total, transfers);
    BigDecimal sum = BigDecimal.ZERO;
    for (DepartmentYear unit : units) {
      BigDecimal part = without(unit, total, transfers);
      sum = sum == null || part == null ? null : sum.add(part);
    }
    if (whole == null || sum == null) {
      report.insufficient("本部门或所属单位没有公布" + total.replace("/", ""));
    } else {
      report.equal(report.start(), total, whole, sum, units.size());
    }
  }

  private static BigDecimal without(DepartmentYear year, String total, List<String> transfers) {
    BigDecimal amount = year.figures().leading(total);
    for (String transfer : transfers) {
      BigDecimal paid = year.figures().leading(transfer);
      amount = amount == null || paid == null ? amount : amount.subtract(paid);
    }
    return amount;
  }

  /** R38. */
  static void carryOverContinues(Case c, Report report) {
    if (c.lastYear().isEmpty()) {
      report.insufficient("没有上年的文件");
      return;
    }
    DepartmentYear last = c.lastYear().get();
    boolean reason = c.accounts().carryOver() != null && c.accounts().carryOver().reason() != null;
    for (FundKind fund : FundKind.values()) {
      compare(report, "结转结余/年初/" + fund.term(), c.ledger().opening(fund), last.ledger().closing(fund), reason);
    }
    compare(report, "结转结余/年初", c.ledger().opening(), last.ledger().closing(), reason);
    if (report.findings().isEmpty()) {
      report.insufficient("没有公布年初或上年年末的结转和结余");
    }
  }

  private static void compare(Report report, String where, BigDecimal opening, BigDecimal closing, boolean reason) {
    if (opening == null || closing == null) {
      return;
    }
    if (opening.compareTo(closing) != 0 && reason) {
      report.notApplicable(where + "与上年年末数不同，已写明原因");
    } else {
      report.equal(report.start(), where, opening, closing, 1);
    }
  }

  /** R39. */
  static void priorYearAgrees(Case c, Report report) {
    if (c.lastYear().isEmpty()) {
      report.insufficient("没有上年的文件");
      return;
    }
    for (Map.Entry<String, Comparison> entry : c.accounts().comparisons().entrySet()) {
      prior(c, report, entry.getKey(), entry.getValue());
    }
    if (report.findings().isEmpty()) {
      report.insufficient("没有能与上年文件对照的比较");
    }
  }

  private static void prior(Case c, Report report, String path, Comparison comparison) {
    DepartmentYear last = c.lastYear().orElseThrow();
    Figure published = last.figures().find(path).orElse(null);
    boolean other = comparison.baseYear() != null && comparison.baseYear().value() != last.year();
    BigDecimal typed = Numbers.of(comparison.prior());
    BigDecimal prior = typed == null ? c.year().figures().value("比上年/" + path + "/上年") : typed;
    BigDecimal there = published == null ? null : last.figures().leading(published);
    if (!other && prior != null && there != null) {
      Position typedAt = c.year().figures().at("比上年/" + path + (typed == null ? "/增减" : "/上年"));
      Position at = typedAt == null ? report.start() : typedAt;
      report.equal(at, "比上年/" + path + "/上年", prior, there, 2);
    }
  }

  /** Names that a later classification replaced, with the first year of the new one. */
  private static final Map<String, Integer> REPLACED = Map.of("行政事业单位离退休", 2020, "文化体育与传媒", 2019);

  /** R40: unknown codes are refused when the file is read; what is left is a name that was replaced before that year. */
  static void codesAreOfTheYear(Case c, Report report) {
    List<String> codes = new ArrayList<>(c.ledger().codes(fund -> true));
    codes.addAll(Ledger.withParents(c.ledger().incomeLines().stream().map(line -> line.code().value()).toList()));
    if (codes.isEmpty()) {
      report.insufficient("没有按科目公布收入和支出");
      return;
    }
    for (String code : new TreeSet<>(codes)) {
      String name = c.ledger().classification().functional().getOrDefault(code, "");
      REPLACED.forEach(
          (old, year) -> {
            if (name.contains(old) && c.year().year() >= year) {
              report.mismatch(report.start(), "支出/" + code, code + " 的名称“" + name + "”是 " + year + " 年以前的");
            }
          });
    }
    if (report.findings().isEmpty()) {
      report.pass("支出/科目");
    }
  }

  /** R41: the profile draws every table that it lists, also those without figures. */
  static void tablesAreOfTheYear(Case c, Report report) {
    if (!c.accounts().ofAccounts()) {
      report.notApplicable("只公开绩效自评，没有决算表");
      return;
    }
    for (Form form : Form.values()) {
      boolean national = form.label().startsWith("公开");
      if (national && !c.year().profile().shows(form)) {
        report.mismatch(
            c.accounts().profile().at(), form.label(), "体例“" + c.accounts().profile().value() + "”里没有" + form.label());
      }
    }
    if (report.findings().isEmpty()) {
      report.pass("决算表");
    }
  }
}
