package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sites: {@code sentences} (directions, zeros, missing figures, printed against recomputed), {@code hostile} (markup in
 * texts), {@code everything} (every key of the format) and {@code sichuan} (the fourteen tables of the Sichuan form, with
 * figures and without).
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
        .expectText("departments/430204-quan2/2021/index.html")
        .expectText("departments/430204-quan3/2021/index.html");
  }

  @Test
  void theSichuanFormHasTablesOfItsOwn() {
    TestPortal portal = TestPortal.of("sichuan", temporary).build();
    portal.expectText("departments/510802-chuan/2021/index.html").expectText("departments/510802-kong/2021/index.html");
    String html = portal.page("departments/510802-chuan/2021/index.html");
    assertThat(html).contains("<li><a href=\"#t05\">6 一般公共预算财政拨款支出决算表</a></li>");
    assertThat(html)
        .contains("<tr id=\"ts05-2120803\"", "<tr id=\"ts07-2010301\"", "<tr id=\"ts09-2010302\"")
        .contains("<tr id=\"ts12-reception\"", "<tr id=\"ts13-total\"");
  }

  @Test
  void aSelfEvaluationHasNoEmptyPartsOfAccounts() {
    TestPortal portal = TestPortal.of("everything", temporary).build();
    assertThat(portal.page("departments/430204-zipi/2021/index.html")).doesNotContain("没有公布这一项", "公开01表");
    portal.expectText("departments/430204-zipi/2021/index.html");
  }

  @Test
  void oneSideOfTheAccountsIsNotTakenForBoth() {
    String year = "年度: 2021\n体例: 国家\n来源: 样例\n";
    TestPortal portal = TestPortal.of("sentences", temporary);
    portal.write("data/departments/430204-shuzi/2021.yml", year + "收入: {一般公共预算财政拨款收入: 100}\n");
    portal.write("data/departments/430204-que/2021.yml", year + "支出: [{科目: 2010301, 基本支出: 60}]\n");
    portal.build();
    assertThat(PageText.of(portal.page("departments/430204-shuzi/2021/index.html")))
        .contains("2021年度收入总计100.00万元。", "2021年度财政拨款收入总计100.00万元。")
        .doesNotContain("都是100.00");
    assertThat(PageText.of(portal.page("departments/430204-que/2021/index.html")))
        .contains("2021年度支出总计60.00万元。", "2021年度财政拨款支出总计60.00万元。", "本年支出60.00万元。");
  }

  @Test
  void nothingFromDataComesOutAsMarkup() {
    TestPortal portal = TestPortal.of("hostile", temporary).build();
    for (String page : new String[] {"index.html", "departments/430204-hostile/index.html", "departments/430204-hostile/2021/index.html"}) {
      String html = portal.page(page);
      assertThat(html).doesNotContain("<img", "<iframe", "<style", "<b>粗", "onload=\"x", "<h1>大", "<u>", "<s>", "<q>")
          .doesNotContainPattern("<svg(?! class=\"(chart|bar)\" )")
          .doesNotContainPattern(
              "<script(?! (src=\"(\\.\\./)*assets/site\\.js\" defer></script>|type=\"application/ld\\+json\">\\{[^<]*\\}</script>))");
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
