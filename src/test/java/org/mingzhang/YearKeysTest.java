package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.check.Finding;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Shapes;

class YearKeysTest {

  private static final List<Integer> NEIGHBOURS = List.of(2020, 2021);

  @TempDir private Path temporary;
  private DepartmentYear year;
  private String folder;
  private List<Finding> found;

  @BeforeEach
  void year() throws IOException {
    DataFolder data = DataFolder.open(TestPortal.demo(temporary, 1, 2).folder(), new Shapes());
    String id = data.departments().get(0);
    List<DepartmentYear> years = data.read(id).years();
    year = years.get(0);
    folder = Inputs.DEPARTMENTS + id + "/";
    found = Findings.byFile(years, years).get(year.file());
  }

  /** The hash with other files than these, or with others in them. */
  private String key(String common, Map<String, String> others, List<Integer> neighbours, List<Finding> findings) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : List.of("2020.yml", "2020-performance.yml", "2021.yml", "2021-performance.yml", "department.yml")) {
      files.put(folder + name, others.getOrDefault(name, "a"));
    }
    return new YearKeys(common, Map.of(year.id(), files)).of(year, neighbours, findings);
  }

  private String key(Map<String, String> others) {
    return key("all", others, NEIGHBOURS, found);
  }

  @Test
  void theFilesOfAnotherYearAreNoneOfItsOwn() {
    assertThat(year.year()).isEqualTo(2021);
    assertThat(key(Map.of("2020.yml", "b", "2020-performance.yml", "b"))).isEqualTo(key(Map.of())).isNotEmpty();
  }

  @Test
  void itsOwnFilesCountAndThoseOfTheWholeDepartment() {
    for (String name : List.of("2021.yml", "2021-performance.yml", "department.yml")) {
      assertThat(key(Map.of(name, "b"))).as(name).isNotEqualTo(key(Map.of()));
    }
  }

  @Test
  void whatIsCommonAndWhichYearsStandBesideItCount() {
    assertThat(key("other", Map.of(), NEIGHBOURS, found)).isNotEqualTo(key(Map.of()));
    assertThat(key("all", Map.of(), List.of(2021), found)).isNotEqualTo(key(Map.of()));
  }

  @Test
  void whatTheRulesFoundCounts() {
    assertThat(found).isNotEmpty();
    assertThat(key("all", Map.of(), NEIGHBOURS, found.subList(1, found.size()))).isNotEqualTo(key(Map.of()));
  }

  @Test
  void nothingIsKnownOfFilesThatNobodyLookedInto() {
    assertThat(new YearKeys("all", Map.of()).of(year, NEIGHBOURS, found)).isEmpty();
  }
}
