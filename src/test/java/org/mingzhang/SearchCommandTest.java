package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.search.Normalizer;

/**
 * The command {@code search}, and the index that builds leave for it. Site: the repository's own portal, where one document
 * also has a number, a date and a change of scope.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCommandTest {

  private TestPortal portal;

  @BeforeAll
  void build(@TempDir Path temporary) {
    portal =
        TestPortal.ofRepository(temporary)
            .change(
                "data/departments/430204-jgsw/2021.yml",
                "来源: {标题: 2021年度部门决算,",
                "公开日期: 2022-09-05\n公开时刻: '09:30'\n口径变化: 机构改革后并入原接待办公室的收支。\n"
                    + "来源: {标题: 2021年度部门决算, 索引号: 430204/2022-00533, 成文日期: 2022-08-30,")
            .build();
  }

  @Test
  void aDocumentIsFoundByItsNumberInTheRegister() {
    assertThat(portal.run("search", "430204/2022-00533").out()).contains("departments/430204-jgsw/2021/index.html", "共 1 个页面");
  }

  @Test
  void textListsPagesWithTheirPlaces() {
    TestPortal.Run run = portal.run("search", "公务接待费", "--limit", "2", "--year", "2021");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("departments/", "/2021/index.html").endsWith("个页面，列出 2 个。\n");
  }

  @Test
  void jsonIsOneObject() throws IOException {
    TestPortal.Run run = portal.run("search", "\"因公出国（境）费\"", "--format", "json", "--limit", "3");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("query").asText()).isEqualTo("\"因公出国（境）费\"");
    assertThat(json.get("total").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(json.get("hits")).hasSize(3);
    assertThat(json.get("hits").get(0).fieldNames()).toIterable()
        .containsExactly("url", "title", "department", "year", "kind", "snippet", "score");
  }

  @Test
  void nothingFoundIsOne() {
    assertThat(portal.run("search", "龘龘")).isEqualTo(new TestPortal.Run(1, "没有找到。\n", ""));
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(portal.run("search").exit()).isEqualTo(2);
    assertThat(portal.run("search", "a", "--kind", "x").exit()).isEqualTo(2);
    assertThat(portal.run("search", "a", "--limit", "0").err()).contains("--limit 应当至少是 1。");
  }

  @Test
  void withoutABuildItSaysWhatToDo(@TempDir Path other) throws IOException {
    TestPortal empty = TestPortal.ofRepository(other);
    assertThat(empty.run("search", "三公")).isEqualTo(new TestPortal.Run(2, "", "还没有检索索引，请先运行 build 生成网站。\n"));
    Path index = other.resolve(".mingzhang/site/search");
    Files.createDirectories(index);
    assertThat(empty.run("search", "三公").err()).isEqualTo("还没有检索索引，请先运行 build 生成网站。\n");
    Files.writeString(index.resolve("segments_1"), "half");
    assertThat(empty.run("search", "三公").err()).isEqualTo("检索索引读不了，请重新运行 build。\n");
  }

  @Test
  void aStoppedBuildDoesNotBreakTheNext(@TempDir Path other) throws IOException {
    TestPortal built = TestPortal.ofRepository(other);
    Path left = Files.createDirectories(other.resolve(".mingzhang/site/search-new123"));
    Files.writeString(left.resolve("_0.fdt"), "half");
    built.build();
    try (Stream<Path> state = Files.list(other.resolve(".mingzhang/site"))) {
      assertThat(state.map(path -> path.getFileName().toString())).doesNotContain("search-new123").contains("search");
    }
    assertThat(built.run("search", "三公经费").exit()).isZero();
  }

  @Test
  void aRefusedBuildLeavesTheOldIndex(@TempDir Path other) throws IOException {
    TestPortal built = TestPortal.ofRepository(other).build();
    built.write("templates/glossary.ftlh", "${nothing}");
    assertThat(built.run("build").exit()).isEqualTo(1);
    assertThat(built.run("search", "三公经费").exit()).isZero();
    try (Stream<Path> state = Files.list(other.resolve(".mingzhang/site"))) {
      assertThat(state.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("search-"));
    }
  }

  /** Every line that a reader sees on a page stands in the texts of its search; names drawn in figures stand in their data. */
  @Test
  void everythingThatIsPrintedIsInTheTextsButHowManyRulesCameOutHowAndWhatIsToldShorter() throws IOException {
    Normalizer normalizer = new Normalizer();
    Set<String> missing = new TreeSet<>();
    Set<String> again = new TreeSet<>();
    for (String address : portal.site().keySet()) {
      if (address.matches("departments/[^/]+/\\d+/index.html|glossary/index.html|about/index.html|how-to-read/index.html|guide/.*html")) {
        String texts = texts(address, normalizer);
        String page = COUNTS.matcher(FRAME.matcher(portal.page(address)).replaceAll("")).replaceAll("");
        PageText.of(page)
            .lines()
            .filter(line -> !texts.contains(normalizer.text(line)))
            .forEach(line -> (isToldAgain(line, texts, normalizer) ? again : missing).add(address + ": " + line));
      }
    }
    assertThat(missing).isEmpty();
    assertThat(again).hasSizeGreaterThan(10);
  }

  /**
   * Whether it is a note beside a figure, and its names, numbers and remarks stand in 原文对照 too, or it is what a rule found, and
   * its outcome, rule, figure and numbers stand there.
   */
  private static boolean isToldAgain(String line, String texts, Normalizer normalizer) {
    Matcher found = FOUND.matcher(line);
    Stream<String> names =
        found.lookingAt()
            ? IntStream.rangeClosed(1, 3).mapToObj(found::group)
            : NOTED.matcher(line).results().map(name -> name.group(1));
    Stream<String> numbers = NUMBER.matcher(line).results().map(MatchResult::group);
    Stream<String> remarks = Stream.of(line.split("。")).skip(1);
    return (line.startsWith("原文　") || found.lookingAt())
        && Stream.of(names, numbers, remarks).flatMap(told -> told).allMatch(told -> texts.contains(normalizer.text(told)));
  }

  private static final Pattern FOUND = Pattern.compile("(不符|已说明)（(R\\d\\d) [^）]+）　([^：]+)：");

  private static final Pattern NOTED = Pattern.compile("(?:原文　|：|；)([^：；　]+?)印为");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

  /** Drawings, links to other pages, and what only a screen reader says. */
  private static final Pattern FRAME =
      Pattern.compile(
          "<svg.*?</svg>|<nav class=\"crumb\".*?</nav>|<ul class=\"years\".*?</ul>|<caption class=\"hidden\">.*?</caption>"
              + "|<span class=\"hidden\">.*?</span>|<summary>图中数据.*?</summary>|<p class=\"rows\">.*?</p>|<p class=\"files\">.*?</p>",
          Pattern.DOTALL);

  /** How many rules and printed figures came out how. */
  private static final Pattern COUNTS =
      Pattern.compile(
          "<p>按 \\d+ 条规则核对本页的数字：.*?</p>| · 原文对照：<a href=\"#stated\">[^<]*</a>"
              + "|(?<=推算不符)（\\d+）|(?<=>)(尾差|分母是零，不能推算|数据不足，无法推算|与推算一致)（\\d+）");

  /** The blocks of a page, one a line, without the borders between cells. */
  private String texts(String address, Normalizer normalizer) throws IOException {
    String folder = address.replaceFirst("/index\\.html$", "");
    String key = folder.startsWith("departments/") ? folder.substring(12) : "p/" + folder.replace('/', '-');
    StringBuilder texts = new StringBuilder();
    for (int part = 0; Files.exists(portal.folder().resolve("site/search/d/" + key + "-" + part + ".js")); part++) {
      String script = portal.page("search/d/" + key + "-" + part + ".js");
      new ObjectMapper()
          .readTree(script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1))
          .get("b")
          .forEach(block -> texts.append(normalizer.text(block.get(3).asText()).replace("\t", "")).append('\n'));
    }
    return texts.toString();
  }
}
