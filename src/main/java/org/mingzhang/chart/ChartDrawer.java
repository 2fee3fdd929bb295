package org.mingzhang.chart;

import java.util.concurrent.atomic.LongAdder;
import org.mingzhang.disclosure.Chart;

/** Draws the charts of the disclosure. Safe for use by several threads. */
public final class ChartDrawer {

  private final LongAdder spent = new LongAdder();

  /**
   * A chart as an SVG element to stand in a page: no styles, no foreign names, no references out of it.
   *
   * @return well-formed markup in which all text is escaped
   */
  public String svg(Chart chart) {
    long begun = System.nanoTime();
    String drawn =
        switch (chart.shape()) {
          case RING -> new Ring(chart).draw();
          case BARS -> new LyingBars(chart).draw();
          case COLUMNS -> new Columns(chart).draw();
        };
    spent.add(System.nanoTime() - begun);
    return drawn;
  }

  /** What all threads have spent here so far; templates draw the charts, so nobody else can tell. */
  public long nanos() {
    return spent.sum();
  }
}
