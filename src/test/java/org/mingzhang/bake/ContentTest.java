package org.mingzhang.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.disclosure.Document;

/** The whole bake: which pages come out, from what, and always the same. */
class ContentTest {

  @TempDir Path folder;
  private ContentSite site;

  @BeforeEach
  void portal() {
    site = new ContentSite(folder);
  }

  @Test
  void aMarkdownFileBecomesAPageDrawnWithTheTemplate() {
    site.write("templates/content.ftlh", "<title>${page.title} - ${site}</title><p>${page.summary}</p>${page.root}|${root}|${page.address}|${page.body}")
        .write("content/about.md", "title=关于 <本站>\ntype=page\nstatus=published\nsummary=数据 & 方法\n~~~~~~\n\n正文。\n");

    Baked baked = site.bake();

    assertThat(site.messages()).isEmpty();
    assertThat(baked.pages()).hasSize(1);
    BakedPage page = baked.pages().get(0);
    assertThat(page.path()).isEqualTo("about/index.html");
    assertThat(page.document().address()).isEqualTo("about/");
    assertThat(text(page))
        .isEqualTo("<title>关于 &lt;本站&gt; - 石峰区</title><p>数据 &amp; 方法</p>../|../|about/|<div id=\"p0\">\n<p>正文。</p>\n</div>\n");
  }

  @Test
  void foldersBecomeFoldersAndIndexIsThePageOfItsFolder() {
    site.page("about.md", "一").page("guide/index.md", "二").page("guide/webmaster.md", "三");

    assertThat(site.bake().pages()).extracting(BakedPage::path)
        .containsExactly("about/index.html", "guide/index.html", "guide/webmaster/index.html");
  }

  @Test
  void pagesStandInTheOrderTheyAskForThenByAddress() {
    String header = "title=页\ntype=page\nstatus=published\norder=%d\n~~~~~~\n文\n";
    site.page("a.md", "一").write("content/z.md", header.formatted(1)).write("content/m.md", header.formatted(20)).page("b.md", "二");

    assertThat(site.bake().pages()).extracting(page -> page.document().address()).containsExactly("z/", "m/", "a/", "b/");
  }

  @Test
  void draftsAreBakedOnlyWhenAskedFor() {
    site.page("about.md", "一").write("content/later.md", "title=以后\ntype=page\nstatus=draft\n~~~~~~\n# 还没写完\n");

    assertThat(site.bake().pages()).hasSize(1);
    assertThat(site.drafts().messages())
        .containsExactly("content/later.md:5:1: error: 正文里不能有一级标题 (hint: 页面标题写在 title= 里；正文的标题从 ## 开始)");
  }

  @Test
  void picturesAndPdfFilesComeAlongByAddress() {
    site.page("about.md", "![屏幕](guide/screen.png)").write("content/guide/screen.png", new byte[] {1, 2, 3});

    Baked baked = site.bake();

    assertThat(baked.assets()).containsOnlyKeys("guide/screen.png");
    assertThat(baked.assets().get("guide/screen.png")).containsExactly(1, 2, 3);
    assertThat(text(baked.pages().get(0))).contains("<img src=\"../guide/screen.png\" alt=\"屏幕\" />");
  }

  @Test
  void aPortalWithoutContentHasNoPages() {
    Baked baked = site.bake();

    assertThat(baked.pages()).isEmpty();
    assertThat(site.messages()).isEmpty();
  }

  @Test
  void contentWithAnErrorReportsAllFaultsAndCannotBeBaked() {
    site.page("about.md", "一").page("bad.md", "# 一").write("content/worse.md", "正文");

    assertThat(site.read().problems()).extracting(problem -> problem.at().file()).containsExactly("content/bad.md", "content/worse.md");
    assertThatThrownBy(site::bake).isInstanceOf(IllegalStateException.class).hasMessageContaining("content/bad.md");
  }

  @Test
  void titlesAndAddressesAreKnownBeforeAnythingIsDrawn() {
    site.page("b.md", "一").write("content/a.md", "title=后\ntype=page\nstatus=published\norder=2\n~~~~~~\n文\n").write("templates/content.ftlh", "${");

    assertThat(site.read().documents()).extracting(Document::title).containsExactly("后", "关于本站");
  }

  @Test
  void aSecondBakeInTheSameJvmGivesTheSameBytes() {
    site.page("about.md", sample()).page("guide/webmaster.md", sample());

    assertThat(bytes(site)).isEqualTo(bytes(site));
  }

  @Test
  void bakesAtTheSameTimeDoNotMix() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> bakes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        ContentSite one = new ContentSite(folder.resolve("portal" + i)).page("about.md", "第 " + i + " 个\n");
        bakes.add(one::html);
      }
      List<Future<String>> pages = threads.invokeAll(bakes);
      for (int i = 0; i < 8; i++) {
        assertThat(pages.get(i).get()).contains("第 " + i + " 个");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aSecondBakeSeesWhatHasChanged() {
    site.page("about.md", "旧");
    assertThat(site.html()).contains("旧");

    site.page("about.md", "新").page("more.md", "多");
    assertThat(site.html()).contains("新", "多").doesNotContain("旧");
  }

  @Test
  void languageAndTimeZoneOfTheMachineMakeNoDifferenceAndStayAsTheyAre() {
    site.page("about.md", sample());
    List<String> here = bytes(site);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale turkish = Locale.forLanguageTag("tr-TR");
      Locale.setDefault(turkish);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(bytes(site)).isEqualTo(here);
      assertThat(Locale.getDefault()).isEqualTo(turkish);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void windowsLineEndsGiveTheSamePage() {
    site.page("about.md", sample());
    List<String> unix = bytes(site);

    site.write("content/about.md", (ContentSite.HEADER + sample()).replace("\n", "\r\n"));

    assertThat(bytes(site)).isEqualTo(unix);
  }

  @Test
  void orientDbIsNotOnTheClassPathAndIsNotMissed() {
    assertThatThrownBy(() -> Class.forName("com.orientechnologies.orient.core.Orient")).isInstanceOf(ClassNotFoundException.class);

    assertThat(site.page("about.md", "正文").html()).contains("正文");
  }

  @Test
  void nothingIsWrittenBesideTheContent() throws IOException {
    site.page("about.md", sample());
    List<Path> before = files();

    site.bake();

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void jbakeSettingsInThePortalOrTheSystemAreNotRead() {
    site.page("about.md", "正文").write("jbake.properties", "template.page.file=other.ftl\n").write("content/.jbakeignore", "");
    System.setProperty("template.page.file", "other.ftl");
    try {
      assertThat(site.html()).contains("正文");
    } finally {
      System.clearProperty("template.page.file");
    }
  }

  @Test
  void sharedValuesReachTheTemplateEscaped() {
    site.write("templates/content.ftlh", "${mark}").shared(Map.of("mark", "<b>")).page("about.md", "文");

    assertThat(site.html()).isEqualTo("&lt;b&gt;");
  }

  private static String sample() {
    return "先说一句。\n\n## 数据\n\n| 年 | 数 |\n|---|---:|\n| 2021 | 1 |\n\n### 来源\n\n- [指南](guide/)\n- <https://example.org/>\n";
  }

  private static String text(BakedPage page) {
    return new String(page.html(), StandardCharsets.UTF_8);
  }

  private static List<String> bytes(ContentSite site) {
    return site.bake().pages().stream().map(ContentTest::text).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
