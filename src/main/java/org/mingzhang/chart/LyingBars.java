package org.mingzhang.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.plot.PlotOrientation;
import org.mingzhang.chart.Canvas.Anchor;
import org.mingzhang.disclosure.Chart;

/** A few amounts one below the other: name at the left, value behind the bar. */
final class LyingBars {

  private static final double TITLE = 24;
  private static final double ROW = 30;
  private static final double GROUP_GAP = 10;

  /** Part of a row that stays empty. */
  private static final double GAP = 0.3;

  private final Chart chart;

  LyingBars(Chart chart) {
    this.chart = chart;
  }

  String draw() {
    boolean titled = chart.groups().size() > 1;
    double height = -GROUP_GAP;
    for (Chart.Group group : chart.groups()) {
      height += (titled ? TITLE : 0) + ROW * group.bars().size() + GROUP_GAP;
    }
    Scale scale = Scale.of(chart);
    double left = widest(Chart.Bar::name) + 8;
    double right = Theme.WIDTH - widest(bar -> bar.amount() + remark(bar)) - 8;
    Canvas canvas = new Canvas(height);
    double y = 0;
    for (Chart.Group group : chart.groups()) {
      if (titled) {
        canvas.text(group.title(), 0, y + 14, Anchor.START, Theme.STRONG, Theme.INK);
        y += TITLE;
      }
      double rows = ROW * group.bars().size();
      canvas.plot(
          BarPlot.of(group.bars(), PlotOrientation.HORIZONTAL, scale, GAP, this::label),
          new Rectangle2D.Double(left, y, right - left, rows));
      double zero = left + scale.zero() * (right - left);
      canvas.line(zero, y, zero, y + rows);
      y += rows + GROUP_GAP;
    }
    return canvas.svg(chart.alternative());
  }

  private double widest(Function<Chart.Bar, String> text) {
    return chart.groups().stream()
        .map(Chart.Group::bars)
        .flatMap(List::stream)
        .mapToDouble(bar -> Em.width(text.apply(bar), Theme.STRONG))
        .max()
        .orElse(0);
  }

  private static String remark(Chart.Bar bar) {
    return bar.tone() == Chart.Tone.DERIVED ? " 推算" : "";
  }

  private void label(Graphics2D g, Chart.Bar bar, int index, Rectangle2D drawn) {
    double baseline = drawn.getCenterY() + 4.5;
    Canvas.text(g, bar.name(), 0, baseline, Anchor.START, Theme.TEXT, Theme.SOFT);
    Canvas.text(g, bar.amount(), drawn.getMaxX() + 8, baseline, Anchor.START, Theme.STRONG, Theme.INK);
    if (!remark(bar).isEmpty()) {
      double behind = drawn.getMaxX() + 8 + Em.width(bar.amount() + " ", Theme.STRONG);
      Canvas.text(g, remark(bar).strip(), behind, baseline, Anchor.START, Theme.SMALL, Theme.SOFT);
    }
  }
}
