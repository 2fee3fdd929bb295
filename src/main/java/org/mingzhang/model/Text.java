package org.mingzhang.model;

/** Words of ours, on one line; hostile until escaped. */
public record Text(String value, Position at) implements Value {

  @Override
  public String printed() {
    return value;
  }
}
