package org.mingzhang.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Exact decimal arithmetic and the one way figures are written. */
public final class Numbers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Numbers() {}

  /** The sum of what is there; null when nothing is: missing is not zero. */
  public static BigDecimal sum(Collection<BigDecimal> values) {
    BigDecimal sum = null;
    for (BigDecimal value : values) {
      sum = plus(sum, value);
    }
    return sum;
  }

  /** {@code a + b}, where a missing side does not count. */
  public static BigDecimal plus(BigDecimal a, BigDecimal b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : a.add(b);
  }

  /** The number of an amount, or null. */
  public static BigDecimal of(Amount amount) {
    return amount == null ? null : amount.value();
  }

  /** A derived rate as it is shown: two decimals. */
  public static BigDecimal rounded(BigDecimal percent) {
    return percent.setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * {@code part ÷ whole} in percent; null when either is missing or the whole is zero. More decimals than are shown, so
   * that a print with fewer is held against the rate itself, not against a rate that was rounded before.
   */
  public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) {
      return null;
    }
    return part.multiply(HUNDRED).divide(whole, 8, RoundingMode.HALF_UP);
  }

  /** Thousands separated, decimals as they are: {@code 1,406.53}. A negative number carries a true minus sign. */
  public static String grouped(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(plain);
    for (int comma = (point < 0 ? plain.length() : point) - 3; comma > 0; comma -= 3) {
      grouped.insert(comma, ',');
    }
    return (value.signum() < 0 ? grouped.insert(0, '−') : grouped).toString();
  }

  /** An amount in 万元 as shown: thousands separated, at least two decimals. */
  public static String amount(BigDecimal value) {
    return grouped(value.scale() < 2 ? value.setScale(2) : value);
  }

  /** A rate as shown, with its sign of percent. */
  public static String rate(BigDecimal percent) {
    return grouped(percent) + "%";
  }
}
