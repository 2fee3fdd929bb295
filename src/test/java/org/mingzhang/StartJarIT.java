package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar alone in an empty folder far from the repository: everything that a new portal needs is in it. */
class StartJarIT {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void onlyTheJar() throws Exception {
    folder = Files.createDirectories(temporary.resolve("公开 工作"));
    Files.copy(Path.of("target/mingzhang.jar"), folder.resolve("mingzhang.jar"));
  }

  @Test
  void aPortalIsBegunFilledBuiltAndSearched() throws Exception {
    Result init = fine("init", "我的 网站");
    assertThat(init.output)
        .startsWith("新建：我的 网站 共 ")
        .contains("\n  java -jar mingzhang.jar build --portal \"我的 网站\"\n");
    Result build = fine("build", "--strict", "--portal", "我的 网站");
    assertThat(build.output.lines()).hasSize(5);
    assertThat(fine("search", "办公楼维修", "--portal", "我的 网站").output).contains("样例");
    fine("new", "department", "990101-dag", "--name", "样例县档案馆", "--portal", "我的 网站");
    fine("new", "year", "990101-dag", "2021", "--portal", "我的 网站");
    assertThat(fine("build", "--drafts", "--portal", "我的 网站").output).contains("warning: 草稿还有 ", "2 个部门年度");
    assertThat(fine("review", "990101-jgsw", "2021", "--portal", "我的 网站").output).contains("办公楼维修按实际工程量结算。");
    assertThat(fine("init", "--update", "我的 网站").output).contains("没有要换的。");
    assertThat(Files.list(folder).map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("mingzhang.jar", "我的 网站");
  }

  /** The jar and unpacked classes write the same portal. */
  @Test
  void theJarHoldsWhatTheRepositoryHolds() throws Exception {
    fine("init", "网站");
    Terminal.run("init", folder.resolve("别处").toString()).fine();
    var jar = TestPortal.files(folder.resolve("网站"));
    var here = TestPortal.files(folder.resolve("别处"));
    assertThat(jar.keySet()).isEqualTo(here.keySet());
    jar.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(here.get(name)));
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamedInOneLine() throws Exception {
    Path closed = Files.createDirectories(folder.resolve("只读"));
    Assumptions.assumeTrue(closed.toFile().setReadOnly() && !Files.isWritable(closed), "this user may write everywhere");
    Result init = run("init", "只读/网站");
    assertThat(init.exit).isEqualTo(1);
    assertThat(init.output).isEqualTo("写不了“只读/网站”：没有写的权限。\n");
  }

  private record Result(int exit, String output) {}

  private Result fine(String... arguments) throws Exception {
    Result result = run(arguments);
    assertThat(result.exit).as(result.output).isZero();
    return result;
  }

  private Result run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of("-jar", "mingzhang.jar"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(temporary, "run", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8"); // file names in Chinese
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }
}
