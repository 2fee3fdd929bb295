package org.mingzhang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzhang.disclosure.Measure;

/** The script files that the comparison page reads. */
class CompareFilesTest {

  private static CompareFiles.Line line(String id, String name, String region, Object... yearsAndAmounts) {
    SortedMap<Integer, Map<Measure, BigDecimal>> amounts = new TreeMap<>();
    for (int i = 0; i < yearsAndAmounts.length; i += 2) {
      Map<Measure, BigDecimal> year = new EnumMap<>(Measure.class);
      if (yearsAndAmounts[i + 1] != null) {
        year.put(Measure.EXPENDITURE, new BigDecimal((String) yearsAndAmounts[i + 1]));
      }
      amounts.put((Integer) yearsAndAmounts[i], year);
    }
    return new CompareFiles.Line(id, name, region, amounts);
  }

  private static SortedMap<String, String> texts(CompareFiles.Line... lines) {
    SortedMap<String, String> texts = new TreeMap<>();
    CompareFiles.of(List.of(lines))
        .forEach((address, bytes) -> texts.put(address, new String(bytes.get(), StandardCharsets.UTF_8)));
    return texts;
  }

  @Test
  void theListAndTheAmountsOfASmallPortalAreExactlyThese() {
    SortedMap<String, String> files =
        texts(
            line("430204-a", "甲局", "石峰区", 2020, "1406.50", 2021, "0"),
            line("430204-b", "乙局", "石峰区", 2021, "-0.123456"),
            line("510400-c", "丙局", "", 2020, "1E+3", 2021, "999999999999.99"));
    assertThat(files).containsOnlyKeys("compare/index.js", "compare/expenditure.js");
    assertThat(files.get("compare/index.js")).matches("(?s)MZ\\.index\\(\"[0-9a-f]+\",.*");
    assertThat(files.get("compare/index.js").replaceFirst("\"[0-9a-f]+\"", "MARK")).isEqualTo("""
        MZ.index(MARK,{
        "measures":[["expenditure","本年支出"]],
        "regions":["","石峰区"],
        "years":[[2020,2021],[2021]],
        "departments":[
        ["430204-a","甲局",1,0],
        ["430204-b","乙局",1,1],
        ["510400-c","丙局",0,0]]});
        """);
    assertThat(files.get("compare/expenditure.js").replaceFirst("\"[0-9a-f]+\"", "MARK")).isEqualTo("""
        MZ.values(MARK,"expenditure",[
        "1406.50,0",
        "-0.123456",
        "1000,999999999999.99"]);
        """);
  }

  @Test
  void whatIsMissingStaysMissingAndIsNotZero() {
    SortedMap<String, String> files =
        texts(
            line("430204-a", "甲局", "", 2019, null, 2020, "5", 2021, null),
            line("430204-b", "乙局", "", 2021, null),
            line("430204-c", "丙局", "", 2021, "0.00"));
    assertThat(files.get("compare/expenditure.js")).endsWith("[\n\",5,\",\n\"\",\n\"0.00\"]);\n");
    assertThat(files.get("compare/index.js")).contains("\"430204-b\"");
  }

  @Test
  void aPortalWithoutAmountsHasAListAndNoMeasure() {
    assertThat(texts()).containsOnlyKeys("compare/index.js");
    assertThat(texts(line("430204-a", "甲局", "", 2021, null)).get("compare/index.js")).contains("\"measures\":[],");
  }

  @Test
  void hostileNamesCannotLeaveTheirString() {
    String evil = "</script><script>alert(1)//\u2028\u2029\"\\]});\n\ud800";
    SortedMap<String, String> files = texts(line("430204-a", evil, evil, 2021, "1"));
    assertThat(files.get("compare/index.js"))
        .contains("\"\\u003c/script>\\u003cscript>alert(1)//\\u2028\\u2029\\\"\\\\]});\\n\\ud800\"")
        .doesNotContain("<", "\u2028", "\u2029");
  }

  @Test
  void theMarkFollowsDepartmentsAndYearsButNotNamesAndAmounts() {
    String one = mark(line("430204-a", "甲局", "", 2021, "1"));
    assertThat(mark(line("430204-a", "改名", "某市", 2021, "2"))).isEqualTo(one);
    assertThat(mark(line("430204-a", "甲局", "", 2020, "1"))).isNotEqualTo(one);
    assertThat(mark(line("430204-a", "甲局", "", 2020, "1", 2021, "1"))).isNotEqualTo(one);
    assertThat(mark(line("430204-b", "甲局", "", 2021, "1"))).isNotEqualTo(one);
  }

  private static String mark(CompareFiles.Line line) {
    return texts(line).get("compare/index.js").split("\"")[1];
  }

  @Test
  void tenThousandDepartmentYearsStaySmallAndGiveTheSameBytesTwice() {
    List<CompareFiles.Line> lines = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      List<Object> years = new ArrayList<>();
      for (int year = 2017; year <= 2021; year++) {
        years.addAll(List.of(year, BigDecimal.valueOf(1_000_000L + 7919L * i * year % 90_000_000, 2).toString()));
      }
      String id = "4302%02d-bm%05d".formatted(i % 90, i);
      lines.add(line(id, "某某区第" + i + "公共事务服务中心", "湖南省株洲市某某区" + i % 90, years.toArray()));
    }
    SortedMap<String, String> once = texts(lines.toArray(CompareFiles.Line[]::new));
    assertThat(once.values()).allSatisfy(text -> assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(150_000));
    assertThat(texts(lines.toArray(CompareFiles.Line[]::new))).isEqualTo(once);
  }
}
