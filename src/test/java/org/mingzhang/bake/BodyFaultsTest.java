package org.mingzhang.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults and slips in the Markdown itself; its first line is line 5 of the file. */
class BodyFaultsTest {

  @TempDir Path folder;
  private ContentSite site;

  @BeforeEach
  void portal() {
    site = new ContentSite(folder);
  }

  @Test
  void aFirstLevelHeadingBelongsIntoTheHeader() {
    assertThat(messages("一\n\n# 关于\n\n二\n====\n"))
        .containsExactly(
            "content/about.md:7:1: error: 正文里不能有一级标题 (hint: 页面标题写在 title= 里；正文的标题从 ## 开始)",
            "content/about.md:9:1: error: 正文里不能有一级标题 (hint: 页面标题写在 title= 里；正文的标题从 ## 开始)");
  }

  @Test
  void aHeadingMustSaySomethingAndStandFree() {
    assertThat(messages("##\n\n> ## 引\n\n- ## 项\n"))
        .containsExactly(
            "content/about.md:5:1: error: 标题是空的 (hint: 请写上标题，或删去这一行)",
            "content/about.md:7:3: error: 标题不能放在引用或列表里 (hint: 请把标题移到外面)",
            "content/about.md:9:3: error: 标题不能放在引用或列表里 (hint: 请把标题移到外面)");
  }

  @Test
  void aTableRowMustHaveAsManyCellsAsTheHead() {
    assertThat(messages("| 甲 | 乙 |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| 1 | |\n"))
        .containsExactly(
            "content/about.md:7:1: error: 这一行有 1 格，表头有 2 格 (hint: 每行格数要与表头相同，空格子也要写竖线)",
            "content/about.md:8:1: error: 这一行有 3 格，表头有 2 格 (hint: 每行格数要与表头相同，空格子也要写竖线)");
  }

  @Test
  void aTableThatIsNoneIsReported() {
    assertThat(messages("见下表：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n"))
        .containsExactly("content/about.md:5:1: error: 这里像是表格，但没有成为表格 (hint: 表头上面要空一行，表头和分隔线之间不能有别的行)");
  }

  @Test
  void aNoteThatMarkdownTakesForALinkDefinitionIsReported() {
    assertThat(messages("文\n\n[注]: 金额单位为万元\n"))
        .containsExactly("content/about.md:7:1: error: 这一行会从页面上消失：Markdown 把它当作链接定义 (hint: 文字请去掉方括号；链接请直接写成 [文字](地址))");
  }

  @Test
  void starsThatDidNotBecomeBoldAreReported() {
    assertThat(messages("请看**注意：**请阅读。\n"))
        .containsExactly("content/about.md:5:3: warning: 这里的 ** 没有变成加粗 (hint: 把标点移到 ** 外面，或在 ** 外侧加一个空格)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "guide/webmaster.md|写网址而不是文件名，例如 guide/webmaster/",
        "/guide/|从网站根目录写起，前面不加 / 和 ../，例如 guide/webmaster/；首页是 index.html",
        "//example.org/|从网站根目录写起，前面不加 / 和 ../，例如 guide/webmaster/；首页是 index.html",
        "../guide/|从网站根目录写起，前面不加 / 和 ../，例如 guide/webmaster/；首页是 index.html",
        "guide|网页地址以 / 结尾，例如 guide/webmaster/",
        "guide/webmaster#p1|网页地址以 / 结尾，例如 guide/webmaster/",
        "指南/|站内地址只有小写字母、数字、连字符和 /；站外地址以 https:// 开头",
      })
  void aLinkWrittenInAnotherWaySaysHowItIsWritten(String address, String hint) {
    assertThat(messages("请看[指南](" + address + ")。"))
        .containsExactly("content/about.md:5:3: error: 链接地址不对：" + address + " (hint: " + hint + ")");
  }

  @Test
  void aLinkWithoutAddressIsReported() {
    assertThat(messages("[指南]()")).containsExactly("content/about.md:5:1: error: 链接地址不对： (hint: 圆括号里要写地址)");
  }

  @Test
  void anAddressWithoutEndIsReported() {
    assertThat(messages("[指南](" + "a/".repeat(20_000) + ")"))
        .containsExactly("content/about.md:5:1: error: 地址超过 2000 个字符 (hint: 请换一个短的地址)");
  }

  @Test
  void picturesComeFromTheContentFolderAndHaveWords() {
    assertThat(messages("![图](https://example.org/a.png)\n\n![](guide/a.png)\n"))
        .containsExactly(
            "content/about.md:5:1: error: 图片地址不对：https://example.org/a.png (hint: 把图片放进 content/，从网站根目录写起，例如 ![说明](guide/screen.png))",
            "content/about.md:7:1: warning: 图片没有说明 (hint: 在方括号里写一句话，给看不到图的人)");
  }

  private List<String> messages(String body) {
    return site.page("about.md", body).messages();
  }
}
