package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mingzhang.BuildOptions;
import org.mingzhang.Portal;
import org.mingzhang.publish.StateFolder;
import org.mingzhang.publish.Trees;

/**
 * A build that nobody sees. The first one after a start is three times slower than those after it; this one takes that upon
 * itself while the editor is still reading.
 */
final class WarmUp {

  /** Building more departments aside would take the machine from the person at it. */
  private static final int FEW = 40;

  /** How often a build can make something new before it fails at what is gone. */
  private static final int TRIES = 100;

  private final BuildOptions options;
  private final Path aside;

  private WarmUp(BuildOptions options) {
    this.options = options;
    this.aside = StateFolder.of(options.out()).resolve("warm-up");
  }

  /** Begins it, and sees to it that nothing of it is left, also when the program is ended meanwhile. */
  static void start(BuildOptions options) {
    WarmUp warmUp = new WarmUp(options);
    Runtime.getRuntime().addShutdownHook(new Thread(warmUp::sweep));
    Thread thread = new Thread(warmUp::build, "mingzhang-warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private void build() {
    try {
      if (departments() <= FEW) {
        Portal.build(
            new BuildOptions(options.portal(), aside.resolve("site"), false, options.base(), options.drafts(), true));
      }
    } catch (IOException | RuntimeException | Error e) {
      // the first edit takes longer then; whatever it is, the preview's own builds say it
    }
    sweep();
  }

  private long departments() throws IOException {
    try (Stream<Path> folders = Files.list(options.portal().resolve("data/departments"))) {
      return folders.count();
    }
  }

  private void sweep() {
    for (int i = 0; i < TRIES && Files.exists(aside); i++) {
      try {
        Trees.delete(aside);
      } catch (IOException e) {
        // the build goes on in other threads until the end; what it has made meanwhile goes with the next try
      }
    }
  }
}
