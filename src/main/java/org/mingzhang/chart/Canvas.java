package org.mingzhang.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/** One drawing in the making: plots of JFreeChart, and text that the reader's device sets in its own font. */
final class Canvas {

  private final SVGGraphics2D graphics;
  private final double height;

  Canvas(double height) {
    this.height = height;
    graphics = new SVGGraphics2D(Theme.WIDTH, height);
    graphics.setGeomDoubleConverter(Decimals::two);
    graphics.setTransformDoubleConverter(Decimals::two);
  }

  /** Where a text stands to its point. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String svg;

    Anchor(String svg) {
      this.svg = svg;
    }
  }

  /** A text on its baseline. */
  static void text(Graphics2D g, String text, double x, double y, Anchor anchor, Font font, Color colour) {
    g.setFont(font);
    g.setPaint(colour);
    if (anchor == Anchor.START) {
      g.drawString(text, (float) x, (float) y);
      return;
    }
    g.setRenderingHint(SVGHints.KEY_BEGIN_GROUP, Map.of("text-anchor", anchor.svg));
    g.drawString(text, (float) x, (float) y);
    g.setRenderingHint(SVGHints.KEY_END_GROUP, "");
  }

  void text(String text, double x, double y, Anchor anchor, Font font, Color colour) {
    text(graphics, text, x, y, anchor, font, colour);
  }

  void line(double x1, double y1, double x2, double y2) {
    graphics.setStroke(Theme.HAIRLINE);
    graphics.setPaint(Theme.RULE);
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void square(double x, double y, double size, Color colour) {
    graphics.setPaint(colour);
    graphics.fill(new Rectangle2D.Double(x, y, size, size));
  }

  /** A plot without frame, background, title and legend, filling an area. */
  void plot(Plot plot, Rectangle2D area) {
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.draw(graphics, area);
  }

  /** The drawing as markup to stand in a page. */
  String svg(String alternative) {
    return SvgCleaner.clean(graphics.getSVGElement(), Theme.WIDTH, height, alternative);
  }
}
