package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.serve.Outcome;
import org.mingzhang.serve.Preview;
import org.openqa.selenium.By;

/** Every page of the odd portal in a real browser: it holds its shape, and nothing typed becomes markup. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddPortalIT {

  /** Its style sheet is found by a server only. */
  private static final String NOT_FOUND = "404.html";

  /** What a page without a dialog box would have said. */
  private static final String EAVESDROP =
      "window.said = []; for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = text => said.push(name + ' ' + text);";

  /** No template, no data and no content page of ours has such an element or attribute. */
  private static final String FOREIGN =
      """
      return [...document.querySelectorAll('*')].filter(e =>
        e.matches('img, iframe, math, object, embed, base, body style')
        || e.matches('script:not([type="application/ld+json"])') && !e.src.startsWith(arguments[0])
        || e.matches('a[href]') && !/^(https?|file):$/.test(e.protocol)
        || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'srcdoc' || a.name === 'autofocus'))
        .map(e => e.outerHTML.slice(0, 120))""";

  /** Texts that stick out of the page or of their own box; tables scroll in a box of their own. */
  private static final String LOOSE =
      """
      const faults = [];
      for (const e of document.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, summary, label, figcaption, pre, header, footer, main')) {
        if (e.closest('.hidden, .skip') || !e.checkVisibility()) continue;
        const box = e.getBoundingClientRect();
        const scroller = e.closest('.wide, .sec');
        const own = e.scrollWidth > e.clientWidth + 1 && !e.closest('.sec');
        const room = scroller ? scroller.getBoundingClientRect() : {left: 0, right: innerWidth};
        const out = scroller ? room.left < -1 || room.right > innerWidth + 1 : box.left < -1 || box.right > innerWidth + 1;
        if (own || out) faults.push(e.tagName + ' ' + (e.id || e.closest('[id]')?.id) + ' ' + e.textContent.trim().slice(0, 60));
      }
      return faults;""";

  /** Cells of one row of a table whose letters reach into each other. */
  private static final String COLLIDING =
      """
      const letters = cell => { const range = document.createRange(); range.selectNodeContents(cell); return range.getBoundingClientRect(); };
      return [...document.querySelectorAll('.table tr')].filter(row => row.checkVisibility()).flatMap(row => {
        const boxes = [...row.cells].map(letters);
        return boxes.slice(2).map((box, i) => [boxes[i + 1], box, row.cells[i + 2]]).filter(([a, b]) => a.width && b.width && a.right > b.left + 1)
          .map(([, , cell]) => row.id + ': ' + cell.textContent.trim());
      });""";

  /** First columns, which stay in sight, that leave no room for the others. */
  private static final String GREEDY =
      """
      return [...document.querySelectorAll('.wide')].filter(wide => wide.checkVisibility() && wide.scrollWidth > wide.clientWidth).flatMap(wide =>
        [...wide.querySelectorAll('tbody tr:not(.group) > :first-child')].filter(cell => cell.offsetWidth > 0.6 * wide.clientWidth)
          .map(cell => wide.getAttribute('aria-labelledby') + ': ' + cell.textContent.trim().slice(0, 60)));""";

  /** Texts of charts outside their drawing, too small, on one another, or on a coloured shape. */
  private static final String SPOILT_CHARTS =
      """
      const faults = [];
      for (const svg of document.querySelectorAll('svg.chart')) {
        const view = svg.viewBox.baseVal;
        const scale = svg.getBoundingClientRect().width / view.width;
        const boxes = [...svg.querySelectorAll('text')].map(text => {
          const box = text.getBBox();
          const size = parseFloat(getComputedStyle(text).fontSize);
          const base = text.getStartPositionOfChar(0).y;
          return {text: text.textContent, left: box.x, right: box.x + box.width, top: base - 0.76 * size, bottom: base + 0.1 * size, size};
        });
        const say = (what, box) => faults.push(svg.parentNode.id + ': ' + what + ': ' + box.text);
        for (const box of boxes) {
          if (box.left < -1 || box.right > view.width + 1 || box.top < -1 || box.bottom > view.height + 1) say('outside', box);
          if (box.size * scale < 12) say('small', box);
          for (const other of boxes) {
            if (other === box) break;
            if (Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1) say('on ' + other.text, box);
          }
          for (const shape of svg.querySelectorAll('path, rect')) {
            const fill = shape.getAttribute('fill') ?? shape.parentNode.getAttribute('fill');
            if (!fill || fill === 'none' || fill === '#ffffff') continue;
            const y = (box.top + box.bottom) / 2;
            for (let x = box.left + 1; x < box.right; x += 2) {
              if (shape.isPointInFill(new DOMPoint(x, y))) { say('on a shape', box); break; }
            }
          }
        }
      }
      return faults;""";

  private SearchBrowser browser;
  private Path site;
  private List<String> pages;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    browser = SearchBrowser.open();
    browser.driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", EAVESDROP));
    site = OddPortal.in(folder).build().folder().resolve("site");
    browser.on(site.toUri().toString());
    try (Stream<Path> walk = Files.walk(site)) {
      pages =
          walk.map(path -> site.relativize(path).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".html") && !name.equals(NOT_FOUND))
              .filter(name -> !name.matches("subjects/(?!201/)\\d+/.*|years/201\\d/.*")) // lists of one form
              .sorted()
              .toList();
    }
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private List<String> ask(String script) {
    List<String> answers = new ArrayList<>();
    ((List<?>) browser.driver.executeScript(script, site.toUri().toString())).forEach(answer -> answers.add(answer.toString()));
    return answers;
  }

  private long overflow() {
    return (Long) browser.driver.executeScript("return document.documentElement.scrollWidth - innerWidth");
  }

  @Test
  void axeFindsNothingOnAnyKindOfPage() {
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      for (int pixels : scheme.equals("light") ? List.of(390, 1440) : List.of(390)) {
        browser.width(pixels);
        // Of the ten years, whose pages have one form, the first and the last; the widest tables in light only.
        String left = ".*-shinian/201[3-9]/.*" + (scheme.equals("dark") ? "|.*-changming/2.*" : "");
        for (String page : pages.stream().filter(name -> !name.matches(left)).toList()) {
          browser.go(page);
          assertThat(browser.violations()).as("%s, %s, %d px", page, scheme, pixels).isEmpty();
        }
      }
    }
    browser.scheme("light");
  }

  @Test
  void noPageScrollsSidewaysAndNoTextLeavesItsBoxOrMeetsItsNeighbour() {
    for (int pixels : new int[] {320, 390, 1024, 1440}) {
      browser.width(pixels);
      for (String page : pages) {
        browser.go(page);
        assertThat(overflow()).as("%s at %d px", page, pixels).isLessThanOrEqualTo(0);
        assertThat(ask(LOOSE)).as("%s at %d px", page, pixels).isEmpty();
        assertThat(ask(COLLIDING)).as("%s at %d px", page, pixels).isEmpty();
      }
    }
  }

  @Test
  void theFirstColumnLeavesRoomForTheOthersOnAPhone() {
    browser.width(390);
    for (String page : pages) {
      browser.go(page);
      assertThat(ask(GREEDY)).as(page).isEmpty();
    }
  }

  @Test
  void anAmountOfNineDigitsStandsOnOneLineOfTheKeyFigures() {
    for (int pixels : new int[] {320, 390, 1440}) {
      browser.width(pixels);
      browser.go("departments/990102-shinian/2021/index.html");
      assertThat(browser.texts(".key b")).contains("999,999,999.99");
      String broken = "return [...document.querySelectorAll('.key b')].filter(b => b.getClientRects().length > 1 && b.textContent.length < 15).map(b => b.textContent)";
      assertThat(ask(broken)).as("%d px", pixels).isEmpty();
    }
  }

  @Test
  void chartsWithAmountsOfNineDigitsKeepTheirTextsApartAndInside() {
    browser.width(390);
    int charts = 0;
    for (String page : pages) {
      browser.go(page);
      charts += browser.all("svg.chart").size();
      assertThat(ask(SPOILT_CHARTS)).as(page).isEmpty();
    }
    assertThat(charts).isGreaterThan(20);
  }

  @Test
  void nothingTypedBecomesMarkupOrRuns() {
    browser.width(1440);
    browser.complaints();
    for (String page : pages) {
      browser.go(page);
      assertThat(ask(FOREIGN)).as(page).isEmpty();
      assertThat(ask("return said")).as(page).isEmpty();
      assertThat(browser.complaints()).as(page).isEmpty();
    }
    browser.go("departments/990102-edu/index.html");
    assertThat(browser.texts("h1")).containsExactly("东湖区满篇标记中心（虚构）<script>alert(1)</script>\"><img src=x onerror=alert(2)>]]>${7*7}&amp;");
    assertThat(browser.driver.getTitle()).endsWith(" · 古怪数据</title><script>alert(9)</script>");
  }

  @Test
  void theSearchShowsWhatWasTypedAsText() {
    browser.complaints();
    for (String query : List.of("alert", "<img src=x onerror=alert(2)>", "\"</title></td></script>\"", "${7*7}", "Pneumonoultramicroscopic", "标记中心")) {
      for (int pixels : new int[] {1440, 320}) {
        browser.width(pixels);
        browser.find(query);
        assertThat(browser.state()).as(query).isEqualTo("ready");
        assertThat(ask(FOREIGN)).as(query).isEmpty();
        assertThat(ask(LOOSE)).as("%s at %d px", query, pixels).isEmpty();
        assertThat(overflow()).as("%s at %d px", query, pixels).isLessThanOrEqualTo(0);
      }
      assertThat(browser.total()).as(query).isPositive();
    }
    browser.search("");
    browser.box().sendKeys("标记");
    browser.until(() -> !browser.all("#suggestions li").isEmpty());
    assertThat(ask(FOREIGN)).isEmpty();
    assertThat(ask("return said")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void thePageForMissingPagesHoldsItsShapeToo() {
    try (Preview preview =
        new Preview(site.getParent(), site, 0, () -> new Outcome(true, List.of()), new PrintWriter(Writer.nullWriter()))) {
      String root = preview.start().toString();
      for (int pixels : new int[] {320, 390, 1440}) {
        browser.width(pixels);
        browser.driver.get(root + "no/such/page");
        assertThat(browser.driver.findElement(By.tagName("h1")).getText()).isEqualTo("没有这一页");
        assertThat(overflow()).as("%d px", pixels).isLessThanOrEqualTo(0);
        assertThat(ask(LOOSE)).as("%d px", pixels).isEmpty();
        assertThat(browser.violations()).as("%d px", pixels).isEmpty();
      }
      assertThat(ask("return said")).isEmpty();
      // The page was not found: the browser says so.
      browser.complaints();
    }
  }
}
