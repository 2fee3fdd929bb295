package org.mingzhang.model;

import java.math.BigDecimal;

/** A number without a fixed unit: a score, a weight, the number of a {@link Fact}. */
public record Decimal(BigDecimal value, Position at) implements Value {

  @Override
  public String printed() {
    return value.toPlainString();
  }
}
