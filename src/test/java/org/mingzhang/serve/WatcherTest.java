package org.mingzhang.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {

  private static final Duration PAUSE = Duration.ofMillis(30);

  private final Semaphore calls = new Semaphore(0);

  @TempDir private Path portal;
  private Path file;
  private Watcher watcher;

  @BeforeEach
  void watch() throws IOException {
    file = Files.createDirectories(portal.resolve("data/departments")).resolve("2021.yml");
    Files.writeString(file, "a");
    watcher = new Watcher(List.of(portal.resolve("data"), portal.resolve("content")), PAUSE, calls::release);
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  @Test
  void aModifiedFileIsNoticed() throws Exception {
    watcher.start();

    Files.writeString(file, "ab");

    assertCalledOnce();
  }

  @Test
  void aCreatedFileInANewFolderIsNoticed() throws Exception {
    watcher.start();

    Files.createDirectories(portal.resolve("content/news"));
    Files.writeString(portal.resolve("content/news/a.md"), "a");

    assertCalledOnce();
  }

  @Test
  void aDeletedFileIsNoticed() throws Exception {
    watcher.start();

    Files.delete(file);

    assertCalledOnce();
  }

  @Test
  void aChangeBetweenCreationAndStartIsNoticed() throws Exception {
    Files.writeString(file, "ab");

    watcher.start();

    assertCalledOnce();
  }

  @Test
  void withoutAnEditNothingIsCalled() throws Exception {
    watcher.start();

    assertNotCalled();
  }

  @Test
  void scratchFilesOfEditorsAreNoEdit() throws Exception {
    watcher.start();

    Files.writeString(file.resolveSibling(".2021.yml.swp"), "x");
    Files.writeString(file.resolveSibling("2021.yml~"), "x");

    assertNotCalled();
  }

  @Test
  void whileFilesKeepChangingItWaits() throws Exception {
    Duration longer = Duration.ofMillis(200);
    try (Watcher patient = new Watcher(List.of(portal.resolve("data")), longer, calls::release)) {
      patient.start();

      for (int i = 0; i < 50; i++) {
        Files.writeString(file, "x".repeat(i + 2));
        Thread.sleep(10);
      }

      assertThat(calls.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
      assertThat(calls.availablePermits()).isZero();
    }
  }

  @Test
  void aClosedWatcherCallsNoMore() throws Exception {
    watcher.start();
    watcher.close();

    Files.writeString(file, "ab");

    assertNotCalled();
  }

  @Test
  void closingWaitsForACallUnderWay() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Watcher busy = new Watcher(List.of(portal.resolve("data")), PAUSE, () -> work(begun));
    busy.start();
    Files.writeString(file, "ab");
    begun.await();

    busy.close();

    assertThat(calls.tryAcquire()).isTrue();
  }

  private void work(CountDownLatch begun) {
    begun.countDown();
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      return;
    }
    calls.release();
  }

  private void assertCalledOnce() throws InterruptedException {
    assertThat(calls.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    assertNotCalled();
  }

  private void assertNotCalled() throws InterruptedException {
    assertThat(calls.tryAcquire(PAUSE.toMillis() * 5, TimeUnit.MILLISECONDS)).isFalse();
  }
}
