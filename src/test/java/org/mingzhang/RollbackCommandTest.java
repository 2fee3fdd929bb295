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
  void withoutAPreviousSiteItSaysSo() {
    TestPortal.Run run = TestPortal.of("hostile", temporary).build().run("rollback");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("没有上一次发布的网站可以换回。\n");
  }
}
