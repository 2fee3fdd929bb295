package org.mingzhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.TestPortal;

import org.mingzhang.data.DataFolder;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Match;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Shapes;

/** Demo portals hold together: read, checked and compared like any other. */
class DemoPortalTest {

  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  @TempDir private Path temporary;

  private Path write(String name, int departments, int years, long seed, int faults) {
    Path out = temporary.resolve(name);
    DemoPortal.write(new DemoOptions(REPOSITORY, out, departments, years, seed, faults));
    return out;
  }

  private static PortalData read(Path portal) {
    DataFolder.Result result = DataFolder.read(portal, new Shapes());
    assertThat(result.problems()).isEmpty();
    return result.data().orElseThrow();
  }

  private static List<Match> matches(PortalData data) {
    return data.years().stream().flatMap(year -> year.matches().stream()).toList();
  }

  @Test
  void everyPrintedFigureHoldsAndNothingIsMissing() {
    PortalData data = read(write("plain", 48, 3, 7, 0));
    assertThat(data.years()).hasSize(48 * 3);
    assertThat(data.years().stream().map(DepartmentYear::id).distinct()).hasSize(48);
    assertThat(data.years().stream().map(DepartmentYear::year).distinct()).containsExactlyInAnyOrder(2019, 2020, 2021);
    assertThat(matches(data)).hasSizeGreaterThan(300).allMatch(match -> match.result() == Match.Result.EQUAL, "holds");
  }

  @Test
  void kindsOfDisclosureVary() {
    PortalData data = read(write("varied", 72, 1, 2, 0));
    assertThat(data.years().stream().map(year -> year.profile().name().value()).distinct()).contains("国家", "湖南", "四川");
    assertThat(data.years().stream().map(year -> year.accounts().threePublic() == null).distinct()).hasSize(2);
    assertThat(data.years().stream().map(year -> year.accounts().procurement() == null).distinct()).hasSize(2);
    assertThat(data.years().stream().map(year -> year.accounts().performance() == null).distinct()).hasSize(2);
    assertThat(data.years().stream().map(year -> year.accounts().income().detail() == null).distinct()).hasSize(2);
  }

  @Test
  void booksBalanceAndEachYearOpensWithWhatTheLastOneClosedWith() {
    PortalData data = read(write("books", 24, 4, 3, 0));
    for (DepartmentYear year : data.years()) {
      assertEqual(year, "收入总计", year, "支出总计");
      assertEqual(year, "基本支出/合计", year, "支出/基本支出");
    }
    for (int i = 1; i < data.years().size(); i++) { // newest first
      DepartmentYear later = data.years().get(i - 1);
      DepartmentYear earlier = data.years().get(i);
      if (later.id().equals(earlier.id())) {
        assertEqual(later, "结转结余/年初/一般公共预算", earlier, "结转结余/年末/一般公共预算");
        assertEqual(later, "比上年/收入支出总计/上年", earlier, "收入支出总计");
        assertEqual(later, "比上年/支出/合计/上年", earlier, "支出/合计");
      }
    }
  }

  private static void assertEqual(DepartmentYear a, String path, DepartmentYear b, String other) {
    assertThat(a.figures().value(path)).as(a.file() + " " + path).isNotNull().isEqualByComparingTo(b.figures().value(other));
  }

  @Test
  void exactlyThePlantedFaultsAreFound() throws Exception {
    Path portal = write("faulty", 24, 3, 5, 40);
    Set<String> found = new TreeSet<>();
    for (DepartmentYear year : read(portal).years()) {
      for (Match match : year.matches()) {
        assertThat(match.result()).isIn(Match.Result.EQUAL, Match.Result.DIFFERENT);
        if (match.result() == Match.Result.DIFFERENT) {
          found.add(year.file() + "\t" + match.stated().path().value() + "\t" + match.stated().printed().value());
        }
      }
    }
    List<String[]> listed = Files.readAllLines(portal.resolve("faults.tsv")).stream().skip(1).map(line -> line.split("\t")).toList();
    assertThat(listed).hasSize(40).allMatch(row -> row.length == 5 && !row[3].equals(row[4]));
    assertThat(listed.stream().map(row -> row[2]).distinct()).hasSize(Fault.Kind.values().length);
    assertThat(found).isEqualTo(listed.stream().map(row -> row[0] + "\t" + row[1] + "\t" + row[3]).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void theSameSeedGivesTheSameBytesInAnyLocaleAndOnAnyNumberOfThreads() throws Exception {
    Map<String, byte[]> first = TestPortal.files(write("a", 6, 3, 11, 4));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      for (int threads : List.of(1, 8)) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        Path again = pool.submit(() -> write("threads-" + threads, 6, 3, 11, 4)).get();
        pool.shutdown();
        assertSame(first, TestPortal.files(again));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Map<String, byte[]> other = TestPortal.files(write("b", 6, 3, 12, 4));
    assertThat(other.keySet()).isNotEqualTo(first.keySet());
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((file, bytes) -> assertThat(actual.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void manyDepartmentsHaveIdsAndNamesOfTheirOwn() {
    List<Agency> agencies = Agency.all(DemoOptions.MOST_DEPARTMENTS, 1);
    assertThat(agencies.stream().map(Agency::id).distinct()).hasSize(DemoOptions.MOST_DEPARTMENTS);
    assertThat(agencies.stream().map(Agency::name).distinct()).hasSize(DemoOptions.MOST_DEPARTMENTS);
    assertThat(agencies.stream().map(Agency::id)).allMatch(id -> id.matches("9[789]\\d{4}-[a-z]{2,30}"));
  }

  @Test
  void everyNameThatPatternsUseHasWords() {
    Lexicon lexicon = new Lexicon();
    List<String> said = new ArrayList<>();
    Map<String, List<String>> local = Map.of("镇", List.of("甲镇"), "地方", List.of("乙县"), "年", List.of("2021"), "项目短名", List.of("丙"));
    for (String sector : Kind.all().stream().map(Kind::sector).distinct().toList()) {
      Speech speech = new Speech(lexicon, sector, local, 2021, Dice.of(1));
      for (String name : List.of("职责", "成效", "项目增因", "项目减因", "基本增因", "基本减因", "结转增因", "结转减因", "概述", "问题", "措施", "预期", "实际", "项目", "计量", "社会效益", "可持续")) {
        said.addAll(speech.several(name, 99));
      }
    }
    assertThat(said).noneMatch(text -> text.contains("{") || text.contains("}"));
  }
}
