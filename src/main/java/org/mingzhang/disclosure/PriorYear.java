package org.mingzhang.disclosure;

import java.math.BigDecimal;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Comparison;
import org.mingzhang.model.DepartmentYear;

/**
 * What a document says an amount was in an earlier year.
 *
 * @param value 万元
 * @param derived whether it only follows from the printed change (R39), not from a printed amount
 */
record PriorYear(int year, BigDecimal value, boolean derived) {

  /** The earlier amount under a path, or null where the document compares nothing. */
  static PriorYear of(DepartmentYear year, String path) {
    Comparison comparison = year.accounts().comparisons().get(path);
    if (comparison == null) {
      return null;
    }
    int base = comparison.baseYear() == null ? year.year() - 1 : comparison.baseYear().value();
    Amount printed = comparison.prior();
    if (printed != null) {
      return new PriorYear(base, printed.value(), false);
    }
    BigDecimal derived = year.figures().value("比上年/" + path + "/上年");
    return derived == null ? null : new PriorYear(base, derived, true);
  }

  Chart.Tone tone() {
    return derived ? Chart.Tone.DERIVED : Chart.Tone.PRIOR;
  }
}
