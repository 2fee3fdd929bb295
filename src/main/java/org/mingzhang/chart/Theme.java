package org.mingzhang.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.disclosure.Chart;

/**
 * Colours and sizes of all charts. The style sheet names the same colours, to turn them for the dark page and for print.
 *
 * <p>A drawing is as wide as the text of a phone page, so that its text is never shrunk there; a wide page enlarges it.
 */
final class Theme {

  /** Width of every drawing, in pixels: what a page 390 px wide leaves between its margins and beside a scroll bar. */
  static final double WIDTH = 340;

  static final Color INK = new Color(0x1d2227);
  static final Color SOFT = new Color(0x535d66);
  static final Color RULE = new Color(0xdfe3e6);
  static final Color PAPER = new Color(0xffffff);

  /** Told apart by colour-blind readers, and by lightness in print; the order of the parts tells them apart too. */
  static final List<Color> PARTS =
      List.of(
          new Color(0x2f5d8a),
          new Color(0xc8772e),
          new Color(0x4f8561),
          new Color(0x86598a),
          new Color(0x4d94bd),
          new Color(0x9a8420));

  /** What is left of a ring after its largest parts, and earlier years. */
  static final Color GREY = new Color(0x7b848c);

  static final Font TEXT = new ReadersFont(Font.PLAIN, 13);
  static final Font STRONG = new ReadersFont(Font.BOLD, 13);
  static final Font SMALL = new ReadersFont(Font.PLAIN, 12);

  static final Stroke HAIRLINE = new BasicStroke(1);
  static final Stroke DASHED =
      new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

  private Theme() {}

  /** Every colour that a drawing may hold. */
  static List<Color> colours() {
    List<Color> all = new ArrayList<>(PARTS);
    all.addAll(List.of(INK, SOFT, RULE, PAPER, GREY));
    return all;
  }

  static Color of(Chart.Tone tone) {
    return switch (tone) {
      case CURRENT -> PARTS.get(0);
      case PRIOR -> GREY;
      case DERIVED -> PAPER;
    };
  }

  /**
   * The sans serif of whoever reads the page.
   *
   * <p>Java resolves a font as soon as its family is asked for, which JFreeSVG does for each text; on a machine without
   * fonts that fails. This one answers by itself.
   */
  private static final class ReadersFont extends Font {

    private static final long serialVersionUID = 1L;

    ReadersFont(int style, int size) {
      super("sans-serif", style, size);
    }

    @Override
    public String getFamily() {
      return "sans-serif";
    }
  }
}
