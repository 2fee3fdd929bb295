package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzhang.check.Tally;
import org.mingzhang.export.LongFiles;
import org.mingzhang.model.Code;
import org.mingzhang.model.Department;
import org.mingzhang.model.Position;
import org.mingzhang.model.Text;

/** A year of many departments is divided by city, or by county, and no other is. */
class LineFilesTest {

  private static final Position AT = Position.startOf("x.yml");

  private final SortedMap<String, Outline> departments = new TreeMap<>();

  private void add(int count, String region, Outline.Year... years) {
    for (int i = 0; i < count; i++) {
      Department department = new Department(new Text("局", AT), null, new Code(region, AT), null, null, null);
      String id = region + "-" + departments.size();
      departments.put(id, new Outline(department, 1, 0, List.of(), "", Set.of(), List.of(years), Tally.of(List.of()), 1));
    }
  }

  private static Outline.Year year(int year, int lines) {
    return new Outline.Year(year, "", lines);
  }

  private List<String> addresses() {
    return LineFiles.of(departments).lengths().keySet().stream().map(LongFiles.Part::address).toList();
  }

  @Test
  void aYearOfFewDepartmentsIsInOneFile() {
    add(LineFiles.MANY / 2, "430204", year(2021, 5), year(2020, 5));
    add(LineFiles.MANY - LineFiles.MANY / 2, "510400", year(2021, 5));
    assertThat(addresses()).containsExactly("data/2020.csv", "data/2021.csv");
  }

  @Test
  void aYearOfManyIsInOneFileForEachCity() {
    add(LineFiles.MANY, "430204", year(2021, 5), year(2020, 7));
    add(1, "510400", year(2021, 5));
    assertThat(addresses()).containsExactly("data/2020.csv", "data/2021-4302.csv", "data/2021-5104.csv");
    LineFiles files = LineFiles.of(departments);
    assertThat(files.part(2021, departments.get("430204-7").department())).isEqualTo(new LongFiles.Part(2021, "4302"));
    assertThat(files.part(2020, "430204-7")).contains(new LongFiles.Part(2020, ""));
    assertThat(files.part(2019, "430204-7")).isEmpty();
    assertThat(files.lengths().get(new LongFiles.Part(2020, ""))).hasSize(LineFiles.MANY).containsEntry("430204-7", 7);
  }

  @Test
  void whatIsInOneCityIsInOneFileForEachCounty() {
    add(LineFiles.MANY, "430204", year(2021, 5));
    add(1, "430200", year(2021, 5));
    assertThat(addresses()).containsExactly("data/2021-430200.csv", "data/2021-430204.csv");
  }

  @Test
  void whatIsInOneCountyIsNotDivided() {
    add(LineFiles.MANY + 1, "430204", year(2021, 5));
    assertThat(addresses()).containsExactly("data/2021.csv");
  }

  @Test
  void departmentsWithoutLinesDoNotCount() {
    add(LineFiles.MANY, "430204", year(2021, 5));
    add(1, "510400", year(2021, 0));
    assertThat(addresses()).containsExactly("data/2021.csv");
  }
}
