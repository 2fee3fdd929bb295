package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links and names in the folders of a portal that lead elsewhere, or mean something else on another system. */
class HostileFoldersTest {

  private static final String REFUSED = "有 1 处错误，没有生成网站，原来的网站没有动。\n";
  private static final String QUE = "data/departments/430204-que/";

  @TempDir private Path temporary;
  private TestPortal portal;
  private Path secret;

  @BeforeEach
  void lay() throws IOException {
    portal = TestPortal.of("sentences", temporary.resolve("portal")).delete("data/departments/430204-shuzi");
    secret = Files.writeString(Files.createDirectory(temporary.resolve("outside")).resolve("secret.txt"), HostilePortal.SECRET);
  }

  private Path link(String name, Path target) throws IOException {
    return Files.createSymbolicLink(portal.folder().resolve(name), target);
  }

  private void assertRefused(String message) {
    TestPortal.Run run = portal.run("build");
    assertThat(run.err()).isEqualTo(message + "\n" + REFUSED);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(portal.folder().resolve("site")).doesNotExist();
  }

  // --- symbolic links -----------------------------------------------------------------------------------------------

  @Test
  void aLinkedFileOfTheAssetsIsRefusedAndNotPublished() throws IOException {
    link("assets/logo.png", secret);
    assertRefused("assets/logo.png:1:1: error: 这里不能用符号链接 (hint: 请放文件本身)");
  }

  @Test
  void aLinkedFolderOfTheAssetsIsRefused() throws IOException {
    link("assets/fonts", secret.getParent());
    assertRefused("assets/fonts:1:1: error: 这里不能用符号链接 (hint: 请放文件本身)");
  }

  @Test
  void linkedAssetsAreRefused() throws IOException {
    Files.move(portal.folder().resolve("assets"), temporary.resolve("elsewhere"));
    link("assets", temporary.resolve("elsewhere"));
    assertRefused("assets:1:1: error: 这里不能用符号链接 (hint: 请放文件本身)");
  }

  @Test
  void aLinkedPictureOfTheContentIsRefusedAndNotPublished() throws IOException {
    link("content/logo.png", secret);
    assertRefused("content/logo.png:1:1: error: 这里不能用符号链接 (hint: 请放文件本身)");
  }

  @Test
  void aLinkedTemplateFromOutsideIsNotRead() throws IOException {
    portal.delete("templates/home.ftlh");
    link("templates/home.ftlh", secret);
    assertRefused("templates/home.ftlh:1:1: error: 读不了这个模板 (hint: 改正这一处，或从发行包里重新复制这个文件)");
  }

  @Test
  void aLinkedDataFileIsReadAsIfItStoodThere() throws IOException {
    Path elsewhere = temporary.resolve("outside/2021.yml");
    Files.move(portal.folder().resolve(QUE + "2021.yml"), elsewhere);
    link(QUE + "2021.yml", elsewhere);
    portal.build();
    assertThat(portal.site()).containsKey("departments/430204-que/2021/index.html");
  }

  @Test
  void aLinkedFileThatIsNoDataIsNotQuoted() throws IOException {
    portal.delete(QUE + "2021.yml");
    link(QUE + "2021.yml", secret);
    assertRefused(QUE + "2021.yml:1:1: error: “文件”下面应当是“键: 值” (hint: 可以写：年度、体例、体裁、状态、来源、批复日期、公开日期、公开时刻、概况、收入、支出、结转结余 等 34 个)");
  }

  @Test
  void aDepartmentFolderThatLeadsBackUpIsADepartmentWithoutFiles() throws IOException {
    link("data/departments/430204-up", portal.folder().resolve("data/departments"));
    String other = ":1:1: warning: 不认识的文件，已忽略 (hint: 年度文件叫 2021.yml，绩效文件叫 2021-performance.yml)\n";
    assertRefused(
        "data/departments/430204-up:1:1: warning: 还没有年度文件 (hint: 如 data/departments/430204-up/2021.yml)\n"
            + "data/departments/430204-up/430204-que" + other + "data/departments/430204-up/430204-up" + other
            + "data/departments/430204-up/department.yml:1:1: error: 没有这个文件 (hint: 请补上，或检查文件名)");
  }

  @Test
  void aLinkPutIntoThePublishedSiteIsMovedAsideAndNotWrittenThrough() throws IOException {
    portal.build();
    portal.delete("site/about");
    Path about = Files.createDirectory(temporary.resolve("outside/about"));
    Files.writeString(about.resolve("index.html"), "theirs");
    link("site/about", about);
    portal.build();
    assertThat(about).isDirectoryContaining(file -> file.endsWith("index.html"));
    assertThat(about.resolve("index.html")).hasContent("theirs");
    assertThat(portal.folder().resolve("site/about")).isDirectory().satisfies(path -> assertThat(Files.isSymbolicLink(path)).isFalse());
    assertThat(portal.page("about/index.html")).contains("说明");
  }

