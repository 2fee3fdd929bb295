package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code package}. Site: the repository's own portal. */
class PackageCommandTest {

  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"#]+)[^\"]*\"");

  @TempDir private Path temporary;

  private TestPortal portal;

  @BeforeEach
  void copy() {
    portal = TestPortal.ofRepository(temporary.resolve("p"));
  }

  private String path(String name) {
    return temporary.resolve("p").resolve(name).toString();
  }

  private static Map<String, byte[]> unzip(Path zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(names).isSorted().doesNotHaveDuplicates();
    return files;
  }

  private void assertRefused(String message, String... options) {
    assertThat(portal.run("package", options)).isEqualTo(new TestPortal.Run(1, "", message + "\n"));
  }

  @Test
  void theZipHoldsTheSiteByteForByteAndNothingElse() throws IOException {
    portal.build().write("site/.gitignore", "*\n").write("site/stray.txt", "somebody's");
    TestPortal.Run run = portal.run("package");
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, byte[]> site = portal.site();
    site.remove(".gitignore");
    site.remove("stray.txt");
    Map<String, byte[]> packed = unzip(Path.of(path("site.zip")));
    assertThat(packed.keySet()).isEqualTo(site.keySet()).contains("manifest.json", "index.html", "datapackage.json");
    packed.forEach((address, bytes) -> assertThat(bytes).as(address).isEqualTo(site.get(address)));
    long kb = (Files.size(Path.of(path("site.zip"))) + 1023) / 1024;
    assertThat(run.out()).isEqualTo("打包：" + path("site.zip") + " 共 " + (site.size() - 1) + " 个文件，" + kb + " KB\n");
  }

  @Test
  void everyLinkOfTheUnpackedSiteLeadsToAFileBesideIt() throws IOException {
    portal.build().run("package", "--out", path("x/y.zip"));
    Map<String, byte[]> files = unzip(Path.of(path("x/y.zip")));
    int links = 0;
    for (String page : files.keySet()) {
      if (page.endsWith(".html") && !page.equals("404.html")) {
        Matcher link = LINK.matcher(new String(files.get(page), StandardCharsets.UTF_8));
        while (link.find()) {
          String target = link.group(1).replace("&amp;", "&");
          if (!target.matches("[a-z]+:.*")) {
            assertThat(target).as(page).doesNotStartWith("/");
            String path = URI.create("site:///" + page).resolve(target).getPath().substring(1);
            assertThat(files).as(page + " to " + target).containsKey(path);
            links++;
          }
        }
      }
    }
    assertThat(links).isGreaterThan(1000);
  }

  @Test
  void theSameSiteGivesTheSameZip() throws IOException {
    portal.build().run("package");
    byte[] first = Files.readAllBytes(Path.of(path("site.zip")));
    Files.setLastModifiedTime(Path.of(path("site/index.html")), java.nio.file.attribute.FileTime.fromMillis(0));
    portal.run("package", "--site", path("site"), "--out", path("b.zip"));
    assertThat(Files.readAllBytes(Path.of(path("b.zip")))).isEqualTo(first);
  }

  @Test
  void changesAreExactlyWhatIsNewAndChangedAndTheListOfWhatIsGone() throws IOException {
    portal.build();
    Map<String, byte[]> before = portal.site();
    Files.copy(Path.of(path("site/manifest.json")), Path.of(path("old.json")));
    portal.change("data/departments/430204-jgsw/2021.yml", "  30216: 0.44", "  30216: 0.45").delete("content/about.md");
    portal.write("content/news.md", "title=新闻\ntype=page\nstatus=published\norder=10\n~~~~~~\n\n## 说明\n\n正文。\n").build();
    Map<String, byte[]> after = portal.site();
    TestPortal.Run run = portal.run("package", "--changed-since", path("old.json"));
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, byte[]> packed = unzip(Path.of(path("site-changes.zip")));
    List<String> gone = new String(packed.remove("deletions.txt"), StandardCharsets.UTF_8).lines().toList();
    assertThat(gone).contains("about/index.html").isEqualTo(before.keySet().stream().filter(a -> !after.containsKey(a)).toList());
    Map<String, byte[]> upload = new TreeMap<>(before);
    upload.keySet().removeAll(gone);
    upload.putAll(packed);
    assertThat(upload.keySet()).isEqualTo(after.keySet());
    upload.forEach((address, bytes) -> assertThat(bytes).as(address).isEqualTo(after.get(address)));
    assertThat(packed.keySet()).allMatch(address -> !Arrays.equals(before.get(address), after.get(address)));
    assertThat(run.out())
        .startsWith(
            "打包：" + path("site-changes.zip") + " 新增和改动 " + (packed.size() - 1) + " 个文件，删去 " + gone.size() + " 个，");
  }

  @Test
  void withoutAChangeThereIsOnlyTheManifest() throws IOException {
    portal.build().run("package", "--changed-since", path("site/manifest.json"));
    Map<String, byte[]> packed = unzip(Path.of(path("site-changes.zip")));
    assertThat(packed).containsOnlyKeys("deletions.txt", "manifest.json");
    assertThat(packed.get("deletions.txt")).isEmpty();
  }

  @Test
  void withoutASiteItSaysWhatToDo() {
    assertRefused("还没有网站：" + path("site") + " 里没有明账生成的网站，请先运行 build。");
    portal.write("site/index.html", "mine");
    assertRefused("还没有网站：" + path("site") + " 里没有明账生成的网站，请先运行 build。");
    assertThat(Path.of(path("site.zip"))).doesNotExist();
  }

  @Test
  void aManifestThatIsMissingDamagedOrDangerousIsNamed() {
    portal.build();
    assertRefused("找不到清单文件 none.json，请用 --changed-since 指明上次发布的 manifest.json。", "--changed-since", "none.json");
    String wrong = path("m.json") + " 不是明账的清单文件，或者已经损坏，请用 --changed-since 指明上次发布的 manifest.json。";
    String entry = "{\"path\": \"../../home/x\", \"sha256\": \"\", \"size\": 1}";
    for (String text : List.of("", "{}", "[1", "{\"generator\": \"mingzhang\", \"format\": 1, \"files\": [" + entry + "]}")) {
      portal.write("m.json", text);
      assertRefused(wrong, "--changed-since", path("m.json"));
    }
    assertThat(Path.of(path("site-changes.zip"))).doesNotExist();
  }

  @Test
  void aSiteThatSomebodyEditedIsRefusedAndLeavesNoHalfZip() throws IOException {
    portal.build().write("site/about/index.html", "edited");
    assertRefused("网站里的 about/index.html 不在了，或者被改过，与 manifest.json 不一致，请重新运行 build。");
    portal.delete("site/about/index.html");
    assertRefused("网站里的 about/index.html 不在了，或者被改过，与 manifest.json 不一致，请重新运行 build。");
    try (var files = Files.list(Path.of(path("")))) {
      assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("zip"));
    }
  }

  @Test
  void aTargetThatCannotBeWrittenIsNamed() {
    portal.build().write("file", "x").write("folder/x", "x");
    assertRefused("无法写入 " + path("file") + "：那里已有一个同名文件。", "--out", path("file/a.zip"));
    assertRefused("无法写入 " + path("folder") + "：它是一个文件夹，请用 --out 指定文件名。", "--out", path("folder"));
    assertRefused(
        "压缩包 " + path("site/a.zip") + " 不能写在网站文件夹 " + path("site") + " 里面，请用 --out 指定别的位置。",
        "--out", path("site/a.zip"));
    assertThat(portal.run("package", "--nonsense").exit()).isEqualTo(2);
    assertThat(portal.run("package", "--out").err()).contains("缺少 --out 后面的值。");
  }
}
