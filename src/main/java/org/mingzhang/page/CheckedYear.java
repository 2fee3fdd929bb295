package org.mingzhang.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Outcome;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.FigureNames;
import org.mingzhang.model.DepartmentYear;

/**
 * What the rules found in one department-year, as the portal's report tells it.
 *
 * @param byRule how each rule came out, by its id
 * @param lines what is wrong, in words
 */
public record CheckedYear(Map<String, Tally> byRule, List<String> lines) {

  public CheckedYear {
    lines = List.copyOf(lines);
  }

  /** @param findings of this year, sorted */
  public static CheckedYear of(DepartmentYear year, List<Finding> findings) {
    Map<String, List<Finding>> byRule =
        findings.stream().collect(Collectors.groupingBy(finding -> finding.rule().id(), TreeMap::new, Collectors.toList()));
    Map<String, Tally> tallies = new TreeMap<>();
    byRule.forEach((rule, of) -> tallies.put(rule, Tally.of(of)));
    return new CheckedYear(tallies, lines(findings, year));
  }

  /** How all rules came out. */
  public Tally tally() {
    return Tally.sum(byRule.values());
  }

  static List<String> lines(List<Finding> of, DepartmentYear year) {
    return of.stream()
        .filter(f -> f.outcome() == Outcome.MISMATCH || f.outcome() == Outcome.EXPLAINED)
        .map(
            f ->
                f.outcome().term() + "（" + f.rule().id() + " " + f.rule().title() + "）　" + FigureNames.of(f.where(), year)
                    + "：" + f.message() + "。")
        .toList();
  }
}
