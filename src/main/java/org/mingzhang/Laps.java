package org.mingzhang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** A stop watch for the steps of a build; its times are shown, never published. */
final class Laps {

  private final long start = System.nanoTime();
  private final List<BuildReport.Lap> laps = new ArrayList<>();
  private final Map<String, LongAdder> parts = new ConcurrentSkipListMap<>();
  private long last = start;

  void lap(String step) {
    long now = System.nanoTime();
    laps.add(new BuildReport.Lap(step, (now - last) / 1_000_000));
    last = now;
  }

  /** The same for work that gives nothing. */
  void part(String name, Runnable work) {
    part(
        name,
        () -> {
          work.run();
          return null;
        });
  }

  /** Does a part of a step; what all threads spend on parts of one name is added up. */
  <T> T part(String name, Supplier<T> work) {
    long begun = System.nanoTime();
    T result = work.get();
    add(name, System.nanoTime() - begun);
    return result;
  }

  void add(String name, long nanos) {
    parts.computeIfAbsent(name, part -> new LongAdder()).add(nanos);
  }

  /** The parts of the longest step in the order of their names. */
  List<BuildReport.Lap> parts() {
    return parts.entrySet().stream().map(part -> new BuildReport.Lap(part.getKey(), part.getValue().sum() / 1_000_000)).toList();
  }

  List<BuildReport.Lap> all() {
    return laps;
  }

  /** Seconds since the start with one decimal. */
  String total() {
    return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
  }
}
