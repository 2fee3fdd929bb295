package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.TestPortal;
import org.mingzhang.check.Rule;
import org.mingzhang.check.SiteLint;

/** The group 网站规范 of {@code check}: site {@code sentences}. */
class SiteLintTest {

  private static final String SHUZI = "data/departments/430204-shuzi/2021.yml";
  private static final String QUE = "data/departments/430204-que/2021.yml";

  @TempDir private Path temporary;

  private static String advice(TestPortal portal, String... options) {
    String out = portal.run("check", options).out();
    return out.substring(out.indexOf("网站规范："));
  }

  @Test
  void anOfficialSiteIsToldEveryKeyThatItLacksAndWhatItIsFor() {
    TestPortal portal = TestPortal.of("sentences", temporary).write("data/portal.yml", "名称: 甲\n一句话: 乙\n示范: 否\n");
    String at = "data/portal.yml:1:1: 提醒 ";
    assertThat(advice(portal).lines().filter(line -> line.startsWith(at)))
        .containsExactly(
            at + "W01 网站标签齐全：网址，没有写“网址”，用于 SiteDomain 标签、正式地址和站点地图",
            at + "W01 网站标签齐全：网站标识码，没有写“网站标识码”，用于 SiteIDCode 标签和页脚",
            at + "W02 栏目标签齐全：栏目名称，没有写“栏目名称”，用于 ColumnName 标签",
            at + "W02 栏目标签齐全：栏目类别，没有写“栏目类别”，用于 ColumnType 标签",
            at + "W02 栏目标签齐全：关键词，没有写“关键词”，用于 ColumnKeywords 和 Keywords 标签",
            at + "W04 页脚标识齐全：主办单位，没有写“主办单位”，写在页脚",
            at + "W04 页脚标识齐全：联系方式，没有写“联系方式”，写在页脚",
            at + "W04 页脚标识齐全：党政机关标识，没有写“党政机关标识”，页脚里通向标识的查验页",
            at + "W04 页脚标识齐全：ICP备案号，没有写“ICP备案号”，写在页脚",
            at + "W04 页脚标识齐全：公安备案号，没有写“公安备案号”，写在页脚",
            at + "W04 页脚标识齐全：找错链接，没有写“找错链接”，页脚里的“政府网站找错”");
  }

  @Test
  void aDemonstrationIsToldOnce() {
    TestPortal portal = TestPortal.of("sentences", temporary);
    portal.write("data/portal.yml", "名称: 甲\n一句话: 乙\n示范: 是\n网址: https://a.cn\n");
    assertThat(advice(portal).lines().filter(line -> line.startsWith("data/portal.yml")))
        .containsExactly(
            "data/portal.yml:1:1: 提醒 W11 示范网站：示范，示范网站不画官方标识；改成正式网站以前，还要写："
                + "网站标识码、栏目名称、栏目类别、关键词、主办单位、联系方式、党政机关标识、ICP备案号、公安备案号、找错链接");
  }

  @Test
  void datesAreHeldAgainstTheLawAndTheDay() {
    TestPortal portal = TestPortal.of("sentences", temporary).delete("data/departments/430204-que");
    portal.change(
        SHUZI, "年度: 2021\n",
        "年度: 2021\n批复日期: 2022-08-01\n公开日期: 2022-09-05\n更正: [{日期: 2022-10-08, 项: 收入/合计, 原值: '1', 新值: '400.50', 原因: 丙}]\n");
    assertThat(advice(portal, "--today", "2022-07-31", "--department", "430204-shuzi").lines())
        .contains(
            SHUZI + ":4:7: 提醒 W03 内容标签齐全：公开时刻，没有写公开时刻，PubDate 标签只到日",
            SHUZI + ":3:7: 提醒 W06 日期不晚于核对的那一天：批复日期，2022-08-01 晚于核对的那一天 2022-07-31",
            SHUZI + ":5:11: 提醒 W06 日期不晚于核对的那一天：更正/日期，2022-10-08 晚于核对的那一天 2022-07-31");
    assertThat(advice(portal, "--today", "2022-10-08")).doesNotContain("W06");
  }

