package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Shapes;
import org.mingzhang.publish.PublishException;

/** Departments that are let go of once they are checked, and read again when they are drawn. */
class DepartmentsTest {

  @TempDir private Path temporary;
  private Path portal;
  private Departments departments;

  @BeforeEach
  void read() throws IOException {
    portal = TestPortal.demo(temporary, 3, 2).folder();
    BuildOptions options = BuildOptions.of(portal);
    Inputs inputs = Inputs.of(options, temporary.resolve("state"));
    DataFolder folder = DataFolder.open(portal, new Shapes());
    LastBuild nothing = LastBuild.unknown(options.out(), portal);
    departments =
        new Departments(
            folder, new TreeMap<>(), id -> inputs.stillHold(options, id), nothing, false, false, Progress.NONE);
  }

  @Test
  void whatIsLetGoOfComesBackAsItWas() {
    List<String> ids = List.copyOf(departments.changedIds());
    List<DepartmentYear> before = departments.years();
    assertThat(before).hasSize(6);

    departments.letGo(ids.size());
    assertThat(departments.years()).as("no more than may stay").hasSize(6);
    departments.letGo(ids.size() - 1);

    assertThat(departments.years()).isEmpty();
    assertThat(departments.changedIds()).containsExactlyElementsOf(ids);
    assertThat(departments.size(ids.get(0))).isEqualTo(2);
    departments.bringBack(ids.subList(0, 1));
    assertThat(departments.years()).hasSize(2);
    departments.bringBack(ids);
    assertThat(departments.years()).extracting(DepartmentYear::file).containsExactlyElementsOf(files(before));
    for (int i = 0; i < before.size(); i++) {
      assertThat(departments.years().get(i).accounts().toString()).isEqualTo(before.get(i).accounts().toString());
    }
  }

  @Test
  void whatIsEditedMeanwhileEndsTheBuildSinceNobodyHasCheckedIt() throws IOException {
    String id = departments.changedIds().first();
    departments.letGo(0);
    Path year = portal.resolve(firstYear(id));
    Files.writeString(year, Files.readString(year) + "# 改\n");

    assertThatThrownBy(() -> departments.bringBack(List.of(id)))
        .isInstanceOf(PublishException.class)
        .hasMessage("生成的时候有人改了 data/departments/" + id + " 里的文件，请再生成一次。原有网站没有改动。");
  }

  @Test
  void aYearThatIsAddedMeanwhileEndsTheBuildToo() throws IOException {
    String id = departments.changedIds().first();
    departments.letGo(0);
    Path year = portal.resolve(firstYear(id));
    Files.copy(year, year.resolveSibling("1990.yml"));

    assertThatThrownBy(() -> departments.bringBack(List.of(id))).isInstanceOf(PublishException.class);
    assertThatCode(() -> departments.bringBack(List.of(departments.changedIds().last()))).doesNotThrowAnyException();
  }

  private String firstYear(String id) throws IOException {
    Path folder = portal.resolve("data/departments").resolve(id);
    try (var files = Files.list(folder)) {
      Path year = files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.yml")).sorted().findFirst().orElseThrow();
      return portal.relativize(year).toString();
    }
  }

  private static List<String> files(List<DepartmentYear> years) {
    return years.stream().map(DepartmentYear::file).toList();
  }
}
