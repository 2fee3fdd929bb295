package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sites: {@code sentences} (directions, zeros, missing figures, printed against recomputed), {@code hostile} (markup in
 * texts) and {@code everything} (every key of the format).
 */
class SiteTest {

  @TempDir private Path temporary;

  @Test
  void sentencesAndTablesSayWhatTheFiguresSay() {
    TestPortal.of("sentences", temporary)
        .build()
        .expectText("departments/430204-shuzi/2021/index.html")
        .expectText("departments/430204-que/2021/index.html")
        .expectText("departments/430204-shuzi/index.html");
  }

  @Test
  void everythingThatCanBeTypedStandsInItsPlace() {
    TestPortal.of("everything", temporary)
        .build()
        .expectText("departments/430204-quan/2021/index.html")
        .expectText("departments/430204-quan2/2021/index.html");
  }

  @Test
  void aSelfEvaluationHasNoEmptyPartsOfAccounts() {
    TestPortal portal = TestPortal.of("everything", temporary).build();
    assertThat(portal.page("departments/430204-zipi/2021/index.html")).doesNotContain("没有公布这一项", "公开01表");
    portal.expectText("departments/430204-zipi/2021/index.html");
  }

  @Test
  void nothingFromDataComesOutAsMarkup() {
    TestPortal portal = TestPortal.of("hostile", temporary).build();
    for (String page : new String[] {"index.html", "departments/430204-hostile/index.html", "departments/430204-hostile/2021/index.html"}) {
      String html = portal.page(page);
      assertThat(html).doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "<b>粗", "onload=\"x", "<h1>大", "<u>", "<s>", "<q>");
      assertThat(html).contains("&lt;b&gt;粗&lt;/b&gt;&amp;amp;&quot;中心&#39;");
    }
    portal.expectText("departments/430204-hostile/2021/index.html");
  }

  @Test
  void aTextCannotPassForASubsectionOrAListOfThePattern() {
    String html = TestPortal.of("hostile", temporary).build().page("departments/430204-hostile/2021/index.html");
    assertThat(html).contains("<li>## 不是小标题。</li>", "<li>- 不是列表。</li>");
  }
}
