package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

  private final Site site = new Site(Path.of("target"));

  @Test
  void filesComeSortedByAddress() {
    add("years/2021/index.html");
    add("404.html");
    add("departments/430204-jgsw/2021/index.html");

    assertThat(site.addresses())
        .containsExactly("404.html", "departments/430204-jgsw/2021/index.html", "years/2021/index.html");
  }

  @Test
  void anAddressIsTakenOnce() {
    add("years/index.html");

    assertThatThrownBy(() -> add("years/index.html"))
        .isInstanceOf(AddressException.class)
        .hasMessage("网站地址 years/index.html 不能用：有两处内容要写到这里");
  }

  @Test
  void addressesMustDifferInMoreThanCase() {
    add("about.html");

    assertThatThrownBy(() -> add("About.html"))
        .isInstanceOf(AddressException.class)
        .hasMessage("网站地址 About.html 不能用：与 about.html 只有大小写不同，在 Windows 和 macOS 上会互相覆盖");
  }

  @Test
  void foldersMustDifferInMoreThanCase() {
    add("news/a.html");

    assertThatThrownBy(() -> add("News/b.html"))
        .isInstanceOf(AddressException.class)
        .hasMessageContaining("与 news/ 只有大小写不同");
  }

  @Test
  void aNameIsAFileOrAFolderNotBoth() {
    add("years");

    assertThatThrownBy(() -> add("years/index.html"))
        .isInstanceOf(AddressException.class)
        .hasMessageContaining("与 years 一个是文件、一个是文件夹");
  }

  @Test
  void aFileMayComeInPieces() {
    site.append("data/2021.csv", new byte[] {1, 2});
    add("index.html");
    site.append("data/2021.csv", new byte[] {3});

    assertThat(site.addresses()).containsExactly("data/2021.csv", "index.html");
    assertThat(site.bytes("data/2021.csv")).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> add("data/2021.csv")).isInstanceOf(AddressException.class);
    assertThatThrownBy(() -> site.append("data/2021.csv/x", new byte[0])).isInstanceOf(AddressException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "//host/share",
        "C:/x.html",
        "a//b.html",
        "a/",
        "./a.html",
        "../a.html",
        "a/../../b.html",
        "a\\b.html",
        "a\\..\\b.html",
        "a?.html",
        "a*.html",
        "a\"b.html",
        "a\u0000.html",
        "a\n.html",
        "a\u202Elmth.html",
        "a\uD800.html",
        "a. /b.html",
        "a.",
        "a ",
        "con",
        "CON.html",
        "nul",
        "aux/index.html",
        "prn.txt",
        "com1.csv",
        "Lpt9",
        "com¹",
        "e\u0301.html",
        "manifest.json",
        "Manifest.JSON",
        ".gitignore"
      })
  void anAddressUnsafeOnAnySystemIsRefused(String address) {
    assertThatThrownBy(() -> add(address)).isInstanceOf(AddressException.class).hasMessageStartingWith("网站地址 ");
    assertThat(site.addresses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "content/机构职能.html",
        "content.html",
        "auxiliary/nullable.html",
        "com/index.html",
        ".nojekyll",
        "assets/manifest.json",
        "assets/.gitignore",
        "a b (1).pdf"
      })
  void anOrdinaryAddressIsTaken(String address) {
    add(address);

    assertThat(site.addresses()).containsExactly(address);
  }

  @Test
  void aNameTooLongForAFileSystemIsRefused() {
    assertThatThrownBy(() -> add("决".repeat(86) + ".html"))
        .isInstanceOf(AddressException.class)
        .hasMessageEndingWith("名称超过 255 字节");
  }

  @Test
  void aRefusalShowsControlCharactersAsCodes() {
    assertThatThrownBy(() -> add("a\u202Elmth.html"))
        .hasMessageStartingWith("网站地址 a\\u202Elmth.html 不能用：");
  }

  @Test
  void whatDoesNotFitIntoMemoryComesBackAsItWas(@TempDir Path folder) throws IOException {
    try (Site large = new Site(folder)) {
      for (int i = 0; i < 60; i++) {
        byte[] bytes = new byte[1 << 20];
        Arrays.fill(bytes, (byte) i);
        large.add("f" + i + ".js", bytes);
      }
      large.add("empty.js", new byte[0]);
      for (int i = 0; i < 60; i++) {
        assertThat(large.bytes("f" + i + ".js")).hasSize(1 << 20).containsOnly((byte) i);
      }
      assertThat(large.bytes("empty.js")).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }

  // --- beside files that are kept -------------------------------------------------------------------------------------

  @TempDir private Path folder;

  @Test
  void keptFilesStandAmongTheOthersInTheirOrder() {
    LastSite last = keep("about/index.html", "years/2021.html");
    add("index.html");

    assertThat(site.addresses()).containsExactly("about/index.html", "index.html", "years/2021.html");
    assertThat(site.addresses()).contains("about/index.html").doesNotContain("about/other.html");
    assertThat(site.order(last).addresses().folders()).containsExactly("about/", "years/");
    assertThat(site.bytes("about/index.html")).asString().isEqualTo("about/index.html");
  }

  @ParameterizedTest
  @CsvSource({
    "a/b.html, a/b.html, 有两处内容要写到这里",
    "a/b.html, A/c.html, 与 a/ 只有大小写不同",
    "a/b.html, a/B.html, 与 a/b.html 只有大小写不同",
    "a/B.html, a/b.html, 与 a/B.html 只有大小写不同",
    "a/b, a/b/c.html, 与 a/b 一个是文件、一个是文件夹",
    "a/b, a/B/c.html, 与 a/b 只有大小写不同",
    "a/b/c.html, a/b, 与 a/b/ 一个是文件、一个是文件夹",
    "a/b/c.html, a, 与 a/ 一个是文件、一个是文件夹",
    "决算/É.html, 决算/é.html, 与 决算/É.html 只有大小写不同"
  })
  void aNewFileMustNotClashWithOneThatIsKept(String kept, String added, String reason) {
    keep(kept);

    assertThatThrownBy(() -> add(added))
        .isInstanceOf(AddressException.class)
        .hasMessageStartingWith("网站地址 " + added)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b.html, a/b.html, 有两处内容要写到这里",
    "a/B.html, a/b.html, 与 a/B.html 只有大小写不同",
    "a/b.html, a/B.html, 与 a/b.html 只有大小写不同",
    "A/b.html, a/c.html, 与 A/ 只有大小写不同",
    "a/b, a/b/c.html, 与 a/b 一个是文件、一个是文件夹",
    "a/b/c.html, a/b, 与 a/b/ 一个是文件、一个是文件夹"
  })
  void aKeptFileMustNotClashWithOneThatIsNew(String added, String kept, String reason) {
    add(added);

    assertThatThrownBy(() -> keep(kept))
        .isInstanceOf(AddressException.class)
        .hasMessageStartingWith("网站地址 " + kept)
        .hasMessageContaining(reason);
  }

  @Test
  void allFilesBelowAFolderAreKeptAndNoOther() {
    LastSite last = published("a/1.html", "a/b/2.html", "a.html", "ab/3.html");
    add("c.html");

    site.keepAll(last, "a/");

    assertThat(site.addresses()).containsExactly("a/1.html", "a/b/2.html", "c.html");
    assertThat(site.lacks(last.files())).containsExactly("a.html", "ab/3.html");
    assertThat(site.added()).containsExactly("c.html");
    assertThatThrownBy(() -> site.keepAll(last, "a/b/")).isInstanceOf(AddressException.class);
    add("ab/3.html");
    assertThatThrownBy(() -> site.keepAll(last, "ab/")).isInstanceOf(AddressException.class);
    assertThat(last.count("a/")).isEqualTo(2);
    assertThat(last.holds("a/", 2)).isTrue();
    assertThat(last.holds("a/", 3)).isFalse();
    assertThat(last.all().without(last.below("a/")).without(Set.of("a.html", "b.html")).count()).isEqualTo(1);
  }

  @Test
  void filesOfTwoSitesAreNotMixed() {
    keep("a.html");

    assertThatThrownBy(() -> keep("b.html")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCountsAsFoldedIsItsOwnFoldedForm() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = Character.toString(c);
      if (Address.isFolded(text)) {
        assertThat(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)).isEqualTo(text);
      }
    }
    assertThat(Address.isFolded("departments/430204-jgsw/2021/index_1.html")).isTrue();
  }

  /** Keeps all files of a site that was {@link #published published} with them. */
  private LastSite keep(String... addresses) {
    LastSite last = published(addresses);
    for (String address : addresses) {
      site.keep(last.intact(address).orElseThrow());
    }
    return last;
  }

  /** A site of files that hold their addresses. */
  private LastSite published(String... addresses) {
    Path out = folder.resolve("site");
    Map<String, String> files = Stream.of(addresses).collect(Collectors.toMap(address -> address, address -> address));
    try {
      new Publisher(out).publish(Tree.site(files)).site().remember(StateFolder.of(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Tree.last(out);
  }

  private void add(String address) {
    site.add(address, new byte[0]);
  }
}
