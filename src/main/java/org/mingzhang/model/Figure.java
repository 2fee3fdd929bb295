package org.mingzhang.model;

import java.math.BigDecimal;

/**
 * One figure of a department-year under its path.
 *
 * @param value the number, in the unit's measure; null where the figures do not suffice
 * @param word the text, for a {@link Unit#WORD}; otherwise null
 * @param source whether it was typed, not derived
 * @param undefined whether it would have to be divided by zero, so that no value can be right
 * @param addends how many rounded amounts that are not zero it adds up, at least 1
 */
public record Figure(
    String path, Unit unit, BigDecimal value, String word, boolean source, boolean undefined, int addends) {

  public Figure(String path, Unit unit, BigDecimal value, String word, boolean source, boolean undefined) {
    this(path, unit, value, word, source, undefined, 1);
  }

  public Figure(String path, Unit unit, BigDecimal value, String word, boolean source) {
    this(path, unit, value, word, source, false);
  }

  /** The same figure as the sum of so many amounts that are not zero; at least one. */
  public Figure of(int parts) {
    return new Figure(path, unit, value, word, source, undefined, Math.max(1, parts));
  }

  /** How far a print may be off for rounding alone (d.1): half a cent for each amount added and for the sum itself, 万元. */
  public BigDecimal tolerance() {
    return HALF_A_CENT.multiply(BigDecimal.valueOf(addends + 1L));
  }

  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

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
      case PERCENT -> Numbers.rate(source ? value : Numbers.rounded(value));
      case COUNT, NUMBER, WORD -> Numbers.grouped(value);
    };
  }
}
