package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The comparison page in a real browser: from a copied folder and from a server with a strict policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareIT {

  /** More than the list of departments shows at once and more than can be compared at once. */
  private static final int SMALL = 120;

  private static final String THREE = "m=expenditure&d=430204-xa,430204-xb,430204-xc&y=2019,2020,2021";

  private SearchBrowser page;
  private StrictServer server;
  private String folder;

  @BeforeAll
  void open(@TempDir Path temporary) throws IOException {
    page = SearchBrowser.open();
    TestPortal portal = TestPortal.ofRepository(temporary);
    String subjects = Files.readString(temporary.resolve("data/subjects/2020.yml"));
    for (String year : List.of("2018", "2019")) {
      portal.write("data/subjects/" + year + ".yml", subjects.replace("年度: 2020", "年度: " + year));
    }
    department(portal, "xa", "样张甲局", Map.of(2018, "80", 2019, "200", 2020, "1234567.1", 2021, "200.01"));
    String evil = "'=1+1,\"乙局</script><img src=x onerror=alert(1)>'";
    department(portal, "xb", evil, Map.of(2019, "0", 2020, "40.5", 2021, "0.123456"));
    department(portal, "xc", "样张丙局", Map.of(2019, "80", 2021, "-20"));
    department(portal, "xd", "样张丁局", Map.of(2018, "3", 2019, "-5", 2021, "10"));
    for (int i = 1; i <= SMALL; i++) {
      department(portal, "y" + i, "样张第" + i + "中心", Map.of(2021, i + ".25"));
    }
    Path site = portal.build().folder().resolve("site");
    folder = site.toUri().toString();
    server = new StrictServer(site);
  }

  private static void department(TestPortal portal, String id, String name, Map<Integer, String> amounts) {
    String place = "data/departments/430204-" + id;
    portal.write(place + "/department.yml", "名称: " + name + "\n行政区划: 430204\n");
    amounts.forEach((year, amount) -> portal.write(
        place + "/" + year + ".yml",
        "年度: " + year + "\n体例: 湖南\n来源: 样张\n支出:\n  - 科目: 2010301\n    基本支出: " + amount + "\n"));
  }

  @AfterAll
  void close() {
    if (page != null) {
      page.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void calm() {
    server.repair();
    page.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    page.width(1440);
    page.scheme("light");
    page.on(folder);
    page.complaints();
  }

  private String state() {
    return page.driver.findElement(By.id("compare-results")).getAttribute("data-state");
  }

  private void compare(String parameters) {
    page.go("compare/index.html" + (parameters.isEmpty() ? "" : "?" + parameters));
    settled();
  }

  private void settled() {
    page.until(() -> !state().equals("loading"));
  }

  private String status() {
    return page.driver.findElement(By.id("compare-status")).getText();
  }

  /** The rows of the table, cells between bars; a region stands after its department. */
  private List<String> rows() {
    return page.all("#compare-results tbody tr").stream()
        .map(row -> row.findElements(By.cssSelector("th > a, td")).stream().map(WebElement::getText))
        .map(cells -> cells.collect(Collectors.joining("|")))
        .toList();
  }

  private List<String> heads() {
    return page.texts("#compare-results thead button");
  }

  private String query() {
    return page.driver.getCurrentUrl().replaceFirst("^[^?]*\\??", "");
  }

  private void tick(String value) {
    page.driver.findElement(By.cssSelector("#compare-choices input[value='" + value + "']")).click();
    settled();
  }

  private void measure(String title) {
    new Select(page.driver.findElement(By.id("compare-measure"))).selectByVisibleText(title);
    settled();
  }

  // --- what is shown ------------------------------------------------------------------------------------------------

  @Test
  void anAddressShowsItsFiguresExactly() {
    compare(THREE);
    assertThat(state()).isEqualTo("ready");
    assertThat(page.driver.findElement(By.cssSelector("caption")).getText()).contains("本年支出", "单位：万元");
    assertThat(heads()).containsExactly("部门", "2019年度", "2020年度", "2021年度", "2019 至 2021 年增减（推算）");
    assertThat(rows()).containsExactly(
        "样张甲局|200.00|1,234,567.10|200.01|+0.01%",
        "=1+1,\"乙局</script><img src=x onerror=alert(1)>|0.00|40.50|0.123456|—",
        "样张丙局|80.00|—|−20.00|−125.00%");
    assertThat(page.texts("#compare-results td .none")).containsOnly("—");
    assertThat(page.links("#compare-results td a").get(1)).isEqualTo(folder + "departments/430204-xa/2020/index.html");
    assertThat(page.links("#compare-results tbody th a").get(0)).isEqualTo(folder + "departments/430204-xa/index.html");
    assertThat(status()).isEqualTo("本年支出：3 个部门，2019、2020、2021 年度，有 8 个数，缺 1 个。");
    assertThat(page.all("main img")).isEmpty();
    assertThat(page.driver.getTitle()).startsWith("本年支出 · 比较 · ");
  }

  @Test
  void aChangeIsRoundedHalfUpAndHasNoRateOverNothingOrLess() {
    compare("d=430204-xd,430204-xb,430204-xa&y=2019,2021");
    assertThat(rows()).extracting(row -> row.replaceFirst(".*\\|", "")).containsExactly("—", "—", "+0.01%");
    compare("d=430204-xd,430204-xa&y=2018,2021");
    assertThat(rows()).extracting(row -> row.replaceFirst(".*\\|", "")).containsExactly("+233.33%", "+150.01%");
  }

  @Test
  void everyFigureHasItsBarAndABarIsAsLongAsItsFigure() {
    compare("d=430204-xa,430204-xc&y=2018,2019,2021");
    assertThat(page.driver.findElement(By.cssSelector("#compare-results svg")).getAttribute("role")).isEqualTo("img");
    assertThat(page.driver.findElement(By.cssSelector("#compare-results svg")).getAttribute("aria-label"))
        .isEqualTo("条形图：本年支出，2 个部门，2018、2019、2021 年度；数字都在上面的表里");
    assertThat(texts("svg text")).containsExactly(
        "样张甲局", "2018", "80.00", "2019", "200.00", "2021", "200.01",
        "样张丙局", "2018", "—", "2019", "80.00", "2021", "−20.00");
    List<Double> lengths = page.all("svg rect").stream().map(bar -> Double.valueOf(bar.getAttribute("width"))).toList();
    double unit = lengths.get(0) / 80;
    assertThat(lengths).hasSize(5);
    assertThat(unit).isPositive();
    for (int i = 0; i < 5; i++) {
      assertThat(lengths.get(i) / unit).isCloseTo(List.of(80.0, 200.0, 200.01, 80.0, 20.0).get(i), offset(1e-6));
    }
    List<WebElement> bars = page.all("svg rect");
    assertThat(Double.parseDouble(bars.get(4).getAttribute("x")) + lengths.get(4))
        .isCloseTo(Double.parseDouble(bars.get(3).getAttribute("x")), offset(1e-6));
    List<String> colours = bars.stream().map(bar -> bar.getCssValue("fill")).toList();
    assertThat(colours.get(2)).isEqualTo(colours.get(4)).isNotEqualTo(colours.get(0));
    assertThat(colours.get(0)).isEqualTo(colours.get(1)).isEqualTo(colours.get(3));
  }

  private List<String> texts(String selector) {
    return page.all("#compare-results " + selector).stream().map(e -> e.getAttribute("textContent")).toList();
  }

  @Test
  void withoutAQueryDepartmentsThatHaveFiguresAreShownAndThePageSaysWhich() {
    compare("");
    assertThat(state()).isEqualTo("ready");
    assertThat(status()).contains("本年支出：6 个部门，2019、2020、2021 年度", "没有指定部门，先列出名单里有数的前 6 个。");
    assertThat(rows()).hasSize(6).allMatch(row -> row.matches(".*\\d\\.\\d\\d.*"));
    assertThat(query()).isEmpty();
    assertThat(page.driver.findElement(By.tagName("main")).getText()).contains("职责、规模和决算口径不同");
  }

  @Test
  void figuresLeadToTheirDepartmentYear() {
    compare(THREE);
    page.driver.findElement(By.linkText("1,234,567.10")).click();
    page.until(() -> page.driver.getCurrentUrl().endsWith("departments/430204-xa/2020/index.html"));
    assertThat(page.driver.findElement(By.tagName("h1")).getText()).contains("样张甲局", "2020年度");
  }

  @Test
  void aColumnHeadSortsBothWaysAndWhatIsMissingStandsLast() {
    compare(THREE);
    page.driver.findElement(By.cssSelector("button[data-key='2020']")).click();
    assertThat(firsts()).containsExactly("样", "=", "样");
    assertThat(rows().get(2)).startsWith("样张丙局");
    assertThat(page.focused().getText()).isEqualTo("2020年度");
    assertThat(sortedHead()).isEqualTo("2020年度 descending");
    page.press(Keys.ENTER);
    assertThat(sortedHead()).isEqualTo("2020年度 ascending");
    assertThat(rows().get(0)).startsWith("=1+1");
    assertThat(rows().get(2)).startsWith("样张丙局");
    assertThat(texts("svg .name").get(0)).startsWith("=1+1");
    page.driver.findElement(By.cssSelector("button[data-key=change]")).click();
    assertThat(rows().get(0)).startsWith("样张甲局");
    assertThat(rows().get(1)).startsWith("样张丙局");
    page.driver.findElement(By.cssSelector("button[data-key=name]")).click();
    assertThat(sortedHead()).isEqualTo("部门 ascending");
  }

  private List<String> firsts() {
    return rows().stream().map(row -> row.substring(0, 1)).toList();
  }

  private String sortedHead() {
    WebElement head = page.driver.findElement(By.cssSelector("th[aria-sort]"));
    return head.getText() + " " + head.getAttribute("aria-sort");
  }

  // --- choosing -----------------------------------------------------------------------------------------------------

  @Test
  void theAddressFollowsTheChoiceAndBackUndoesIt() {
    compare(THREE);
    measure("基本支出");
    assertThat(query()).isEqualTo("m=basic&d=430204-xa,430204-xb,430204-xc&y=2019,2020,2021");
    assertThat(page.driver.findElement(By.cssSelector("caption")).getText()).contains("基本支出");
    tick("430204-xb");
    assertThat(query()).isEqualTo("m=basic&d=430204-xa,430204-xc&y=2019,2020,2021");
    assertThat(rows()).hasSize(2);
    tick("2020");
    assertThat(query()).isEqualTo("m=basic&d=430204-xa,430204-xc&y=2019,2021");
    assertThat(heads()).containsExactly("部门", "2019年度", "2021年度", "2019 至 2021 年增减（推算）");
    tick("2019");
    assertThat(heads()).containsExactly("部门", "2021年度");
    tick("430204-xb");
    assertThat(query()).isEqualTo("m=basic&d=430204-xa,430204-xc,430204-xb&y=2021");
    for (int i = 0; i < 5; i++) {
      page.driver.navigate().back();
    }
    page.until(() -> query().equals(THREE) && state().equals("ready"));
    assertThat(rows()).hasSize(3);
    assertThat(heads()).hasSize(5);
    Select chosen = new Select(page.driver.findElement(By.id("compare-measure")));
    assertThat(chosen.getFirstSelectedOption().getText()).isEqualTo("本年支出");
    page.driver.navigate().forward();
    page.until(() -> query().startsWith("m=basic") && state().equals("ready"));
    page.driver.navigate().refresh();
    settled();
    assertThat(page.driver.findElement(By.cssSelector("caption")).getText()).contains("基本支出");
  }

  @Test
  void departmentsAreFoundByNameRegionAndCodeWithTheChosenOnesFirst() {
    compare(THREE);
    assertThat(page.all("#compare-departments li")).hasSize(50);
    List<WebElement> boxes = page.all("#compare-departments input");
    assertThat(boxes.subList(0, 3)).allMatch(WebElement::isSelected);
    assertThat(boxes.subList(3, 50)).noneMatch(WebElement::isSelected);
    assertThat(page.driver.findElement(By.id("compare-listed")).getText()).contains("列出 50 个");
    filter("样张 第１１９");
    assertThat(page.texts("#compare-departments li")).containsExactly("样张第119中心\n湖南省株洲市石峰区");
    page.driver.findElement(By.id("compare-filter")).sendKeys(Keys.TAB, Keys.TAB);
    page.driver.executeScript("document.querySelector('#compare-departments input').focus()");
    page.press(Keys.SPACE);
    settled();
    assertThat(query()).contains(",430204-y119&");
    assertThat(page.focused().getAttribute("value")).isEqualTo("430204-y119");
    assertThat(page.driver.findElement(By.id("compare-count")).getText()).isEqualTo("已选 4 个");
    filter("攀枝花");
    assertThat(page.texts("#compare-departments li")).hasSize(2);
    filter("430204-XB");
    assertThat(page.all("#compare-departments li")).hasSize(1);
    filter("没有这个");
    assertThat(page.driver.findElement(By.id("compare-listed")).getText()).isEqualTo("找到 0 个");
  }

  private void filter(String text) {
    WebElement box = page.driver.findElement(By.id("compare-filter"));
    box.clear();
    box.sendKeys(text);
  }

  @Test
  void nothingChosenSaysWhatToDo() {
    compare(THREE);
    page.driver.findElement(By.id("compare-clear")).click();
    settled();
    assertThat(query()).isEqualTo("m=expenditure&d=&y=2019,2020,2021");
    assertThat(state()).isEqualTo("idle");
    assertThat(status()).contains("还没有选部门");
    assertThat(page.all("#compare-results table, #compare-results svg")).isEmpty();
    assertThat(page.all("#compare-departments :checked")).isEmpty();
    assertThat(page.driver.findElement(By.id("compare-tools")).isDisplayed()).isFalse();
    compare("d=430204-xa&y=");
    assertThat(state()).isEqualTo("idle");
    assertThat(status()).contains("还没有选年度");
    tick("2020");
    assertThat(rows()).containsExactly("样张甲局|1,234,567.10");
  }

  @Test
  void aHundredDepartmentsAreEnough() {
    StringBuilder ids = new StringBuilder("430204-y1");
    for (int i = 2; i <= SMALL; i++) {
      ids.append(",430204-y").append(i);
    }
    compare("y=2021&d=" + ids);
    assertThat(rows()).hasSize(100);
    assertThat(status()).contains("最多同时比较 100 个部门");
    filter("样张甲局");
    assertThat(page.driver.findElement(By.cssSelector("#compare-departments input")).isEnabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "d=430204-xa,000000-no&y=2021,1900", "d=430204-xa,../../etc,__proto__,constructor&y=2021,__proto__,NaN",
    "m=__proto__&d=430204-xa,430204-xa&y=2021", "m=../assets/compare&y=2021&d=%3Cscript%3Ealert(1)%3C/script%3E,430204-xa",
    "d=430204-xa,%00,%FF,%ED%A0%80&y=2021&x=1&m=constructor"})
  void whatTheAddressSaysWronglyIsIgnoredCalmly(String parameters) {
    compare(parameters);
    assertThat(state()).isEqualTo("ready");
    assertThat(rows()).containsExactly("样张甲局|200.01");
    assertThat(page.driver.findElement(By.cssSelector("caption")).getText()).contains("本年支出");
    assertThat(status().contains("本站没有，已略过")).isEqualTo(!parameters.contains("430204-xa,430204-xa"));
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void longHostileAddressesAndUnknownDepartmentsLeaveACalmPage() {
    compare("d=" + "x,".repeat(5000));
    assertThat(state()).isEqualTo("idle");
    compare("d=000000-no");
    assertThat(state()).isEqualTo("idle");
    assertThat(status()).contains("还没有选部门", "地址里有 1 个部门本站没有");
    compare("d=430204-xa&y=abc");
    assertThat(heads()).hasSize(5);
    assertThat(page.complaints()).isEmpty();
  }

  // --- CSV, no script, bad weather ----------------------------------------------------------------------------------

  @Test
  void theTableIsDownloadedAsCsvThatNoSpreadsheetComputes() {
    compare(THREE);
    page.driver.executeScript("URL.createObjectURL = blob => { window.csv = blob; return '#'; }");
    page.driver.findElement(By.id("compare-csv")).click();
    String csv = (String) page.driver.executeAsyncScript("""
        const done = arguments[0];
        const text = bytes => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        window.csv.arrayBuffer().then(bytes => done(text(bytes).replace(/\\r/g, "¶")));
        """);
    assertThat(csv).isEqualTo("\ufeff" + """
        "部门","地区","本年支出 2019年度（万元）","本年支出 2020年度（万元）","本年支出 2021年度（万元）","2019 至 2021 年增减（推算）%"¶
        "样张甲局","湖南省株洲市石峰区",200,1234567.1,200.01,0.01¶
        "'=1+1,""乙局</script><img src=x onerror=alert(1)>","湖南省株洲市石峰区",0,40.5,0.123456,¶
        "样张丙局","湖南省株洲市石峰区",80,,-20,-125.00¶
        """);
  }

  @Test
  void withoutScriptThePageSaysSo() {
    page.script(false);
    try {
      page.go("compare/index.html");
      assertThat(page.driver.findElement(By.tagName("main")).getText()).contains("比较要用脚本");
      assertThat(page.links("noscript a")).containsExactly(folder + "years/index.html", folder + "three-public/index.html");
      assertThat(page.driver.findElement(By.id("compare-choices")).isDisplayed()).isFalse();
    } finally {
      page.script(true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare/index.js", "compare/expenditure.js"})
  void aMissingOrTruncatedFileIsAnErrorWithARetry(String file) {
    page.on(server.root());
    for (Set<String> fault : List.of(server.missing, server.cut)) {
      fault.add(file);
      page.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
      compare(THREE);
      assertThat(state()).isEqualTo("error");
      assertThat(page.driver.findElement(By.cssSelector("[role=alert]")).getText()).contains("数据没有读全", file);
      assertThat(page.all("#compare-results table")).isEmpty();
      retry();
      assertThat(state()).isEqualTo("error");
      server.repair();
      retry();
      assertThat(state()).isEqualTo("ready");
      assertThat(rows()).hasSize(3);
    }
  }

  private void retry() {
    page.driver.findElement(By.xpath("//button[.='重试']")).click();
    settled();
  }

  @Test
  void anOldListIsNotReadWithNewFigures() {
    compare(THREE);
    page.driver.executeScript(
        "window.values = MZ.values; MZ.values = (mark, key, data) => window.values('old', key, data);");
    measure("基本支出");
    assertThat(state()).isEqualTo("error");
    assertThat(page.driver.findElement(By.cssSelector("[role=alert]")).getText()).contains("不是同一次生成的");
    page.driver.executeScript("MZ.values = window.values;");
    retry();
    assertThat(state()).isEqualTo("ready");
    assertThat(rows().get(0)).startsWith("样张甲局|200.00");
  }

  @Test
  void theStrictPolicyHasNothingToForbid() {
    page.on(server.root());
    compare("");
    measure("基本支出");
    tick("2018");
    page.driver.findElement(By.cssSelector("button[data-key='2021']")).click();
    page.driver.findElement(By.id("compare-csv")).click();
    page.driver.findElement(By.id("compare-clear")).click();
    settled();
    assertThat(page.complaints()).isEmpty();
  }

  // --- for everybody ------------------------------------------------------------------------------------------------

  @Test
  void axeFindsNothingAndNothingScrollsSidewaysInAnyState() {
    page.on(server.root());
    for (String scheme : List.of("light", "dark")) {
      page.scheme(scheme);
      for (int pixels : new int[] {390, 1440}) {
        page.width(pixels);
        for (String parameters : List.of(THREE, "", "d=", "m=basic&d=430204-xa")) {
          if (parameters.startsWith("m=basic")) {
            server.missing.add("compare/basic.js");
            page.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
          }
          compare(parameters);
          page.all("details").forEach(d -> page.driver.executeScript("arguments[0].open = true", d));
          page.all("button[data-key='2021']").forEach(WebElement::click);
          assertThat(page.violations()).as("%s, %s, %d px", parameters, scheme, pixels).isEmpty();
          assertThat(overflow()).as("%s at %d px", parameters, pixels).isLessThanOrEqualTo(0);
          server.repair();
        }
      }
    }
  }

  private long overflow() {
    return (Long) page.driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
  }

  @Test
  void theChartIsDrawnForTheWidthThatIsThere() {
    for (int pixels : new int[] {320, 390, 768, 1440}) {
      page.width(pixels);
      compare(THREE);
      assertThat(overflow()).as("%d px", pixels).isLessThanOrEqualTo(0);
      assertThat(chartFaults()).as("%d px", pixels).isEmpty();
    }
    page.width(390);
    page.until(() -> Double.parseDouble(page.driver.findElement(By.cssSelector(".bars svg")).getAttribute("width")) < 390);
    assertThat(chartFaults()).isEmpty();
  }

  @Test
  void theChartIsDrawnAgainForLargeType() {
    page.width(390);
    compare(THREE);
    int small = height();
    page.driver.executeScript("document.documentElement.classList.add('large')");
    page.until(() -> height() > small * 1.2);
    assertThat(chartFaults()).isEmpty();
    assertThat(overflow()).isLessThanOrEqualTo(0);
  }

  private int height() {
    return Integer.parseInt(page.driver.findElement(By.cssSelector(".bars svg")).getAttribute("height"));
  }

  /** Texts that are small or leave the drawing, and a drawing that is shrunk. */
  private List<?> chartFaults() {
    return (List<?>) page.driver.executeScript("""
        const svg = document.querySelector(".bars svg"), box = svg.getBoundingClientRect();
        const faults = Array.from(svg.querySelectorAll("text")).filter(text => {
          const r = text.getBoundingClientRect();
          const outside = r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 1 || r.bottom > box.bottom + 1;
          return outside || parseFloat(getComputedStyle(text).fontSize) < 12;
        }).map(text => text.textContent);
        return Math.abs(box.width - svg.viewBox.baseVal.width) > 1 ? faults.concat("shrunk") : faults;
        """);
  }
}
