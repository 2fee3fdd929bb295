package org.mingzhang.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.check.RuleTallies;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.Section;
import org.mingzhang.disclosure.Table;

class CheckDocumentsTest {

  private static final List<Brief> BRIEFS = List.of(brief("430204-a", 2021), brief("430204-a", 2020), brief("430204-b", 2021));

  private static final List<CheckedYear> CHECKED =
      List.of(
          new CheckedYear(tally(10, 0), List.of()),
          new CheckedYear(tally(8, 2), lines("甲", "乙")),
          new CheckedYear(tally(9, 1), lines("丙")));

  private static Brief brief(String id, int year) {
    String address = "departments/" + id + "/" + year + "/";
    return new Brief(id, year, null, null, "部门决算", false, id + " " + year, address, "", null, List.of());
  }

  private static List<CheckedYear.Line> lines(String... figures) {
    String message = "一边是 1,000.00，另一边是 −5%，相差 0.01";
    return Stream.of(figures).map(figure -> new CheckedYear.Line("不符", "R01", "甲", figure, message)).toList();
  }

  private static Tally tally(int passed, int wrong) {
    return new Tally(List.of(passed, 0, wrong, 0, 0, 0));
  }

  private static SortedMap<String, Document> report(boolean byYear) {
    SortedMap<String, Document> report = new TreeMap<>();
    CheckDocuments.report(BRIEFS, CHECKED, () -> RuleTallies.of(List.of()), byYear).forEach((address, page) -> report.put(address, page.get()));
    return report;
  }

  private static List<Table.Row> rows(Document page, String section) {
    Section found = page.sections().stream().filter(of -> of.id().equals(section)).findFirst().orElseThrow();
    return found.blocks().stream()
        .filter(Table.class::isInstance)
        .flatMap(table -> ((Table) table).groups().stream())
        .flatMap(group -> group.rows().stream())
        .toList();
  }

  private static List<String> keys(Document page) {
    return page.sections().stream().map(Section::id).toList();
  }

  @Test
  void aShortReportIsOnePage() {
    SortedMap<String, Document> report = report(false);
    assertThat(report).containsOnlyKeys("checks/");
    Document page = report.get("checks/");
    assertThat(page.summary()).matches("发布之前，按 \\d+ 条勾稽规则核对了全部数字。");
    assertThat(page.sections().get(0).blocks()).contains(new Block.Paragraph("通过 27，不符 3。", false));
    assertThat(rows(page, "departments")).extracting(Table.Row::link)
        .containsExactly(
            "../departments/430204-a/2021/index.html#checks", "../departments/430204-a/2020/index.html#checks",
            "../departments/430204-b/2021/index.html#checks");
    assertThat(keys(page)).containsExactly("departments", "mismatches", "c-430204-a-2020", "c-430204-b-2021", "rules");
  }

  @Test
  void aLongReportHasAPageForEachYearAndTellsOfAllYearsOnTheFirst() {
    SortedMap<String, Document> report = report(true);
    assertThat(report).containsOnlyKeys("checks/", "checks/2020/", "checks/2021/");
    report.forEach((address, page) -> assertThat(page.address()).isEqualTo(address));

    Document first = report.get("checks/");
    assertThat(first.summary()).isEqualTo(report(false).get("checks/").summary());
    assertThat(keys(first)).containsExactly("years", "rules");
    assertThat(rows(first, "years")).extracting(Table.Row::name, Table.Row::link)
        .containsExactly(
            tuple("2021年度", "2021/index.html"),
            tuple("2020年度", "2020/index.html"));
    assertThat(rows(first, "years").get(0).cells()).extracting(Table.Cell::text).startsWith("19", "", "1");
  }

  @Test
  void aYearOfALongReportTellsOfItsOwnDepartmentsOnly() {
    Document year = report(true).get("checks/2021/");
    assertThat(year.title()).isEqualTo("2021年度核对");
    assertThat(year.summary()).matches("发布2021年度的决算之前，按 \\d+ 条勾稽规则核对了全部数字。");
    assertThat(year.sections().get(0).blocks()).contains(new Block.Paragraph("通过 19，不符 1。", false));
    assertThat(rows(year, "departments")).extracting(Table.Row::link)
        .containsExactly("../../departments/430204-a/2021/index.html#checks", "../../departments/430204-b/2021/index.html#checks");
    assertThat(keys(year)).containsExactly("departments", "mismatches", "c-430204-b-2021");
    Section wrong = year.sections().get(2);
    assertThat(wrong.blocks())
        .contains(
            new Block.Items(
                false, List.of("不符（R01 甲）　丙：一边是 1,000.00，另一边是 −5%，相差 0.01。"),
                List.of(List.of("不符", "R01", "1,000.00", "−5%", "0.01"))));
  }

  @Test
  void everyDepartmentYearStandsOnExactlyOnePageOfALongReport() {
    List<Brief> briefs = IntStream.range(0, 60).mapToObj(i -> brief("430204-a" + i / 6, 2021 - i % 6)).toList();
    List<CheckedYear> checked = briefs.stream().map(brief -> new CheckedYear(tally(1, 1), lines("甲"))).toList();
    SortedMap<String, Document> pages = new TreeMap<>();
    CheckDocuments.report(briefs, checked, () -> RuleTallies.of(List.of()), true).forEach((address, page) -> pages.put(address, page.get()));
    pages.remove("checks/");
    assertThat(pages).hasSize(6);
    assertThat(pages.values()).flatExtracting(page -> rows(page, "departments")).extracting(Table.Row::id)
        .doesNotHaveDuplicates().hasSize(60);
  }
}
