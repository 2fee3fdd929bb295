package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.publish.Sha256;

/** A portal of many departments offers all figures of a year by region, so that a correction is a short upload. */
class ManyDepartmentsTest {

  private static final int DEPARTMENTS = LineFiles.MANY + 2;

  @Test
  void theFiguresOfAYearAreInOneFileForEachCityAndInOneAgainWhenTheDepartmentsAreFewer(@TempDir Path temporary)
      throws IOException {
    TestPortal portal = TestPortal.demo(temporary, DEPARTMENTS, 1).build();
    SortedMap<String, List<String>> divided = files(portal);
    assertThat(divided).hasSizeGreaterThan(1);
    divided.forEach((address, lines) -> assertThat(lines).isNotEmpty().allMatch(line -> address.equals(file(line))));
    isDescribed(portal, divided);
    assertThat(portal.page("index.html")).containsPattern(
        "<details><summary>2021年度 <small>" + divided.size() + " 个地区 \\d+ KB</small></summary>"
            + "<span><a href=\"data/2021-9\\d\\d\\d.csv\">[^<0-9]+</a> <small>\\d+ KB</small></span> <span>");

    List<Path> departments = departments(portal);
    Path corrected = departments.get(DEPARTMENTS / 2);
    String before = Files.readString(corrected.resolve("2021.yml"));
    correct(corrected.resolve("2021.yml"));
    SortedMap<String, List<String>> after = files(portal.build());
    assertThat(after.keySet()).isEqualTo(divided.keySet());
    String own = corrected.getFileName().toString();
    assertThat(different(divided, after)).containsExactly("data/2021-" + own.substring(0, 4) + ".csv");
    assertThat(without(own, after)).isEqualTo(without(own, divided));
    isDescribed(portal, after);

    Files.writeString(corrected.resolve("2021.yml"), before);
    assertThat(files(portal.build())).isEqualTo(divided);

    portal.delete("data/departments/" + departments.get(0).getFileName());
    portal.delete("data/departments/" + departments.get(DEPARTMENTS - 1).getFileName());
    SortedMap<String, List<String>> whole = files(portal.build());
    assertThat(whole).containsOnlyKeys("data/2021.csv");
    List<String> rest = new ArrayList<>();
    divided.values().forEach(rest::addAll);
    rest.removeIf(line -> line.startsWith(name(departments, 0)) || line.startsWith(name(departments, DEPARTMENTS - 1)));
    assertThat(whole.get("data/2021.csv")).isEqualTo(rest);
    assertThat(portal.page("index.html")).contains("<dd><span><a href=\"data/2021.csv\">2021年度</a> ");
  }

  private static String name(List<Path> departments, int index) {
    return departments.get(index).getFileName() + ",";
  }

  /** The file that a line belongs to. */
  private static String file(String line) {
    return "data/2021-" + line.substring(0, 4) + ".csv";
  }

  /** Lines of all figures by file, without the head. */
  private static SortedMap<String, List<String>> files(TestPortal portal) {
    SortedMap<String, List<String>> files = new TreeMap<>();
    portal.site().forEach((address, bytes) -> {
      if (address.startsWith("data/")) {
        List<String> lines = portal.page(address).lines().toList();
        assertThat(lines.get(0)).endsWith("department,name,region,year,table,table_title,row,row_code,row_name,column,value,unit,kind");
        files.put(address, lines.subList(1, lines.size()));
      }
    });
    return files;
  }

  private static void isDescribed(TestPortal portal, Map<String, List<String>> files) throws IOException {
    JsonNode resources = new ObjectMapper().readTree(portal.page("datapackage.json")).get("resources");
    List<String> paths = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonNode resource : resources) {
      String path = resource.get("path").asText();
      paths.add(path);
      names.add(resource.get("name").asText());
      assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + new Sha256().add(portal.site().get(path)).hex());
      assertThat(resource.get("title").asText()).matches("[^0-9]+2021年度决算表的全部数字");
    }
    assertThat(paths).containsExactlyElementsOf(files.keySet());
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("figures-2021-9\\d{3}"));
  }

  private static List<Path> departments(TestPortal portal) throws IOException {
    try (Stream<Path> folders = Files.list(portal.folder().resolve("data/departments"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void correct(Path file) throws IOException {
    Matcher figure = Pattern.compile("基本支出: \\d+\\.\\d(\\d)\\s").matcher(Files.readString(file));
    assertThat(figure.find()).isTrue();
    String text = Files.readString(file);
    char other = figure.group(1).equals("4") ? '5' : '4';
    Files.writeString(file, text.substring(0, figure.start(1)) + other + text.substring(figure.end(1)));
  }

  private static List<String> different(Map<String, List<String>> a, Map<String, List<String>> b) {
    return a.keySet().stream().filter(address -> !a.get(address).equals(b.get(address))).toList();
  }

  private static List<String> without(String id, Map<String, List<String>> files) {
    return files.values().stream().flatMap(List::stream).filter(line -> !line.startsWith(id + ",")).toList();
  }
}
