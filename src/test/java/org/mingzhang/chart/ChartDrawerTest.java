package org.mingzhang.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.disclosure.Chart;
import org.mingzhang.disclosure.Chart.Bar;
import org.mingzhang.disclosure.Chart.Group;
import org.mingzhang.disclosure.Chart.Shape;
import org.mingzhang.disclosure.Chart.Tone;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.Numbers;

/** What every drawing must hold, and what it must not. */
class ChartDrawerTest {

  private static final String LONG_NAME = "国有资本经营预算财政拨款收入和其他各项收入以及上年结转和结余";

  private static Bar bar(String name, String value, Tone tone) {
    BigDecimal number = new BigDecimal(value);
    return new Bar(name, number, Numbers.amount(number), "33.33%", tone);
  }

  private static Chart chart(Shape shape, String alternative, Group... groups) {
    Table data = new Table("fig1-data", "", "标题", "万元", "项目", List.of(), List.of(), List.of(), "");
    return new Chart("fig1", "图1", "标题", shape, "123,456.78", List.of(groups), "读法。", alternative, data, List.of());
  }

  private static Group years(int from, int to) {
    List<Bar> bars = new ArrayList<>();
    for (int year = from; year <= to; year++) {
      bars.add(bar(Integer.toString(year), (year * 37 % 991) + ".40", year == from ? Tone.DERIVED : Tone.CURRENT));
    }
    return new Group("支出总计", bars);
  }

  static List<Chart> charts() {
    Group two = new Group("", List.of(bar("项目支出", "1138.53", Tone.CURRENT), bar("基本支出", "335.54", Tone.CURRENT)));
    List<Bar> six = new ArrayList<>();
    for (String value : List.of("99999.99", "50", "0.03", "0.02", "0.01", "0.01")) {
      six.add(bar(LONG_NAME, value, Tone.CURRENT));
    }
    Group pair = new Group("收入总计", List.of(bar("2020年", "98765432.10", Tone.DERIVED), bar("2021年", "0", Tone.CURRENT)));
    Group losses = new Group("支出总计", List.of(bar("2020年", "-20.50", Tone.PRIOR), bar("2021年", "3.00", Tone.CURRENT)));
    Group nothing = new Group("", List.of(bar("2020年", "0", Tone.PRIOR), bar("2021年", "0", Tone.CURRENT)));
    return List.of(
        chart(Shape.RING, "结构", two),
        chart(Shape.RING, "结构", new Group("", six)),
        chart(Shape.RING, "结构", new Group("", List.of(bar("公务接待费", "2", Tone.CURRENT)))),
        chart(Shape.BARS, "变动", pair),
        chart(Shape.BARS, "变动", pair, losses),
        chart(Shape.BARS, "变动", nothing),
        chart(Shape.COLUMNS, "趋势", years(2020, 2021)),
        chart(Shape.COLUMNS, "趋势", years(2002, 2021), years(2002, 2021)),
        chart(Shape.COLUMNS, "趋势", losses));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aDrawingIsSmallAndHoldsNothingThatAStrictPolicyOrAnotherVocabularyWouldStop(Chart chart) throws IOException {
    String svg = new ChartDrawer().svg(chart);
    assertThat(svg).startsWith("<svg class=\"chart\" viewBox=\"0 0 340 ").endsWith("</svg>");
    assertThat(svg).doesNotContain("style=", "xmlns", "xlink", "jfree", "clip", "<defs", " id=", "href", "url(", "rgb(");
    assertThat(gzipped(svg)).isLessThan(3 * 1024);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void numbersHaveAtMostTwoDecimals(Chart chart) {
    assertThat(withoutText(new ChartDrawer().svg(chart))).doesNotContainPattern("\\d\\.\\d{3}").doesNotContain("E-", "NaN", "Infinity");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyColourIsOneThatTheStyleSheetTurnsForTheDarkPage(Chart chart) throws IOException {
    String css = Files.readString(Path.of("assets/site.css"));
    Matcher m = Pattern.compile("(fill|stroke)=\"(#[^\"]*)\"").matcher(new ChartDrawer().svg(chart));
    while (m.find()) {
      assertThat(css).contains(".chart [" + m.group(1) + "=\"" + m.group(2) + "\"]");
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void noTextIsSmallerThanTwelvePixelsOnAPhone(Chart chart) {
    Matcher m = Pattern.compile("font-size=\"([\\d.]+)\"").matcher(new ChartDrawer().svg(chart));
    assertThat(m.results().map(r -> Double.valueOf(r.group(1)))).isNotEmpty().allMatch(size -> size >= 12);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyPlaceIsInsideTheDrawing(Chart chart) {
    String svg = new ChartDrawer().svg(chart);
    double height = Double.parseDouble(svg.replaceFirst("^.*?viewBox=\"0 0 340 ([\\d.]+)\".*$", "$1"));
    Matcher x = Pattern.compile(" (?:x|x1|x2)=\"(-?[\\d.]+)\"").matcher(svg);
    assertThat(x.results().map(r -> Double.valueOf(r.group(1)))).allMatch(place -> place >= 0 && place <= 340);
    Matcher y = Pattern.compile(" (?:y|y1|y2)=\"(-?[\\d.]+)\"").matcher(svg);
    assertThat(y.results().map(r -> Double.valueOf(r.group(1)))).allMatch(place -> place >= 0 && place <= height);
  }

  @Test
  void amountsSharesAndNamesAreWrittenBesideWhatIsDrawn() {
    String svg = new ChartDrawer().svg(charts().get(0));
    assertThat(svg).contains(">项目支出<", ">1,138.53<", ">33.33%<", ">123,456.78<", ">万元<");
  }

  @Test
  void aDerivedYearIsOutlinedAndSaidToBeDerived() {
    assertThat(new ChartDrawer().svg(charts().get(3))).contains("stroke-dasharray", ">推算<");
  }

  @Test
  void columnsTooNarrowForAllTheirValuesTellTheFirstTheLastAndTheExtremes() {
    Group group = years(2002, 2021);
    String svg = new ChartDrawer().svg(chart(Shape.COLUMNS, "趋势", group));
    Set<String> told = group.bars().stream().map(Bar::amount).filter(amount -> svg.contains(">" + amount + "<")).collect(Collectors.toSet());
    assertThat(told).hasSizeBetween(2, 4).contains(group.bars().get(0).amount(), group.bars().get(19).amount());
  }

  @Test
  void namesAndAlternativesAreEscaped() {
    Group group = new Group("", List.of(bar("<b>&\"</text><script>", "1", Tone.CURRENT), bar("乙", "2", Tone.CURRENT)));
    String svg = new ChartDrawer().svg(chart(Shape.RING, "\"><script>&", group));
    assertThat(svg).doesNotContain("<script", "<b>").contains("aria-label=\"&quot;&gt;&lt;script&gt;&amp;\"").contains("&lt;b&gt;&amp;");
  }

  @Test
  void theThemeNamesNoColourTwice() {
    assertThat(Theme.colours()).doesNotHaveDuplicates();
    assertThat(Theme.colours().stream().map(ChartDrawerTest::hex)).allMatch(hex -> hex.matches("#[0-9a-f]{6}"));
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
  }

  private static String withoutText(String svg) {
    return svg.replaceAll(">[^<]*<", "><").replaceAll("aria-label=\"[^\"]*\"", "");
  }

  private static int gzipped(String svg) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(svg.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
