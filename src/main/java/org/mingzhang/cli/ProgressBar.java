package org.mingzhang.cli;

import java.io.PrintWriter;
import org.mingzhang.Progress;
import picocli.CommandLine.Help.Ansi;

/** One line at a terminal that fills up; nothing where the output goes into a file. */
final class ProgressBar implements Progress {

  private static final int WIDTH = 30;
  private static final int STEPS = 100;

  private final PrintWriter out;
  private int shown = -1;

  private ProgressBar(PrintWriter out) {
    this.out = out;
  }

  /** A bar where somebody looks at it. */
  static Progress at(PrintWriter terminal) {
    return Ansi.AUTO.enabled() ? new ProgressBar(terminal) : NONE;
  }

  @Override
  public synchronized void at(int done, int all) {
    int step = done * STEPS / all;
    if (step == shown) {
      return;
    }
    shown = step;
    out.print("\r" + line(done, all));
    if (done == all) {
      out.print("\r" + " ".repeat(line(done, all).length() + WIDTH) + "\r"); // Chinese signs take two places each
    }
    out.flush();
  }

  static String line(int done, int all) {
    int filled = (int) ((long) done * WIDTH / all);
    return "部门年度 [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + all;
  }
}
