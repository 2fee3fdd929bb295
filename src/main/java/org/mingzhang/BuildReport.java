package org.mingzhang;

import java.util.List;
import org.mingzhang.model.Problem;

/**
 * How a build ended.
 *
 * @param published whether a new site stands
 * @param problems faults and warnings, sorted by place
 * @param lines what was done, for the person at the terminal
 * @param laps how long each step took
 * @param parts what drawing department-years is made of, the times of all threads added up
 */
public record BuildReport(boolean published, List<Problem> problems, List<String> lines, List<Lap> laps, List<Lap> parts) {

  public BuildReport {
    problems = List.copyOf(problems);
    lines = List.copyOf(lines);
    laps = List.copyOf(laps);
    parts = List.copyOf(parts);
  }

  /** One step and its time. */
  public record Lap(String step, long millis) {}
}
