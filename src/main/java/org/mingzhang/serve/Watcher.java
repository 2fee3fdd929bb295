package org.mingzhang.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Calls back when files in some folders have changed and come to rest.
 *
 * <p>It looks again and again instead of asking the system to be told: that works the same on Linux, Windows, macOS and
 * network drives, sees new folders and editors that save by renaming, and costs some milliseconds for the few hundred
 * files of a portal. Waiting for two equal looks joins the many small steps of one save into one call.
 */
public final class Watcher implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(300);

  private final List<Path> folders;
  private final Duration pause;
  private final Runnable onChange;
  private final Snapshot atStart;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "mingzhang-watcher");

  /** Remembers the folders as they are now; changes from here on count, even those before {@link #start}. */
  public Watcher(List<Path> folders, Runnable onChange) {
    this(folders, PAUSE, onChange);
  }

  Watcher(List<Path> folders, Duration pause, Runnable onChange) {
    this.folders = List.copyOf(folders);
    this.pause = pause;
    this.onChange = onChange;
    this.atStart = Snapshot.of(this.folders);
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** Waits for a call under way to end: a build must not be cut off in the middle. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    Snapshot built = atStart;
    Snapshot before = atStart;
    while (!closedWithinPause()) {
      Snapshot now = Snapshot.of(folders);
      if (now.equals(before) && !now.equals(built)) {
        built = now;
        onChange.run();
      }
      before = now;
    }
  }

  private boolean closedWithinPause() {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
