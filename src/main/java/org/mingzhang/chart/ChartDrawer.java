package org.mingzhang.chart;

import org.mingzhang.disclosure.Chart;

/** Draws the charts of the disclosure. Safe for use by several threads. */
public final class ChartDrawer {

  /**
   * A chart as an SVG element to stand in a page: no styles, no foreign names, no references out of it.
   *
   * @return well-formed markup in which all text is escaped
   */
  public String svg(Chart chart) {
    return switch (chart.shape()) {
      case RING -> new Ring(chart).draw();
      case BARS -> new LyingBars(chart).draw();
      case COLUMNS -> new Columns(chart).draw();
    };
  }
}
