package org.mingzhang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stop watch for the steps of a build; its times are shown, never published. */
final class Laps {

  private final long start = System.nanoTime();
  private final List<BuildReport.Lap> laps = new ArrayList<>();
  private long last = start;

  void lap(String step) {
    long now = System.nanoTime();
    laps.add(new BuildReport.Lap(step, (now - last) / 1_000_000));
    last = now;
  }

  List<BuildReport.Lap> all() {
    return laps;
  }

  /** Seconds since the start with one decimal. */
  String total() {
    return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
  }
}
