package org.mingzhang.model;

import java.math.BigDecimal;

/**
 * One figure of a department-year under its path.
 *
 * @param value the number, in the unit's measure; null where the figures do not suffice
 * @param word the text, for a {@link Unit#WORD}; otherwise null
 * @param source whether it was typed, not derived
 * @param undefined whether it would have to be divided by zero, so that no value can be right
 */
public record Figure(String path, Unit unit, BigDecimal value, String word, boolean source, boolean undefined) {

  public Figure(String path, Unit unit, BigDecimal value, String word, boolean source) {
    this(path, unit, value, word, source, false);
  }

  /** What a figure measures. */
  public enum Unit {
    /** 万元. */
    AMOUNT,
    /** The number before a percent sign. */
    PERCENT,
    /** Things or persons. */
    COUNT,
    /** Scores, weights, numbers of facts. */
    NUMBER,
    /** A word, such as 大于 or 优. */
    WORD
  }

  /** Whether there is a value to show or compare. */
  public boolean known() {
    return value != null || word != null;
  }

  /** The figure as shown, without its unit 万元 or 个; a dash where it is unknown. */
  public String shown() {
    if (word != null) {
      return word;
    }
    if (value == null) {
      return "—";
    }
    return switch (unit) {
      case AMOUNT -> Numbers.amount(value);
      case PERCENT -> Numbers.rate(value);
      case COUNT, NUMBER, WORD -> Numbers.grouped(value);
    };
  }
}
