package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.Terminal.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.start.StampAccess;

/** {@code init} and {@code init --update}: a new portal, and new templates for an old one. */
class InitCommandTest {

  @TempDir private Path temporary;

  /** A new portal in a folder whose name has blanks and Chinese characters. */
  private Path portal() {
    Path portal = temporary.resolve("我的 网站");
    assertThat(run("init", portal.toString()).exit()).isZero();
    return portal;
  }

  @Test
  void aNewPortalBuildsStrictlyAtOnceWithoutAWarningAndSaysThatItIsAnExample() throws Exception {
    Path portal = temporary.resolve("我的 网站");
    Terminal init = run("init", portal.toString());
    assertThat(init.err()).isEmpty();
    assertThat(init.exit()).isZero();
    String arguments = " --portal \"" + portal + "\"\n";
    assertThat(init.out())
        .startsWith("新建：" + portal + " 共 " + TestPortal.files(portal).size() + " 个文件\n")
        .contains(" build" + arguments, " serve" + arguments, " new department 部门标识 --name 部门全称" + arguments);
    Terminal build = run("build", "--strict", "--portal", portal.toString());
    assertThat(build.err()).isEmpty();
    assertThat(build.exit()).isZero();
    assertThat(build.out()).contains("读取：1 个部门，1 个部门年度").doesNotContain("不符");
    TestPortal.files(portal.resolve("site"))
        .forEach(
            (file, bytes) -> {
              if (file.endsWith(".html")) {
                String page = new String(bytes, StandardCharsets.UTF_8);
                assertThat(page).as(file).contains("都是编的", "noindex");
              }
            });
    assertThat(run("search", "样例", "--portal", portal.toString()).exit()).isZero();
    assertThat(Files.readString(portal.resolve("data/portal.yml"))).contains("\n示范: 是\n示范说明: ", "\n# 主办单位: ");
  }

  @Test
  void aNewPortalHasTheTemplatesAndReferenceDataOfTheRepository() throws Exception {
    Map<String, byte[]> files = TestPortal.files(portal());
    for (String folder : new String[] {"templates", "assets", "content/guide", "data/profiles", "data/subjects", "data/schema"}) {
      Map<String, byte[]> repository = TestPortal.files(Path.of(folder));
      assertThat(repository).isNotEmpty();
      assertThat(files.keySet()).containsAll(repository.keySet().stream().map(name -> folder + "/" + name).toList());
    }
    assertThat(files.get("templates/home.ftlh")).isEqualTo(Files.readAllBytes(Path.of("templates/home.ftlh")));
    assertThat(files.keySet()).noneMatch(name -> name.matches("data/departments/(?!990101-jgsw/).*"));
  }

