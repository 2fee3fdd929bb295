package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Main;

class ServeCommandTest {

  @TempDir private Path temporary;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there cannot ask another one to end")
  void nothingIsLeftOfAWarmUpThatIsStopped() throws IOException, InterruptedException {
    TestPortal portal = TestPortal.demo(temporary, 3, 2).build();
    Path warmUp = portal.folder().resolve(".mingzhang/site/warm-up");
    Process serve = serve(portal.folder());
    try {
      await(warmUp, serve);

      serve.destroy(); // as Ctrl+C does

      assertThat(serve.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(warmUp).doesNotExist();
    } finally {
      serve.destroyForcibly();
    }
  }

  private static Process serve(Path portal) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve", "--port", "0", "--portal", portal.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void await(Path folder, Process maker) throws InterruptedException {
    for (int i = 0; i < 6000 && maker.isAlive() && Files.notExists(folder); i++) {
      Thread.sleep(10);
    }
    assertThat(folder).exists();
  }
}
