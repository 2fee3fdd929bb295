package org.mingzhang.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.FigureNames;
import org.mingzhang.model.DepartmentYear;

/**
 * What the rules found in one department-year, as the portal's report tells it.
 *
 * @param tally how all rules came out
 * @param lines what is wrong
 */
public record CheckedYear(Tally tally, List<Line> lines) {

  /**
   * One thing that is wrong.
   *
   * @param outcome in a word
   * @param rule the id of the rule that says so
   * @param title of the rule
   * @param figure the name of the figure
   * @param message one plain sentence with the numbers, without its stop
   */
  public record Line(String outcome, String rule, String title, String figure, String message) {

    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d[\\d,]*(\\.\\d+)?%?");

    /** All in one. */
    public String text() {
      return outcome + "（" + rule + " " + title + "）　" + figure + "：" + message + "。";
    }

    /**
     * The same without words that stand wherever the rule says something: the rules have a page of their own, which tells their
     * titles. Each number is apart.
     */
    List<String> cells() {
      return cells(outcome, rule, figure);
    }

    /** The same without the name of the figure. */
    List<String> withoutFigure() {
      return cells(outcome, rule);
    }

    private List<String> cells(String... first) {
      return Stream.concat(Stream.of(first), NUMBER.matcher(message).results().map(MatchResult::group)).toList();
    }
  }

  public CheckedYear {
    lines = List.copyOf(lines);
  }

  /** @param findings of this year, sorted */
  public static CheckedYear of(DepartmentYear year, List<Finding> findings) {
    return new CheckedYear(Tally.of(findings), lines(findings, year));
  }

  static List<Line> lines(List<Finding> of, DepartmentYear year) {
    return of.stream()
        .filter(Finding::isWrong)
        .map(
            f ->
                new Line(
                    f.outcome().term(), f.rule().id(), f.rule().title(), FigureNames.of(f.where(), year), f.message()))
        .toList();
  }
}
