package org.mingzhang.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Work on many things in several threads, which take one small share of it after the other. A parallel stream makes few and
 * large shares: on two cores whoever is done with two of four waits for the other one, and spins while he does.
 */
public final class Parallel {

  /** Shares for each thread: the last one of so many keeps the others waiting for next to nothing. */
  private static final int SHARES = 32;

  private Parallel() {}

  /** What is done with one of some files. */
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
      run(count, index -> {
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

  /** Does something with all things; throws what is thrown first, when some others are done. */
  public static <T> void each(Collection<T> things, Consumer<? super T> work) {
    List<T> all = new ArrayList<>(things);
    run(all.size(), index -> work.accept(all.get(index)));
  }

  /** What becomes of each of some things, in their order; throws what is thrown first. */
  public static <T, R> List<R> map(Collection<T> things, Function<? super T, ? extends R> work) {
    List<T> all = new ArrayList<>(things);
    List<R> made = new ArrayList<>(Collections.nCopies(all.size(), null));
    run(all.size(), index -> made.set(index, work.apply(all.get(index))));
    return Collections.unmodifiableList(made);
  }

  /**
   * Does something that has work for several threads in one of a pool of them, as many as there are processors: whoever waits
   * there for a share that another one has begun helps him with what that one has put off. A thread from outside would only wait.
   */
  public static <T> T among(Supplier<T> work) {
    if (ForkJoinTask.inForkJoinPool()) {
      return work.get();
    }
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Outcome<T> outcome = new Outcome<>(work);
    ForkJoinPool pool =
        new ForkJoinPool(Runtime.getRuntime().availableProcessors(), of -> {
          ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(of);
          thread.setContextClassLoader(loader);
          return thread;
        }, (thread, thrown) -> outcome.end(null, thrown), false);
    try {
      pool.execute(outcome);
      return outcome.await();
    } finally {
      end(pool, outcome.hasBroken());
    }
  }

  /**
   * What comes of some work. It is made before that begins: when it ends there may be no memory left for anything. A thread that
   * dies of this leaves others waiting for what it did, so the first one to die ends it all.
   */
  private static final class Outcome<T> implements Runnable {

    private final Supplier<T> work;
    private final CountDownLatch done = new CountDownLatch(1);
    private T made;
    private Throwable thrown;

    Outcome(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        end(work.get(), null);
      } catch (RuntimeException | Error e) {
        end(null, e);
      }
    }

    synchronized void end(T result, Throwable failure) {
      if (done.getCount() > 0) {
        made = result;
        thrown = failure;
        done.countDown();
      }
    }

    /** Whether an error has ended it: those who still work may never come to an end. */
    synchronized boolean hasBroken() {
      return thrown instanceof Error;
    }

    T await() {
      boolean interrupted = false;
      while (done.getCount() > 0) {
        try {
          done.await();
        } catch (InterruptedException e) {
          interrupted = true; // what has begun is finished first
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return result();
    }

    private synchronized T result() {
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException fault) {
        throw fault;
      }
      return made;
    }
  }

  /** What fails has begun work that goes on: it is not to be met by whoever does something next, unless all is broken. */
  private static void end(ForkJoinPool pool, boolean broken) {
    pool.shutdown();
    if (broken) {
      return;
    }
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many threads work for the one that asks, itself among them. */
  static int threads() {
    ForkJoinPool own = ForkJoinTask.getPool();
    return own == null ? ForkJoinPool.getCommonPoolParallelism() + 1 : own.getParallelism();
  }

  private static void run(int count, IntConsumer work) {
    int shares = Math.min(count, SHARES * threads());
    List<ForkJoinTask<?>> tasks = new ArrayList<>();
    for (int share = 0; share < shares; share++) {
      int from = begin(share, shares, count);
      int to = begin(share + 1, shares, count);
      tasks.add(ForkJoinTask.adapt(() -> {
        for (int index = from; index < to; index++) {
          work.accept(index);
        }
      }));
    }
    ForkJoinTask.invokeAll(tasks);
  }

  /** Where a share of so many things begins. */
  static int begin(int share, int shares, int count) {
    return (int) ((long) count * share / shares);
  }
}
