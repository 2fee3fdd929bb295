package org.mingzhang.check;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;

/**
 * How long the check of 10,000 loaded department-years takes: the shipped five, 2,000 times. Run by hand, no test:
 * {@code java -cp target/classes:target/test-classes:… org.mingzhang.check.SpeedByHand}
 */
final class SpeedByHand {

  private static final int TIMES = 2_000;

  private SpeedByHand() {}

  public static void main(String[] arguments) {
    int times = arguments.length == 0 ? TIMES : Integer.parseInt(arguments[0]);
    PortalData shipped = CheckPortal.shipped();
    List<DepartmentYear> many = Collections.nCopies(times, shipped.years()).stream().flatMap(List::stream).toList();
    PortalData portal = shipped.with(many);
    for (int run = 1; run <= 3; run++) {
      long cpu = cpu();
      long start = System.nanoTime();
      int findings = Checks.run(portal).size();
      System.out.printf(
          "%d department-years, %d findings, %d ms, %d ms of processor%n",
          many.size(), findings, (System.nanoTime() - start) / 1_000_000, (cpu() - cpu) / 1_000_000);
    }
  }

  /** Processor time of all threads: what counts when others work on the same machine. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
