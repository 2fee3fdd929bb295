package org.mingzhang.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files may lie in {@code content/} and under which names. */
class ContentFolderTest {

  @TempDir Path folder;
  private ContentSite site;

  @BeforeEach
  void portal() {
    site = new ContentSite(folder);
  }

  @Test
  void namesThatAreNoAddressesAreRefused() {
    site.page("关于.md", "一").page("About.md", "二").page("指南/a.md", "三");

    assertThat(site.messages())
        .containsExactly(
            "content/About.md:1:1: error: 文件名“About”不能用作网址 (hint: 只用小写字母、数字和连字符，例如 about.md；中文写在 title= 里)",
            "content/关于.md:1:1: error: 文件名“关于”不能用作网址 (hint: 只用小写字母、数字和连字符，例如 about.md；中文写在 title= 里)",
            "content/指南:1:1: error: 文件夹名“指南”不能用作网址 (hint: 只用小写字母、数字和连字符，例如 guide)");
  }

  @Test
  void onlyPagesPicturesAndPdfFilesAreTaken() {
    site.page("a.html", "一").page("b.MD", "二").page("c", "三").page("d.svg", "四").page("e.yml", "五").page("f.adoc", "六");

    String hint = " (hint: content/ 里可以放 md、png、jpg、gif、webp、pdf，扩展名用小写)";
    assertThat(site.messages())
        .containsExactly(
            "content/a.html:1:1: error: 不收这种文件" + hint,
            "content/b.MD:1:1: error: 不收这种文件" + hint,
            "content/c:1:1: error: 不收这种文件" + hint,
            "content/d.svg:1:1: error: 不收 SVG 图片，其中可以藏有脚本 (hint: 请转成 png 或 webp)",
            "content/e.yml:1:1: error: 不收这种文件" + hint,
            "content/f.adoc:1:1: error: 不收这种文件" + hint);
  }

  @Test
  void twoFilesWithOneAddressAreRefused() {
    site.page("guide.md", "一").page("guide/index.md", "二");

    assertThat(site.messages())
        .containsExactly("content/guide.md:1:1: error: 与 content/guide/index.md 的地址相同：guide/ (hint: 请改掉其中一个文件的名字)");
  }

  @Test
  void theHomePageIsNotMadeHere() {
    assertThat(site.page("index.md", "一").messages())
        .containsExactly("content/index.md:1:1: error: 首页由程序生成，这里不能有 index.md (hint: 请换一个文件名)");
  }

  @Test
  void hiddenFilesArePassedOver() {
    assertThat(site.page("about.md", "一").page(".about.md.swp", "二").page(".git/x.md", "三").messages()).isEmpty();
  }

  @Test
  void linksInTheFileSystemAreRefused() throws IOException {
    site.page("about.md", "一");
    Files.createSymbolicLink(folder.resolve("content/loop"), folder.resolve("content"));

    assertThat(site.messages()).containsExactly("content/loop:1:1: error: 这里不能用符号链接 (hint: 请放文件本身)");
  }

  @Test
  void aNameThatTurnsTheReadingDirectionIsToldWithoutTurningIt() {
    site.page("about.md", "一").page("gpj\u202Edm.md", "二").page("两\n行.md", "三");

    String hint = " (hint: 只用小写字母、数字和连字符，例如 about.md；中文写在 title= 里)";
    assertThat(site.messages())
        .containsExactly(
            "content/gpj?dm.md:1:1: error: 文件名“gpj?dm”不能用作网址" + hint,
            "content/两?行.md:1:1: error: 文件名“两?行”不能用作网址" + hint);
  }

  @Test
  void thePortalItselfMayBeReachedThroughALink() throws IOException {
    site.page("about.md", "正文");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);

    assertThat(new ContentSite(link).html()).contains("正文");
  }

  @Test
  void aFolderNamedLikeTheContentFolderIsAFolder() {
    site.page("content/content.md", "一").page("content.md", "二").page("content/content/content.md", "三");

    assertThat(site.bake().pages()).extracting(BakedPage::path)
        .containsExactly("content/index.html", "content/content/index.html", "content/content/content/index.html");
  }
}
