package org.mingzhang.model;

import java.math.BigDecimal;

/** A printed rate such as {@code 97.38%}; {@link #value} is the number before the sign. */
public record Percent(BigDecimal value, Position at) implements Value {

  @Override
  public String printed() {
    return value.toPlainString() + "%";
  }
}
