package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure (图) of the disclosure: what to draw, and all that is said about it. The chart room draws it.
 *
 * @param id key in the page, fixed by subject: {@code fig1} … {@code fig7}, {@code trend-totals}
 * @param number printed number, {@code 图1}, or empty
 * @param total amount in the hole of a ring as shown, or empty
 * @param groups groups of bars, or the one group of a ring
 * @param reading the figure in one sentence
 * @param alternative the figure in words, for whoever does not see it
 * @param data every number drawn
 */
public record Chart(
    String id,
    String number,
    String title,
    Shape shape,
    String total,
    List<Group> groups,
    String reading,
    String alternative,
    Table data,
    List<String> notes)
    implements Block {

  public Chart {
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }

  /** How a chart is drawn. */
  public enum Shape {
    /** Parts of a whole, with a list beside them. */
    RING,
    /** Lying bars, one below the other: a few amounts with their names. */
    BARS,
    /** Standing bars, one a year: the same amount over the years. */
    COLUMNS
  }

  /** Bars under one title, which may be empty. All groups of a chart share one scale. */
  public record Group(String title, List<Bar> bars) {

    public Group {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One bar, or one part of a ring.
   *
   * @param value 万元
   * @param amount the value as shown
   * @param share its share of the whole as shown, or empty
   */
  public record Bar(String name, BigDecimal value, String amount, String share, Tone tone) {}

  /** What a bar stands for. */
  public enum Tone {
    /** The year that the page is about, or a part of it. */
    CURRENT,
    /** An earlier year. */
    PRIOR,
    /** An earlier year that nobody printed: it follows from a printed comparison. */
    DERIVED
  }
}
