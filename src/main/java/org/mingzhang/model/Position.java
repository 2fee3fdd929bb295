package org.mingzhang.model;

/** Where a value was typed: file relative to the portal, line and column counted from 1. */
public record Position(String file, int line, int column) {

  /** The start of a file, for faults that concern the whole of it. */
  public static Position startOf(String file) {
    return new Position(file, 1, 1);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
