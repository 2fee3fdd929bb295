package org.mingzhang.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text will be, without asking a font: the reader's device chooses the font, and every machine has to lay out
 * alike. A full-width glyph is 1 em wide in every Chinese font; for the others the widest of the common fonts counts, DejaVu Sans.
 */
final class Em {

  /** Bold glyphs are wider, except full-width ones; allowing for all keeps the sum simple. */
  private static final double BOLD = 1.1;

  private Em() {}

  /** Width of a text in pixels. */
  static double width(String text, Font font) {
    double em = text.codePoints().mapToDouble(Em::of).sum();
    return em * font.getSize() * (font.isBold() ? BOLD : 1);
  }

  private static double of(int glyph) {
    if (glyph >= 0x2000) {
      return 1;
    }
    if (".,:;'|!i ".indexOf(glyph) >= 0) {
      return 0.35;
    }
    return glyph == '%' || glyph == 'W' || glyph == 'M' ? 0.95 : 0.64;
  }

  /** The text in lines that fit a width; broken between any two glyphs, as Chinese may be. */
  static List<String> wrap(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int glyph : text.codePoints().toArray()) {
      String longer = line + Character.toString(glyph);
      if (!line.isEmpty() && width(longer, font) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.appendCodePoint(glyph);
    }
    lines.add(line.toString());
    return lines;
  }
}
