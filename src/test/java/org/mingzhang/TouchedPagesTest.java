package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.data.DataFolder;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.model.Shapes;
import org.mingzhang.page.Listing;
import org.mingzhang.page.PortalPages;
import org.mingzhang.publish.StateFolder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TouchedPagesTest {

  private static final int DEPARTMENTS = 6;
  private static final int YEAR = 2021;

  private Path temporary;
  private TestPortal portal;
  private String changed;
  private LastBuild before;
  private PortalPages pages;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    temporary = folder;
    portal = TestPortal.demo(temporary, DEPARTMENTS, 3).build();
    DataFolder data = DataFolder.open(portal.folder(), new Shapes());
    for (String id : data.departments()) {
      if (changed == null && Files.readString(year(id)).contains("    决算: ")) { // not every department has “三公”
        changed = id;
      }
    }
    pages = new PortalPages(null, data.common().orElseThrow());
    before = last(portal.folder().resolve("site"));
  }

  private Path year(String department) {
    return portal.folder().resolve("data/departments").resolve(department).resolve(YEAR + ".yml");
  }

  private static LastBuild last(Path site) {
    return LastBuild.of(site, StateFolder.of(site));
  }

  /** What another build knows, which leaves the first one as it is. */
  private LastBuild builtElsewhere(String name) {
    Path site = temporary.resolve(name).resolve("site");
    portal.build("--out", site.toString());
    return last(site);
  }

  private TouchedPages touched(LastBuild now) {
    return touched(now.unit(changed), now.memory().departments().keySet());
  }

  private TouchedPages touched(Unit unit, Set<String> departments) {
    return TouchedPages.of(before, new TreeMap<>(Map.of(changed, unit)), departments, this::listings);
  }

  private SortedMap<String, Supplier<?>> listings(Unit unit) {
    return new TreeMap<>(pages.listings(unit.years().stream().map(Unit.Year::brief).toList()).all());
  }

  /** Whole lists of all departments. */
  private SortedMap<String, Listing> lists(LastBuild of) {
    List<Brief> briefs = new ArrayList<>();
    of.memory().departments().keySet().forEach(id -> of.unit(id).years().forEach(year -> briefs.add(year.brief())));
    SortedMap<String, Listing> lists = new TreeMap<>();
    for (Map.Entry<String, Supplier<Listing>> list : pages.listings(briefs).all().entrySet()) {
      lists.put(list.getKey(), list.getValue().get());
    }
    return lists;
  }

  @ParameterizedTest
  @ValueSource(strings = {"一般公共预算财政拨款收入", "基本支出", "项目支出", "年初预算", "决算", "预算", "\\d{5}"})
  void everyListThatAFigureChangesIsTouched(String figure) throws IOException {
    Path file = year(changed);
    byte[] old = Files.readAllBytes(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    int[] amounts = IntStream.range(0, lines.size()).filter(i -> lines.get(i).matches("\\s+" + figure + ": \\d+(\\.\\d\\d)?")).toArray();
    assertThat(amounts).isNotEmpty();
    try {
      for (int at : amounts) {
        String line = lines.get(at);
        char last = line.charAt(line.length() - 1);
        lines.set(at, line.substring(0, line.length() - 1) + (last == '9' ? '0' : (char) (last + 1)));
      }
      Files.write(file, lines, StandardCharsets.UTF_8);
      LastBuild now = builtElsewhere("edited");
      TouchedPages touched = touched(now);
      SortedMap<String, Listing> earlier = lists(before);

      lists(now).forEach((address, list) -> assertThat(touched.mayBe(address) || list.equals(earlier.get(address))).as(address).isTrue());

      assertThat(touched.mayBe("calendar/")).isFalse();
    } finally {
      Files.write(file, old);
    }
  }

  @Test
  void oneMoreSubjectIsToldOnEveryListThatLeadsToIt() throws IOException {
    Path file = year(changed);
    String old = Files.readString(file);
    Files.writeString(file, old.replaceFirst("(?s)(\n支出:.*?\n  科目:\n)", "$1    - 科目: 2050201\n      项目支出: 1.00\n"));
    try {
      TouchedPages touched = touched(builtElsewhere("more"));

      assertThat(List.of("subjects/", "subjects/205/", "subjects/20502/", "subjects/2050201/")).allMatch(touched::mayBe);
      assertThat(List.of("three-public/", "calendar/", "years/" + (YEAR - 1) + "/", "years/")).noneMatch(touched::mayBe);
    } finally {
      Files.writeString(file, old);
    }
  }

  @Test
  void nothingIsKnownWhereAYearOrADepartmentHasComeOrGone() {
    Unit unit = before.unit(changed);
    Unit shorter = new Unit(unit.names(), unit.years().subList(0, 1), unit.byRule());

    Set<String> departments = before.memory().departments().keySet();
    Set<String> more = new TreeSet<>(departments);
    more.add("990000-xbm");

    assertThat(touched(unit, departments).isNone()).isTrue();
    assertThat(touched(shorter, departments).isKnown()).isFalse();
    assertThat(touched(unit, more).isKnown()).isFalse();
  }
}
