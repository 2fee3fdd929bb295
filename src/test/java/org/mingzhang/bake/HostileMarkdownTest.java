package org.mingzhang.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.Soon;
import org.mingzhang.model.Problem;

/** Markdown by someone who means harm, or pasted it: nothing of it may run in a browser or stop the build with a trace. */
class HostileMarkdownTest {

  @TempDir Path folder;
  private ContentSite site;

  @BeforeEach
  void portal() {
    site = new ContentSite(folder);
  }

  @Test
  void rawHtmlIsShownNotObeyed() {
    site.page("about.md", "一<script>alert(1)</script>二\n\n<div onclick=\"x()\">\n块\n</div>\n");

    assertThat(site.html())
        .isEqualTo(
            "<div id=\"p0\">\n<p>一&lt;script&gt;alert(1)&lt;/script&gt;二</p>\n<p>&lt;div onclick=&quot;x()&quot;&gt;\n块\n&lt;/div&gt;</p>\n</div>\n");
    assertThat(site.messages())
        .containsExactly(
            "content/about.md:5:2: warning: HTML 标记会原样显示：<script> (hint: 请用 Markdown 的写法)",
            "content/about.md:7:1: warning: HTML 标记会原样显示：<div onclick=\"x()\"> (hint: 请用 Markdown 的写法)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[点](javascript:alert(1))",
        "[点](JavaScript:alert(1))",
        "[点](&#106;avascript:alert(1))",
        "[点](&amp;#106;avascript:alert(1))",
        "[点](java&#9;script:alert(1))",
        "[点](&#1;javascript:alert(1))",
        "[点](<java\tscript:alert(1)>)",
        "[点](java\\script:alert(1))",
        "[点](vbscript:x)",
        "[点](data:text/html;base64,PHNjcmlwdD4=)",
        "[点](file:///etc/passwd)",
        "[点](//example.org/x)",
        "[点][r]\n\n[r]: javascript:alert(1)",
        "![点](javascript:alert(1))",
        "![点](data:image/svg+xml;base64,PHN2Zz4=)",
        "![点](https://example.org/pixel.png)",
        "<javascript:alert(1)>",
        "[点](https://example.org/\"onmouseover=\"alert(1))",
        "[点](https://example.org/ '\"onmouseover=\"alert(1)')",
        "```x\"onclick=\"alert(1)\n码\n```",
        "## <img src=x onerror=alert(1)>",
        "| <script>alert(1)</script> | 乙 |\n|---|---|\n| \"><b> | 2 |",
      })
  void nothingThatCouldRunReachesThePage(String body) {
    site.page("about.md", body);
    boolean refused = site.read().problems().stream().anyMatch(Problem::isError);
    String html = refused ? "" : site.html();

    // What stands in quotes or between tags cannot run.
    String tags = html.replaceAll("\"[^\"]*\"", "").replaceAll(">[^<]*<", "><");
    assertThat(tags).doesNotContain("<script", "<img", "onclick", "onmouseover", "onerror");
    assertThat(html).doesNotContainPattern("(?i)(href|src)=\"(?!https://example\\.org/)");
  }

  @Test
  void aScriptLinkLosesItsLinkAndKeepsItsWords() {
    site.page("about.md", "请[点**这里**](javascript:alert(1))。\n\n<javascript:alert(2)>");

    assertThat(site.html()).isEqualTo("<div id=\"p0\">\n<p>请点<strong>这里</strong>。</p>\n<p>javascript:alert(2)</p>\n</div>\n");
    assertThat(site.messages())
        .containsExactly(
            "content/about.md:5:2: warning: 去掉了这个链接，只留文字：javascript:alert(1) (hint: 链接可以用 https://、http://、mailto:、tel: 和站内地址)",
            "content/about.md:7:1: warning: 去掉了这个链接，只留文字：javascript:alert(2) (hint: 链接可以用 https://、http://、mailto:、tel: 和站内地址)");
  }

  @Test
  void whatAMessageQuotesCannotBreakItsLine() {
    site.page("about.md", "[点](a&#10;b&#27;[2J)\n\n[点](" + "长".repeat(500) + ")");

    assertThat(site.messages())
        .containsExactly(
            "content/about.md:5:1: error: 链接地址不对：a?b?[2J (hint: 站内地址只有小写字母、数字、连字符和 /；站外地址以 https:// 开头)",
            "content/about.md:5:12: error: 这里有看不见的字符 U+001B (hint: 删去 &#27;)",
            "content/about.md:7:1: error: 链接地址不对：" + "长".repeat(193) + "… (hint: 站内地址只有小写字母、数字、连字符和 /；站外地址以 https:// 开头)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "甲&#x202E;乙 => 2 => U+202E => &#x202E;",
        "## 甲&#8206; => 5 => U+200E => &#8206;",
        "甲&rlm;乙 => 2 => U+200F => &rlm;",
        "甲&#27;[2J => 2 => U+001B => &#27;",
        "[甲](https://example.org/&#x2066;) => 25 => U+2066 => &#x2066;",
        "[甲](https://example.org/ '乙&#x202E;') => 28 => U+202E => &#x202E;",
        "<https://example.org/&#x202E;> => 22 => U+202E => &#x202E;",
        "| 甲&#x202E; | 乙 | => 4 => U+202E => &#x202E;",
      })
  void aCharacterThatTurnsTheReadingDirectionIsRefusedWhenWrittenByNumberToo(String body, int column, String name, String written) {
    site.page("about.md", body.startsWith("|") ? body + "\n|---|---|\n| 一 | 二 |" : body);

    assertThat(site.messages()).containsExactly("content/about.md:5:" + column + ": error: 这里有看不见的字符 " + name + " (hint: 删去 " + written + ")");
  }

