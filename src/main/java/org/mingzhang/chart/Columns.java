package org.mingzhang.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.plot.PlotOrientation;
import org.mingzhang.chart.Canvas.Anchor;
import org.mingzhang.disclosure.Chart;

/** The same amount over the years: a panel per measure, all on one scale, the value on top of each column. */
final class Columns {

  private static final double TITLE = 24;
  private static final double VALUE = 18;
  private static final double PLOT = 84;
  private static final double YEAR = 22;
  private static final double PANEL_GAP = 12;

  /** A column with its gap is at most so wide. */
  private static final double WIDEST = 110;

  private static final double GAP = 0.35;

  private final Chart chart;

  Columns(Chart chart) {
    this.chart = chart;
  }

  String draw() {
    boolean titled = chart.groups().size() > 1;
    Scale scale = Scale.of(chart);
    double year = YEAR + (scale.negative() ? VALUE : 0);
    double panel = (titled ? TITLE : 0) + VALUE + PLOT + year;
    Canvas canvas = new Canvas(panel * chart.groups().size() + PANEL_GAP * (chart.groups().size() - 1));
    double y = 0;
    for (Chart.Group group : chart.groups()) {
      if (titled) {
        canvas.text(group.title(), 0, y + 14, Anchor.START, Theme.STRONG, Theme.INK);
      }
      double top = y + panel - PLOT - year;
      double step = Math.min(WIDEST, Theme.WIDTH / group.bars().size());
      Set<Integer> told = told(group.bars(), step);
      canvas.plot(
          BarPlot.of(
              group.bars(), PlotOrientation.VERTICAL, scale, GAP,
              (g, bar, index, drawn) -> label(g, bar, drawn, top + PLOT + year - 6, told.contains(index))),
          new Rectangle2D.Double(0, top, step * group.bars().size(), PLOT));
      double zero = top + PLOT * (1 - scale.zero());
      canvas.line(0, zero, step * group.bars().size(), zero);
      y += panel + PANEL_GAP;
    }
    return canvas.svg(chart.alternative());
  }

  /** The columns that carry their value: all where there is room, else the first, the last and the extremes. */
  private static Set<Integer> told(List<Chart.Bar> bars, double step) {
    Set<Integer> told = new HashSet<>();
    double widest = bars.stream().mapToDouble(bar -> Em.width(bar.amount(), Theme.SMALL)).max().orElse(0);
    if (widest <= step) {
      for (int i = 0; i < bars.size(); i++) {
        told.add(i);
      }
      return told;
    }
    Comparator<Integer> byValue = Comparator.comparing(i -> bars.get(i).value());
    List<Integer> all = IntStream.range(0, bars.size()).boxed().toList();
    List<Integer> wanted =
        List.of(0, bars.size() - 1, all.stream().max(byValue).orElseThrow(), all.stream().min(byValue).orElseThrow());
    int room = (int) Math.ceil(widest / step);
    for (int candidate : wanted) {
      if (told.stream().allMatch(other -> Math.abs(other - candidate) >= room)) {
        told.add(candidate);
      }
    }
    return told;
  }

  private void label(Graphics2D g, Chart.Bar bar, Rectangle2D drawn, double yearBaseline, boolean told) {
    double x = drawn.getCenterX();
    if (told) {
      double half = Em.width(bar.amount(), Theme.SMALL) / 2;
      double inside = Math.max(half, Math.min(x, Theme.WIDTH - half));
      double baseline = bar.value().signum() < 0 ? drawn.getMaxY() + 14 : drawn.getMinY() - 5;
      Canvas.text(g, bar.amount(), inside, baseline, Anchor.MIDDLE, Theme.SMALL, Theme.INK);
    }
    Canvas.text(g, bar.name(), x, yearBaseline, Anchor.MIDDLE, Theme.SMALL, Theme.SOFT);
  }
}
