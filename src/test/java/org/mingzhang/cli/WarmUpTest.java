package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.BuildOptions;

class WarmUpTest {

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private Thread.UncaughtExceptionHandler before;

  @BeforeEach
  void listen() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
  }

  @AfterEach
  void stopListening() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  @Test
  void anErrorOfTheBuildThatNobodySeesIsNotSeenEither(@TempDir Path folder) throws InterruptedException {
    Path failing =
        (Path)
            Proxy.newProxyInstance(
                Path.class.getClassLoader(), new Class<?>[] {Path.class},
                (path, method, arguments) -> {
                  throw new NoClassDefFoundError("x");
                });

    WarmUp.start(new BuildOptions(failing, folder.resolve("site"), false, null, false, false));
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("mingzhang-warm-up")) {
        thread.join();
      }
    }

    assertThat(uncaught).isEmpty();
  }
}
