package org.mingzhang.publish;

import java.util.Collections;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Work on many things that one thread does alone, since the others have something more urgent to do; once somebody waits for it,
 * all of them do what is left.
 */
final class Unhurried {

  private static final int SHARES = 256;

  private final int count;
  private final IntConsumer work;
  private final AtomicInteger begun = new AtomicInteger();
  private final Phaser done = new Phaser(SHARES);

  /** @param work on one of so many things; not begun yet */
  Unhurried(int count, IntConsumer work) {
    this.count = count;
    this.work = work;
  }

  /** Does it; returns when all is done, what others have taken too. */
  void alone() {
    takeShares();
    done.awaitAdvance(0);
  }

  /** Does with all threads what nobody has begun yet. */
  void hurry() {
    Parallel.each(Collections.nCopies(Parallel.threads(), this), Unhurried::takeShares);
  }

  private void takeShares() {
    for (int share = begun.getAndIncrement(); share < SHARES; share = begun.getAndIncrement()) {
      try {
        int to = Parallel.begin(share + 1, SHARES, count);
        for (int index = Parallel.begin(share, SHARES, count); index < to; index++) {
          work.accept(index);
        }
      } finally {
        done.arrive();
      }
    }
  }
}
