package org.mingzhang.publish;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work on files that goes on while something else is done; the threads of the common pool stay free for that. */
final class Aside {

  private Aside() {}

  /** Begins it in a thread of its own, which ends with it or with the program. */
  static <T> CompletableFuture<T> run(Callable<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.call();
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        },
        begun -> {
          Thread thread = new Thread(begun, "aside");
          thread.setDaemon(true);
          thread.start();
        });
  }

  /** Waits for it; throws what it has thrown. */
  static <T> T join(CompletableFuture<T> begun) throws IOException {
    try {
      return begun.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
