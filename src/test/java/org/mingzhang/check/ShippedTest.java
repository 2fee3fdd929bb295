package org.mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five department-years that the repository ships. */
class ShippedTest {

  private static final Path EXPECTED = Path.of("src/test/sites-check/shipped.txt");

  private static List<Finding> findings;

  @BeforeAll
  static void check() {
    findings = Checks.run(CheckPortal.shipped());
  }

  /** {@code -Dexpected.overwrite=true} rewrites the list for a person to review. */
  @Test
  void theMismatchesAreTheKnownOnes() throws IOException {
    String found =
        findings.stream()
            .filter(f -> f.outcome() == Outcome.MISMATCH)
            .map(f -> f.department() + " " + f.rule().id() + " " + f.where() + (f.stated().isEmpty() ? "" : " = " + f.stated()))
            .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("expected.overwrite")) {
      Files.writeString(EXPECTED, found);
    }
    assertThat(found).isEqualTo(Files.readString(EXPECTED));
  }

  /** Arithmetic that was done by hand and holds, as far as the sources print a result: never a mismatch. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          510400-jgsw, 收入/合计, 2465.50
          510400-jgsw, 支出/合计, 2470.46
          510400-jgsw, 收入总计, 2472.74
          510400-jgsw, 收入/一般公共预算财政拨款收入/占比, 90.27%
          510400-jgsw, 收入/政府性基金预算财政拨款收入/占比, 9.72%
          510400-jgsw, 收入/其他收入/占比, 0.01%
          510400-jgsw, 支出/基本支出/占比, 49.35%
          510400-jgsw, 支出/项目支出/占比, 50.65%
          510400-jgsw, 一般公共预算支出/201/占比, 89.50%
          510400-jgsw, 一般公共预算支出/204/占比, 4.03%
          510400-jgsw, 一般公共预算支出/208, 82.98
          510400-jgsw, 一般公共预算支出/208/占比, 3.72%
          510400-jgsw, 一般公共预算支出/221/占比, 2.75%
          510400-jgsw, 三公经费/公务用车购置及运行维护费/占比, 45.26%
          510400-jgsw, 三公经费/公务接待费/占比, 54.74%
          510400-jgsw, 比上年/收入总计/重算增减率, -25.71%
          510400-jgsw, 比上年/财政拨款收入总计/重算增减率, -24.14%
          510400-jgsw, 比上年/财政拨款支出总计/重算增减率, -23.73%
          510400-jgsw, 比上年/三公经费/公务接待费/决算/重算增减率, -32.19%
          510400-jgsw, 比上年/机关运行经费/重算增减率, -16.29%
          510400-jgsw, 基本支出/公用经费, 446.97
          510400-jgsw, 基本支出/合计, 1219.07
          510400-jgsw, 三公经费/合计/决算, 610.31
          510400-jgsw, 三公经费/公务用车购置及运行维护费/决算, 276.20
          510400-jgsw, 政府采购/合计, 292.80
          510400-jgsw, 三公经费/保有量/合计, 21
          510400-jgsw, 车辆/合计, 21
          141023-jgsw, 三公经费/公务用车购置及运行维护费/决算, 380.83
          141023-jgsw, 三公经费/合计/决算, 537.77
          430204-jgsw, 收入/合计, 1474.07
          430204-jgsw, 公开01表/本年支出合计/金额, 1474.07
          430204-jgsw, 公开02表/合计/本年收入合计, 1474.07
          430204-jgsw, 公开05表/合计/合计, 1406.53
          430204-jgsw, 公开05表/合计/项目支出, 1070.99
          430204-jgsw, 公开06表/301/决算数, 248.39
          430204-jgsw, 公开06表/302/决算数, 56.70
          430204-jgsw, 收入/财政拨款收入/占比, 95.42%
          430204-jgsw, 收入/其他收入/占比, 4.58%
          430204-jgsw, 支出/基本支出/占比, 22.76%
          430204-jgsw, 支出/项目支出/占比, 77.24%
          430204-jgsw, 基本支出/人员经费/占比, 83.10%
          430204-jgsw, 基本支出/公用经费/占比, 16.90%
          430204-jgsw, 比上年/收入支出总计/重算增减率, -16.48%
          430204-jgsw, 比上年/财政拨款收入支出总计/重算增减率, -7.98%
          430204-jgsw, 比上年/机关运行经费/重算增减率, -37.78%
          430204-jgsw, 一般公共预算支出/年初预算, 917.49
          430204-jgsw, 一般公共预算支出/完成率, 153.30%
          430204-jgsw, 一般公共预算支出/2010301/完成率, 101.99%
          430204-jgsw, 一般公共预算支出/2010302/完成率, 107.78%
          430204-jgsw, 绩效/项目/物业管理及水电气经费/自评/总得分, 90
          430204-jgsw, 绩效/项目/零星维修购置及各类合同经费/自评/总得分, 93
          430204-jgsw, 绩效/项目/公车平台经费/自评/总得分, 92
          430204-jgsw, 绩效/项目/工程改造项目及机关服务后勤保障工作经费等/自评/总得分, 90
          430204-jgsw, 绩效/项目/物业管理及水电气经费/自评/总分值, 100
          430204-jgsw, 绩效/项目/零星维修购置及各类合同经费/自评/总分值, 100
          430204-jgsw, 绩效/项目/公车平台经费/自评/总分值, 100
          430204-jgsw, 绩效/项目/工程改造项目及机关服务后勤保障工作经费等/自评/总分值, 100
          510802-jgsw, 支出/项目支出, 824.97
          510802-jgsw, 支出/合计, 1330.9
          510802-jgsw, 三公经费/合计/决算, 437.14
          510802-jgsw, 三公经费/公务用车购置及运行维护费/占比, 99.5%
          510802-jgsw, 三公经费/公务接待费/占比, 0.5%
          510802-jgsw, 比上年/财政拨款收入总计/重算增减率, 174%
          510802-jgsw, 比上年/财政拨款支出总计/重算增减率, 52%
          510802-jgsw, 政府采购/合计, 304.77
          510802-jgsw, 三公经费/保有量/合计, 69
          510802-jgsw, 概况/人员/在职/合计, 12
          510400-swb, 收入/合计, 7466.01
          510400-swb, 支出/合计, 7419.42
          510400-swb, 一般公共预算支出/合计 + 政府性基金支出/合计, 7390.99
          510400-swb, 财政拨款收入支出总计, 7433.94
          510400-swb, 收入/一般公共预算财政拨款收入/占比, 99.02%
          510400-swb, 收入/政府性基金预算财政拨款收入/占比, 0.55%
          510400-swb, 收入/其他收入/占比, 0.43%
          510400-swb, 支出/基本支出/占比, 38.71%
          510400-swb, 支出/项目支出/占比, 61.29%
          510400-swb, 一般公共预算支出/201/占比, 41.53%
          510400-swb, 一般公共预算支出/212/占比, 51.06%
          510400-swb, 三公经费/公务用车购置及运行维护费/占比, 95.39%
          510400-swb, 三公经费/公务接待费/占比, 4.61%
          510400-swb, 比上年/收入支出总计/重算增减率, 53.65%
          510400-swb, 比上年/财政拨款收入支出总计/重算增减率, 61.05%
          510400-swb, 比上年/一般公共预算支出/合计/重算增减率, 60.37%
          510400-swb, 比上年/三公经费/公务用车购置及运行维护费/决算/重算增减率, 29.21%
          510400-swb, 比上年/机关运行经费/重算增减率, 31.64%
          510400-swb, 三公经费/合计/决算, 34.04
          510400-swb, 三公经费/保有量/合计, 7
          510400-swb, 车辆/合计, 7
          510400-swb, 概况/人员/在职/合计, 94
          510400-swb, 绩效/项目/目标督查及提案办理系统运行维护费/评价得分/得分合计, 95
          510400-swb, 绩效/项目/全面深化改革“清单制+责任制”平台运行维护费/评价得分/得分合计, 90.5
          510400-swb, 绩效/项目/机要高清业务费/评价得分/得分合计, 95
          """)
  void whatHoldsIsNotFlagged(String department, String path, String printed) {
    List<Outcome> outcomes =
        findings.stream()
            .filter(f -> f.department().equals(department) && f.where().equals(path) && f.stated().equals(printed))
            .map(Finding::outcome)
            .toList();
    assertThat(outcomes).isNotEmpty().doesNotContain(Outcome.MISMATCH);
  }

  /** What could not be checked says so, with its reason. */
  @Test
  void everyRuleAnswersForEveryDepartment() {
    for (String department : findings.stream().map(Finding::department).collect(Collectors.toSet())) {
      Set<String> answered =
          findings.stream().filter(f -> f.department().equals(department)).map(f -> f.rule().id()).collect(Collectors.toSet());
      assertThat(answered).containsExactlyInAnyOrderElementsOf(RuleBook.RULES.stream().map(Rule::id).toList());
    }
    assertThat(findings).extracting(Finding::message).doesNotContain("");
    assertThat(findings).extracting(Finding::message).noneMatch(m -> m.contains("null"));
  }
}
