package org.mingzhang.disclosure;

import java.math.BigDecimal;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Figures;
import org.mingzhang.model.Match;
import org.mingzhang.model.Stated;

/** Decides which number is shown where print and recomputation differ. */
final class Leading {

  private Leading() {}

  /** The number to show under a path, or null where there is none. */
  static BigDecimal value(DepartmentYear year, String path) {
    Figure figure = year.figures().find(path).orElse(null);
    return figure == null ? null : value(year, figure);
  }

  /**
   * The number to show for a figure: rates recomputed, totals and counts as printed, typed figures as typed.
   *
   * <p>Where the source printed a total more than once, a print that adds up is the one to believe.
   *
   * @return null where there is neither
   */
  static BigDecimal value(DepartmentYear year, Figure figure) {
    if (figure.source() || figure.undefined() || (figure.unit() == Figure.Unit.PERCENT && figure.value() != null)) {
      return figure.value();
    }
    String cell = Figures.cellOf(figure.path()).orElse(figure.path());
    BigDecimal printed = null;
    for (Stated stated : year.accounts().stated()) {
      String path = stated.path().value();
      if (path.equals(figure.path()) || path.equals(cell)) {
        Match match = Match.of(stated, figure);
        if (match.result() == Match.Result.EQUAL) {
          return figure.value();
        }
        if (printed == null) {
          printed = match.printed();
        }
      }
    }
    return printed == null ? figure.value() : printed;
  }
}
