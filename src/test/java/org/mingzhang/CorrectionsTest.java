package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections (更正) are data: the page tells them, what was published before stays, and a forgotten one is noticed. */
class CorrectionsTest {

  private static final String YEAR = "data/departments/430204-jgsw/2021.yml";
  private static final String PAGE = "departments/430204-jgsw/2021/";
  private static final String CORRECTED =
      """

      更正:
        - {日期: 2022-10-08, 项: 机关运行经费, 原值: '50.70', 新值: '55.70', 原因: 抄录时看错一行。}
        - {日期: 2022-11-02, 项: 机关运行经费, 原值: '55.70', 新值: '56.70', 原因: 少算一笔。}
        - {日期: 2022-11-02, 项: 支出/2010302/项目支出, 原值: '643.31', 新值: '634.31', 原因: 数字颠倒。}
      """;

  private TestPortal portal;

  @BeforeEach
  void copy(@TempDir Path folder) {
    portal = TestPortal.ofRepository(folder);
  }

  private TestPortal append(String text) throws Exception {
    return portal.write(YEAR, Files.readString(portal.folder().resolve(YEAR)) + text);
  }

  @Test
  void thePageTellsWhatWasCorrectedAndLeadsToWhatHadBeenPublished() throws Exception {
    append(CORRECTED).build();
    assertThat(PageText.of(portal.page(PAGE + "index.html")))
        .contains("2022-10-08 | 机关运行经费 | 50.70 | 55.70 | 抄录时看错一行。", "2022-11-02 | 机关运行经费 | 55.70 | 56.70 | 少算一笔。");
    assertThat(portal.page(PAGE + "index.html")).contains("href=\"before-2022-10-08/index.html\"", "href=\"before-2022-11-02/index.html\"");
    String first = PageText.of(portal.page(PAGE + "before-2022-10-08/index.html"));
    String second = PageText.of(portal.page(PAGE + "before-2022-11-02/index.html"));
    assertThat(first).contains("这是 2022-10-08 更正以前公布的内容", "机关运行经费：50.70", "2010302 一般行政管理事务 | 643.31").doesNotContain("更正的数");
    assertThat(second).contains("机关运行经费：55.70", "2010302 一般行政管理事务 | 643.31", "2022-10-08 | 机关运行经费 | 50.70 | 55.70");
    assertThat(second).doesNotContain("少算一笔");
  }

  @Test
  void whatHadBeenPublishedFollowsFromTheDataAloneAndIsNotSearched() throws Exception {
    append(CORRECTED).build();
    TestPortal clean = TestPortal.ofRepository(portal.folder().resolveSibling("clean"));
    clean.write(YEAR, Files.readString(portal.folder().resolve(YEAR))).build();
    Map<String, byte[]> again = clean.site();
    Map<String, byte[]> site = portal.site();
    assertThat(again.keySet()).isEqualTo(site.keySet());
    assertThat(site.keySet()).allMatch(file -> Arrays.equals(again.get(file), site.get(file)));
    assertThat(portal.run("search", "643.31").out()).doesNotContain("before-");
    assertThat(portal.site().keySet()).noneMatch(file -> file.startsWith("search/d/430204-jgsw/") && file.contains("before"));
  }

  @Test
  void aFigureThatChangesAfterItsPublicationWithoutACorrectionIsNoticedOnce() {
    portal.change(YEAR, "来源: {标题", "公开日期: 2022-09-05\n来源: {标题").build();
    assertThat(portal.run("build").err()).isEmpty();
    portal.change(YEAR, "机关运行经费: 56.70", "机关运行经费: 56.80");
    assertThat(portal.run("build").err()).contains(
        YEAR + ":122:9: warning: “机关运行经费”上次公布的是 56.70，现在是 56.80，没有登记更正 (hint: 在这个文件的“更正:”下面加一行："
            + "- {日期: 更正的日期, 项: 机关运行经费, 原值: '56.70', 新值: '56.80', 原因: 为什么更正})");
    assertThat(portal.run("build").err()).as("published now").isEmpty();
  }

  @Test
  void afterARollbackTheFigureIsNoticedAgainThoughNobodyTouchedItsFile() throws Exception {
    portal.change(YEAR, "来源: {标题", "公开日期: 2022-09-05\n来源: {标题").build();
    portal.change(YEAR, "机关运行经费: 56.70", "机关运行经费: 56.80");
    Files.setLastModifiedTime(portal.folder().resolve(YEAR), FileTime.from(Instant.now().minusSeconds(3600)));
    portal.build().run("rollback");

    assertThat(portal.run("build").err()).contains("“机关运行经费”上次公布的是 56.70，现在是 56.80，没有登记更正");
  }

  @Test
  void aRegisteredCorrectionAndAYearWithoutDateOfPublicationGiveNoWarning() throws Exception {
    portal.build();
    portal.change(YEAR, "机关运行经费: 56.70", "机关运行经费: 56.80");
    assertThat(portal.run("build").err()).as("no date of publication").isEmpty();
    portal.change(YEAR, "来源: {标题", "公开日期: 2022-09-05\n来源: {标题").build();
    portal.change(YEAR, "机关运行经费: 56.80", "机关运行经费: 56.90");
    append("\n更正: [{日期: 2022-10-08, 项: 机关运行经费, 原值: '56.80', 新值: '56.90', 原因: 笔误。}]\n");
    assertThat(portal.run("build").err()).as("registered").isEmpty();
  }

  @Test
  void aForeignMemoryOfThePastIsNoMemory() throws Exception {
    portal.change(YEAR, "来源: {标题", "公开日期: 2022-09-05\n来源: {标题").build();
    for (String memory : List.of("published", "typed")) {
      Path place = portal.folder().resolve(".mingzhang/site").resolve(memory);
      try (Stream<Path> files = Files.walk(place).filter(Files::isRegularFile)) {
        for (Path file : files.toList()) {
          byte[] whole = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        }
      }
      portal.change(YEAR, "机关运行经费: 56.70", "机关运行经费: 56.80");
      assertThat(portal.run("build").exit()).isZero();
      portal.change(YEAR, "机关运行经费: 56.80", "机关运行经费: 56.70").build("--clean");
    }
  }
}
