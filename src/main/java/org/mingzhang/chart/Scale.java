package org.mingzhang.chart;

import java.util.DoubleSummaryStatistics;
import org.mingzhang.disclosure.Chart;

/** The one scale of all bars of a chart; it always holds zero, and never nothing else. */
record Scale(double lower, double upper) {

  boolean negative() {
    return lower < 0;
  }

  /** How far zero is above the lower end, as a part of the whole. */
  double zero() {
    return -lower / (upper - lower);
  }

  static Scale of(Chart chart) {
    DoubleSummaryStatistics values =
        chart.groups().stream()
            .flatMap(group -> group.bars().stream())
            .mapToDouble(bar -> bar.value().doubleValue())
            .summaryStatistics();
    double lower = Math.min(0, values.getMin());
    double upper = Math.max(0, values.getMax());
    return new Scale(lower, upper > lower ? upper : 1);
  }
}
