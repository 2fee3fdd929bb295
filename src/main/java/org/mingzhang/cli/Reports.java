package org.mingzhang.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.BuildReport;
import org.mingzhang.model.Problem;

/** Prints how a build ended: five lines when it went well, else every fault and a count at the end. */
final class Reports {

  private Reports() {}

  static void print(BuildReport report, PrintWriter out, PrintWriter err) {
    report.problems().forEach(problem -> err.println(problem));
    if (report.published()) {
      report.lines().forEach(out::println);
    } else {
      err.println(refusal(report));
    }
  }

  /** The same as lines, for the preview. */
  static List<String> lines(BuildReport report) {
    List<String> lines = new ArrayList<>(report.problems().stream().map(Problem::toString).toList());
    lines.addAll(report.published() ? report.lines() : List.of(refusal(report)));
    return lines;
  }

  private static String refusal(BuildReport report) {
    long errors = report.problems().stream().filter(Problem::isError).count();
    return "有 " + errors + " 处错误，没有生成网站，原来的网站没有动。";
  }
}
