package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** What readers do with a portal of several departments and years: walk, drill down, sort, have terms explained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {

  private ChromeDriver browser;
  private TestPortal portal;
  private String year;

  @BeforeAll
  void open(@TempDir Path folder) {
    browser = SearchBrowser.open().driver;
    portal = TestPortal.demo(folder, 6, 4).build();
    year = portal.site().keySet().stream().filter(a -> a.matches("departments/[^/]+/2020/index.html")).findFirst().orElseThrow();
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride", Map.of("width", 1280, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private void go(String address) {
    browser.get(portal.folder().resolve("site").resolve(address).toUri().toString());
  }

  private List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  @Test
  void theWayLeadsFromRegionAndSubjectToTheRow() {
    browser.manage().logs().get(LogType.BROWSER);
    go("index.html");
    browser.findElement(By.cssSelector(".top nav a[href='subjects/index.html']")).click();
    browser.findElement(By.cssSelector("#subjects .l3 a")).click();
    String code = browser.findElement(By.tagName("h1")).getText().substring(0, 7);
    String amount = browser.findElement(By.cssSelector("#departments td a")).getText();
    browser.findElement(By.cssSelector("#departments td a")).click();
    WebElement row = browser.findElement(By.cssSelector("tr:target"));
    assertThat(row.getAttribute("id")).isEqualTo("t03-" + code);
    assertThat(row.getText()).contains(amount);
    browser.findElement(By.cssSelector(".crumb a[href*='regions/']")).click();
    assertThat(browser.findElements(By.cssSelector("#departments tbody tr"))).isNotEmpty();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void spendingUnfoldsFromClassToItemWhoseNameLeadsToItsRow() {
    go(year);
    WebElement first = browser.findElement(By.cssSelector("#spending .tree > li"));
    unfold(first);
    WebElement second = first.findElement(By.cssSelector(".tree > li"));
    assertThat(second.isDisplayed()).isTrue();
    unfold(second);
    WebElement item = second.findElement(By.cssSelector("div .name a"));
    String name = item.getText();
    item.click();
    assertThat(browser.findElement(By.cssSelector("tr:target")).getText()).contains(name);
  }

  private static void unfold(WebElement item) {
    if (item.findElement(By.tagName("details")).getDomAttribute("open") == null) { // the only one is open from the start
      item.findElement(By.cssSelector("summary")).click();
    }
  }

  @Test
  void columnsSortFromTheLargestAndBackUnderTheirOwnYears() {
    go("three-public/index.html");
    List<String> before = texts("#three-public tbody:first-of-type tr:not(.group) th");
    List<WebElement> heads = browser.findElements(By.cssSelector("#three-public thead button"));
    heads.get(2).click();
    assertThat(browser.findElement(By.cssSelector("#three-public thead th:nth-child(3)")).getAttribute("aria-sort")).isEqualTo("descending");
    assertSorted(true);
    heads.get(2).sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.cssSelector("#three-public thead th:nth-child(3)")).getAttribute("aria-sort")).isEqualTo("ascending");
    assertSorted(false);
    assertThat(texts("#three-public tbody:first-of-type tr:not(.group) th")).containsExactlyInAnyOrderElementsOf(before);
    assertThat(texts("#three-public tbody tr:first-child")).containsExactly("2021年度", "2020年度", "2019年度", "2018年度");
  }

  private void assertSorted(boolean down) {
    for (int body = 1; body <= 4; body++) {
      List<String> cells = texts("#three-public tbody:nth-of-type(" + body + ") tr:not(.group) td:nth-child(3)");
      List<Double> numbers =
          cells.stream().filter(text -> !text.equals("—")).map(text -> Double.valueOf(text.replace(",", ""))).toList();
      Stream<Double> sorted = numbers.stream().sorted(down ? Comparator.<Double>reverseOrder() : Comparator.<Double>naturalOrder());
      assertThat(numbers).hasSizeGreaterThan(1).containsExactlyElementsOf(sorted.toList());
      assertThat(cells.subList(0, numbers.size())).as("missing comes last").doesNotContain("—");
    }
  }

  @Test
  void aTermIsExplainedWhereItStandsAndEscapeTakesItAway() {
    go(year);
    WebElement term =
        browser.findElements(By.cssSelector("main a.term-link[href^='#g-']")).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
    String id = term.getDomAttribute("href").substring(1);
    String explained = (String) browser.executeScript("return document.querySelector('#' + arguments[0] + ' dd').firstChild.textContent.trim()", id);
    term.sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.id("explained")).getText()).startsWith(explained);
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(browser.findElements(By.id("explained"))).isEmpty();
    assertThat(browser.switchTo().activeElement()).isEqualTo(term);
  }

  @Test
  void fromTheDepartmentToTheYearToTheTableToItsCsv() throws Exception {
    go(year.replaceFirst("\\d+/index.html$", "index.html"));
    browser.findElement(By.cssSelector("#years tbody tr:nth-child(2) a")).click();
    WebElement table = browser.findElement(By.id("t03"));
    String amount = table.findElement(By.cssSelector("#t03-total td")).getText().replace(",", "");
    String file = browser.findElement(By.cssSelector(".files a[href='t03.csv']")).getDomProperty("href");
    String csv = Files.readString(Path.of(URI.create(file)));
    assertThat(csv).startsWith("\ufeff");
    assertThat(csv.lines().filter(line -> line.startsWith(",合计,")).findFirst().orElseThrow()).contains("," + amount + ",");
  }

  @Test
  void yearsLeadToTheirNeighboursAndSectionsStayInReach() {
    go(year);
    browser.findElement(By.cssSelector(".turn a[rel=next]")).click();
    assertThat(browser.findElement(By.tagName("h1")).getText()).contains("2021年度");
    assertThat(browser.findElements(By.cssSelector(".turn a[rel=next]"))).isEmpty();
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride", Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", false));
    try {
      browser.executeScript("scrollTo(0, 6000)");
      Number top = (Number) browser.executeScript("return document.querySelector('.sec').getBoundingClientRect().top");
      assertThat(top.doubleValue()).isBetween(-1.0, 1.0);
    } finally {
      browser.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride", Map.of("width", 1280, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }
  }

  @Test
  void withoutScriptEveryPageButSearchAndCompareIsComplete() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      go(year);
      assertThat(browser.findElements(By.cssSelector("button.mode"))).isEmpty();
      browser.findElement(By.cssSelector("#spending summary")).click();
      browser.findElement(By.cssSelector("main a.term-link[href^='#g-']")).click();
      assertThat(browser.findElements(By.cssSelector(".facts div:target"))).hasSize(1);
      go("three-public/index.html");
      assertThat(browser.findElements(By.cssSelector("#three-public thead button"))).isEmpty();
      assertThat(texts("#three-public thead th")).contains("决算数");
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
