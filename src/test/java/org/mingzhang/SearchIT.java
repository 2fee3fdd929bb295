package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.search.Filters;
import org.mingzhang.search.Normalizer;
import org.mingzhang.search.Results;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.search.Searcher;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The search page in a real browser: from a copied folder and from a server with a strict policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

  /** Enough small departments for three pages of results. */
  private static final int SMALL = 120;

  private SearchBrowser page;
  private StrictServer server;
  private String folder;
  private Path site;

  @BeforeAll
  void open(@TempDir Path temporary) {
    page = SearchBrowser.open();
    TestPortal portal = TestPortal.ofRepository(temporary);
    for (int i = 1; i <= SMALL; i++) {
      String place = "data/departments/430204-y" + i;
      portal.write(place + "/department.yml", "名称: 样张第" + i + "中心\n行政区划: 430204\n");
      portal.write(
          place + "/2021.yml",
          "年度: 2021\n体例: 湖南\n来源: 样张\n支出:\n  - 科目: 2010301\n    基本支出: " + i + ".25\n    项目支出: 6.75\n");
    }
    site = portal.build().folder().resolve("site");
    folder = site.toUri().toString();
    server = new StrictServer(site);
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

  // --- what is found ------------------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      三公经费                 | 三公”经费
      公务接待费 2.00          | 2.00
      2010301                  | 2010301
      ２０１０３０１           | 2010301
      1406.53                  | 1,406.53
      1,406.53                 | 1,406.53
      1406.53万元              | 1,406.53
      石峰区机关事务服务中心   | 石峰区机关事务服务中心
      因公出国(境)费           | 因公出国（境）费
      费                       | 费
      """)
  void aQueryShowsItsPlacesMarked(String query, String marked) {
    page.find(query);
    assertThat(page.state()).isEqualTo("ready");
    assertThat(page.total()).isPositive();
    assertThat(page.exact()).isTrue();
    assertThat(page.status()).startsWith("找到 " + page.total() + " 个页面");
    assertThat(page.texts("li[data-hit] mark")).contains(marked);
    assertThat(page.all(".found > li")).hasSize(Math.min(50, page.total())).allSatisfy(
        group -> assertThat(group.findElements(By.cssSelector("li[data-hit]"))).isNotEmpty());
    assertThat(page.all("li[data-hit]")).allSatisfy(
        hit -> assertThat(hit.findElements(By.cssSelector("a[href]"))).hasSize(1));
  }

  @Test
  void amountsAreFoundHoweverTheyAreTyped() {
    List<String> separated = page.find("1,406.53").links("li[data-hit] a");
    assertThat(page.find("1406.53").links("li[data-hit] a")).isEqualTo(separated);
    assertThat(page.find("1406.53万元").links("li[data-hit] a")).isEqualTo(separated);
    assertThat(page.find("１４０６．５３").links("li[data-hit] a")).isEqualTo(separated);
  }

  @Test
  void quotesKeepPunctuationAndAMinusExcludes() {
    int all = page.find("三公经费").total();
    page.find("\"三公经费\"");
    assertThat(page.texts("li[data-hit] mark")).isNotEmpty().allMatch("三公经费"::equals);
    assertThat(page.find("“三公”经费").total()).isEqualTo(all);
    assertThat(page.find("三公经费 -石峰区").total()).isBetween(1, all - 1);
    assertThat(page.texts(".found h2")).noneMatch(title -> title.contains("石峰区"));
  }

  @Test
  void whatIsNowhereIsSearchedByItsWordsAndThePageSaysSo() {
    page.find("老百姓关心的公务用车");
    assertThat(page.total()).isPositive();
    assertThat(page.status()).contains("拆成词检索", "“公务”", "“用车”", "至少");
    page.find("费");
    assertThat(page.status()).contains("只有一个字", "费用");
    page.find("龘龘");
    assertThat(page.state()).isEqualTo("ready");
    assertThat(page.total()).isZero();
    assertThat(page.status()).isEqualTo("没有找到。");
    assertThat(page.results().getText()).contains("也拆成词找过：“龘”");
  }

  /** The truth is a scan of all texts; three hundred substrings of them, always the same. */
  @Test
  void everySubstringIsFoundOnThePagesThatHoldItAndOnNoOther() {
    page.search("");
    Object wrong = page.driver.executeAsyncScript("""
        const done = arguments[0];
        (async () => {
          const parts = d => Promise.all(Array.from({ length: d.parts }, (_, i) => MZ.load(d.file + i + ".js")));
          const pages = await Promise.all(MZ.docs.map(parts));
          const cells = pages.map(p => p.flatMap(part => part.b).flatMap(b => b[3].split("\\t")));
          const texts = cells.map(list => list.map(c => MZ.normalize(c).text));
          let seed = 4;
          const random = n => (seed = (seed * 1103515245 + 12345) % 2147483648) * n / 2147483648 | 0;
          const wrong = [];
          for (let tried = 0; tried < 300;) {
            const list = cells[random(11)], points = Array.from(list[random(list.length)]);
            const at = random(points.length), query = points.slice(at, at + 2 + random(7)).join("");
            const text = MZ.normalize(query).text;
            const amount = /[0-9]元$|万元$/.test(text); // found without its unit too, as tables print it
            if (/\\s|^[-－"“「『＂]/.test(query) || amount || Array.from(text).length < 2) continue;
            tried++;
            const truth = pages.filter((p, i) => texts[i].some(t => t.includes(text))).map(p => p[0].a).sort();
            const got = await MZ.search({ q: query }, 0, 1000), found = got.groups.map(g => g.page.a).sort();
            if (truth.join() !== found.join() || got.result.total() !== truth.length || !got.result.exact()) wrong.push(query);
          }
          return wrong;
        })().then(done, e => done([String(e)]));
        """);
    assertThat((List<?>) wrong).isEmpty();
  }

  /** Texts of signs that are dropped, folded or kept by their neighbours; the page has a way with its origins and a short one. */
  @Test
  void pageAndTerminalMakeTheSameOfEveryText() {
    page.search("");
    String signs = "0123456789.．，,。、…％%（()）·—－-−“”‘’：；？！/ \u00a0\u3000\t①㎡０９ＡzZ\u212a\u0130ΣσςÅ\u212bé〇三公经費\uf900\ud840\udc00";
    int[] points = signs.codePoints().toArray();
    Random random = new Random(8);
    List<String> texts = new ArrayList<>(List.of("", ".", "1.", ".5", "1.5", "1..5", "a.5", "3 .5", "3. 5", "1…5", "1,406.53万元", "5.\t5"));
    for (int i = 0; i < 3_000; i++) {
      int[] some = random.ints(1 + random.nextInt(8), 0, points.length).map(at -> points[at]).toArray();
      texts.add(new String(some, 0, some.length));
    }
    Normalizer normalizer = new Normalizer();
    List<String> expected = texts.stream().map(normalizer::text).toList();
    assertThat(page.driver.executeScript("return arguments[0].map(t => MZ.normalize(t).text)", texts)).isEqualTo(expected);
    assertThat(page.driver.executeScript("return arguments[0].map(MZ.searched)", texts)).isEqualTo(expected);
  }

  /** In the table the amount is another cell; only “钱花到哪里去” prints both in one line. */
  @Test
  void aLineOfTheSpendingTreeIsFoundAndStandsBehindTheRowOfTheTable() {
    page.find("行政运行18.00");
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.results().findElement(By.cssSelector("li[data-hit] a")).getDomAttribute("href"))
        .isEqualTo("../departments/430204-y11/2021/index.html#spending");
    page.find("样张第11中心 行政运行");
    assertThat(page.results().findElement(By.cssSelector("li[data-hit] a")).getDomAttribute("href"))
        .isNotEqualTo("../departments/430204-y11/2021/index.html#spending");
  }

  @Test
  void pagesAndScoresAreThoseOfTheTerminalBitForBit() throws Exception {
    page.search("");
    try (Searcher terminal = Searcher.open(SearchIndex.placeOf(site))) {
      for (String query : Files.readAllLines(Path.of("src/test/search/queries.txt"))) {
        Results results = terminal.search(query, Filters.none(), 20);
        List<String> expected =
            results.hits().stream()
                .map(hit -> hit.url().replaceFirst("index\\.html.*", "") + " " + Float.floatToIntBits(hit.score()))
                .toList();
        Object found = page.driver.executeAsyncScript("""
            const [query, done] = arguments, bits = new Int32Array(1), score = new Float32Array(bits.buffer);
            MZ.search({ q: query }, 0, 20).then(got => done(got.groups.map(g => {
              score[0] = got.result.found.scores[g.doc.i];
              return g.page.a + " " + bits[0];
            })), e => done([String(e)]));
            """, query);
        assertThat(found).as(query).isEqualTo(expected);
      }
    }
  }

  @Test
  void aHitLeadsToItsRow() {
    page.find("2010301 行政运行 335.54");
    page.driver.findElement(By.cssSelector("li[data-hit] a[href$='#t05-2010301']")).click();
    page.until(() -> page.driver.getCurrentUrl().endsWith("departments/430204-jgsw/2021/index.html#t05-2010301"));
    WebElement row = page.driver.findElement(By.cssSelector(":target"));
    assertThat(row.getText()).contains("行政运行", "335.54");
    assertThat((Boolean) page.driver.executeScript(
            "const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight", row)).isTrue();
  }

  @Test
  void everyHitOfAPageLeadsToAPlaceThatIsThere() {
    page.find("公务接待费");
    List<String> links = page.links("li[data-hit] a");
    assertThat(links).hasSizeGreaterThan(10);
    for (String link : links.stream().distinct().limit(12).toList()) {
      page.driver.get(link);
      if (link.contains("#")) {
        assertThat(page.all(":target")).as(link).hasSize(1);
      }
    }
  }

  // --- narrowing ------------------------------------------------------------------------------------------------------

  @Test
  void filtersAreLinksThatNarrowAndTheAddressIsTheState() {
    int all = page.find("公务接待费").total();
    WebElement year = page.driver.findElement(By.linkText("2020年"));
    int counted = Integer.parseInt(year.findElement(By.xpath("../small")).getText());
    year.click();
    page.until(() -> page.driver.getCurrentUrl().contains("year=2020"));
    page.settled();
    assertThat(page.total()).isEqualTo(counted).isLessThan(all);
    assertThat(page.texts(".found h2")).allMatch(title -> title.contains("2020年度"));
    assertThat(page.driver.findElement(By.linkText("2020年")).getAttribute("aria-current")).isEqualTo("true");
    assertThat(page.focused().getText()).isEqualTo("2020年");
    page.driver.navigate().back();
    page.settled();
    assertThat(page.total()).isEqualTo(all);
    page.driver.navigate().forward();
    page.settled();
    assertThat(page.total()).isEqualTo(counted);
    page.driver.navigate().refresh();
    page.settled();
    assertThat(page.total()).isEqualTo(counted);
    assertThat(page.search("q=x&year=1999&q=" + SearchBrowser.encoded("公务接待费")).state()).isEqualTo("ready");
    page.search("year=1999&q=" + SearchBrowser.encoded("公务接待费"));
    assertThat(page.status()).contains("在这些筛选条件下没有找到");
    page.driver.findElement(By.linkText("去掉筛选再找")).click();
    page.until(() -> page.state().equals("ready") && page.total() == all);
  }

  @Test
  void kindRegionAndDepartmentNarrowToo() {
    String query = "q=" + SearchBrowser.encoded("公务接待费");
    page.search(query + "&kind=page");
    assertThat(page.links(".found h2 a")).isNotEmpty().noneMatch(link -> link.contains("/departments/"));
    page.search(query + "&region=510400");
    assertThat(page.links(".found h2 a")).hasSize(2).allMatch(link -> link.contains("/510400-"));
    page.driver.findElement(By.xpath("//button[.='按部门筛选']")).click();
    By department = By.linkText("攀枝花市机关事务服务中心");
    page.until(() -> !page.driver.findElements(department).isEmpty()); // names are loaded now
    page.driver.findElement(department).click();
    page.until(() -> page.driver.getCurrentUrl().contains("department=510400-jgsw"));
    page.until(() -> page.state().equals("ready") && page.total() == 1);
  }

  @Test
  void amountsNarrowToBlocksThatHoldOneInTheRange() {
    page.search("min=300&max=400&q=" + SearchBrowser.encoded("公务接待费"));
    assertThat(page.exact()).isTrue();
    assertThat(page.texts("li[data-hit] p")).anyMatch(text -> text.contains("334.11"));
    assertThat(page.links(".found h2 a")).noneMatch(link -> link.contains("430204-jgsw"));
    page.search("min=" + SearchBrowser.encoded("７,０００"));
    assertThat(page.texts(".found h2")).singleElement().asString().contains("7,419.42");
    assertThat(page.search("min=abc").state()).isEqualTo("idle");
  }

  @Test
  void resultsAreSortedByYearAndByAmount() {
    page.search("sort=year&q=" + SearchBrowser.encoded("公务接待费 -样张"));
    List<Integer> years = new ArrayList<>();
    for (String link : page.links(".found h2 a")) {
      years.add(link.matches(".*/20\\d\\d/index.html") ? Integer.parseInt(link.replaceAll(".*/(20\\d\\d)/index.html", "$1")) : 0);
    }
    assertThat(years).isSortedAccordingTo(Collections.reverseOrder()).contains(2021, 2020);
    page.search("sort=amount&department=&q=2010301");
    List<Double> amounts =
        page.texts(".found h2 small").stream().map(t -> Double.valueOf(t.replaceAll("[^\\d.]", ""))).toList();
    assertThat(amounts).hasSizeGreaterThan(10).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void fiftyGroupsStandOnAPage() {
    page.find("样张");
    int all = page.total();
    assertThat(all).isGreaterThanOrEqualTo(SMALL);
    assertThat(page.all(".found > li")).hasSize(50);
    assertThat(page.driver.findElement(By.id("search-pages")).getText()).contains("第 1–50 个，共 " + all + " 个");
    List<String> first = page.links(".found h2 a");
    page.driver.findElement(By.linkText("下一页")).click();
    page.until(() -> page.driver.getCurrentUrl().contains("page=2"));
    page.settled();
    assertThat(page.links(".found h2 a")).hasSize(50).doesNotContainAnyElementsOf(first);
    page.driver.findElement(By.linkText("下一页")).click();
    page.settled();
    assertThat(page.all(".found > li")).hasSize(all - 100);
    assertThat(page.all("#search-pages a[rel=next]")).isEmpty();
  }

  @Test
  void hitsThatCannotBeReadAreMissedAloud() {
    page.on(server.root());
    page.find("公务接待费");
    server.missing.add("search/d/");
    page.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    WebElement group = page.driver.findElement(By.cssSelector(".found > li"));
    int shown = group.findElements(By.cssSelector("li[data-hit]")).size();
    group.findElement(By.tagName("summary")).click();
    page.until(() -> group.getText().contains("检索数据没有读全，请刷新页面再试。"));
    assertThat(group.findElements(By.cssSelector("li[data-hit]"))).hasSize(shown);
  }

  @Test
  void moreHitsOfAPageUnfold() {
    page.find("公务接待费");
    WebElement group = page.driver.findElement(By.cssSelector(".found > li"));
    int shown = group.findElements(By.cssSelector("li[data-hit]")).size();
    assertThat(shown).isBetween(1, 3);
    assertThat(group.findElement(By.tagName("summary")).getText()).matches("还有 \\d+ 处|本页其他各处");
    group.findElement(By.tagName("summary")).click();
    page.until(() -> group.findElements(By.cssSelector("li[data-hit]")).size() > shown);
    List<String> texts = group.findElements(By.cssSelector("li[data-hit]")).stream().map(WebElement::getText).toList();
    String address = group.findElement(By.cssSelector("h2 a")).getAttribute("href").replaceFirst("index\\.html$", "");
    Object all = page.driver.executeAsyncScript("""
        const [address, done] = arguments, d = MZ.docs.find(doc => address.endsWith(doc.address));
        Promise.all(Array.from({ length: d.parts }, (_, i) => MZ.load(d.file + i + ".js"))).then(parts =>
          done(parts.flatMap(p => p.b).filter(b => MZ.normalize(b[3]).text.includes("公务接待费")).length));
        """, address);
    assertThat(texts).hasSize(((Long) all).intValue());
  }

  // --- keyboard, CSV, no script -----------------------------------------------------------------------------------------

  @Test
  void fromTheBoxToTheHitsByKeyboard() {
    page.search("");
    page.press(Keys.DIVIDE);
    page.driver.executeScript("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}))");
    assertThat(page.focused()).isEqualTo(page.box());
    page.box().sendKeys("公务接待费", Keys.ESCAPE, Keys.ENTER);
    page.settled();
    assertThat(page.total()).isPositive();
    page.press(Keys.ARROW_DOWN);
    List<WebElement> hits = page.all("li[data-hit] > a");
    assertThat(page.focused()).isEqualTo(hits.get(0));
    page.press(Keys.ARROW_DOWN);
    assertThat(page.focused()).isEqualTo(hits.get(1));
    page.press(Keys.ARROW_UP);
    page.press(Keys.ARROW_UP);
    assertThat(page.focused()).isEqualTo(page.box());
  }

  @ParameterizedTest
  @ValueSource(strings = {"石峰区机关", "zzssfqjgswfwz", "zhuzhoushishifengqu"})
  void departmentsAreSuggestedByNameAndPinyin(String typed) {
    page.search("");
    page.box().sendKeys(typed);
    page.until(() -> !page.all("#suggestions li").isEmpty());
    assertThat(page.box().getAttribute("aria-expanded")).isEqualTo("true");
    page.press(Keys.ARROW_DOWN);
    WebElement first = page.all("#suggestions li").get(0);
    assertThat(first.getText()).contains("株洲市石峰区机关事务服务中心");
    assertThat(page.box().getAttribute("aria-activedescendant")).isEqualTo(first.getAttribute("id"));
    assertThat(first.getAttribute("aria-selected")).isEqualTo("true");
    assertThat(page.violations()).isEmpty();
    page.press(Keys.ENTER);
    page.until(() -> page.driver.getCurrentUrl().endsWith("departments/430204-jgsw/index.html"));
  }

  @Test
  void theListIsDownloadedAsCsvThatNoSpreadsheetComputes() {
    page.find("科目: 2010302");
    page.driver.executeScript("URL.createObjectURL = blob => { window.csv = blob; return '#'; }");
    page.driver.findElement(By.id("search-csv")).click();
    String csv = (String) page.driver.executeAsyncScript("""
        const done = arguments[0];
        const wait = () => window.csv
          ? window.csv.arrayBuffer().then(b => done(new TextDecoder("utf-8", { ignoreBOM: true }).decode(b).replace(/\\r/g, "¶"))) : setTimeout(wait, 20);
        wait();
        """);
    assertThat(csv).startsWith("\ufeff\"页面\",\"年度\",\"部分\",\"内容\",\"地址\"¶\n").contains("数据怎么填", "index.html#");
    assertThat(csv.replace("\"\"", "")).doesNotContainPattern("(?:^|,|\n)\"[=+\\-@\t\r]");
    Object cells = page.driver.executeScript("return typeof mzSheet.cell");
    assertThat(cells).isEqualTo("function");
    for (String evil : List.of("=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
      assertThat((String) page.driver.executeScript("return mzSheet.cell(arguments[0])", evil)).as(evil).startsWith("\"'");
    }
    assertThat(page.driver.executeScript("return mzSheet.cell('说\"一\"')")).isEqualTo("\"说\"\"一\"\"\"");
  }

  @Test
  void everyPageSearchesWithoutScriptAndTheSearchPageSaysWhatToDo() {
    page.on(server.root());
    page.script(false);
    try {
      for (String address : List.of("index.html", "departments/430204-jgsw/2021/index.html", "guide/data/index.html")) {
        page.go(address);
        page.box().sendKeys("公务接待费", Keys.ENTER);
        String found = server.root() + "search/index.html?q=" + SearchBrowser.encoded("公务接待费");
        page.until(() -> page.driver.getCurrentUrl().equals(found));
      }
      assertThat(page.driver.findElement(By.tagName("main")).getText()).contains("检索要用脚本", "首页的部门列表");
    } finally {
      page.script(true);
    }
  }

  // --- bad weather ------------------------------------------------------------------------------------------------------

  @Test
  void hostileQueriesAreAnsweredCalmly() {
    List<String> queries =
        List.of(
            "q=", "q=+", "q=%E3%80%80", "q=%2C%E3%80%82%E2%80%9C%EF%BC%81", "q=-", "q=%22", "q=-%22%22", "q=%00", "q=%09a%09",
            "q=" + SearchBrowser.encoded(".*+?^${}()|[]\\"), "q=" + SearchBrowser.encoded("(a+)+$ [^"),
            "q=" + SearchBrowser.encoded("<img src=x onerror=alert(1)>"), "q=" + SearchBrowser.encoded("</title><script>alert(1)</script>"),
            "q=" + SearchBrowser.encoded("三公\"><script>alert(1)</script>"), "q=" + SearchBrowser.encoded("😀👨‍👩‍👧"), "q=%ED%A0%80", "q=%FF%FE",
            "q=%F0%AA%9A%A5%F0%AA%9A%A5", "q=" + "%E4%B8%89%E5%85%AC".repeat(5000), "q=" + "a+".repeat(5000), "q=__proto__", "q=constructor",
            "q=三公&year=__proto__&region=x&department=../..&kind=zzz&min=1e9&max=NaN&sort=constructor&page=-3", "page=999&q=2010301");
    for (String query : queries) {
      page.search(query);
      String name = query.substring(0, Math.min(60, query.length()));
      assertThat(page.state()).as(name).isIn("ready", "idle");
      assertThat(page.all("main script, main img")).as(name).isEmpty();
      assertThat(page.complaints()).as(name).isEmpty();
    }
    page.search("");
    page.driver.executeScript("document.getElementById('q').value = '\\ud800三公经费\\udc00'; document.getElementById('search-form').requestSubmit()");
    page.settled();
    assertThat(page.state()).isEqualTo("ready");
    assertThat(page.total()).isPositive();
    assertThat(page.find("三公经费".repeat(40)).status() + page.results().getText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"search/m.js", "search/p/", "search/g/", "search/d/", "search/v.js", "search/w/", "search/x.js"})
  void aMissingOrTruncatedFileIsAnErrorWithARetryAndNoHalfResult(String file) {
    page.on(server.root());
    String query = file.endsWith("v.js") || file.endsWith("w/") ? "老百姓关心的公务用车" : "公务接待费 334.11";
    String parameters = "sort=amount&q=" + SearchBrowser.encoded(query);
    for (java.util.Set<String> fault : List.of(server.missing, server.cut)) {
      fault.add(file);
      page.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
      page.search(parameters);
      assertThat(page.state()).isEqualTo("error");
      assertThat(page.all("li[data-hit]")).isEmpty();
      assertThat(page.results().getText()).contains("没有读全", "重试").contains(file.endsWith("/") ? file : file.substring(7));
      WebElement retry = page.driver.findElement(By.xpath("//button[.='重试']"));
      retry.click();
      page.settled();
      assertThat(page.state()).isEqualTo("error");
      server.repair();
      page.driver.findElement(By.xpath("//button[.='重试']")).click();
      page.settled();
      assertThat(page.state()).isEqualTo("ready");
      assertThat(page.all("li[data-hit]")).isNotEmpty();
    }
  }

  @Test
  void theStrictPolicyHasNothingToForbid() {
    page.on(server.root());
    for (String parameters : List.of("", "q=2010301", "year=2021", "q=" + SearchBrowser.encoded("老百姓关心的公务用车"))) {
      page.search(parameters);
      assertThat(page.state()).isEqualTo(parameters.isEmpty() ? "idle" : "ready");
      assertThat(page.complaints()).isEmpty();
    }
    page.find("公务接待费");
    page.driver.findElement(By.id("search-csv")).click();
    page.box().sendKeys("a");
    assertThat(page.complaints()).isEmpty();
    assertThat(page.driver.executeScript("return performance.getEntriesByType('mark').map(m => m.name).sort().join()"))
        .isEqualTo("mz-first,mz-ready");
  }

  @Test
  void axeFindsNothingInAnyStateInLightAndDarkOnPhoneAndDesktop() {
    page.on(server.root());
    for (String scheme : List.of("light", "dark")) {
      page.scheme(scheme);
      for (int pixels : new int[] {390, 1440}) {
        page.width(pixels);
        for (String state : List.of("", "公务接待费", "样张", "老百姓关心的公务用车", "龘龘", "error")) {
          if (state.equals("error")) {
            server.missing.add("search/g/");
            page.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
          }
          page.find(state);
          page.all("details").forEach(d -> page.driver.executeScript("arguments[0].open = true", d));
          assertThat(page.violations()).as("%s, %s, %d px", state, scheme, pixels).isEmpty();
          Long overflow = (Long) page.driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
          assertThat(overflow).as("%s at %d px", state, pixels).isLessThanOrEqualTo(0);
          server.repair();
        }
      }
    }
  }
}
