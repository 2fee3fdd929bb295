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

  /** A number as people print it; an exponent would be a number of a million digits. */
  /** Longer numbers are slips of the keyboard, and would make the arithmetic slow. */
  private static final int MOST_DIGITS = 40;

  private static final int MOST_DECIMALS = 20;

  /** A number of a report with more decimals than this may be printed shorter elsewhere. */
  private static final int CENTS = 2;

  /** What may stand behind a number. */
  private static final String MEASURES = "%个辆人次台套项分";

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
    String text = plain(stated.printed().value());
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
    String printed = plain(stated.printed().value());
    if (!figure.known()) {
      return new Match(stated, figure, figure.undefined() ? Result.UNDEFINED : Result.UNKNOWN, null);
    }
    if (figure.word() != null) {
      boolean same = printed.equals(plain(figure.word()));
      return new Match(stated, figure, same ? Result.EQUAL : Result.DIFFERENT, null);
    }
    BigDecimal number = number(printed, figure.unit());
    if (number == null) {
      return new Match(stated, figure, Result.DIFFERENT, null);
    }
    BigDecimal difference = number.subtract(figure.value());
    return new Match(stated, figure, compare(number, figure, difference), difference);
  }

  /** Half-width, without thousands separators, with a minus sign that can be read. */
  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == ',') {
        return folded(text);
      }
    }
    return text; // most prints, and this is asked of every one
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "").replace('−', '-').strip();
  }

  /** Sums within the tolerance of their addends (d.1); rates within half a unit of the last decimal printed. */
  private static Result compare(BigDecimal printed, Figure figure, BigDecimal difference) {
    if (difference.signum() == 0) {
      return Result.EQUAL;
    }
    if (figure.unit() == Figure.Unit.PERCENT) {
      return compareRates(printed, figure.value(), difference);
    }
    boolean small = figure.unit() == Figure.Unit.AMOUNT && difference.abs().compareTo(figure.tolerance()) <= 0;
    boolean shorter =
        figure.unit() == Figure.Unit.NUMBER && printed.scale() >= CENTS
            && figure.value().setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0;
    return small || shorter ? Result.ROUNDING : Result.DIFFERENT;
  }

  private static Result compareRates(BigDecimal printed, BigDecimal rate, BigDecimal difference) {
    int decimals = Math.max(0, printed.scale());
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    if (difference.abs().multiply(BigDecimal.valueOf(2)).compareTo(unit) <= 0) {
      return Result.EQUAL;
    }
    boolean truncated = rate.setScale(decimals, RoundingMode.DOWN).compareTo(printed) == 0;
    return truncated ? Result.ROUNDING : Result.DIFFERENT;
  }

  /** The printed number in the figure's measure, or null where it has another: a rate for an amount, a word. */
  private static BigDecimal number(String printed, Figure.Unit unit) {
    boolean percent = printed.endsWith("%");
    if (percent != (unit == Figure.Unit.PERCENT)) {
      return null;
    }
    int shift = 0;
    int end = printed.length();
    while (end > 0 && MEASURES.indexOf(printed.charAt(end - 1)) >= 0) {
      end--;
    }
    String digits = printed.substring(0, end);
    if (unit == Figure.Unit.AMOUNT) {
      if (digits.endsWith("万元")) {
        digits = digits.substring(0, digits.length() - 2);
      } else if (digits.endsWith("元")) {
        digits = digits.substring(0, digits.length() - 1);
        shift = 4;
      }
    }
    String stripped = digits.strip();
    return isNumber(stripped) ? new BigDecimal(stripped).movePointLeft(shift) : null;
  }

  /** A sign or none, digits, and if there is a point any number of decimals; every print is asked, so without a pattern. */
  private static boolean isNumber(String text) {
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int point = text.indexOf('.', from);
    int whole = (point < 0 ? text.length() : point) - from;
    if (whole < 1 || whole > MOST_DIGITS || (point >= 0 && text.length() - point - 1 > MOST_DECIMALS)) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }
}
