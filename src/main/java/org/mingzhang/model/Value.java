package org.mingzhang.model;

/** A single printed value that knows where it was typed. */
public sealed interface Value permits Amount, Percent, Count, Decimal, Text, Day, Code {

  /** Where it was typed, or null for a value that was derived. */
  Position at();

  /** The value as the clerk typed it, without unit. */
  String printed();
}
