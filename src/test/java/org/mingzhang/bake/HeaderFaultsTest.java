package org.mingzhang.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.disclosure.Document;
import org.mingzhang.model.Problem;

/** Every fault of a header, with the whole message a clerk reads. */
class HeaderFaultsTest {

  private static final String END = "~~~~~~\n正文\n";

  @TempDir Path folder;
  private ContentSite site;

  @BeforeEach
  void portal() {
    site = new ContentSite(folder);
  }

  @Test
  void aFullHeaderIsAccepted() {
    assertThat(messages("title=关于 = 本站\n\ntype = page\nstatus=published\nsummary=一句话\norder=10\n" + END)).isEmpty();
  }

  @Test
  void aFileWithoutSeparatorSaysHowToBegin() {
    assertThat(messages("## 关于\n\n正文\n"))
        .containsExactly(
            "content/about.md:1:1: error: 缺少分隔行 ~~~~~~ (hint: 文件开头写 title=、type=、status= 各一行，再写一行 ~~~~~~，下面才是正文)");
  }

  @Test
  void anEmptyFileHasNoSeparatorEither() {
    assertThat(messages(""))
        .containsExactly(
            "content/about.md:1:1: error: 缺少分隔行 ~~~~~~ (hint: 文件开头写 title=、type=、status= 各一行，再写一行 ~~~~~~，下面才是正文)");
  }

  @Test
  void aSeparatorOfTheWrongLengthOrWidthIsShown() {
    assertThat(messages("title=关于\n～～～～～～\n正文\n"))
        .containsExactly("content/about.md:2:1: error: 分隔行不对：～～～～～～ (hint: 分隔行是单独一行六个半角波浪号 ~~~~~~)");
  }

  @Test
  void missingKeysAreReportedTogether() {
    assertThat(messages(END))
        .containsExactly(
            "content/about.md:1:1: error: 缺少 status= (hint: 请加一行 status=published（发布）或 status=draft（草稿）)",
            "content/about.md:1:1: error: 缺少 title= (hint: 请加一行 title=页面标题)",
            "content/about.md:1:1: error: 缺少 type= (hint: 请加一行 type=page)");
  }

  @Test
  void aKeyWithoutValueIsReportedWhereTheValueShouldStand() {
    assertThat(messages("title= \ntype=page\nstatus=published\n" + END))
        .containsExactly("content/about.md:1:8: error: title 没有写值 (hint: 请加一行 title=页面标题)");
  }

  @Test
  void wrongValuesNameTheAllowedOnes() {
    assertThat(messages("title=关于\ntype=post\nstatus=发布\norder=第一\n" + END))
        .containsExactly(
            "content/about.md:2:6: error: type 的值“post”不对 (hint: 只能是 page)",
            "content/about.md:3:8: error: status 的值“发布”不对 (hint: 只能是 published 或 draft)",
            "content/about.md:4:7: error: order 的值“第一”不对 (hint: 写 0 到 9999 之间的整数)");
  }

  @Test
  void anUnknownKeyNamesTheKnownOnes() {
    assertThat(messages("title=关于\ntype=page\nstatus=published\ndate=2021-01-01\n" + END))
        .containsExactly("content/about.md:4:1: error: 不认识“date” (hint: 可以写 title、type、status、summary、order)");
  }

  @Test
  void aKeyWrittenTwiceIsReported() {
    assertThat(messages("title=关于\ntitle=说明\ntype=page\nstatus=published\n" + END))
        .containsExactly("content/about.md:2:1: error: title 写了两次 (hint: 请删去一行)");
  }

  @Test
  void aLineWithFullWidthEqualsSignIsShown() {
    assertThat(messages("title=关于\nsummary＝一句话\ntype=page\nstatus=published\n" + END))
        .containsExactly("content/about.md:2:1: error: 这一行没有等号：summary＝一句话 (hint: 写成 title=页面标题 的样子，等号用半角)");
  }

  @Test
  void anEmptyBodyIsReported() {
    assertThat(messages("title=关于\ntype=page\nstatus=published\n~~~~~~"))
        .containsExactly("content/about.md:4:7: error: 正文是空的 (hint: 请在分隔行下面写正文；还没写好的页面写 status=draft)");
  }

  @Test
  void gbkIsRecognisedWhereItBegins() {
    site.write("content/about.md", "title=a\nsummary=中文\n".getBytes(Charset.forName("GBK")));

    assertThat(site.messages())
        .containsExactly("content/about.md:2:9: error: 不是 UTF-8 编码的文字 (hint: 像是 GBK 编码，用记事本“另存为”，编码选 UTF-8)");
  }

  @Test
  void aFileCutInTheMiddleOfACharacterIsNotUtf8() {
    site.write("content/about.md", new byte[] {'a', (byte) 0xE4, (byte) 0xB8});

    assertThat(site.messages())
        .containsExactly("content/about.md:1:2: error: 不是 UTF-8 编码的文字 (hint: 像是 GBK 编码，用记事本“另存为”，编码选 UTF-8)");
  }

  @Test
  void aByteOrderMarkIsOnlyAWarning() {
    assertThat(messages("\uFEFFtitle=关于\ntype=page\nstatus=published\n" + END))
        .containsExactly("content/about.md:1:1: warning: 文件开头有看不见的 BOM 标记，已忽略 (hint: 保存时编码选“UTF-8”，不选“带有 BOM 的 UTF-8”)");
    assertThat(site.read().documents()).extracting(Document::title).containsExactly("关于");
  }

  @Test
  void anInvisibleCharacterIsNamedWhereItStands() {
    assertThat(messages("title=关于\r\ntype=page\rstatus=published\n~~~~~~\n\n𠮷字\u202E\n"))
        .containsExactly("content/about.md:6:3: error: 这里有看不见的字符 U+202E (hint: 删去，把这一处重新打一遍)");
  }

  @Test
  void aFileThatCannotBeReadIsReported() {
    List<Problem> problems = new ArrayList<>();
    ContentFile gone = new ContentFile(folder.resolve("gone.md"), "content/gone.md", "gone/");

    assertThat(new PageReader(new Markdown(), false, problems).read(gone)).isEmpty();
    assertThat(problems).extracting(Problem::toString)
        .containsExactly("content/gone.md:1:1: error: 没有这个文件 (hint: 请补上，或检查文件名)");
  }

  @Test
  void aFileFarTooLargeIsReported() {
    assertThat(messages("字".repeat(100_000)))
        .containsExactly("content/about.md:1:1: error: 文件超过 128 KB (hint: 请分成几个页面；图片不要写在正文里)");
  }

  @Test
  void faultsOfAllFilesComeInOneRun() {
    site.write("content/b.md", "正文".getBytes(StandardCharsets.UTF_8)).write("content/a.md", "正文".getBytes(StandardCharsets.UTF_8));

    assertThat(site.read().problems()).extracting(problem -> problem.at().file()).containsExactly("content/a.md", "content/b.md");
  }

  private List<String> messages(String text) {
    return site.write("content/about.md", text).messages();
  }
}
