package org.mingzhang.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/** Work on many files in several threads. */
final class Parallel {

  private Parallel() {}

  /** What is done with one of them. */
  interface Work {

    void on(int index) throws IOException;
  }

  /**
   * Does it with all.
   *
   * @throws IOException the first that one of them throws; some others are done by then
   */
  static void each(int count, Work work) throws IOException {
    try {
      IntStream.range(0, count).parallel().forEach(index -> {
        try {
          work.on(index);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
