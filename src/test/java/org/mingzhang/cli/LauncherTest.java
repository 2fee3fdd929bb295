package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the second virtual machine is told; that it is there, and how it ends, {@code LauncherIT} shows. */
class LauncherTest {

  private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

  @TempDir private Path folder;
  private Path jar;
  private final List<List<String>> started = new ArrayList<>();

  @BeforeEach
  void jar() {
    jar = folder.resolve("mingzhang.jar");
  }

  @Test
  void theCommandIsPassedOnAsItIs() throws IOException {
    assertThat(run(0, "build", "--portal", "我的 网站", "--strict")).isZero();

    assertThat(started).hasSize(1);
    assertThat(started.get(0)).endsWith("-jar", jar.toString(), "build", "--portal", "我的 网站", "--strict");
    assertThat(started.get(0)).contains("-Dmingzhang.started=" + ProcessHandle.current().pid());
  }

  @Test
  void theExitCodeComesBack() throws IOException {
    assertThat(run(2, "check", "--nonsense")).isEqualTo(2);
  }

  @Test
  void aBuildThatNeedsMoreMemoryBeginsAnewWithoutALimit() throws IOException {
    List<Integer> codes = new ArrayList<>(List.of(Launcher.OUT_OF_MEMORY, 1));

    int code = new Launcher(jar, List.of("build")).run(command -> {
      started.add(command);
      return codes.remove(0);
    });

    assertThat(code).isEqualTo(1);
    assertThat(started.get(1)).noneMatch(setting -> setting.startsWith("-Xmx") || setting.contains(Launcher.LIMITED));
  }

  @Test
  void onlyABuildIsLimited() throws IOException {
    run(0, "serve");

    assertThat(started.get(0)).noneMatch(setting -> setting.startsWith("-Xmx") || setting.contains(Launcher.LIMITED));
  }

  @Test
  void aSmallPortalIsBuiltWithOneCompilerWhateverIsToBeDone() throws IOException {
    portal(25, 100);
    run(0, "build", "--portal=" + folder);

    assertThat(started.get(0)).contains(ONE_COMPILER).noneMatch(setting -> setting.startsWith("-Dmingzhang.few"));
  }

  @Test
  void aLargePortalIsBuiltWithBothWhereMuchIsToBeDone() throws IOException {
    portal(26, 100);
    List<Integer> codes = new ArrayList<>(List.of(Launcher.MUCH_TO_DO, Launcher.OUT_OF_MEMORY, 0));

    int code = new Launcher(jar, List.of("build", "--portal", folder.toString())).run(command -> {
      started.add(command);
      return codes.remove(0);
    });

    assertThat(code).isZero();
    String whole = "-Xms" + (1100L << 20);
    assertThat(started.get(0)).contains(ONE_COMPILER, "-Dmingzhang.few=25", "-Xmn260m", whole);
    assertThat(started.get(1)).contains("-Xmn180m").doesNotContain(ONE_COMPILER, "-Dmingzhang.few=25", whole);
    assertThat(started.get(2)).doesNotContain(ONE_COMPILER, "-Dmingzhang.few=25", "-Xmn180m");
  }

  @Test
  void otherCommandsOnALargePortalHaveBoth() throws IOException {
    portal(26, 100);
    run(0, "check", "--portal", folder.toString());

    assertThat(started.get(0)).doesNotContain(ONE_COMPILER, "-Dmingzhang.few=25");
  }

  @Test
  void largePagesOfMemoryAreAskedForWhereTheyAreGivenAndMuchIsToBeDone() throws IOException {
    portal(26, 100);
    List<Integer> codes = new ArrayList<>(List.of(Launcher.MUCH_TO_DO, 0));

    new Launcher(jar, List.of("build", "--portal", folder.toString())).run(command -> {
      started.add(command);
      return codes.remove(0);
    });

    String asked = "-XX:+UseTransparentHugePages";
    assertThat(started.get(0)).doesNotContain(asked);
    boolean given = Launcher.areOffered(Path.of("/sys/kernel/mm/transparent_hugepage/enabled"));
    assertThat(started.get(1).contains(asked)).isEqualTo(given);
    assertThat(Launcher.areOffered(Files.writeString(folder.resolve("a"), "always [madvise] never\n"))).isTrue();
    assertThat(Launcher.areOffered(Files.writeString(folder.resolve("b"), "[always] madvise never\n"))).isFalse();
    assertThat(Launcher.areOffered(Files.writeString(folder.resolve("c"), "always madvise [never]\n"))).isFalse();
    assertThat(Launcher.areOffered(folder.resolve("none"))).isFalse();
  }

  private void portal(int departments, int years) throws IOException {
    for (int i = 0; i < departments; i++) {
      Path department = Files.createDirectories(folder.resolve("data/departments/" + (100_000 + i)));
      for (int year = 0; year < years; year++) {
        Files.createFile(department.resolve((1900 + year) + ".yml"));
      }
    }
  }

  @Test
  void classesAreTakenFromTheArchiveOfThisVirtualMachineThatLiesBesideTheJar() throws IOException {
    Path classes = folder.resolve("mingzhang-" + System.getProperty("java.vm.version") + ".jsa");
    run(0, "build");
    Files.createFile(classes);
    run(0, "build");

    assertThat(started.get(0)).noneMatch(setting -> setting.contains(".jsa"));
    assertThat(started.get(1)).contains("-XX:SharedArchiveFile=" + classes);
  }

  @Test
  void aPortalThatIsNotThereIsLeftToTheCommand() throws IOException {
    assertThat(run(2, "build", "--portal", "\0")).isEqualTo(2);
    assertThat(run(2, "build", "--portal")).isEqualTo(2);
  }

  private int run(int code, String... arguments) throws IOException {
    return new Launcher(jar, List.of(arguments)).run(command -> {
      started.add(command);
      return code;
    });
  }
}