  @Test
  void aFolderThatIsNotEmptyStaysAsItIs() throws Exception {
    Files.writeString(Files.createDirectories(temporary.resolve("full")).resolve("mine.txt"), "mine");
    String full = temporary.resolve("full").toString();
    Terminal run = run("init", full);
    run.refused(1, "“" + full + "”不是空的，没有动它。换一个空文件夹；已有的网站要换模板和样式，用 init --update。");
    assertThat(TestPortal.files(temporary.resolve("full"))).containsOnlyKeys("mine.txt");
    String file = temporary.resolve("full/mine.txt").toString();
    run("init", file).refused(1, "“" + file + "”不是文件夹。");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedInOneLine() {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no read-only folder on this system");
    run("init", "/proc/网站").refused(1, "写不了“/proc/网站”：检查路径、权限和磁盘空间。");
  }

  @Test
  void withoutAFolderTheLineSaysSo() {
    Terminal run = run("init");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("缺少 文件夹。\n用法见 mingzhang init --help\n");
  }

  // --- versions -----------------------------------------------------------------------------------------------------

  @Test
  void theStampOfTheRepositoryIsTheVersionOfTheProgram() throws Exception {
    Matcher pom = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
    assertThat(pom.find()).isTrue();
    assertThat(Files.readString(Path.of("templates/version.txt"))).isEqualTo(pom.group(1) + "\n");
    assertThat(run("--version").out()).isEqualTo("明账 " + pom.group(1) + "\n");
  }

  @Test
  void templatesOfAnotherVersionGiveOneWarning() throws Exception {
    Path portal = portal();
    String here = Files.readString(Path.of("templates/version.txt")).strip();
    String wanted = "，程序是 " + here + " 版 (hint: ";
    String update = "运行 init --update 加网站文件夹，换成这一版的；改过的文件会保留)\n";
    String start = "templates/version.txt:1:1: warning: ";
    assertWarned(portal, "0.0.9\n", start + "模板和样式是 0.0.9 版的" + wanted + update);
    assertWarned(portal, "9.0.0\n", start + "模板和样式是 9.0.0 版的" + wanted + "换用 9.0.0 版的 mingzhang.jar)\n");
    assertWarned(portal, "<script>\n", start + "不知道模板和样式是哪一版的" + wanted + update);
    Files.delete(portal.resolve("templates/version.txt"));
    assertThat(run("build", "--portal", portal.toString()).err()).isEqualTo(start + "不知道模板和样式是哪一版的" + wanted + update);
  }

  private static void assertWarned(Path portal, String stamp, String warning) throws Exception {
    Files.writeString(portal.resolve("templates/version.txt"), stamp);
    Terminal build = run("build", "--portal", portal.toString());
    assertThat(build.err()).isEqualTo(warning);
    assertThat(build.exit()).isZero();
  }

  @Test
  void anUpdateReplacesWhatNobodyChangedKeepsTheRestAndLeavesDataAndContentAlone() throws Exception {
    Path portal = portal();
    Map<String, byte[]> fresh = TestPortal.files(portal);
    Path stamp = portal.resolve("templates/version.txt");
    // As an older version left it: one file was otherwise, one was there that is no more, one is new since.
    String old = StampAccess.hash("old\n");
    Files.writeString(portal.resolve("assets/sort.js"), "old\r\n");
    Files.writeString(portal.resolve("assets/gone.js"), "old\n");
    Files.delete(portal.resolve("templates/home.ftlh"));
    Files.writeString(
        stamp,
        Files.readString(stamp).replaceFirst(".*\n", "0.0.9\n").replaceFirst("(?m)^[0-9a-f]{64}  assets/sort.js$", old + "  assets/sort.js")
            + old + "  assets/gone.js\n");
    // Changed here: a template of the program, a file of one's own, data and content.
    Files.writeString(portal.resolve("templates/glossary.ftlh"), "mine");
    Files.writeString(portal.resolve("assets/own.css"), "mine");
    Files.writeString(portal.resolve("data/regions.yml"), "mine");
    Files.delete(portal.resolve("content/guide.md"));

    Terminal update = run("init", "--update", portal.toString());

    assertThat(update.err()).isEmpty();
    assertThat(update.exit()).isZero();
    assertThat(update.out())
        .isEqualTo(
            """
            换新 assets/sort.js
            保留 templates/glossary.ftlh（改过；新的是 update/templates/glossary.ftlh）
            新增 templates/home.ftlh
            删去 assets/gone.js（这一版不再用它）
            模板和样式已从 0.0.9 换成 %s 版，data 和 content 没有动；改过的 1 个没有动，新的放在 update 文件夹里，对照着合并后把它删去。
            """
                .formatted(Files.readString(Path.of("templates/version.txt")).strip()));
    Map<String, byte[]> files = TestPortal.files(portal);
    assertThat(files).doesNotContainKeys("assets/gone.js", "content/guide.md");
    assertThat(files.get("assets/sort.js")).isEqualTo(fresh.get("assets/sort.js"));
    assertThat(files.get("templates/home.ftlh")).isEqualTo(fresh.get("templates/home.ftlh"));
    assertThat(files.get("update/templates/glossary.ftlh")).isEqualTo(fresh.get("templates/glossary.ftlh"));
    assertThat(files.get("templates/version.txt")).isEqualTo(fresh.get("templates/version.txt"));
    for (String mine : new String[] {"templates/glossary.ftlh", "assets/own.css", "data/regions.yml"}) {
      assertThat(new String(files.get(mine), StandardCharsets.UTF_8)).isEqualTo("mine");
    }
  }

  @Test
  void anUpdateOfWhatIsNewAlreadyChangesNothing() {
    Path portal = portal();
    Map<String, byte[]> before = TestPortal.files(portal);
    assertThat(run("init", "--update", portal.toString()).out()).matches("模板和样式已经是 [0-9.]+ 版，没有要换的。\n");
    Map<String, byte[]> after = TestPortal.files(portal);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
  }

  @Test
  void onlyAPortalCanBeUpdated() {
    String nothing = temporary.resolve("nothing").toString();
    run("init", "--update", nothing).refused(1, "“" + nothing + "”里没有 data，不是网站文件夹；新建网站用 init，不加 --update。");
  }
}
