package org.mingzhang.demo;

import java.math.BigDecimal;
import org.mingzhang.model.Numbers;

/** Amounts are whole numbers of 0.01 万元 here, so that every sum is exact. */
final class Money {

  private Money() {}

  static String text(long amount) {
    return BigDecimal.valueOf(amount, 2).toPlainString();
  }

  /** Part ÷ whole as the portal recomputes it, {@code 97.38%}. */
  static String rate(long part, long whole) {
    return Numbers.rounded(Numbers.percent(BigDecimal.valueOf(part, 2), BigDecimal.valueOf(whole, 2))).toPlainString() + "%";
  }
}
