package org.mingzhang.model;

/** A whole number of things: persons, vehicles, projects, or a year. */
public record Count(int value, Position at) implements Value {

  @Override
  public String printed() {
    return Integer.toString(value);
  }
}
