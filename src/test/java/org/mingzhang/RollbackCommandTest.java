package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackCommandTest {

  @TempDir private Path temporary;

  @Test
  void thePreviousSiteStandsAgainAndTheNextBuildMakesTheNewOne() throws IOException {
    TestPortal portal = TestPortal.of("hostile", temporary).build();
    Path page = temporary.resolve("site/about/index.html");
    String first = Files.readString(page);
    portal.write("content/about.md", "title=关于\ntype=page\nstatus=published\norder=10\n~~~~~~\n\n## 说明\n\n改过的正文。\n");
    portal.build();
    String second = Files.readString(page);

    TestPortal.Run run = portal.run("rollback");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("换回：").contains("现在是上一次发布的网站");
    assertThat(Files.readString(page)).isEqualTo(first);
    portal.build();
    assertThat(Files.readString(page)).isEqualTo(second);
  }

  @Test
  void theSearchDoesNotAnswerFromASiteThatIsWithdrawnUntilItStandsAgain() {
    TestPortal portal = TestPortal.of("hostile", temporary).build();
    portal.change("content/about.md", "正文。", "独角兽。").build();
    assertThat(portal.run("search", "独角兽").exit()).isZero();

    portal.run("rollback");
    TestPortal.Run withdrawn = portal.run("search", "独角兽");
    portal.run("rollback");

    assertThat(withdrawn.exit()).isEqualTo(2);
    assertThat(withdrawn.err()).isEqualTo("还没有检索索引，请先运行 build 生成网站。\n");
    assertThat(portal.run("search", "独角兽").exit()).isZero();
    assertThat(portal.run("build").out()).contains("没有变化：");
    portal.run("rollback");
    portal.build();
    assertThat(portal.run("search", "独角兽").exit()).isZero();
  }

  @Test
  void figuresAreHeldAgainstThoseOfTheSiteThatStands() {
    String year = "data/departments/430204-jgsw/2021.yml";
    String changed = "“机关运行经费”上次公布的是 56.70，现在是 56.80，没有登记更正";
    TestPortal portal = TestPortal.ofRepository(temporary);
    portal.change(year, "来源: {标题", "公开日期: 2022-09-05\n来源: {标题").build();
    portal.change(year, "机关运行经费: 56.70", "机关运行经费: 56.80").build();
    portal.run("rollback");

    assertThat(portal.run("build").err()).as("figures that do not stand").contains(changed);
    portal.run("rollback");
    portal.change(year, "机关运行经费: 56.80", "机关运行经费: 56.70");
    assertThat(portal.run("build").err()).as("figures that stand").isEmpty();
  }

  @Test
  void withoutAPreviousSiteItSaysSo() {
    TestPortal.Run run = TestPortal.of("hostile", temporary).build().run("rollback");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("没有上一次发布的网站可以换回。\n");
  }
}
