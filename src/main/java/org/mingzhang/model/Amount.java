package org.mingzhang.model;

import java.math.BigDecimal;

/** Money in 万元, with exactly the decimals that were printed. */
public record Amount(BigDecimal value, Position at) implements Value {

  /** A derived amount, which stands in no file. */
  public static Amount of(BigDecimal value) {
    return new Amount(value, null);
  }

  @Override
  public String printed() {
    return value.toPlainString();
  }
}
