package org.mingzhang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.check.Checks;
import org.mingzhang.check.ControlTotals;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Outcome;
import org.mingzhang.model.Amount;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** What the rules found, as a build tells it: warnings, and errors where it is strict. */
final class Findings {

  private final boolean strict;

  /** @param strict whether a figure that does not add up is an error */
  Findings(boolean strict) {
    this.strict = strict;
  }

  /** The findings of department-years by the file of each. */
  static Map<String, List<Finding>> byFile(List<DepartmentYear> years, List<DepartmentYear> known) {
    Map<String, String> files =
        years.stream().collect(Collectors.toMap(year -> key(year.id(), year.year()), DepartmentYear::file));
    return Checks.count(years, known).stream()
        .collect(Collectors.groupingBy(finding -> files.get(key(finding.department(), finding.year()))));
  }

  private static String key(String department, int year) {
    return department + "/" + year;
  }

  /** Without what was found by control totals, which are not published. */
  static List<Finding> published(List<Finding> found, DepartmentYear year) {
    Set<Position> controls =
        year.accounts().controlTotals().values().stream().map(Amount::at).collect(Collectors.toSet());
    return found.stream().filter(finding -> !controls.contains(finding.at())).toList();
  }

  /** What to tell of one department-year. */
  List<Problem> problems(DepartmentYear year, List<Finding> found) {
    List<Problem> problems = new ArrayList<>();
    ControlTotals.of(year).stream().filter(match -> stops(match, year)).map(Findings::wrongTotal).forEach(problems::add);
    boolean unchecked = year.accounts().stated().isEmpty() && year.accounts().controlTotals().isEmpty();
    if (strict && unchecked && year.accounts().ofAccounts()) {
      problems.add(
          Problem.error(Position.startOf(year.file()), "既没有“原文”，也没有“控制数”，填错的数发现不了", "把会计软件给出的合计填进“控制数”，再生成"));
    }
    if (strict) {
      found.stream().filter(f -> f.outcome() == Outcome.MISMATCH).map(Findings::mismatch).forEach(problems::add);
    }
    problems.addAll(Checks.idleExplanations(year, found));
    return problems;
  }

  /** A known difference that somebody has explained needs no warning. */
  private static boolean stops(Match match, DepartmentYear year) {
    return match.result() == Match.Result.DIFFERENT && year.explanations(match.stated()).isEmpty();
  }

  private static Problem mismatch(Finding f) {
    return Problem.error(
        f.at(), "不符 " + f.rule().id() + " " + f.rule().title() + "：" + f.where() + "，" + f.message(),
        "核对来源文件；去掉 --strict 可以照印出的数发布");
  }

  /** A total that the accounting software gives and the typed figures do not make: most likely a slip of the keyboard. */
  private static Problem wrongTotal(Match match) {
    String message =
        "控制数“" + match.stated().path().value() + "”是 " + match.stated().printed().value() + "，按所填的数是 " + match.figure().shown();
    String hint = "相差 " + Numbers.grouped(match.difference()) + " 万元，检查它下面的各项有没有填错、填漏";
    return Problem.warning(match.stated().path().at(), message, hint);
  }
}
