package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar starts a second virtual machine, which nobody is to notice. */
class LauncherIT {

  private static final Path JAR = Path.of("target/mingzhang.jar").toAbsolutePath();
  private static final int SOON = 20;

  @TempDir private Path temporary;

  @Test
  void theSecondOneEndsWithTheFirstOneHoweverThatEnds() throws Exception {
    TestPortal portal = TestPortal.demo(temporary, 1, 1).build();
    Process first = start(List.of(), "serve", "--port", "0", "--portal", portal.folder().toString());
    ProcessHandle second = second(first).orElseThrow();

    first.destroyForcibly().waitFor();

    second.onExit().get(SOON, TimeUnit.SECONDS);
    assertThat(second.isAlive()).isFalse();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there cannot ask another one to end")
  void aPreviewThatIsAskedToEndCleansUpBefore() throws Exception {
    TestPortal portal = TestPortal.demo(temporary, 3, 2).build();
    Process first = start(List.of(), "serve", "--port", "0", "--portal", portal.folder().toString());
    ProcessHandle second = second(first).orElseThrow();
    Path warmUp = portal.folder().resolve(".mingzhang/site/warm-up");
    for (int i = 0; i < 2000 && Files.notExists(warmUp) && second.isAlive(); i++) {
      Thread.sleep(10);
    }

    first.destroy(); // as Ctrl+C does

    assertThat(first.waitFor(SOON, TimeUnit.SECONDS)).isTrue();
    assertThat(second.isAlive()).isFalse();
    assertThat(warmUp).doesNotExist();
  }

  @Test
  void aBuildThatIsKilledDoesNotKeepTheNextOneAway() throws Exception {
    TestPortal portal = TestPortal.demo(temporary, 2, 2).build();
    for (int pause = 300; pause <= 1100; pause += 400) {
      Process first = start(List.of(), "build", "--clean", "--portal", portal.folder().toString());
      Thread.sleep(pause);
      first.destroyForcibly().waitFor();

      Process next = start(List.of(), "build", "--clean", "--portal", portal.folder().toString());

      assertThat(next.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(next.exitValue()).as(Files.readString(output())).isZero();
    }
  }

  @Test
  void whatTheVirtualMachineIsToldByHandHoldsForTheOnlyOne() throws Exception {
    TestPortal portal = TestPortal.demo(temporary, 1, 1).build();
    Process only = start(List.of("-Xmx600m"), "serve", "--port", "0", "--portal", portal.folder().toString());
    try {
      assertThat(second(only)).isEmpty();
    } finally {
      only.destroyForcibly().waitFor();
    }
  }

  @Test
  void whoeverComesSecondIsToldOfTheProcessThatSomebodyStarted() throws Exception {
    TestPortal portal = TestPortal.demo(temporary, 2, 2).build();
    Process first = start(List.of(), "build", "--clean", "--portal", portal.folder().toString());
    Path lock = portal.folder().resolve(".mingzhang/site/lock");
    String pid = Long.toString(first.pid());
    String holder = "";
    for (int i = 0; i < 1000 && first.isAlive() && !holder.equals(pid); i++) {
      Thread.sleep(5);
      holder = Files.readString(lock); // nothing for a moment: it is taken once to put things right and once to build
    }

    assertThat(holder).isEqualTo(pid);
    first.destroyForcibly().waitFor();
  }

  @Test
  void exitCodesAndMessagesComeThrough() throws Exception {
    Process wrong = start(List.of(), "build", "--nonsense");
    assertThat(wrong.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(wrong.exitValue()).isEqualTo(2);
    assertThat(Files.readString(output())).contains("--nonsense").doesNotContain("Exception");

    Process nothing = start(List.of(), "build", "--portal", temporary.resolve("nowhere").toString());
    assertThat(nothing.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(nothing.exitValue()).isEqualTo(1);
  }

  @Test
  void aLimitedOneThatNeedsMoreMemoryEndsSilently() throws Exception {
    TestPortal portal = TestPortal.ofRepository(temporary.resolve("portal"));
    List<String> settings = List.of("-Xmx16m", "-Xlog:disable", "-Dmingzhang.limited=true");

    Process limited = start(settings, "build", "--portal", portal.folder().toString());

    assertThat(limited.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(limited.exitValue()).isEqualTo(75); // the launcher begins anew then
    assertThat(Files.readString(output())).isEmpty();
  }

  private Path output() {
    return temporary.resolve("output.txt");
  }

  private Process start(List<String> settings, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    File output = output().toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
  }

  /** The process that a preview starts before it says where it is; none where it does the work itself. */
  private Optional<ProcessHandle> second(Process first) throws Exception {
    for (int i = 0; i < 2000 && first.isAlive(); i++) {
      if (Files.readString(output()).contains("127.0.0.1:")) {
        return first.children().findFirst();
      }
      Thread.sleep(10);
    }
    throw new AssertionError(Files.readString(output()));
  }
}
