package org.mingzhang;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** What may not take long, whatever it is given. */
public final class Soon {

  private static final long MILLIS = 2_000;
  private static final Duration HANGS = Duration.ofSeconds(60);

  /** The machine may be busy with something else, for some seconds even, so what took long is done again. */
  private static final int ATTEMPTS = 10;

  private Soon() {}

  /**
   * Does something within two seconds.
   *
   * @param given what it is done with, for whoever reads that it took longer
   */
  public static <T> T done(ThrowingSupplier<T> work, Object given) {
    long millis = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long start = System.nanoTime();
      T result = assertTimeoutPreemptively(HANGS, work, () -> "hangs: " + given);
      millis = (System.nanoTime() - start) / 1_000_000;
      if (millis < MILLIS) {
        return result;
      }
    }
    throw new AssertionError(millis + " ms for " + given);
  }
}
