package org.mingzhang.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    List<String> numbers() {
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

  /** How each rule came out, by its id. */
  public static SortedMap<String, Tally> byRule(List<Finding> findings) {
    Map<String, List<Finding>> byRule = findings.stream().collect(Collectors.groupingBy(finding -> finding.rule().id()));
    SortedMap<String, Tally> tallies = new TreeMap<>();
    byRule.forEach((rule, of) -> tallies.put(rule, Tally.of(of)));
    return tallies;
  }

  /** The same of several years or departments together. */
  public static SortedMap<String, Tally> sum(Collection<? extends Map<String, Tally>> byRule) {
    Map<String, List<Tally>> tallies = new HashMap<>();
    byRule.forEach(of -> of.forEach((rule, tally) -> tallies.computeIfAbsent(rule, each -> new ArrayList<>()).add(tally)));
    SortedMap<String, Tally> sums = new TreeMap<>();
    tallies.forEach((rule, of) -> sums.put(rule, Tally.sum(of)));
    return sums;
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
