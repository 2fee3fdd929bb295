package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a site tells programs and inspectors: site {@code sentences} with all settings, and site {@code hostile}. */
class SiteFilesTest {

  private static final String YEAR = "data/departments/430204-shuzi/2021.yml";
  private static final String PAGE = "departments/430204-shuzi/2021/index.html";

  /** Every key of the settings. */
  private static final String ALL =
      """
      名称: 决算公开专栏
      一句话: 一页一页查得清楚。
      示范: 否
      网址: https://www.example.gov.cn
      基路径: /czgk
      主办单位: 样例市财政局
      承办单位: 样例市财政信息中心
      联系方式: 0000-0000000
      网站标识码: 4302040001
      ICP备案号: 湘ICP备00000000号
      公安备案号: 湘公网安备43020402000001号
      党政机关标识: https://bszs.conac.cn/sitename?method=show&id=1
      找错链接: https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4302040001
      栏目名称: 部门决算
      栏目类别: 政务公开
      关键词: [部门决算, 财政资金]
      数据许可: https://www.example.gov.cn/license
      """;

  private static final String DATES =
      """
      年度: 2021
      批复日期: 2022-08-20
      公开日期: 2022-09-05
      公开时刻: 09:30
      更正:
        - {日期: 2022-10-08, 项: 三公经费/公务接待费/决算, 原值: '1.00', 新值: '7.50', 原因: 录入时看错一行}
        - {日期: 2022-10-08, 项: 机关运行经费, 原值: '1.00', 新值: '80.00', 原因: 同上。}
        - {日期: 2022-11-01, 项: 政府采购/合计, 原值: '1.00', 新值: '12.60', 原因: 同上}
      """;

  @TempDir private Path temporary;

  private TestPortal official() {
    return TestPortal.of("sentences", temporary).write("data/portal.yml", ALL).change(YEAR, "年度: 2021\n", DATES);
  }

  @Test
  void everyKindOfPageBearsItsTags() {
    TestPortal portal = official().build();
    assertThat(tags(portal.page("index.html")))
        .containsExactly(
            "SiteName=决算公开专栏", "SiteDomain=www.example.gov.cn", "SiteIDCode=4302040001", "ColumnName=部门决算",
            "ColumnDescription=一页一页查得清楚。", "ColumnKeywords=部门决算,财政资金", "ColumnType=政务公开",
            "og:title=决算公开专栏", "og:description=一页一页查得清楚。", "og:type=website", "og:site_name=决算公开专栏",
            "og:locale=zh_CN", "og:url=https://www.example.gov.cn/czgk/index.html");
    assertThat(tags(portal.page("years/index.html")))
        .contains("ColumnName=按年度", "ColumnDescription=每个年度公开了决算的部门。", "ColumnKeywords=按年度,部门决算,财政资金", "ColumnType=政务公开")
        .doesNotContain("ArticleTitle=按年度");
    assertThat(tags(portal.page(PAGE)))
        .contains(
            "SiteIDCode=4302040001", "ColumnName=部门决算", "ColumnType=政务公开", "ArticleTitle=数字样例中心 2021年度部门决算",
            "PubDate=2022-09-05 09:30", "ContentSource=数字样例中心", "Keywords=数字样例中心,2021年度,部门决算,财政资金",
            "Url=https://www.example.gov.cn/czgk/" + PAGE, "og:type=article");
    assertThat(tags(portal.page("about/index.html"))).contains("ArticleTitle=关于", "ContentSource=样例市财政局");
    assertThat(tags(portal.page("404.html")))
        .containsExactly("SiteName=决算公开专栏", "SiteDomain=www.example.gov.cn", "SiteIDCode=4302040001");
    for (String address : portal.site().keySet()) {
      if (address.endsWith(".html")) {
        String html = portal.page(address);
        assertThat(html).as(address).contains("<meta name=\"SiteIDCode\" content=\"4302040001\">")
            .doesNotContain("\"Author\"");
        String now = address.replaceFirst("before-[^/]+/", ""); // of a page that was replaced, the one that stands now
        String link = "<link rel=\"canonical\" href=\"https://www.example.gov.cn/czgk/" + now + "\">";
        assertThat(html.contains("<meta name=\"robots\" content=\"noindex\">")).as(address).isEqualTo(!now.equals(address));
        boolean canonical = html.contains(link);
        assertThat(canonical).as(address).isEqualTo(!address.equals("404.html"));
      }
    }
  }

