package org.mingzhang.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.RingPlot;
import org.jfree.data.general.DefaultPieDataset;
import org.mingzhang.chart.Canvas.Anchor;
import org.mingzhang.disclosure.Chart;

/**
 * Parts of a whole: a ring with the total in its hole, clockwise from the top, and a list beside it. From three parts on,
 * parts and list carry the same numbers, so that colour is never the only key.
 */
final class Ring {

  private static final double BOX = 132;
  private static final double RADIUS = 52;
  private static final double DEPTH = 0.3;
  private static final double LIST = 146;
  private static final double LINE = 17;
  private static final double PADDING = 6;
  private static final double SWATCH = 10;
  private static final double HOLE = 2 * RADIUS * (1 - DEPTH);

  /** Numbers round the ring keep this apart, in degrees. */
  private static final double APART = 15;

  private final Chart chart;
  private final List<Chart.Bar> parts;
  private final boolean numbered;
  /** Whether the total fits in the hole; a longer one stands below the ring. */
  private final boolean inside;

  Ring(Chart chart) {
    this.chart = chart;
    this.parts = chart.groups().get(0).bars();
    this.numbered = parts.size() > 2;
    this.inside = Em.width(chart.total(), Theme.STRONG) <= HOLE;
  }

  /** Where an amount stands in the list, and its share. */
  private enum Amounts {
    /** Both behind the name. */
    BEHIND,
    /** Both on a line below it. */
    BELOW,
    /** Each on its own line below it. */
    STACKED
  }

  /** One entry of the list. */
  private record Entry(List<String> name, Amounts amounts) {

    double height() {
      return LINE * (name.size() + amounts.ordinal()) + 2 * PADDING;
    }
  }

  String draw() {
    List<Entry> entries = entries();
    double list = entries.stream().mapToDouble(Entry::height).sum();
    double box = inside ? BOX : BOX + 2 * LINE + 2;
    double height = Math.max(box, list);
    Canvas canvas = new Canvas(height);
    // A list much longer than the ring starts beside its top.
    ring(canvas, list > box ? 0 : (height - box) / 2);
    list(canvas, entries, (height - list) / 2);
    return canvas.svg(chart.alternative());
  }

  // --- ring ---------------------------------------------------------------------------------------------------------

  private void ring(Canvas canvas, double top) {
    DefaultPieDataset<Integer> values = new DefaultPieDataset<>();
    RingPlot plot = new RingPlot(values);
    for (int i = 0; i < parts.size(); i++) {
      values.setValue((Integer) i, parts.get(i).value());
      plot.setSectionPaint(i, colour(i));
    }
    plot.setLabelGenerator(null);
    plot.setShadowPaint(null);
    plot.setSectionOutlinesVisible(false);
    plot.setSectionDepth(DEPTH);
    plot.setInteriorGap(0);
    // Paper shows between the parts; a single part is not cut.
    plot.setSeparatorsVisible(parts.size() > 1);
    plot.setSeparatorPaint(Theme.PAPER);
    plot.setSeparatorStroke(new BasicStroke(1));
    plot.setInnerSeparatorExtension(0);
    plot.setOuterSeparatorExtension(0);
    double centre = BOX / 2;
    canvas.plot(plot, new Rectangle2D.Double(centre - RADIUS, top + centre - RADIUS, 2 * RADIUS, 2 * RADIUS));
    double baseline = inside ? top + centre : top + BOX + LINE - 3;
    canvas.text(chart.total(), centre, baseline, Anchor.MIDDLE, Theme.STRONG, Theme.INK);
    canvas.text("万元", centre, baseline + LINE, Anchor.MIDDLE, Theme.SMALL, Theme.SOFT);
    if (numbered) {
      numbers(canvas, centre, top + centre);
    }
  }

  private Color colour(int part) {
    return part < Theme.PARTS.size() ? Theme.PARTS.get(part) : Theme.GREY;
  }

  private void numbers(Canvas canvas, double x, double y) {
    double whole = parts.stream().mapToDouble(part -> part.value().doubleValue()).sum();
    double from = 0;
    double last = -APART;
    for (int i = 0; i < parts.size(); i++) {
      double sweep = 360 * parts.get(i).value().doubleValue() / whole;
      double angle = Math.max(from + sweep / 2, last + APART);
      double radians = Math.toRadians(angle);
      double radius = RADIUS + 9;
      canvas.text(
          Integer.toString(i + 1), x + radius * Math.sin(radians), y - radius * Math.cos(radians) + 4.5, Anchor.MIDDLE,
          Theme.SMALL, Theme.SOFT);
      from += sweep;
      last = angle;
    }
  }

  // --- list ---------------------------------------------------------------------------------------------------------

  private double nameStart() {
    return LIST + SWATCH + (numbered ? 14 : 6);
  }

  /** Names beside their amounts where all of them fit, else above; amounts beside their shares likewise. */
  private List<Entry> entries() {
    double amounts =
        parts.stream().mapToDouble(p -> Em.width(p.amount(), Theme.STRONG) + Em.width(p.share(), Theme.TEXT)).max().orElse(0);
    double names = parts.stream().mapToDouble(part -> Em.width(part.name(), Theme.TEXT)).max().orElse(0);
    double room = Theme.WIDTH - nameStart();
    Amounts place = names + amounts + 20 <= room ? Amounts.BEHIND : amounts + 8 <= room ? Amounts.BELOW : Amounts.STACKED;
    List<Entry> entries = new ArrayList<>();
    for (Chart.Bar part : parts) {
      entries.add(new Entry(Em.wrap(part.name(), Theme.TEXT, room), place));
    }
    return entries;
  }

  private void list(Canvas canvas, List<Entry> entries, double top) {
    double y = top;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (i > 0) {
        canvas.line(LIST, y, Theme.WIDTH, y);
      }
      entry(canvas, i, entry, y + PADDING);
      y += entry.height();
    }
  }

  private void entry(Canvas canvas, int i, Entry entry, double top) {
    double baseline = top + 13;
    canvas.square(LIST, baseline - SWATCH + 0.5, SWATCH, colour(i));
    if (numbered) {
      canvas.text(Integer.toString(i + 1), LIST + SWATCH + 3, baseline, Anchor.START, Theme.SMALL, Theme.SOFT);
    }
    for (String line : entry.name()) {
      canvas.text(line, nameStart(), baseline, Anchor.START, Theme.TEXT, Theme.INK);
      baseline += LINE;
    }
    Chart.Bar part = parts.get(i);
    if (entry.amounts() == Amounts.BEHIND) {
      double share = parts.stream().mapToDouble(p -> Em.width(p.share(), Theme.TEXT)).max().orElse(0);
      canvas.text(part.amount(), Theme.WIDTH - share - 8, baseline - LINE, Anchor.END, Theme.STRONG, Theme.INK);
      canvas.text(part.share(), Theme.WIDTH, baseline - LINE, Anchor.END, Theme.TEXT, Theme.SOFT);
    } else {
      double below = entry.amounts() == Amounts.STACKED ? LINE : 0;
      canvas.text(part.amount(), nameStart(), baseline, Anchor.START, Theme.STRONG, Theme.INK);
      canvas.text(part.share(), Theme.WIDTH, baseline + below, Anchor.END, Theme.TEXT, Theme.SOFT);
    }
  }
}
