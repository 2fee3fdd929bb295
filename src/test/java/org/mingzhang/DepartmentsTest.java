package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.TypedValues.Typed;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Value;

/** Departments that are packed once they are checked, and unpacked when they are drawn. */
class DepartmentsTest {

  @TempDir private Path temporary;
  private Path portal;
  private Departments departments;

  @BeforeEach
  void begin() throws IOException {
    portal = TestPortal.demo(temporary, 3, 2).folder();
    read();
  }

  private void read() {
    BuildOptions options = BuildOptions.of(portal);
    DataFolder folder = DataFolder.open(portal, new Shapes());
    LastBuild nothing = LastBuild.unknown(options.out(), portal);
    departments = new Departments(folder, new TreeMap<>(), nothing, false, false, Progress.NONE);
  }

  @Test
  void whatIsPackedComesBackAsItWas() throws IOException {
    correct(departments.changedIds().first());
    read();
    List<String> ids = List.copyOf(departments.changedIds());
    List<DepartmentYear> before = departments.years();
    assertThat(before).hasSize(6);
    assertThat(before).filteredOn(year -> !year.superseded().isEmpty()).hasSize(1);

    departments.pack(ids.size());
    assertThat(departments.years()).as("no more than may stay").hasSize(6);
    departments.pack(ids.size() - 1);

    assertThat(departments.years()).isEmpty();
    assertThat(departments.changedIds()).containsExactlyElementsOf(ids);
    assertThat(departments.size(ids.get(0))).isEqualTo(2);
    departments.unpack(ids.subList(0, 1));
    assertThat(departments.years()).hasSize(2);
    departments.unpack(ids);
    assertThat(departments.years()).hasSize(6);
    for (int i = 0; i < before.size(); i++) {
      assertThatItIs(departments.years().get(i), before.get(i));
    }
  }

  private static void assertThatItIs(DepartmentYear year, DepartmentYear before) {
    assertThat(year.id()).isEqualTo(before.id());
    assertThat(year.file()).isEqualTo(before.file());
    assertThat(year.department()).isEqualTo(before.department());
    assertThat(year.profile()).isEqualTo(before.profile());
    assertThat(typed(year)).containsExactlyElementsOf(typed(before));
    assertThat(year.ledger().classification()).isEqualTo(before.ledger().classification());
    assertThat(year.figures().all()).containsExactlyElementsOf(before.figures().all());
    assertThat(year.superseded()).hasSameSizeAs(before.superseded());
    for (int i = 0; i < year.superseded().size(); i++) {
      assertThat(year.superseded().get(i).until()).isEqualTo(before.superseded().get(i).until());
      assertThatItIs(year.superseded().get(i).year(), before.superseded().get(i).year());
    }
  }

  @Test
  void whatIsPackedIsDrawnAsItWasChecked() throws IOException {
    String id = departments.changedIds().first();
    List<DepartmentYear> before = departments.years(id);
    departments.pack(0);
    Files.writeString(firstYear(id), "not: checked\n");

    departments.unpack(List.of(id));

    assertThat(departments.years(id)).extracting(DepartmentsTest::typed)
        .containsExactlyElementsOf(before.stream().map(DepartmentsTest::typed).toList());
  }

  /** Every value with its place. */
  private static List<Typed> typed(DepartmentYear year) {
    return new TypedValues().in(year.accounts()).stream()
        .filter(typed -> typed.value() instanceof Value || !(typed.value() instanceof Record))
        .toList();
  }

  /** Registers a correction of the operating cost. */
  private void correct(String id) throws IOException {
    Path file = firstYear(id);
    Matcher cost = Pattern.compile("(?m)^机关运行经费: (\\S+)$").matcher(Files.readString(file));
    assertThat(cost.find()).isTrue();
    Files.writeString(
        file,
        "更正:\n  - {日期: 2022-12-01, 项: 机关运行经费, 原值: '0.01', 新值: '" + cost.group(1) + "', 原因: 漏填}\n",
        StandardOpenOption.APPEND);
  }

  private Path firstYear(String id) throws IOException {
    try (var files = Files.list(portal.resolve("data/departments").resolve(id))) {
      return files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.yml")).sorted().findFirst().orElseThrow();
    }
  }
}