  @Test
  void tablesAndSectionsThatAreMissingAreNamed() {
    TestPortal portal = TestPortal.of("sentences", temporary).delete("data/departments/430204-shuzi");
    portal.write(QUE, "年度: 2021\n体例: 国家\n来源: {标题: 样例, 发布机构: 样例局}\n收入: {其他收入: 1}\n空表说明: {公开08表: 没有。}\n");
    assertThat(advice(portal))
        .isEqualTo(
            "网站规范：提醒 7 处，不影响生成和核对结果\n"
                + QUE + ":1:1: 提醒 W05 注明公开日期：公开日期，没有写公开日期，页面没有 PubDate 标签，也不进订阅\n"
                + QUE + ":1:1: 提醒 W07 规定的表齐全：公开03表、公开04表、公开05表、公开06表、公开07表、公开09表，没有数，也没有在“空表说明”里写明原因\n"
                + QUE + ":1:1: 提醒 W08 规定的内容齐全：部门职责、机构设置、一般公共预算财政拨款“三公”经费支出决算情况说明、"
                + "机关运行经费支出情况说明、政府采购支出情况说明、国有资产占用情况说明、预算绩效情况说明、名词解释，这些内容没有数据，页面上没有这几节或者是空的\n"
                + "data/departments:1:1: 提醒 W09 没有空白栏目：科目，还没有数据，科目页是空的\n"
                + "data/departments:1:1: 提醒 W09 没有空白栏目：“三公”，还没有数据，“三公”页是空的\n"
                + "data/departments:1:1: 提醒 W09 没有空白栏目：项目，还没有数据，项目页是空的\n"
                + "data/portal.yml:1:1: 提醒 W11 示范网站：示范，示范网站不画官方标识；改成正式网站以前，还要写："
                + "网址、网站标识码、栏目名称、栏目类别、关键词、主办单位、联系方式、党政机关标识、ICP备案号、公安备案号、找错链接\n");
  }

  @Test
  void filesFromOtherHostsAreFoundAndLinksAreNot() {
    TestPortal portal = TestPortal.of("sentences", temporary);
    portal.write("templates/parts/extra.ftlh", "<p>一</p>\n"
        + "<link rel=\"canonical\" href=\"https://a.cn/\"><a href=\"https://b.cn/\">二</a>\n"
        + "<script defer src='https://c.cn/x.js'></script><img alt=\"\" src=\"//d.cn/p.png\">\n");
    portal.write("assets/extra.css", "body { background: url(\"http://e.cn/b.png\") }\n@import 'https://f.cn/f.css';\n");
    portal.write("assets/extra.js", "const ns = 'http://www.w3.org/2000/svg';\nfetch('https://g.cn/data.json');\n");
    String message = "页面会向“%s”取文件，内网打不开，也把读者的访问告诉了别人";
    assertThat(advice(portal).lines().filter(line -> line.contains("W10")))
        .containsExactly(
            "assets/extra.css:1:25: 提醒 W10 不请求外部资源：外部资源，" + message.formatted("http://e.cn/b.png"),
            "assets/extra.css:2:10: 提醒 W10 不请求外部资源：外部资源，" + message.formatted("https://f.cn/f.css"),
            "assets/extra.js:2:8: 提醒 W10 不请求外部资源：外部资源，" + message.formatted("https://g.cn/data.json"),
            "templates/parts/extra.ftlh:3:20: 提醒 W10 不请求外部资源：外部资源，" + message.formatted("https://c.cn/x.js"),
            "templates/parts/extra.ftlh:3:65: 提醒 W10 不请求外部资源：外部资源，" + message.formatted("//d.cn/p.png"));
  }

  @Test
  void theRepositoryAsksNoOtherHost() {
    assertThat(advice(TestPortal.ofRepository(temporary))).doesNotContain("W10");
  }

  @Test
  void adviceHasTheFieldsOfFindingsAndNeverCountsAsAMismatch() throws Exception {
    TestPortal portal = TestPortal.of("sentences", temporary).delete("data/departments/430204-shuzi");
    portal.write(QUE, "年度: 2021\n体例: 国家\n来源: 样例\n收入: {其他收入: 1}\n");
    TestPortal.Run run = portal.run("check", "--format", "json");
    assertThat(run.exit()).isZero();
    JsonNode findings = new ObjectMapper().readTree(run.out());
    boolean advice = false;
    for (JsonNode finding : findings) {
      boolean w = finding.get("rule").asText().startsWith("W");
      assertThat(w || !advice).as("advice stands behind the rules").isTrue();
      advice = w;
      if (w) {
        assertThat(finding.get("outcome").asText()).isEqualTo("insufficient-data");
        assertThat(finding).hasSize(11);
      }
    }
    assertThat(advice).isTrue();
    assertThat(portal.run("check", "--format", "html").out()).contains("<h2>网站规范</h2>", "<td>W05 注明公开日期</td>");
  }

  @Test
  void theGuideTellsEveryRule() throws Exception {
    String guide = Files.readString(Path.of("content/guide.md"));
    List<Rule> rules = SiteLint.RULES;
    assertThat(rules).allSatisfy(rule -> assertThat(guide).contains("| " + rule.id() + " " + rule.title() + " |"));
  }
}
