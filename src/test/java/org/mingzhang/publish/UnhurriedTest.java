package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnhurriedTest {

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everythingIsDoneOnceWhetherAnybodyHelpsOrNot() {
    for (int count : new int[] {0, 1, 255, 1_000}) {
      AtomicIntegerArray times = new AtomicIntegerArray(count);
      Unhurried work = new Unhurried(count, times::incrementAndGet);
      CompletableFuture<Void> alone = CompletableFuture.runAsync(work::alone);
      work.hurry();
      alone.join();
      for (int i = 0; i < count; i++) {
        assertThat(times.get(i)).isEqualTo(1);
      }
    }
  }

  @Test
  void whileNobodyWaitsOneThreadDoesIt() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    new Unhurried(1_000, index -> threads.add(Thread.currentThread())).alone();
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void itIsDoneWhenWhatHelpersTookIsDoneToo() {
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    Unhurried work =
        new Unhurried(
            256,
            index -> {
              if (index == 0) {
                taken.countDown();
                await(go);
              }
              done.add(index);
            });
    CompletableFuture<Void> helping = CompletableFuture.runAsync(work::hurry, task -> new Thread(task).start());
    await(taken);
    CompletableFuture<Integer> alone = CompletableFuture.supplyAsync(() -> {
      work.alone();
      return done.size();
    }, task -> new Thread(task).start());
    go.countDown();
    assertThat(alone.join()).isEqualTo(256);
    helping.join();
  }

  @Test
  void whatFailsInAHelperKeepsNobodyWaiting() {
    Unhurried work =
        new Unhurried(
            256,
            index -> {
              throw new IllegalStateException("broken");
            });
    assertThatThrownBy(work::hurry).hasMessageContaining("broken");
    assertThatThrownBy(work::alone).hasMessageContaining("broken");
    for (int i = 0; i < 256; i++) {
      try {
        work.alone();
        return;
      } catch (IllegalStateException e) {
        continue;
      }
    }
    throw new AssertionError("never done");
  }
}
