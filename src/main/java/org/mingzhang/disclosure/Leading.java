package org.mingzhang.disclosure;

import java.math.BigDecimal;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Match;
import org.mingzhang.model.Stated;

/** Decides which number is shown where print and recomputation differ. */
final class Leading {

  private Leading() {}

  /**
   * The number to show for a figure: rates recomputed, totals and counts as printed, typed figures as typed.
   *
   * @return null where there is neither
   */
  static BigDecimal value(DepartmentYear year, Figure figure) {
    if (figure.source() || (figure.unit() == Figure.Unit.PERCENT && figure.value() != null)) {
      return figure.value();
    }
    BigDecimal printed = null;
    for (Stated stated : year.accounts().stated()) {
      if (stated.path().value().equals(figure.path())) {
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
