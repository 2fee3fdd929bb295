package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pages that list department-years say what the pages of the department-years say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingsTest {

  private static final Pattern CELL = Pattern.compile("<td class=\"n\"><a href=\"\\.\\./\\.\\./([^\"#]+)#(t03-\\d+)\">([^<]+)</a>");

  private TestPortal portal;

  @BeforeAll
  void build(@TempDir Path folder) {
    portal = TestPortal.demo(folder, 6, 3).build();
  }

  @Test
  void everyAmountUnderASubjectIsTheOneInTheRowItLeadsTo() {
    int cells = 0;
    for (String address : portal.site().keySet()) {
      if (address.matches("subjects/\\d+/index.html")) {
        Matcher cell = CELL.matcher(portal.page(address));
        while (cell.find()) {
          String page = portal.page(cell.group(1));
          String row = page.substring(page.indexOf("<tr id=\"" + cell.group(2) + "\""));
          assertThat(row.substring(0, row.indexOf("</tr>"))).as(address).contains("<td class=\"n\">" + cell.group(3) + "</td>");
          cells++;
        }
      }
    }
    assertThat(cells).isGreaterThan(200);
  }

  @Test
  void everySubjectOfEveryDepartmentYearIsListedAndOnlyThose() {
    Map<String, Long> rows =
        portal.site().keySet().stream()
            .filter(address -> address.matches("departments/[^/]+/\\d+/index.html"))
            .flatMap(address -> Pattern.compile("<tr id=\"t03-(\\d+)\"[^>]*>.*").matcher(portal.page(address)).results())
            .filter(row -> !row.group().contains("blank"))
            .collect(Collectors.groupingBy(row -> row.group(1), Collectors.counting()));
    rows.forEach(
        (code, count) ->
            assertThat(CELL.matcher(portal.page("subjects/" + code + "/index.html")).results().count()).as(code).isEqualTo(count));
    assertThat(portal.site().keySet().stream().filter(a -> a.matches("subjects/\\d+/index.html"))).hasSize(rows.size());
  }

  @Test
  void threePublicDividesOnlyByCountsThatAreGiven() {
    List<String> lines = Arrays.asList(PageText.of(portal.page("three-public/index.html")).split("\n"));
    List<String[]> rows = lines.stream().map(line -> line.split(" \\| ", -1)).filter(cells -> cells.length == 13).skip(1).toList();
    assertThat(rows).hasSizeGreaterThan(10);
    for (String[] cells : rows) {
      if (cells[8].equals("—") || cells[8].equals("0.00")) {
        assertThat(cells[12]).as(String.join(" | ", cells)).isEqualTo("—");
      }
    }
  }

  @Test
  void yearsRegionsAndProjectsHoldEveryDepartmentYear() {
    long years = portal.site().keySet().stream().filter(a -> a.matches("departments/[^/]+/\\d+/index.html")).count();
    long listed =
        portal.site().keySet().stream()
            .filter(a -> a.matches("years/\\d+/index.html"))
            .mapToLong(a -> Pattern.compile("<tr id=\"d-").matcher(portal.page(a)).results().count())
            .sum();
    assertThat(listed).isEqualTo(years);
    long inRegions =
        portal.site().keySet().stream()
            .filter(a -> a.matches("regions/\\d{2}0000/index.html"))
            .mapToLong(a -> Pattern.compile("href=\"\\.\\./\\.\\./departments/[^/\"]+/\\d+/index.html\"").matcher(portal.page(a)).results().count())
            .sum();
    assertThat(inRegions).isEqualTo(years);
  }
}
