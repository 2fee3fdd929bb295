package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.TestPortal;

/** {@code check} at the terminal. */
class CheckCommandTest {

  private static final String YEAR = "data/departments/430204-shuzi/2021.yml";

  @TempDir private Path temporary;

  @Test
  void textHasOneLineAFindingWithItsPlaceFirstAndASummary() {
    TestPortal.Run run = TestPortal.of("sentences", temporary).run("check", "--department", "430204-shuzi");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            YEAR + ":46:9: 不符 R50 政府采购总额等于三项之和：政府采购/合计，印为 12.6（说明十一），按所列的数是 12.50，相差 0.10\n",
            "430204-shuzi 2021：通过 ", "共 1 个部门年度：");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void jsonHoldsExactlyTheFieldsThatOthersReadAndEveryOutcome() throws Exception {
    TestPortal.Run run = TestPortal.ofRepository(temporary).run("check", "--format", "json");
    JsonNode findings = new ObjectMapper().readTree(run.out());
    Set<String> outcomes = new HashSet<>();
    for (JsonNode finding : findings) {
      Set<String> fields = new HashSet<>();
      finding.fieldNames().forEachRemaining(fields::add);
      assertThat(fields)
          .containsExactlyInAnyOrder(
              "rule", "outcome", "department", "year", "file", "line", "where", "stated", "expected", "difference", "message");
      assertThat(finding.get("stated").isTextual()).isTrue();
      outcomes.add(finding.get("outcome").asText());
    }
    assertThat(outcomes).contains("pass", "rounding", "mismatch", "not-applicable", "insufficient-data");
  }

  @Test
  void aYearFilterThatLeavesNothingWrongEndsWithZero() {
    TestPortal.Run run = TestPortal.ofRepository(temporary).run("check", "--department", "141023-jgsw", "--year", "2021");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("共 1 个部门年度：");
  }

  @Test
  void inputThatCannotBeReadIsRefusedWithItsFaults() {
    TestPortal.Run run = TestPortal.of("sentences", temporary).change(YEAR, "年度: 2021", "年度: 二〇二一").run("check");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains(YEAR + ":", ": error: ", "有 1 处错误，改正以后才能核对。").doesNotContain("\tat ");
  }

  @Test
  void wrongUsageIsSaidInOneLine() {
    TestPortal portal = TestPortal.of("sentences", temporary);
    TestPortal.Run run = portal.run("check", "--today", "2022-13-01");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("--today 应当是日期，写作 2022-10-08。");
    assertThat(portal.run("check", "--format", "xml").exit()).isEqualTo(2);
  }

  @Test
  void aDayInThePastFindsWhatIsPublishedLater() {
    TestPortal portal = TestPortal.of("sentences", temporary);
    portal.change(YEAR, "年度: 2021\n", "年度: 2021\n批复日期: 2022-08-01\n公开日期: 2022-09-05\n");
    assertThat(portal.run("check", "--today", "2022-09-04").out())
        .contains("R69 公开日期不晚于今天：公开日期，公开日期 2022-09-05 晚于今天", "R68 批复后二十天内公开：公开日期，批复后 35 天才公开");
    assertThat(portal.run("check", "--today", "2022-09-05").out()).doesNotContain("R69");
  }

  @Test
  void htmlStandsAloneAndEscapesWhatTheDataHolds() throws Exception {
    TestPortal portal = TestPortal.of("hostile", temporary);
    String html = portal.run("check", "--format", "html").out();
    assertThat(html).startsWith("<!doctype html>").doesNotContain("<script", "<img", "<b>粗");
    assertThat(Files.exists(temporary.resolve("site"))).isFalse();
  }
}
