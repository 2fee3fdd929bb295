package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void whatBecomesOfThingsStandsInTheirOrder() {
    for (int count : new int[] {0, 1, 2, 63, 1_000}) {
      assertThat(Parallel.map(numbers(count), number -> "n" + number))
          .isEqualTo(numbers(count).stream().map(number -> "n" + number).toList());
    }
  }

  @Test
  void nothingMayComeOfAThing() {
    assertThat(Parallel.map(List.of(1, 2), number -> number == 1 ? null : number)).containsExactly(null, 2);
  }

  @Test
  void eachIsDoneOnceHoweverManyThereAre() throws IOException {
    for (int count : new int[] {0, 1, 33, 12_345}) {
      AtomicIntegerArray done = new AtomicIntegerArray(count);
      Parallel.each(count, done::incrementAndGet);
      assertThat(IntStream.range(0, count).map(done::get)).allMatch(times -> times == 1);
    }
    Set<String> done = ConcurrentHashMap.newKeySet();
    Parallel.each(Set.of("a", "b", "c"), done::add);
    assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void oneThatTakesLongKeepsNoOtherWaiting() {
    CountDownLatch others = new CountDownLatch(19);
    List<Boolean> waited =
        Parallel.map(numbers(20), number -> {
          if (number == 10) {
            return isOver(others);
          }
          others.countDown();
          return true;
        });
    assertThat(waited).doesNotContain(false);
  }

  private static boolean isOver(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatOneOfThemThrowsIsThrown() {
    IOException full = new IOException("full");
    assertThatThrownBy(() -> Parallel.each(100, index -> {
      if (index == 50) {
        throw full;
      }
    })).isSameAs(full);
    PublishException wrong = new PublishException("wrong");
    assertThatThrownBy(() -> Parallel.map(numbers(100), number -> {
      if (number == 99) {
        throw wrong;
      }
      return number;
    })).isSameAs(wrong);
  }

  @Test
  void allIsDoneInOnePoolWithTheLoaderOfWhoeverAskedAndNobodyWorksOnAfterwards() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    int sum =
        Parallel.among(() -> Parallel.map(numbers(1_000), number -> {
          threads.add(Thread.currentThread());
          assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
          assertThat(Parallel.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
          return Parallel.among(() -> Parallel.map(List.of(number, number), same -> same)).get(1); // in the same pool
        })).stream().mapToInt(Integer::intValue).sum();
    assertThat(sum).isEqualTo(499_500);
    assertThat(threads).doesNotContain(Thread.currentThread()).allMatch(thread -> isOver(thread));
  }

  private static boolean isOver(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(20));
      return !thread.isAlive();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsThrownAmongOthersIsThrownAsItIs() {
    PublishException wrong = new PublishException("wrong");
    assertThatThrownBy(() -> Parallel.among(() -> {
      throw wrong;
    })).isSameAs(wrong);
    StackOverflowError deep = new StackOverflowError();
    assertThatThrownBy(() -> Parallel.among(() -> {
      throw deep;
    })).isSameAs(deep);
  }

  @Test
  void aThreadThatDiesAmongOthersEndsItAllThoughSomebodyWaitsForIt() {
    OutOfMemoryError full = new OutOfMemoryError("no room to tell of it");
    assertThatThrownBy(() -> Parallel.among(() -> {
      ForkJoinTask.getPool().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), full);
      return isOver(new CountDownLatch(1));
    })).isSameAs(full);
  }
}
