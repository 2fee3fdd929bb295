package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Main;

/** The demo command from the terminal to a built site. */
class DemoCommandTest {

  @TempDir private Path temporary;

  private record Run(int exit, String out, String err) {}

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Run(exit, out.toString(), err.toString());
  }

  private Run demo(String... more) {
    List<String> arguments = new ArrayList<>(List.of("demo", "--out", temporary.resolve("demo").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void theDemoBuildsStrictlyWithoutAWarningAndEveryPageSaysThatItIsSynthetic() {
    Run demo = demo("--departments", "6", "--years", "3");
    assertThat(demo.err()).isEmpty();
    assertThat(demo.exit()).isZero();
    assertThat(demo.out()).matches("生成：.* 合成数据，6 个部门，18 个部门年度，错误 0 个，用时 [0-9.]+ 秒\\R");
    Path portal = temporary.resolve("demo");
    Run build = run("build", "--strict", "--portal", portal.toString());
    assertThat(build.err()).isEmpty();
    assertThat(build.exit()).isZero();
    assertThat(build.out()).contains("读取：6 个部门，18 个部门年度");
    Map<String, byte[]> site = TestPortal.files(portal.resolve("site"));
    assertThat(site.keySet().stream().filter(file -> file.matches("departments/[^/]+/\\d{4}/index\\.html"))).hasSize(18);
    site.forEach(
        (file, bytes) -> {
          if (file.endsWith(".html")) {
            assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).as(file).contains("合成数据示范网站", "全部是合成数据", "noindex");
          }
        });
  }

  @Test
  void aSecondDemoReplacesTheFirst() {
    demo("--departments", "6", "--years", "2", "--faults", "3");
    Run again = demo("--departments", "2", "--years", "1");
    assertThat(again.exit()).as(again.err()).isZero();
    Map<String, byte[]> files = TestPortal.files(temporary.resolve("demo/data/departments"));
    assertThat(files.keySet().stream().filter(file -> file.matches("[^/]+/\\d{4}\\.yml"))).hasSize(2);
  }

  @Test
  void aFolderThatSomebodyElseFilledStaysAsItIs() throws Exception {
    Path mine = Files.createDirectories(temporary.resolve("demo/data")).resolve("mine.txt");
    Files.writeString(mine, "mine");
    Run run = demo("--departments", "2", "--years", "1");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.contains("不是 demo 生成的，没有动它"));
    assertThat(TestPortal.files(temporary.resolve("demo"))).containsOnlyKeys("data/mine.txt");
  }

  @Test
  void badArgumentsGiveOneChineseLine() {
    assertUsage(demo("--years", "3"), "缺少 --departments，应当是 1 到 10000 的整数。");
    assertUsage(demo("--departments", "6"), "缺少 --years，应当是 1 到 20 的整数。");
    assertUsage(demo("--departments", "0", "--years", "3"), "--departments 应当是 1 到 10000 的整数，写的是“0”。");
    assertUsage(demo("--departments", "很多", "--years", "3"), "--departments 应当是 1 到 10000 的整数，写的是“很多”。");
    assertUsage(demo("--departments", "6", "--years", "21"), "--years 应当是 1 到 20 的整数，写的是“21”。");
    assertUsage(demo("--departments", "6", "--years", "3", "--faults", "19"), "--faults 应当是 0 到 18 的整数，写的是“19”。");
    assertUsage(demo("--departments", "6", "--years", "3", "--seed", "x"), "--seed 应当是");
    assertUsage(run("demo", "--departments", "6", "--years", "3"), "缺少 --out");
    assertThat(temporary.resolve("demo")).doesNotExist();
  }

  @Test
  void anUnsuitableSourceIsNamed() {
    Run none = demo("--departments", "2", "--years", "1", "--portal", temporary.resolve("none").toString());
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).contains("没有 templates，用 --portal 指明");
    Run inside = run("demo", "--departments", "2", "--years", "1", "--out", "content/demo");
    assertThat(inside.exit()).isEqualTo(1);
    assertThat(inside.err()).contains("--out 不能是 --portal 的文件夹");
    assertThat(Path.of("content/demo")).doesNotExist();
  }

  private static void assertUsage(Run run, String message) {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }
}
