package org.mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

class ChecksTest {

  private static final String YEAR =
      """
      收入: {一般公共预算财政拨款收入: 10.00, 其他收入: 5.00}
      已说明:
        - {项: $, 日期: 2022-10-08, 说明人: 财务岗, 原因: 表格漏了一行}
      @ 收入/合计 = 16.00
      @ 收入总计 = 17.00
      """;

  @TempDir private Path temp;
  private CheckPortal portal;

  @BeforeEach
  void lay() {
    portal = new CheckPortal(temp);
  }

  private List<String> outcomes(String explained, String where) {
    return portal.check(YEAR.replace("$", explained)).stream()
        .filter(finding -> finding.where().equals(where))
        .map(finding -> finding.rule().id() + " " + finding.outcome())
        .toList();
  }

  private List<Problem> idle(String explained, Outcome... without) {
    PortalData data = portal.read(YEAR.replace("$", explained));
    List<Finding> findings =
        Checks.run(data, Optional.of(CheckPortal.TODAY)).stream().filter(f -> !List.of(without).contains(f.outcome())).toList();
    return Checks.idleExplanations(data.years().get(0), findings);
  }

  @Test
  void anExplanationTurnsItsMismatchAndNoOtherIntoAnExplainedOne() {
    assertThat(outcomes("收入/合计", "收入/合计")).contains("R01 EXPLAINED").noneMatch(line -> line.endsWith("MISMATCH"));
    assertThat(outcomes("收入总计", "收入/合计")).contains("R01 MISMATCH").noneMatch(line -> line.endsWith("EXPLAINED"));
  }

  @Test
  void anExplanationOfNothingIsReportedAtItsPlace() {
    assertThat(idle("收入/合计")).isEmpty();
    assertThat(idle("收入/合计", Outcome.EXPLAINED))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).isEqualTo("“已说明”的“收入/合计”现在没有不符"));
    assertThat(idle("收入/其他收入")).hasSize(1);
  }

  @Test
  void findingsStandInTheOrderOfTheFileThenOfTheRules() {
    List<Finding> findings = portal.check(YEAR.replace("$", "收入/合计"));
    assertThat(findings).hasSizeGreaterThan(RuleBook.RULES.size());
    for (int i = 1; i < findings.size(); i++) {
      Finding before = findings.get(i - 1);
      Finding after = findings.get(i);
      Position a = before.at();
      Position b = after.at();
      int places = a.line() != b.line() ? a.line() - b.line() : a.column() - b.column();
      assertThat(a.file().compareTo(b.file())).isLessThanOrEqualTo(0);
      assertThat(a.file().equals(b.file()) && places > 0).isFalse();
      if (a.equals(b)) {
        int rules = before.rule().id().compareTo(after.rule().id());
        assertThat(rules < 0 || (rules == 0 && before.message().compareTo(after.message()) <= 0)).as("%s %s", before, after).isTrue();
      }
    }
  }

  @Test
  void aPrintedFigureBelongsToOneRule() {
    String text =
        """
        收入: {一般公共预算财政拨款收入: 10.00}
        比上年: {收入/合计: {增减: 2.00, 增减率: 25.00%}}
        @ 收入/合计 = 10.00
        @ 收入/一般公共预算财政拨款收入 = 11.00
        @ 比上年/收入/合计/增减 = 减少2.00
        @ 比上年/收入/合计/增减 = 2.00
        """;
    List<String> rules =
        portal.check(text).stream()
            .filter(finding -> !finding.stated().isEmpty())
            .map(finding -> finding.rule().id() + " " + finding.stated() + " " + finding.outcome())
            .toList();
    assertThat(rules).contains("R49 11.00 MISMATCH", "R45 减少2.00 MISMATCH", "R49 2.00 PASS");
  }
}
