package org.mingzhang.model;

import java.time.LocalDate;

/** A calendar date, typed as {@code 2021-08-20}. */
public record Day(LocalDate value, Position at) implements Value {

  @Override
  public String printed() {
    return value.toString();
  }
}
