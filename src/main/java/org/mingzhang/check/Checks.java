package org.mingzhang.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.Set;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Explanation;
import org.mingzhang.model.Match;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Problem;
import org.mingzhang.publish.Parallel;

/** Runs all rules over a portal. */
public final class Checks {

  /** The figures of so many department-years do not fit into a small memory together. */
  private static final int MANY = 2_500;

  private Checks() {}

  /** Everything found, by file, place and rule. */
  public static List<Finding> run(PortalData data) {
    return run(data, Optional.empty());
  }

  /** @param today the day at the terminal, for rules about dates; empty when the result is published */
  public static List<Finding> run(PortalData data, Optional<LocalDate> today) {
    return run(data.years(), data.years(), today);
  }

  /**
   * Everything found in some department-years; what is well is only {@linkplain Finding#counted() counted}.
   *
   * @param known those that they are held against: all years of their departments and of those whose accounts they hold
   */
  public static List<Finding> count(List<DepartmentYear> years, List<DepartmentYear> known) {
    return run(years, known, Optional.empty(), Finding::counted);
  }

  private static List<Finding> run(List<DepartmentYear> years, List<DepartmentYear> known, Optional<LocalDate> today) {
    return run(years, known, today, finding -> finding);
  }

  private static List<Finding> run(
      List<DepartmentYear> years, List<DepartmentYear> known, Optional<LocalDate> today, UnaryOperator<Finding> kept) {
    Map<String, DepartmentYear> byYear = new HashMap<>();
    Map<Integer, Map<String, DepartmentYear>> peers = new HashMap<>();
    for (DepartmentYear year : known) {
      byYear.put(year.id() + "/" + year.year(), year);
      peers.computeIfAbsent(year.year(), y -> new HashMap<>()).put(year.department().name().value(), year);
    }
    PrintRules rules = new PrintRules();
    // The findings of one department-year stand together: its files follow each other.
    Map<String, List<Case>> departments = new LinkedHashMap<>();
    years.stream()
        .sorted(Comparator.comparing(DepartmentYear::file))
        .map(
            year ->
                new Case(
                    year, Optional.ofNullable(byYear.get(year.id() + "/" + (year.year() - 1))), peers.get(year.year()),
                    today))
        .forEach(c -> departments.computeIfAbsent(c.year().id(), id -> new ArrayList<>()).add(c));
    return Parallel.map(departments.values(), of -> run(of, rules, kept, years.size() > MANY)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Finding> run(
      List<Case> department, PrintRules rules, UnaryOperator<Finding> kept, boolean many) {
    List<Finding> findings = department.stream().flatMap(c -> run(c, rules).stream()).map(kept).toList();
    if (many) {
      department.forEach(c -> c.year().giveUpFigures());
    }
    return findings;
  }

  private static List<Finding> run(Case c, PrintRules rules) {
    Map<Rule, List<Match>> printed = printed(c.year(), rules);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : RuleBook.RULES) {
      Report report = new Report(rule, c.year());
      printed.getOrDefault(rule, List.of()).forEach(match -> Prints.report(match, c, report));
      if (rule.test() != null) {
        rule.test().check(c, report);
      }
      if (report.findings().isEmpty()) {
        report.insufficient(rule.prints() == null ? "没有可以核对的数" : "来源文件没有印可以对照的数，也没有控制数");
      }
      findings.addAll(report.findings());
    }
    List<Finding> sorted = explained(findings, c.year());
    sorted.sort(Finding.ORDER);
    return sorted;
  }

  /** Explanations whose mismatch is no longer there: the figure was mended, or the path is not the one that was found. */
  public static List<Problem> idleExplanations(DepartmentYear year, List<Finding> findings) {
    return year.accounts().explanations().stream()
        .filter(
            explanation ->
                findings.stream()
                    .noneMatch(
                        f ->
                            f.outcome() == Outcome.EXPLAINED && f.department().equals(year.id()) && f.year() == year.year()
                                && f.where().equals(explanation.path().value())))
        .map(
            explanation ->
                Problem.warning(
                    explanation.path().at(), "“已说明”的“" + explanation.path().value() + "”现在没有不符", "数已经改正的，删去这一条"))
        .toList();
  }

  /** Printed figures, rates of comparisons and control totals, each under the rule that compares it. */
  private static Map<Rule, List<Match>> printed(DepartmentYear year, PrintRules rules) {
    Map<Rule, List<Match>> byRule = new LinkedHashMap<>();
    List<Match> all = new ArrayList<>(year.matches());
    all.addAll(ControlTotals.of(year));
    for (Match match : all) {
      byRule.computeIfAbsent(rules.of(match), rule -> new ArrayList<>()).add(match);
    }
    return byRule;
  }

  /** A mismatch that somebody has explained stays to be seen, with its reason. */
  private static List<Finding> explained(List<Finding> findings, DepartmentYear year) {
    Set<String> known = new HashSet<>();
    year.accounts().explanations().stream().map(Explanation::path).forEach(path -> known.add(path.value()));
    if (known.isEmpty()) {
      return findings;
    }
    findings.replaceAll(f -> f.outcome() == Outcome.MISMATCH && known.contains(f.where()) ? f.explained() : f);
    return findings;
  }
}
