package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.Terminal.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code review}: every free text of a department-year with its place in the file and on the page. */
class ReviewCommandTest {

  private static final Pattern LINE = Pattern.compile("(data/[^:]+):(\\d+):(\\d+): (\\S.*?) \\[([^\\]]+)] (.+)");

  @TempDir private Path temporary;
  private Path portal;

  @BeforeEach
  void init() {
    portal = temporary.resolve("网站");
    run("init", portal.toString()).fine();
  }

  @Test
  void everyTextStandsInTheFileWhereTheLineSays() throws Exception {
    Terminal review = run("review", "990101-jgsw", "2021", "--portal", portal.toString()).fine();
    List<String> file = Files.readAllLines(portal.resolve("data/departments/990101-jgsw/2021.yml"));
    List<String> lines = review.out().lines().toList();
    int last = 0;
    for (String line : lines.subList(0, lines.size() - 1)) {
      Matcher m = LINE.matcher(line);
      assertThat(m.matches()).as(line).isTrue();
      int number = Integer.parseInt(m.group(2));
      assertThat(file.get(number - 1).substring(Integer.parseInt(m.group(3)) - 1)).startsWith(m.group(6));
      assertThat(number).isGreaterThanOrEqualTo(last);
      last = number;
    }
    assertThat(lines.get(lines.size() - 1)).matches("共 " + (lines.size() - 1) + " 处文字，\\d+ 字。");
    assertThat(review.out())
        .contains(
            ": 支出/科目/2010302/原因 [第三部分　2021年度部门决算情况说明 › 五、一般公共预算财政拨款支出决算情况说明 › （三）支出决算具体情况] 办公楼维修按实际工程量结算。\n",
            ": 比上年/支出/合计/原因 [第三部分　2021年度部门决算情况说明 › 三、支出决算情况说明] 增加办公楼维修经费。\n",
            ": 名词解释/基本支出/术语 [第四部分　名词解释] 基本支出\n");
  }

  @Test
  void addressesInJsonLeadToAnchorsOfThePage() throws Exception {
    run("build", "--portal", portal.toString()).fine();
    String json = run("review", "990101-jgsw", "2021", "--portal", portal.toString(), "--format", "json").fine().out();
    String page = Files.readString(portal.resolve("site/departments/990101-jgsw/2021/index.html"));
    List<String> anchors = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if ("address".equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
          anchors.add(parser.getText());
        }
      }
    }
    assertThat(anchors).hasSizeGreaterThan(20);
    for (String address : anchors) {
      assertThat(address).startsWith("departments/990101-jgsw/2021/");
      int hash = address.indexOf('#');
      assertThat(hash < 0 || page.contains("id=\"" + address.substring(hash + 1) + "\"")).as(address).isTrue();
    }
    assertThat(json).contains("\"department\" : \"990101-jgsw\"", "\"year\" : 2021", "\"count\" : " + anchors.size(), "\"path\" : \"概况/职责/内容\"");
  }

  @Test
  void draftsAndCompanionsAreReadToo() throws Exception {
    run("new", "year", "990101-jgsw", "2022", "--portal", portal.toString()).fine();
    Terminal draft = run("review", "990101-jgsw", "2022", "--portal", portal.toString());
    assertThat(draft.exit()).isZero();
    assertThat(draft.out()).contains("负责公务用车的统一调度。");
    TestPortal own = TestPortal.ofRepository(temporary.resolve("own"));
    String companion = own.run("review", "510400-jgsw", "2021").out();
    assertThat(companion.lines().filter(line -> line.contains("/2021-performance.yml:"))).isNotEmpty();
    assertThat(companion.indexOf("/2021.yml:")).isLessThan(companion.indexOf("/2021-performance.yml:"));
  }

  @Test
  void whatIsNotThereIsNamed() throws Exception {
    run("review", "990101-jgsw", "2019", "--portal", portal.toString()).refused(1, "没有 990101-jgsw 的 2019 年度；已有的年度：2021。");
    run("review", "990101-dag", "2021", "--portal", portal.toString()).refused(1, "没有 990101-dag 的 2021 年度，也没有它的其他年度。");
    run("review", "990101-jgsw", "去年", "--portal", portal.toString())
        .refused(2, "年度 应当是四位数的年份，写的是“去年”。\n用法见 mingzhang review --help");
    run("review", "990101-jgsw").refused(2, "缺少 年度。\n用法见 mingzhang review --help");
    Files.writeString(portal.resolve("data/regions.yml"), "行政区划： []\n");
    Terminal faulty = run("review", "990101-jgsw", "2021", "--portal", portal.toString());
    assertThat(faulty.exit()).isEqualTo(1);
    assertThat(faulty.err()).endsWith("处错误，改正以后才能列出文字。\n").doesNotContain("Exception");
  }
}
