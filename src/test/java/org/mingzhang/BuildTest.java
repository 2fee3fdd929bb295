package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Main;

/** The build command from end to end on the repository's own portal. */
class BuildTest {

  private static final String YEAR = "data/departments/430204-jgsw/2021.yml";

  @TempDir private Path temporary;

  @Test
  void aGoodBuildPrintsFiveLines() {
    TestPortal.Run run = TestPortal.ofRepository(temporary).run("build");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(5);
    assertThat(run.out().lines().map(line -> line.substring(0, 3))).containsExactly("读取：", "核对：", "绘制：", "写出：", "用时：");
  }

  @Test
  void timingsListEveryStep() {
    TestPortal.Run run = TestPortal.ofRepository(temporary).run("build", "--timings", "--clean");
    assertThat(run.out()).contains("毫秒  读取", "毫秒  核对", "毫秒  内容页", "毫秒  部门年度", "毫秒  其他页面", "毫秒  检索", "毫秒  链接", "毫秒  写出");
  }

  @Test
  void twoBuildsGiveTheSameBytesInAnyLocaleAndTimeZoneAndOnAnyNumberOfThreads() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Map<String, byte[]> first = TestPortal.ofRepository(temporary.resolve("a")).build().site();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertSame(first, TestPortal.ofRepository(temporary.resolve("b")).build().site());
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      ForkJoinPool one = new ForkJoinPool(1);
      Map<String, byte[]> single = one.submit(() -> TestPortal.ofRepository(temporary.resolve("c")).build().site()).get();
      assertSame(first, single);
      ForkJoinPool eight = new ForkJoinPool(8);
      assertSame(first, eight.submit(() -> TestPortal.ofRepository(temporary.resolve("d")).build().site()).get());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((address, bytes) -> assertThat(actual.get(address)).as(address).isEqualTo(bytes));
  }

  @Test
  void faultyInputReportsEveryFaultInOneRunAndLeavesThePublishedSiteAlone() throws Exception {
    TestPortal portal = TestPortal.ofRepository(temporary).build();
    Map<String, byte[]> before = portal.site();
    portal
        .change(YEAR, "其他收入: 67.54", "其他收人: 67.54")
        .change(YEAR, "机关运行经费: 56.70", "机关运行经费: 1,056.70")
        .change("content/about.md", "status=published", "status=publish");
    TestPortal.Run run = portal.run("build");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("不认识的键“其他收人” (hint: 是不是“其他收入”)", "应当是金额，写的是“1,056.70”", "content/about.md:")
        .doesNotContain("\tat ", "Exception")
        .endsWith("没有生成网站，原来的网站没有动。\n");
    assertThat(run.err().lines().filter(line -> line.contains(": error: "))).allMatch(line -> line.matches("[^:]+:\\d+:\\d+: error: .+"));
    assertSame(before, portal.site());
  }

  @Test
  void aFirstBuildThatIsRefusedWritesNothing() {
    TestPortal portal = TestPortal.ofRepository(temporary).change(YEAR, "年度: 2021", "年度: 2020");
    assertThat(portal.run("build").exit()).isEqualTo(1);
    assertThat(Files.exists(temporary.resolve("site"))).isFalse();
  }

  @Test
  void strictRefusesWhatDoesNotAddUpUnlessItIsExplained() {
    TestPortal portal = TestPortal.of("sentences", temporary);
    TestPortal.Run run = portal.run("build", "--strict");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "2021.yml:44:9: error: 不符 R46 完成率和大于小于正确：三公经费/合计/完成率，印为 100%（说明七），按所列的数是 101.43%，相差 −1.43 个百分点 (hint:"
                + " 核对来源文件；去掉 --strict 可以照印出的数发布)",
            "430204-que/2021.yml:1:1: error: 既没有“原文”，也没有“控制数”，填错的数发现不了");
    String year = "data/departments/430204-shuzi/2021.yml";
    portal.delete("data/departments/430204-que");
    portal.change(year, "原文:\n", explained() + "原文:\n").change(year, "增减率: -25%", "增减率: -20%");
    portal.change(year, "三公经费:\n", "三公经费:\n  预算口径: 全年预算数\n");
    portal.build("--strict");
    assertThat(portal.page("departments/430204-shuzi/2021/index.html")).contains("已说明：表格漏了一行（财务岗，2022-10-08）。");
  }

  private static String explained() {
    String rest = "日期: 2022-10-08, 说明人: 财务岗, 原因: 表格漏了一行}\n";
    return "已说明:\n"
        + Stream.of("三公经费/合计/完成率", "政府采购/合计", "三公经费/公务接待费/决算", "比上年/三公经费/公务接待费/决算",
                "三公经费/公务用车购置费/决算", "一般公共预算支出/2010399/完成率")
            .map(path -> "  - {项: " + path + ", " + rest)
            .collect(Collectors.joining());
  }

  @Test
  void aControlTotalThatTheFiguresDoNotMakeIsAWarningAndStopsAStrictBuild() {
    String year = "data/departments/430204-que/2021.yml";
    TestPortal portal = TestPortal.of("sentences", temporary).delete("data/departments/430204-shuzi");
    portal.change(year, "政府性基金:", "控制数: {支出/合计: 501.00, 收入/合计: 500}\n政府性基金:");
    TestPortal.Run run = portal.run("build");
    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .isEqualTo(
            year + ":13:14: warning: 控制数“支出/合计”是 501.00，按所填的数是 499.99 (hint: 相差 1.01 万元，检查它下面的各项有没有填错、填漏)\n");
    assertThat(portal.page("departments/430204-que/2021/index.html")).doesNotContain("控制数");
    assertThat(portal.run("build", "--strict").exit()).isEqualTo(1);
  }

  @Test
  void anExplanationThatExplainsNothingIsPointedAt() {
    TestPortal portal = TestPortal.of("sentences", temporary);
    String year = "data/departments/430204-shuzi/2021.yml";
    portal.change(year, "原文:\n", "已说明:\n  - {项: 收入/合计, 日期: 2022-10-08, 说明人: 财务岗, 原因: 旧的说明}\n原文:\n");
    TestPortal.Run run = portal.run("build");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("warning: “已说明”的“收入/合计”现在没有不符 (hint: 数已经改正的，删去这一条)");
  }

  @Test
  void thePortalCanKeepTheOutcomesOfTheRulesToItself() {
    TestPortal portal = TestPortal.of("sentences", temporary);
    portal.change("data/portal.yml", "示范: 是", "示范: 是\n公开核对: 否").build();
    assertThat(portal.site()).doesNotContainKey("checks/index.html");
    assertThat(portal.page("departments/430204-shuzi/2021/index.html")).doesNotContain("id=\"checks\"");
  }

  @Test
  void draftsAreBuiltOnlyOnRequest() {
    TestPortal portal = TestPortal.of("sentences", temporary);
    portal.change("data/departments/430204-que/2021.yml", "年度: 2021\n", "年度: 2021\n状态: 草稿\n");
    TestPortal.Run run = portal.run("build");
    assertThat(run.out()).contains("略过草稿 1 个");
    assertThat(portal.site()).doesNotContainKey("departments/430204-que/2021/index.html");
    portal.build("--drafts");
    assertThat(portal.site()).containsKey("departments/430204-que/2021/index.html");
  }

  @Test
  void theBasePathReachesThePageForMissingPagesOnly() {
    TestPortal portal = TestPortal.ofRepository(temporary).build();
    Map<String, byte[]> root = portal.site();
    assertThat(portal.page("404.html")).contains("href=\"/index.html\"");
    portal.build("--base", "/czgk/bm");
    assertThat(portal.page("404.html")).contains("href=\"/czgk/bm/index.html\"", "href=\"/czgk/bm/assets/site.css\"");
    List<String> changed = new ArrayList<>();
    portal.site().forEach((address, bytes) -> {
      if (!Arrays.equals(bytes, root.get(address))) {
        changed.add(address);
      }
    });
    assertThat(changed).containsExactly("404.html", "manifest.json");
  }

  @Test
  void theGitignoreOfTheOutputStays() {
    TestPortal portal = TestPortal.ofRepository(temporary).write("site/.gitignore", "*\n").build().build();
    assertThat(portal.page(".gitignore")).isEqualTo("*\n");
  }

  @Test
  void aFolderThatSomebodyElseMadeIsRefused() {
    TestPortal portal = TestPortal.ofRepository(temporary).write("site/report.txt", "mine");
    TestPortal.Run run = portal.run("build");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).doesNotContain("Exception").contains("site");
    assertThat(portal.page("report.txt")).isEqualTo("mine");
  }

  @Test
  void aDeadLinkInContentIsAFaultOfThatFile() {
    TestPortal portal = TestPortal.ofRepository(temporary).change("content/about.md", "\n## ", "\n[没有](nowhere/)\n\n## ");
    TestPortal.Run run = portal.run("build");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("content/about.md:1:1: error: 链接“../nowhere/index.html”没有目标");
  }

  @Test
  void aDeadLinkInTheIndexOfAFolderNamesThatFile() {
    String page = "title=子页\ntype=page\nstatus=published\n~~~~~~\n\n## 一\n\n[坏](nowhere/)\n";
    TestPortal.Run run = TestPortal.ofRepository(temporary).write("content/sub/index.md", page).run("build");
    assertThat(run.err()).contains("content/sub/index.md:1:1: error: 链接“../nowhere/index.html”没有目标");
  }

  @Test
  void aPatternThatAProfileNamesButNobodyWroteIsReportedAtTheProfile() {
    TestPortal portal = TestPortal.ofRepository(temporary).change("data/profiles/hunan.yml", "句式: totals", "句式: totale");
    TestPortal.Run run = portal.run("build");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).containsPattern("data/profiles/hunan\\.yml:\\d+:\\d+: error: 没有句式“totale”");
  }

  @Test
  void aTemplateThatUsesItselfIsAFaultOfTheTemplates() {
    String fault = "templates:1:1: error: 模板没完没了地引用自己 (hint: 检查最近改过的模板里的 include 和宏)\n";
    TestPortal portal = TestPortal.ofRepository(temporary);
    portal.write("templates/sentences/national/totals.ftl", "<#macro again><@again/></#macro><@again/>");
    assertThat(portal.run("build").err()).startsWith(fault);
    assertThat(portal.run("review", "430204-jgsw", "2021").err()).startsWith(fault);
    assertThat(portal.folder().resolve("site")).doesNotExist();
  }

  @Test
  void wrongUsageEndsWithTwo() {
    java.io.StringWriter err = new java.io.StringWriter();
    java.io.PrintWriter out = new java.io.PrintWriter(new java.io.StringWriter());
    java.io.PrintWriter errors = new java.io.PrintWriter(err, true);
    assertThat(Main.run(new String[] {"build", "--nonsense"}, out, errors)).isEqualTo(2);
    assertThat(Main.run(new String[] {"bild"}, out, errors)).isEqualTo(2);
    assertThat(Main.run(new String[] {}, out, errors)).isEqualTo(2);
    assertThat(Main.run(new String[] {"build", "--base", "/../etc"}, out, errors)).isEqualTo(2);
    assertThat(err.toString()).contains("--nonsense", "--base 应当像 /czgk 这样").doesNotContain("\tat ");
    assertThat(Main.run(new String[] {"build", "--help"}, out, errors)).isZero();
  }

  @Test
  void aPortalFolderThatDoesNotExistIsNamed() {
    TestPortal.Run run = TestPortal.ofRepository(temporary).delete("data").run("build");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("data:1:1: error: 找不到 data 文件夹");
  }

  @Test
  void oneCorrectedFigureRewritesOnlyThePagesThatShowIt() throws Exception {
    TestPortal portal = TestPortal.ofRepository(temporary).build();
    Map<String, byte[]> before = portal.site();
    Map<String, byte[]> after = portal.change(YEAR, "  30216: 0.44", "  30216: 0.45").build().site();
    List<String> changed =
        after.keySet().stream().filter(address -> !Arrays.equals(before.get(address), after.get(address))).toList();
    assertThat(changed.stream().filter(address -> !address.startsWith("search/")))
        .containsExactly(
            "checks/index.html", "data/2021.csv", "datapackage.json", "departments/430204-jgsw/2021/430204-jgsw-2021.xlsx",
            "departments/430204-jgsw/2021/index.html", "departments/430204-jgsw/2021/t06.csv",
            "departments/430204-jgsw/2021/t06.json", "index.html", "manifest.json");
    // Its sums and shares change too, and with them the grams of their digits; most files of the search stay.
    assertThat(changed.stream().filter(address -> address.startsWith("search/d/")))
        .allMatch(address -> address.matches("search/d/(430204-jgsw/2021|p/checks)-\\d+\\.js"))
        .hasSizeBetween(4, 10);
    assertThat(changed.size()).isLessThan(after.size() * 2 / 3);
  }
}