  @Test
  void aCharacterByItsNumberInCodeIsShownAsItIsWritten() {
    assertThat(site.page("about.md", "`&#x202E;` &amp; &#8364; 蒙&#x200D;文").html())
        .isEqualTo("<div id=\"p0\">\n<p><code>&amp;#x202E;</code> &amp; € 蒙\u200D文</p>\n</div>\n");
  }

  @Test
  void templateMarksInMarkdownAreJustText() {
    assertThat(site.page("about.md", "${page.title} <#if x> {a}").html()).contains("${page.title} &lt;#if x&gt; {a}");
  }

  @Test
  void aTitleThatLooksLikeJsonIsATitle() {
    site.write("templates/content.ftlh", "${page.title}").write("content/a.md", "title={\"a\":1}\ntype=page\nstatus=published\n~~~~~~\n文\n");

    assertThat(site.html()).isEqualTo("{&quot;a&quot;:1}");
  }

  @Test
  void endlessNestingIsRefusedInOneLine() {
    site.page("about.md", "> ".repeat(3000) + "深");

    assertThat(site.messages()).containsExactly("content/about.md:5:1: error: 引用或列表套得太深 (hint: 请不要超过 60 层)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[a]: b\n", "[a]: b\n[", "- [\n", "5. [\n", "    - [\n", "> [\n", "| [a](b) |\n", "> | a |\n", "> 1\n", "（\n", "<a\n", "[a]: <", "*a ", "![", "<", "`", "- ", "&", "| ", "1. ", "[]", "[a](", "`` ` ", "<b>", "</b>", "**a_", "[[a] ", "# 题\n", "> ", "|-|\n"})
  void floodsOfMarksEndInTime(String mark) {
    site.page("about.md", mark.repeat(60_000 / mark.length()));

    Soon.done(site::messages, mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a](b", "5. [", "    - [", "> 5. [", ">     - ["})
  void floodsOfMarksInLinesOfOneParagraphEndInTime(String line) {
    site.page("about.md", "> 文\n" + (line + "\n").repeat(60_000 / line.length()));

    Soon.done(site::messages, line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- [甲](guide/) `码`\n", "1. [甲](guide/)\n", "| [甲](guide/) | 乙 |\n"})
  void aLongListOrTableOfLinksIsNoFlood(String line) {
    String head = line.startsWith("|") ? "| 一 | 二 |\n|---|---|\n" : "";
    site.page("guide.md", "文").page("about.md", head + line.repeat(900));

    assertThat(site.messages()).isEmpty();
  }

  @Test
  void theParagraphOfAFloodIsTold() {
    site.page("about.md", "文\n\n- 一\n- " + "[]".repeat(501) + "\n");

    assertThat(site.messages()).containsExactly("content/about.md:8:3: error: 这一段里的 [ ] < ` 超过了 1000 个 (hint: 请分成几段，中间空一行)");
  }

  @Test
  void aTableThatIsTooLargeIsTold() {
    site.page("about.md", "文\n\n| 一 | 二 |\n|---|---|\n" + "| 1 | 2 |\n".repeat(1000));
    assertThat(site.messages()).containsExactly("content/about.md:7:1: error: 这一段或这个表格超过了 1000 行 (hint: 请分成几段，中间空一行)");

    site.page("about.md", "文\n\n| 一 | 二 |\n|---|---|\n" + "| 1 | 2 |\n".repeat(4000));
    assertThat(site.messages()).containsExactly("content/about.md:7:1: error: 这个表格太大，竖线超过了 10000 个 (hint: 请分成几个表格，中间空一行)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "> ", "    ", "    - "})
  void aParagraphMayHaveAThousandLinesHoweverItGoesOn(String mark) {
    site.page("about.md", "> 文\n" + (mark + "文\n").repeat(999));
    assertThat(site.messages()).isEmpty();

    site.page("about.md", "> 文\n" + (mark + "1\n").repeat(1000));
    assertThat(site.messages()).containsExactly("content/about.md:5:3: error: 这一段或这个表格超过了 1000 行 (hint: 请分成几段，中间空一行)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "</b>", "`a` ", "[a](b"})
  void aParagraphOfNothingButMarksIsRefusedInOneLine(String mark) {
    site.page("about.md", mark.repeat(1001));

    assertThat(site.messages()).containsExactly("content/about.md:5:1: error: 这一段里的 [ ] < ` 超过了 1000 个 (hint: 请分成几段，中间空一行)");
  }
}
