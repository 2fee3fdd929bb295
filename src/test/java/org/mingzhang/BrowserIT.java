package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.serve.Outcome;
import org.mingzhang.serve.Preview;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The shipped portal in a real browser: every kind of page, from the preview server and from a copied folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

  private static final List<String> PAGES =
      List.of(
          "index.html", "search/index.html", "about/index.html", "how-to-read/index.html", "guide/index.html", "guide/data/index.html",
          "guide/profiles/index.html", "guide/rules/index.html", "checks/index.html", "glossary/index.html",
          "regions/index.html", "regions/510400/index.html", "years/index.html", "years/2021/index.html",
          "subjects/index.html", "subjects/201/index.html", "three-public/index.html", "projects/index.html", "compare/index.html", "calendar/index.html",
          "departments/430204-jgsw/index.html",
          "departments/430204-jgsw/2021/index.html", "departments/510400-jgsw/index.html",
          "departments/510400-jgsw/2021/index.html", "departments/141023-jgsw/2021/index.html");

  private SearchBrowser window;
  private ChromeDriver browser;
  private Path site;

  @BeforeAll
  void open(@TempDir Path folder) {
    window = SearchBrowser.open();
    browser = window.driver;
    site = TestPortal.ofRepository(folder).build().folder().resolve("site");
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private void go(String address) {
    browser.get(site.resolve(address).toUri().toString());
  }

  private void width(int pixels) {
    // The device metrics, not the window: a headless window is never narrower than 500 pixels.
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride", Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private void scheme(String value) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", value))));
  }

  @Test
  void axeFindsNothingOnAnyKindOfPageInLightOnPhoneAndDesktopAndInDark() {
    for (String scheme : List.of("light", "dark")) {
      scheme(scheme);
      for (int pixels : scheme.equals("dark") ? new int[] {1440} : new int[] {390, 1440}) { // dark changes colours only
        width(pixels);
        for (String page : PAGES) {
          go(page);
          assertThat(window.violations()).as("%s, %s, %d px", page, scheme, pixels).isEmpty();
        }
      }
    }
  }

  @Test
  void axeFindsNothingInLargeTypeAndNothingLeavesThePhone() {
    go("index.html");
    browser.findElement(By.cssSelector("button.mode")).click();
    try {
      width(390);
      for (String scheme : List.of("light", "dark")) {
        scheme(scheme);
        for (String page : PAGES) {
          go(page);
          assertThat(browser.findElement(By.tagName("html")).getAttribute("class")).as("remembered").isEqualTo("large");
          assertThat(window.violations()).as("%s, %s", page, scheme).isEmpty();
          assertThat(overflow()).as(page).isLessThanOrEqualTo(0);
        }
      }
      assertThat(browser.findElement(By.tagName("body")).getCssValue("font-size")).startsWith("22.");
    } finally {
      go("index.html");
      browser.findElement(By.cssSelector("button.mode")).click();
    }
    assertThat(browser.findElement(By.tagName("body")).getCssValue("font-size")).isEqualTo("17px");
  }

  private Long overflow() {
    return (Long) browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
  }

  @Test
  void noColumnOfATableIsCutOnA4() {
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      width(688); // 182 mm: A4 between margins of 14 mm
      for (String page : PAGES) {
        go(page);
        Object wide =
            browser.executeScript(
                "return [...document.querySelectorAll('table')].filter(t => t.getBoundingClientRect().width >"
                    + " t.parentElement.clientWidth + 1).map(t => t.id)");
        assertThat((List<?>) wide).as(page).isEmpty();
      }
    } finally {
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  @Test
  void noPageScrollsSidewaysOnAPhone() {
    scheme("light");
    for (int pixels : new int[] {320, 390, 768}) {
      width(pixels);
      for (String page : PAGES) {
        go(page);
        assertThat(overflow()).as("%s at %d px", page, pixels).isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void noTextOfAChartIsSmallerThanTwelvePixelsOnAPhoneOrLeavesItsChart() {
    scheme("light");
    width(390);
    for (String page : PAGES) {
      go(page);
      Object faults =
          browser.executeScript(
              "return [...document.querySelectorAll('svg.chart')].flatMap(svg => {"
                  + " const box = svg.getBoundingClientRect();"
                  + " return [...svg.querySelectorAll('text')].filter(text => {"
                  + "  const r = text.getBoundingClientRect();"
                  + "  const size = parseFloat(getComputedStyle(text).fontSize) * box.width / svg.viewBox.baseVal.width;"
                  + "  return size < 12 || r.left < box.left - 1 || r.right > box.right + 1;"
                  + " }).map(text => svg.parentNode.id + ': ' + text.textContent)})");
      assertThat((List<?>) faults).as(page).isEmpty();
    }
  }

  @Test
  void chartsTakeTheColoursOfTheDarkPage() {
    width(1440);
    go("departments/430204-jgsw/2021/index.html");
    scheme("light");
    String light = browser.findElement(By.cssSelector("#fig3 text")).getCssValue("fill");
    scheme("dark");
    assertThat(browser.findElement(By.cssSelector("#fig3 text")).getCssValue("fill")).isNotEqualTo(light);
  }

  @Test
  void aReaderWalksFromHomeToTheRowAndTheBrowserHasNothingToComplainOf() {
    width(1440);
    go("index.html");
    browser.manage().logs().get(LogType.BROWSER);
    browser.findElement(By.cssSelector("main a[href='departments/430204-jgsw/2021/index.html']")).click();
    assertThat(browser.findElement(By.tagName("h1")).getText()).contains("2021年度部门决算");
    browser.findElement(By.cssSelector("nav.sec a[href='#t05']")).click();
    WebElement row = browser.findElement(By.id("t05-2010301"));
    assertThat(row.getText()).contains("行政运行", "335.54");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void blankRowsOfAFormFoldAwayAndComeBackWithoutScript() {
    width(1440);
    go("departments/430204-jgsw/2021/index.html");
    assertThat(browser.findElement(By.id("t06-30203")).isDisplayed()).isFalse();
    browser.findElement(By.id("t06-all")).click();
    assertThat(browser.findElement(By.id("t06-30203")).isDisplayed()).isTrue();
  }

  @Test
  void everyLinkAndButtonIsReachedByKeyboardAndShowsItsFocus() {
    width(1440);
    go("index.html");
    browser.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.TAB);
    WebElement first = browser.switchTo().activeElement();
    assertThat(first.getText()).isEqualTo("跳到正文");
    assertThat(first.getLocation().getX()).isNotNegative();
    first.sendKeys(org.openqa.selenium.Keys.TAB);
    WebElement second = browser.switchTo().activeElement();
    assertThat(second.getAttribute("class")).isEqualTo("brand");
    assertThat(second.getCssValue("outline-style")).isEqualTo("solid");
  }

  @Test
  void everyPageWorksBelowAnotherSiteUnderTheStrictestPolicy() {
    try (StrictServer server = new StrictServer(site)) {
      browser.manage().logs().get(LogType.BROWSER);
      for (String page : PAGES) {
        browser.get(server.root() + page);
        assertThat(browser.findElements(By.cssSelector("h1"))).as(page).hasSize(1);
        assertThat(browser.findElements(By.cssSelector("button.mode"))).as("its script ran: " + page).hasSize(1);
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).as(page).isEmpty();
      }
    }
  }

  @Test
  void thePreviewServesThePortalUnderAStrictPolicyWithoutComplaint() {
    try (Preview preview =
        new Preview(site.getParent(), site, 0, () -> new Outcome(true, List.of()), new PrintWriter(Writer.nullWriter()))) {
      String root = preview.start().toString();
      browser.manage().logs().get(LogType.BROWSER);
      for (String page : PAGES) {
        browser.get(root + page);
        assertThat(browser.findElements(By.tagName("h1"))).as(page).hasSize(1);
      }
      browser.get(root + "no/such/page");
      assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("没有这一页");
      assertThat(window.violations()).isEmpty();
      assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream().filter(e -> !e.getMessage().contains("404")))
          .isEmpty();
    }
    browser.manage().window().setSize(new Dimension(1440, 900));
  }
}
