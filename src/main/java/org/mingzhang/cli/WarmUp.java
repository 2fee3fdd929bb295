package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
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

  /** So often the end of the program looks whether the build has ended; more than ten seconds nobody would wait. */
  private static final int TRIES = 500;

  private static final int PAUSE = 20; // milliseconds

  private final BuildOptions options;
  private final Path aside;
  private final Thread thread = new Thread(this::build, "mingzhang-warm-up");

  private WarmUp(BuildOptions options) {
    this.options = options;
    this.aside = StateFolder.of(options.out()).resolve("warm-up");
  }

  /** Begins it, and sees to it that nothing of it is left, also when the program is ended meanwhile. */
  static void start(BuildOptions options) {
    WarmUp warmUp = new WarmUp(options);
    Runtime.getRuntime().addShutdownHook(new Thread(warmUp::stop));
    warmUp.thread.setDaemon(true);
    warmUp.thread.setPriority(Thread.MIN_PRIORITY);
    warmUp.thread.start();
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

  /**
   * A build goes on until it misses what has been deleted under it, and those who worked for it a little longer; before that
   * they may make its folders again.
   */
  private void stop() {
    try {
      boolean ended = false;
      for (int i = 0; i < TRIES && !ended; i++) {
        Thread.sleep(PAUSE);
        ended = hasEnded(); // asked before the sweep: what was made until then goes with it
        ended &= sweep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // somebody is in a hurry
    }
  }

  private boolean hasEnded() {
    return !thread.isAlive() && ForkJoinPool.commonPool().isQuiescent();
  }

  /** Whether nothing is left. */
  private boolean sweep() {
    try {
      Trees.delete(aside);
      return true;
    } catch (IOException e) {
      return false; // something was made meanwhile
    }
  }
}