  @Test
  void aLinkInPlaceOfTheSiteIsRefused() throws IOException {
    link("site", secret.getParent());
    TestPortal.Run run = portal.run("build");
    assertThat(run.err()).isEqualTo("输出文件夹 " + portal.folder().resolve("site") + " 是一个符号链接，请用 --out 直接写它指向的文件夹。\n");
    assertThat(secret.getParent()).isDirectoryContaining("glob:**/secret.txt").isDirectoryNotContaining("glob:**/index.html");
  }

  // --- names --------------------------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "con.css => 网站地址 assets/con.css 不能用：con.css 是 Windows 保留的设备名",
        "NUL => 网站地址 assets/NUL 不能用：NUL 是 Windows 保留的设备名",
        "site.css. => 网站地址 assets/site.css. 不能用：名称不能以句点或空格结尾",
        "SITE.CSS => 网站地址 assets/site.css 不能用：与 assets/SITE.CSS 只有大小写不同，在 Windows 和 macOS 上会互相覆盖",
        "a\u202Egnp.css => 网站地址 assets/a\\u202Egnp.css 不能用：含有文件名里不允许的字符（控制字符或 \\ : * ? \" < > | 之一）",
        "a:b.css => 网站地址 assets/a:b.css 不能用：含有文件名里不允许的字符（控制字符或 \\ : * ? \" < > | 之一）",
      })
  void anAssetWhoseNameMeansSomethingElseElsewhereIsRefused(String name, String message) {
    assumeThat(portal.folder().resolve("assets/SITE.CSS")).as("a file system that tells cases apart").doesNotExist();
    portal.write("assets/" + name, "body {}\n");
    assertRefused("site:1:1: error: " + message + " (hint: 改掉其中一处的名称)");
  }

  @Test
  void advicePrintsTheNameOfAnAssetWithoutTurningTheLine() {
    portal.write("assets/a\u202Egnp.css", "body { background: url(https://example.org/x.png) }\n");
    assertThat(portal.run("check").out()).contains("assets/a‹U+202E›gnp.css").doesNotContain("\u202E");
  }

  @Test
  void aDepartmentNamedLikeAWindowsDeviceIsRefused() {
    portal.write("data/departments/con/department.yml", "名称: 控制台\n行政区划: 430204\n");
    TestPortal.Run run = portal.run("build");
    assertThat(run.err().lines())
        .contains("data/departments/con:1:1: error: 部门文件夹名“con”不对 (hint: 用行政区划代码加拼音首字母，全小写，如 430204-jgsw)");
  }

  @Test
  void aContentPageNamedLikeAWindowsDeviceIsRefused() {
    portal.write("content/nul.md", "title=空\ntype=page\nstatus=published\n~~~~~~\n正文。\n");
    assertRefused("site:1:1: error: 网站地址 nul/index.html 不能用：nul 是 Windows 保留的设备名 (hint: 改掉其中一处的名称)");
  }

  @Test
  void aContentPageMayNotTakeTheAddressOfAPageOfFigures() {
    portal.write("content/search.md", "title=空\ntype=page\nstatus=published\n~~~~~~\n正文。\n");
    assertRefused("site:1:1: error: 网站地址 search/index.html 不能用：有两处内容要写到这里 (hint: 改掉其中一处的名称)");
  }

  @Test
  void aNameTooLongForTheFolderOfASiteIsRefused() {
    portal.write("content/" + "a".repeat(200) + ".md", "title=长\ntype=page\nstatus=published\n~~~~~~\n正文。\n");
    portal.write("data/departments/430204-" + "x".repeat(31) + "/department.yml", "名称: 长\n行政区划: 430204\n");
    assertThat(portal.run("build").err().lines())
        .contains(
            "data/departments/430204-" + "x".repeat(31) + ":1:1: error: 部门文件夹名“430204-" + "x".repeat(31)
                + "”不对 (hint: 用行政区划代码加拼音首字母，全小写，如 430204-jgsw)");
  }

  @Test
  void foldersNestedDeepInTheContentGiveAPageOrAMessage() {
    portal.write("content/" + "deep/".repeat(40) + "end.md", "title=深\ntype=page\nstatus=published\n~~~~~~\n正文。\n");
    portal.build();
    assertThat(portal.site()).containsKey("deep/".repeat(40) + "end/index.html");
  }

  @ParameterizedTest
  @CsvSource({"../../etc", "..", "a/../b", "..\\..\\x", "C:\\x", "con.txt/..", "%2e%2e"})
  void anIdentifierThatClimbsIsRefused(String slug) {
    portal.write(QUE + "2021.yml", "年度: 2021\n体例: 国家\n来源: 样张\n绩效:\n  项目:\n    - {项目: 样例项目, 标识: '" + slug + "'}\n");
    assertRefused(
        QUE + "2021.yml:6:22: error: 标识“" + slug + "”不能用在网址里 (hint: 只用小写字母、数字和连字符)");
  }
}
