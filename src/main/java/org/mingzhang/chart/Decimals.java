package org.mingzhang.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of a drawing. */
final class Decimals {

  private Decimals() {}

  /** At most two decimals, none that say nothing. */
  static String two(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
