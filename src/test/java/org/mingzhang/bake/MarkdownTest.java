package org.mingzhang.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Markdown body looks like in HTML: headings, tables, links, line breaks. */
class MarkdownTest {

  @TempDir Path folder;
  private ContentSite site;

  @BeforeEach
  void portal() {
    site = new ContentSite(folder);
  }

  @Test
  void headingsHaveIdsByPosition() {
    assertThat(html("## 一\n\n### 甲\n\n### 乙\n\n#### 丙\n\n## 二\n"))
        .isEqualTo(
            "<h2 id=\"p1\">一</h2>\n<h3 id=\"p1-1\">甲</h3>\n<h3 id=\"p1-2\">乙</h3>\n<h4 id=\"p1-2-1\">丙</h4>\n<h2 id=\"p2\">二</h2>\n");
  }

  @Test
  void headingsStartAtH2AndLeaveNoGap() {
    assertThat(html("### 一\n\n##### 甲\n\n## 二\n"))
        .isEqualTo("<h2 id=\"p1\">一</h2>\n<h3 id=\"p1-1\">甲</h3>\n<h2 id=\"p2\">二</h2>\n");
  }

  @Test
  void wordsBeforeTheFirstHeadingCanBeLinkedToo() {
    assertThat(html("一句。\n\n## 一\n")).isEqualTo("<div id=\"p0\">\n<p>一句。</p>\n</div>\n<h2 id=\"p1\">一</h2>\n");
  }

  @Test
  void aTableScrollsByItselfAndItsHeadsHaveScopes() {
    assertThat(html("## 收入\n\n| 科目 | 金额 |\n|:---|---:|\n| 行政 | 12.30 |\n"))
        .isEqualTo(
            """
            <h2 id="p1">收入</h2>
            <div aria-label="收入" class="wide" id="p1-t1" role="region" tabindex="0">
            <table>
            <thead>
            <tr><th class="left" scope="col">科目</th><th class="right" scope="col">金额</th></tr>
            </thead>
            <tbody>
            <tr><th class="left" scope="row">行政</th><td class="right">12.30</td></tr>
            </tbody>
            </table>
            </div>
            """);
  }

  @Test
  void tablesOfOnePageHaveDifferentNames() {
    String table = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n";

    assertThat(html(table + "## 收入\n\n" + table + table))
        .contains("aria-label=\"关于本站\" class=\"wide\" id=\"p0-t1\"")
        .contains("aria-label=\"收入\" class=\"wide\" id=\"p1-t1\"")
        .contains("aria-label=\"收入（2）\" class=\"wide\" id=\"p1-t2\"");
  }

  @Test
  void anEmptyHeadCellIsNoHead() {
    assertThat(html("|  | 乙 |\n|---|---|\n|  | 2 |\n")).contains("<tr><td> </td><th scope=\"col\">乙</th></tr>", "<tr><td> </td><td>2</td></tr>");
  }

  @Test
  void linksFromTheRootOfTheSiteWorkFromAnyDepthAndWithoutAServer() {
    site.page("guide/webmaster.md", "[甲](guide/) [乙](departments/510400-jgsw/2021/#t05) [丙](search/?q=差旅) [丁](index.html) [戊](data/a_b.csv)");

    assertThat(site.html())
        .contains("href=\"../../guide/index.html\"")
        .contains("href=\"../../departments/510400-jgsw/2021/index.html#t05\"")
        .contains("href=\"../../search/index.html?q=%E5%B7%AE%E6%97%85\"")
        .contains("href=\"../../index.html\"")
        .contains("href=\"../../data/a_b.csv\"");
  }

  @Test
  void linksOutOfTheSiteAreMarked() {
    assertThat(html("[财政部](https://www.mof.gov.cn/?a=1&b=2) <http://example.org/>"))
        .contains("<a href=\"https://www.mof.gov.cn/?a=1&amp;b=2\" rel=\"noopener\" class=\"external\">财政部（外部链接）</a>")
        .contains("<a href=\"http://example.org/\" rel=\"noopener\" class=\"external\">http://example.org/</a>（外部链接）");
  }

  @Test
  void mailPhoneAndPlacesOfThePageStayAsWritten() {
    assertThat(html("[信](mailto:a@b.cn) [电话](tel:073328888888) [下面](#p1) <a@b.cn>"))
        .contains("<a href=\"mailto:a@b.cn\">信</a>", "<a href=\"tel:073328888888\">", "<a href=\"#p1\">", "<a href=\"mailto:a@b.cn\">a@b.cn</a>");
  }

  @Test
  void chineseLinesJoinWithoutASpaceAndLatinOnesWithOne() {
    assertThat(html("前一行，\n后一行\n2021 年\n**粗**\n接着\none\ntwo"))
        .contains("<p>前一行，后一行\n2021 年<strong>粗</strong>接着\none\ntwo</p>");
  }

  private String html(String body) {
    return site.page("about.md", body).html();
  }
}