  @Test
  void theFooterBearsEveryMarkThatIsGiven() {
    String html = official().build().page("index.html");
    assertThat(html.substring(html.indexOf("<p>主办单位"), html.indexOf("<p>一页一页")))
        .isEqualTo(
            """
            <p>主办单位：样例市财政局</p>
            <p>承办单位：样例市财政信息中心</p>
            <p>联系方式：0000-0000000</p>
            <p class="marks">\
            <a class="external" href="https://bszs.conac.cn/sitename?method=show&amp;id=1" rel="noopener">党政机关网站标识（外部链接）</a>　\
            网站标识码：4302040001　\
            <a class="external" href="https://beian.miit.gov.cn/" rel="noopener">湘ICP备00000000号（外部链接）</a>　\
            <a class="external" href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=43020402000001" rel="noopener">\
            湘公网安备43020402000001号（外部链接）</a>　\
            <a class="external" href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4302040001" rel="noopener">\
            政府网站找错（外部链接）</a></p>
            <p>数据许可：<a class="external" href="https://www.example.gov.cn/license" rel="noopener">\
            https://www.example.gov.cn/license（外部链接）</a></p>
            """);
  }

  @Test
  void aDemonstrationDrawsNoOfficialMark() {
    TestPortal portal = official().change("data/portal.yml", "示范: 否", "示范: 是").build();
    for (String address : portal.site().keySet()) {
      if (address.endsWith(".html")) {
        assertThat(portal.page(address)).as(address)
            .doesNotContain("4302040001", "SiteIDCode", "ICP备", "公网安备", "conac", "class=\"marks\"", "找错（");
      }
    }
    assertThat(portal.page("robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");
  }

  @Test
  void withoutAnAddressNothingClaimsOne() {
    TestPortal portal = official().change("data/portal.yml", "网址: https://www.example.gov.cn\n", "").build();
    assertThat(portal.site().keySet()).noneMatch(address -> address.contains("sitemap"));
    assertThat(portal.page("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
    assertThat(portal.page(PAGE))
        .contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"公开和更正\" href=\"../../../feed.xml\">")
        .doesNotContain("canonical", "og:url", "SiteDomain", "\"Url\"", "sitemap");
    assertThat(portal.page("feed.xml"))
        .containsPattern("<id>urn:uuid:[0-9a-f-]{36}</id>")
        .contains("<link rel=\"alternate\" type=\"text/html\" href=\"" + PAGE + "\"/>");
  }

  @Test
  void theFeedTellsPublicationsAndCorrectionsTheNewestFirst() throws Exception {
    TestPortal portal = official().build();
    String page = "https://www.example.gov.cn/czgk/" + PAGE;
    String feed = portal.page("feed.xml");
    assertThat(feed.replaceAll("<summary>本年支出.*?</summary>", "<summary>…</summary>"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
            <id>https://www.example.gov.cn/czgk/feed.xml</id>
            <title>决算公开专栏</title>
            <subtitle>一页一页查得清楚。</subtitle>
            <updated>2022-11-01T00:00:00+08:00</updated>
            <author><name>样例市财政局</name></author>
            <link rel="self" type="application/atom+xml" href="https://www.example.gov.cn/czgk/feed.xml"/>
            <link rel="alternate" type="text/html" href="https://www.example.gov.cn/czgk/index.html"/>
            <entry>
            <id>PAGE#corrections-2022-11-01</id>
            <title>更正：数字样例中心 2021年度部门决算</title>
            <updated>2022-11-01T00:00:00+08:00</updated>
            <link rel="alternate" type="text/html" href="PAGE#corrections"/>
            <summary>政府采购·合计由 1.00 更正为 12.60。同上。</summary>
            </entry>
            <entry>
            <id>PAGE#corrections-2022-10-08</id>
            <title>更正：数字样例中心 2021年度部门决算</title>
            <updated>2022-10-08T00:00:00+08:00</updated>
            <link rel="alternate" type="text/html" href="PAGE#corrections"/>
            <summary>三公经费·公务接待费·决算由 1.00 更正为 7.50。录入时看错一行。机关运行经费由 1.00 更正为 80.00。同上。</summary>
            </entry>
            <entry>
            <id>PAGE</id>
            <title>数字样例中心 2021年度部门决算</title>
            <updated>2022-09-05T09:30:00+08:00</updated>
            <link rel="alternate" type="text/html" href="PAGE"/>
            <summary>…</summary>
            </entry>
            </feed>
            """
                .replace("PAGE", page));
    assertThat(parse(feed.getBytes(StandardCharsets.UTF_8)).getDocumentElement().getTagName()).isEqualTo("feed");
  }

  @Test
  void aPortalWithoutDatesHasACalmFeedAndCalendar() throws Exception {
    TestPortal portal = TestPortal.of("sentences", temporary).build();
    Document feed = parse(portal.page("feed.xml").getBytes(StandardCharsets.UTF_8));
    assertThat(feed.getElementsByTagName("entry").getLength()).isZero();
    assertThat(PageText.of(portal.page("calendar/index.html")))
        .contains("数字样例中心 | — | — | — | 未注明公开日期").doesNotContain("超过 20 日\n");
  }

  @Test
  void theFeedHoldsFiftyEntriesAndTheSameBytesTwice() throws Exception {
    TestPortal portal = TestPortal.demo(temporary, 20, 3).build();
    String feed = portal.page("feed.xml");
    NodeList times = parse(feed.getBytes(StandardCharsets.UTF_8)).getElementsByTagName("updated");
    List<String> order = new ArrayList<>();
    for (int i = 1; i < times.getLength(); i++) {
      order.add(times.item(i).getTextContent());
    }
    assertThat(order).hasSize(50).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(portal.build("--clean").page("feed.xml")).isEqualTo(feed);
  }

  @Test
  void theSitemapNamesEveryPageButTheOneForMissingPagesAndThoseThatWereReplaced() throws Exception {
    TestPortal portal = official().build();
    NodeList urls = parse(portal.page("sitemap.xml").getBytes(StandardCharsets.UTF_8)).getElementsByTagName("loc");
    List<String> listed = new ArrayList<>();
    for (int i = 0; i < urls.getLength(); i++) {
      listed.add(urls.item(i).getTextContent().replaceFirst("^https://www\\.example\\.gov\\.cn/czgk/", ""));
    }
    assertThat(listed)
        .containsExactlyElementsOf(
            portal.site().keySet().stream().filter(a -> a.endsWith(".html") && !a.equals("404.html") && !a.contains("/before-")).toList());
    assertThat(portal.page("sitemap.xml"))
        .contains("<url><loc>https://www.example.gov.cn/czgk/" + PAGE + "</loc><lastmod>2022-09-05</lastmod></url>\n")
        .containsOnlyOnce("<lastmod>");
    assertThat(portal.page("robots.txt"))
        .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://www.example.gov.cn/czgk/sitemap.xml\n");
  }

  @Test
  void anAddressThatAlreadyEndsWithTheSubPathGetsItOnce() {
    TestPortal portal = official();
    portal.change("data/portal.yml", "网址: https://www.example.gov.cn", "网址: https://www.example.gov.cn/czgk");
    assertThat(portal.build().page("index.html")).contains("href=\"https://www.example.gov.cn/czgk/index.html\"");
  }

  @Test
  void departmentsAndTheirYearsSayWhatTheyAreInTheWordsOfSchemaOrg() throws Exception {
    TestPortal portal = official();
    portal.change(YEAR, "来源:", "来源: {标题: 决算文本, 发布机构: 样例区财政局, 网址: 'https://www.example.gov.cn/a?b=1&c=2'}\n#");
    portal.build();
    JsonNode year = data(portal.page(PAGE));
    assertThat(year.get("@type").asText()).isEqualTo("Dataset");
    assertThat(year.get("name").asText()).isEqualTo("数字样例中心 2021年度部门决算");
    assertThat(year.get("temporalCoverage").asText()).isEqualTo("2021-01-01/2021-12-31");
    assertThat(year.get("datePublished").asText()).isEqualTo("2022-09-05");
    assertThat(year.get("spatialCoverage").toString()).isEqualTo("{\"@type\":\"Place\",\"name\":\"湖南省株洲市石峰区\"}");
    assertThat(year.get("creator").toString()).isEqualTo("{\"@type\":\"GovernmentOrganization\",\"name\":\"数字样例中心\"}");
    assertThat(year.get("isBasedOn").toString())
        .isEqualTo(
            "{\"@type\":\"CreativeWork\",\"name\":\"决算文本\",\"url\":\"https://www.example.gov.cn/a?b=1&c=2\","
                + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"样例区财政局\"}}");
    assertThat(year.get("license").asText()).isEqualTo("https://www.example.gov.cn/license");
    JsonNode department = data(portal.page("departments/430204-shuzi/index.html"));
    assertThat(department.get("@type").asText()).isEqualTo("GovernmentOrganization");
    assertThat(department.get("name").asText()).isEqualTo("数字样例中心");
  }

  @Test
  void hostileTextsStayText() throws Exception {
    String evil = "\"></script><script>alert(1)</script>]]>&lt;b<!--";
    TestPortal portal = TestPortal.of("hostile", temporary);
    String settings = ALL.replace("名称: 决算公开专栏", "名称: '" + evil + "'");
    portal.write("data/portal.yml", settings.replace("栏目名称: 部门决算", "栏目名称: '" + evil + "'"));
    String year = "data/departments/430204-hostile/2021.yml";
    portal.change(year, "年度: 2021\n", "年度: 2021\n公开日期: 2022-09-05\n").build();
    String department = "departments/430204-hostile/";
    for (String address : List.of("index.html", department + "index.html", department + "2021/index.html")) {
      assertThat(portal.page(address)).doesNotContain("<script>", "</script><script>alert", "<!--");
      assertThat(tags(portal.page(address))).contains("SiteName=" + evil);
    }
    assertThat(data(portal.page(department + "index.html")).get("name").asText()).isEqualTo("<b>粗</b>&amp;\"中心'");
    Document feed = parse(portal.page("feed.xml").getBytes(StandardCharsets.UTF_8));
    assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(evil);
    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
  }

  @Test
  void theCalendarFlagsWhoWasLateAndNamesWhoIsMissing() {
    TestPortal portal = official();
    portal.write(
        "data/departments/430204-que/2020.yml",
        "年度: 2020\n体例: 国家\n来源: 样例\n批复日期: 2021-08-01\n公开日期: 2021-08-22\n收入: {其他收入: 1}\n");
    portal.build();
    assertThat(PageText.of(portal.page("calendar/index.html")))
        .contains(
            """
            部门 | 批复日期 | 公开日期 | 用了几天 | 说明
            2021年度
            缺项样例中心 | — | — | — | 未注明公开日期
            数字样例中心 | 2022-08-20 | 2022-09-05 | 16 | —
            2020年度
            缺项样例中心 | 2021-08-01 | 2021-08-22 | 21 | 超过 20 日
            数字样例中心 | — | — | — | 本站没有这一年
            """);
    assertThat(portal.page("index.html")).contains("<li><a href=\"calendar/index.html\">公开日历</a></li>");
  }

  // --- helpers ----------------------------------------------------------------------------------------------------------

  private static List<String> tags(String html) {
    Matcher m = Pattern.compile("<meta (?:name|property)=\"([A-Z][A-Za-z]+|og:\\w+)\" content=\"([^\"]*)\">").matcher(html);
    List<String> tags = new ArrayList<>();
    while (m.find()) {
      String content = m.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
      tags.add(m.group(1) + "=" + content.replace("&amp;", "&"));
    }
    tags.removeIf(tag -> tag.startsWith("Description="));
    return tags;
  }

  private static JsonNode data(String html) throws Exception {
    Matcher m = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(html);
    assertThat(m.find()).isTrue();
    return new ObjectMapper().readTree(m.group(1));
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }
}
