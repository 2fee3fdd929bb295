package org.mingzhang.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Outcome;
import org.mingzhang.check.RuleBook;
import org.mingzhang.check.RuleTallies;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.Section;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.DepartmentYear;

/**
 * What the rules are and what they found, in the neutral form, so that search finds it like everything printed; but for how many
 * came out how, which nobody looks for and which changes with every outcome.
 */
public final class CheckDocuments {

  /** Department-years that one page of the report tells of; with more there is a page for each year. */
  public static final int ROWS = Listing.ROWS;

  /** The report, or its first page. */
  public static final Views.Link REPORT = new Views.Link("核对", "checks/");

  private static final Block CAUTION =
      new Block.Paragraph("“不符”只说明两个数对不上，不说明哪一个错，更不说明钱用得不对；以发布单位的解释为准。没有办法核对的记作“数据不足”，不算通过。");

  private static final String CHECKED = "按 " + RuleBook.RULES.size() + " 条勾稽规则核对了全部数字。";

  private CheckDocuments() {}

  // --- one department-year ------------------------------------------------------------------------------------------

  /**
   * A disclosure with how the rules came out, and what is wrong beside printed figures, which stand in 原文对照.
   *
   * @param findings of its year
   */
  public static Disclosure addTo(Disclosure disclosure, List<Finding> findings) {
    DepartmentYear year = disclosure.year();
    Set<String> told = year.stated().stream().map(stated -> stated.path().value()).collect(Collectors.toSet());
    List<CheckedYear.Line> beside =
        CheckedYear.lines(findings.stream().filter(f -> !told.contains(f.where())).toList(), year);
    String tally = "按 " + RuleBook.RULES.size() + " 条规则核对本页的数字：" + Tally.of(findings).words() + "。";
    String printed = told.isEmpty() ? "" : "印出的数与推算的数见“原文对照”" + (beside.isEmpty() ? "。" : "，其余不符的是：");
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(tally + printed, false)));
    if (!beside.isEmpty()) {
      blocks.add(items(beside, CheckedYear.Line::cells));
    }
    return disclosure.with(new Section("checks", "", "核对", blocks));
  }

  // --- the portal's report ------------------------------------------------------------------------------------------

  /**
   * The portal's own reconciliation report by the folders of its pages, each made when it is asked for.
   *
   * @param checked what the rules found in each of the department-years
   * @param byRule how each rule came out in all of them
   * @param byYear whether there is a page for each year, and the first one tells of all years together
   */
  public static SortedMap<String, Supplier<Document>> report(
      List<Brief> briefs, List<CheckedYear> checked, Supplier<RuleTallies> byRule, boolean byYear) {
    List<Checked> all = IntStream.range(0, briefs.size()).mapToObj(i -> new Checked(briefs.get(i), checked.get(i))).toList();
    SortedMap<String, Supplier<Document>> pages = new TreeMap<>();
    if (!byYear) {
      pages.put(REPORT.address(), () -> first(all, parts(all, "../"), byRule.get()));
      return pages;
    }
    Map<Integer, List<Checked>> years = new TreeMap<>(Comparator.reverseOrder());
    all.forEach(of -> years.computeIfAbsent(of.brief().year(), year -> new ArrayList<>()).add(of));
    pages.put(REPORT.address(), () -> first(all, List.of(years(years)), byRule.get()));
    years.forEach((year, of) -> {
      String address = REPORT.address() + year + "/";
      String summary = "发布" + year + "年度的决算之前，" + CHECKED;
      pages.put(address, () -> new Document(address, Document.Kind.PAGE, year + "年度核对", summary, parts(of, "../../")));
    });
    return pages;
  }

  /** A department-year and what the rules found in it. */
  private record Checked(Brief brief, CheckedYear found) {}

  private static Document first(List<Checked> all, List<Section> told, RuleTallies byRule) {
    List<Section> parts = new ArrayList<>(told);
    parts.add(new Section("rules", "", "规则", List.of(table("rules-table", "按规则", "规则", rules(byRule)))));
    return new Document(REPORT.address(), Document.Kind.PAGE, REPORT.title(), "发布之前，" + CHECKED, parts);
  }

  /** How everything in a table came out together, and the table. */
  private static List<Block> told(String id, String title, String head, List<Table.Row> rows, List<Checked> of) {
    return List.of(new Block.Paragraph(outcomes(of).words() + "。", false), CAUTION, table(id, title, head, rows));
  }

  private static Tally outcomes(List<Checked> of) {
    return tally(of.stream().map(Checked::found).toList());
  }

  private static Section years(Map<Integer, List<Checked>> years) {
    List<Checked> all = years.values().stream().flatMap(List::stream).toList();
    List<Table.Row> rows = new ArrayList<>();
    years.forEach((year, of) -> {
      rows.add(new Table.Row("y-" + year, 1, "", year + "年度", cells(outcomes(of)), Listings.page(year + "/")));
    });
    return new Section("years", "", "年度", told("years-table", "按年度", "年度", rows, all));
  }

  /** What was found in each department-year, and what is wrong there. */
  private static List<Section> parts(List<Checked> of, String root) {
    List<Table.Row> rows = new ArrayList<>();
    List<Section> mismatches = new ArrayList<>();
    for (Checked each : of) {
      Brief brief = each.brief();
      String key = brief.id() + "-" + brief.year();
      Tally tally = each.found().tally();
      String link = root + Listings.page(brief.address()) + "#checks";
      rows.add(new Table.Row("d-" + key, 1, "", brief.title(), cells(tally), link));
      List<CheckedYear.Line> lines = each.found().lines();
      if (!lines.isEmpty()) {
        mismatches.add(new Section("c-" + key, "", brief.title(), List.of(items(lines, CheckedYear.Line::withoutFigure))));
      }
    }
    return List.of(
        new Section("departments", "", "部门年度", told("departments-table", "按部门年度", "部门年度", rows, of)),
        new Section("mismatches", "", "不符的数", List.of(), mismatches));
  }

  /**
   * The words around the numbers are the same on every page, and the search finds none of them; in the report not the names of the
   * figures either, which stand on the page of the year with all that is said of them.
   */
  private static Block items(List<CheckedYear.Line> lines, Function<CheckedYear.Line, List<String>> searched) {
    return new Block.Items(
        false, lines.stream().map(CheckedYear.Line::text).toList(), lines.stream().map(searched).toList());
  }

  /** How all rules came out. */
  public static Tally tally(List<CheckedYear> checked) {
    return Tally.sum(checked.stream().map(CheckedYear::tally).toList());
  }

  private static List<Table.Row> rules(RuleTallies byRule) {
    return RuleBook.RULES.stream()
        .map(
            rule ->
                new Table.Row(
                    "r-" + rule.id(), 1, "", rule.id() + " " + rule.title(),
                    cells(byRule.of(rule)), "../guide/rules/index.html#" + rule.id()))
        .toList();
  }

  private static List<Table.Cell> cells(Tally tally) {
    return Stream.of(Outcome.values())
        .map(outcome -> Table.Cell.of(tally.of(outcome) == 0 ? "" : Integer.toString(tally.of(outcome))))
        .toList();
  }

  private static Table table(String id, String title, String head, List<Table.Row> rows) {
    List<Table.Column> columns = Stream.of(Outcome.values()).map(outcome -> new Table.Column(outcome.term(), true, false)).toList();
    return new Table(id, "", title, "", head, columns, List.of(new Table.Group("", rows)), List.of(), "");
  }

  // --- the rules ----------------------------------------------------------------------------------------------------

  /** Every rule with its formula and an example, for the guide; made from the rules themselves. */
  public static Document rulesDocument() {
    List<Section> parts =
        RuleBook.RULES.stream()
            .map(
                rule ->
                    new Section(
                        rule.id(), "", rule.id() + "　" + rule.title(),
                        List.of(
                            new Block.Paragraph(rule.formula() + "。（" + rule.source() + "）"),
                            new Block.Paragraph("例：" + rule.example()))))
            .toList();
    String summary =
        "发布之前逐条核对，共 " + parts.size() + " 条。结果分六种：通过；尾差，四舍五入造成的微小差额；不符；已说明，不符但有人查明了原因；不适用；"
            + "数据不足，来源文件没有公布足够的数，不算通过。";
    return new Document("guide/rules/", Document.Kind.PAGE, "核对规则", summary, parts);
  }
}
