package org.mingzhang.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.mingzhang.disclosure.Chart;

/** Bars from a common zero, each with its label. */
final class BarPlot {

  private BarPlot() {}

  /** Writes what belongs to a bar beside it. */
  interface Label {
    void write(Graphics2D g, Chart.Bar bar, int index, Rectangle2D drawn);
  }

  /**
   * A plot of one group of bars.
   *
   * @param scale one for all plots of the chart
   * @param gap what is left empty of the width of a bar and its gap, 0 to 1
   */
  static CategoryPlot of(
      List<Chart.Bar> bars, PlotOrientation orientation, Scale scale, double gap, Label label) {
    DefaultCategoryDataset values = new DefaultCategoryDataset();
    for (int i = 0; i < bars.size(); i++) {
      values.addValue(bars.get(i).value(), "", Integer.valueOf(i));
    }
    CategoryAxis names = new CategoryAxis();
    names.setVisible(false);
    names.setLowerMargin(gap / 2 / bars.size());
    names.setUpperMargin(gap / 2 / bars.size());
    names.setCategoryMargin(bars.size() == 1 ? 0 : gap * (bars.size() - 1) / bars.size());
    NumberAxis amounts = new NumberAxis();
    amounts.setVisible(false);
    // Looking for a good tick, JFreeChart would measure labels that are not drawn.
    amounts.setTickUnit(new NumberTickUnit(scale.upper() - scale.lower()));
    amounts.setRange(scale.lower(), scale.upper());
    CategoryPlot plot = new CategoryPlot(values, names, amounts, new Renderer(bars, label));
    plot.setOrientation(orientation);
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  private static final class Renderer extends BarRenderer {

    private static final long serialVersionUID = 1L;

    private final transient List<Chart.Bar> bars;
    private final transient Label label;

    Renderer(List<Chart.Bar> bars, Label label) {
      this.bars = bars;
      this.label = label;
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(true);
      setDefaultOutlineStroke(Theme.DASHED);
      setAutoPopulateSeriesOutlineStroke(false);
      setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
      setDefaultItemLabelsVisible(true);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return Theme.of(bars.get(column).tone());
    }

    /** Only a derived bar is outlined. */
    @Override
    public Paint getItemOutlinePaint(int row, int column) {
      Color none = null;
      return bars.get(column).tone() == Chart.Tone.DERIVED ? Theme.GREY : none;
    }

    /** JFreeChart would measure the text; the label does without. */
    @Override
    protected void drawItemLabel(
        Graphics2D g,
        CategoryDataset data,
        int row,
        int column,
        CategoryPlot plot,
        CategoryItemLabelGenerator generator,
        Rectangle2D drawn,
        boolean negative) {
      label.write(g, bars.get(column), column, drawn);
    }
  }
}
