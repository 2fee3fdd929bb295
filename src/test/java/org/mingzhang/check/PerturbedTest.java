package org.mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.PortalData;

/** One wrong figure in a year where everything fits is always found, in the table that it stands in. */
class PerturbedTest {

  private static final int TRIALS = 400;

  /** The typed figures, each with the totals that are printed or controlled. */
  private static final Map<String, List<String>> READ_BY = new TreeMap<>();

  static {
    READ_BY.put("general", List.of("收入/"));
    READ_BY.put("fund", List.of("收入/", "政府性基金"));
    READ_BY.put("otherIncome", List.of("收入/"));
    READ_BY.put("basic", List.of("支出/", "公开03表/", "公开05表/"));
    READ_BY.put("project", List.of("支出/", "公开03表/", "公开05表/"));
    READ_BY.put("health", List.of("支出/", "公开03表/", "公开05表/"));
    READ_BY.put("fundProject", List.of("政府性基金", "公开08表/", "支出/"));
    READ_BY.put("otherProject", List.of("支出/", "公开03表/"));
    READ_BY.put("salary", List.of("基本支出/", "公开06表/"));
    READ_BY.put("office", List.of("基本支出/", "公开06表/"));
    READ_BY.put("pension", List.of("基本支出/", "公开06表/"));
    READ_BY.put("purchase", List.of("三公经费/", "公开07表/"));
    READ_BY.put("operation", List.of("三公经费/", "公开07表/"));
    READ_BY.put("reception", List.of("三公经费/", "公开07表/"));
    READ_BY.put("goods", List.of("政府采购/"));
    READ_BY.put("works", List.of("政府采购/"));
    READ_BY.put("listed", List.of("绩效/项目支出明细/"));
    READ_BY.put("opening", List.of("收入总计", "一般公共预算支出/", "财政拨款", "收入支出总计"));
    READ_BY.put("closing", List.of("支出总计", "一般公共预算支出/", "财政拨款", "收入支出总计"));
  }

  @TempDir private Path temp;
  private CheckPortal portal;

  @BeforeEach
  void lay() {
    portal = new CheckPortal(temp);
  }

  @Test
  void everyPerturbationNamesItsTable() {
    Random random = new Random(20211231);
    List<String> missed = new ArrayList<>();
    List<String> names = List.copyOf(READ_BY.keySet());
    for (int trial = 0; trial < TRIALS; trial++) {
      Map<String, BigDecimal> figures = consistent(random);
      String totals = totals(figures, trial % 2 == 0);
      if (trial < 20) {
        List<Finding> clean = mismatches(year(figures) + totals);
        assertThat(clean).as("trial %s %s", trial, figures).isEmpty();
      }
      String name = names.get(random.nextInt(names.size()));
      // More than the tolerance of the longest sum here, 0.005 × (9 + 1), up or down.
      BigDecimal by = BigDecimal.valueOf(6 + random.nextInt(random.nextBoolean() ? 50 : 500_000), 2);
      boolean down = random.nextBoolean() && figures.get(name).compareTo(by) > 0;
      figures.merge(name, down ? by.negate() : by, BigDecimal::add);
      List<String> read = READ_BY.get(name);
      boolean found = mismatches(year(figures) + totals).stream().anyMatch(f -> read.stream().anyMatch(f.where()::startsWith));
      if (!found) {
        missed.add(trial + ": " + name + (down ? " -" : " +") + by);
      }
    }
    assertThat(missed).isEmpty();
  }

  private List<Finding> mismatches(String text) {
    return portal.check(text).stream().filter(f -> f.outcome() == Outcome.MISMATCH).toList();
  }

  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(1_000 + random.nextInt(1_000_000), 2);
  }

  /** Amounts that balance: only independent ones are drawn. */
  private static Map<String, BigDecimal> consistent(Random random) {
    Map<String, BigDecimal> f = new TreeMap<>();
    for (String name : List.of("salary", "office", "pension", "project", "health", "fund", "opening", "closing", "otherIncome",
        "purchase", "operation", "reception", "goods", "works")) {
      f.put(name, amount(random));
    }
    f.put("basic", f.get("salary").add(f.get("office")).add(f.get("pension")));
    BigDecimal spent = f.get("basic").add(f.get("project")).add(f.get("health"));
    // Income makes good what the carry-overs leave.
    f.put("opening", f.get("opening").min(spent));
    f.put("general", spent.add(f.get("closing")).subtract(f.get("opening")));
    f.put("fundProject", f.get("fund"));
    f.put("otherProject", f.get("otherIncome"));
    f.put("listed", f.get("project").add(f.get("health")).add(f.get("fundProject")).add(f.get("otherProject")));
    return f;
  }

  private static String year(Map<String, BigDecimal> f) {
    String text =
        """
        收入: {一般公共预算财政拨款收入: $general, 政府性基金预算财政拨款收入: $fund$, 其他收入: $otherIncome}
        支出:
          - {科目: 2010301, 基本支出: $basic}
          - {科目: 2010302, 项目支出: $project}
          - {科目: 2100410, 项目支出: $health}
          - {科目: 2120803, 资金: 政府性基金, 项目支出: $fundProject}
          - {科目: 2299999, 资金: 其他资金, 项目支出: $otherProject}
        结转结余:
          年初: {一般公共预算: $opening, 政府性基金: 0, 其他资金: 0}
          年末: {一般公共预算: $closing, 政府性基金: 0, 其他资金: 0}
        基本支出: {经济分类: {30101: $salary, 30201: $office, 30305: $pension}}
        三公经费: {因公出国（境）费: 0, 公务用车购置费: $purchase, 公务用车运行维护费: $operation, 公务接待费: $reception}
        政府采购: {货物: $goods, 工程: $works}
        绩效: {项目支出明细: {各项目: $listed}}
        """;
    text = text.replace("$fund$", f.get("fund").toPlainString());
    List<String> longestFirst = f.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();
    for (String name : longestFirst) {
      text = text.replace("$" + name, f.get(name).toPlainString());
    }
    return text;
  }

  private static final List<String> TOTALS =
      List.of(
          "收入/合计", "收入总计", "支出/合计", "支出总计", "支出/项目支出", "支出/基本支出", "一般公共预算支出/合计",
          "政府性基金支出/合计", "基本支出/人员经费", "基本支出/公用经费", "三公经费/合计/决算", "政府采购/合计",
          "绩效/项目支出明细/合计", "支出/201", "公开03表/合计/项目支出", "公开05表/合计/合计");

  /** The totals of a year as its own figures make them, printed or as control totals. */
  private String totals(Map<String, BigDecimal> f, boolean control) {
    PortalData data = portal.read(year(f));
    DepartmentYear year = data.years().get(0);
    StringBuilder text = new StringBuilder(control ? "控制数:\n" : "");
    for (String path : TOTALS) {
      Optional<Figure> figure = year.figures().find(path);
      String value = figure.orElseThrow().value().toPlainString();
      text.append(control ? "  " + path + ": " + value + "\n" : "@ " + path + " = " + value + "\n");
    }
    return text.toString();
  }
}
