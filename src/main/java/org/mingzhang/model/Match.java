package org.mingzhang.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A printed figure held against the one that follows from the others.
 *
 * @param difference printed − recomputed in the figure's unit, or null where there is nothing to subtract
 */
public record Match(Stated stated, Figure figure, Result result, BigDecimal difference) {

  /** 0.005 × (n + 1) 万元 for the smallest sum, n = 1: two figures, each rounded once. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  /** How the two compare. */
  public enum Result {
    EQUAL("一致"),
    ROUNDING("尾差"),
    DIFFERENT("不符"),
    UNDEFINED("不适用"),
    UNKNOWN("数据不足");

    private final String term;

    Result(String term) {
      this.term = term;
    }

    public String term() {
      return term;
    }
  }

  /** The printed number in the figure's measure, or null where it is a word or measures something else. */
  public BigDecimal printed() {
    String text = Normalizer.normalize(stated.printed().value(), Normalizer.Form.NFKC).replace(",", "").strip();
    return figure.unit() == Figure.Unit.WORD ? null : number(text, figure.unit());
  }

  /** How many came out how, without what did not occur: {@code 一致 227}, {@code 尾差 7}. */
  public static List<String> tally(List<Match> matches) {
    List<String> words = new ArrayList<>();
    for (Result result : Result.values()) {
      long count = matches.stream().filter(match -> match.result() == result).count();
      if (count > 0) {
        words.add(result.term() + " " + count);
      }
    }
    return words;
  }

  /** Compares at the decimals that were printed; a truncated rate counts as rounding. */
  public static Match of(Stated stated, Figure figure) {
    String printed = Normalizer.normalize(stated.printed().value(), Normalizer.Form.NFKC).replace(",", "").strip();
    if (!figure.known()) {
      return new Match(stated, figure, figure.undefined() ? Result.UNDEFINED : Result.UNKNOWN, null);
    }
    if (figure.word() != null) {
      boolean same = printed.equals(Normalizer.normalize(figure.word(), Normalizer.Form.NFKC));
      return new Match(stated, figure, same ? Result.EQUAL : Result.DIFFERENT, null);
    }
    BigDecimal number = number(printed, figure.unit());
    if (number == null) {
      return new Match(stated, figure, Result.DIFFERENT, null);
    }
    BigDecimal difference = number.subtract(figure.value());
    return new Match(stated, figure, compare(number, figure, difference), difference);
  }

  private static Result compare(BigDecimal printed, Figure figure, BigDecimal difference) {
    if (difference.signum() == 0) {
      return Result.EQUAL;
    }
    if (figure.unit() == Figure.Unit.PERCENT) {
      int decimals = Math.max(0, printed.scale());
      if (figure.value().setScale(decimals, RoundingMode.HALF_UP).compareTo(printed) == 0) {
        return Result.EQUAL;
      }
      boolean truncated = figure.value().setScale(decimals, RoundingMode.DOWN).compareTo(printed) == 0;
      return truncated ? Result.ROUNDING : Result.DIFFERENT;
    }
    boolean small = figure.unit() == Figure.Unit.AMOUNT && isRounding(difference);
    return small ? Result.ROUNDING : Result.DIFFERENT;
  }

  /** Whether two amounts differ by no more than each having been rounded. */
  static boolean isRounding(BigDecimal difference) {
    return difference.abs().compareTo(ROUNDING) <= 0;
  }

  /** The printed number in the figure's measure, or null where it has another: a rate for an amount, a word. */
  private static BigDecimal number(String printed, Figure.Unit unit) {
    boolean percent = printed.endsWith("%");
    if (percent != (unit == Figure.Unit.PERCENT)) {
      return null;
    }
    int shift = 0;
    String digits = printed.replaceAll("[%个辆人次台套项分]+$", "");
    if (unit == Figure.Unit.AMOUNT) {
      if (digits.endsWith("万元")) {
        digits = digits.substring(0, digits.length() - 2);
      } else if (digits.endsWith("元")) {
        digits = digits.substring(0, digits.length() - 1);
        shift = 4;
      }
    }
    try {
      return new BigDecimal(digits.strip()).movePointLeft(shift);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
