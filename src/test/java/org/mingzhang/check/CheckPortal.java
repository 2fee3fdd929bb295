package org.mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Shapes;

/** The repository's reference data with small departments of its own, read and checked. */
final class CheckPortal {

  static final LocalDate TODAY = LocalDate.of(2022, 10, 8);

  private static final Path DATA = Path.of("data");
  private static final String OWN = "430204-ceshi";

  /** Reading takes most of the time, and mutation testing repeats the same cases hundreds of times. */
  private static final Map<String, PortalData> READ = new HashMap<>();

  private final Path folder;

  CheckPortal(Path folder) {
    this.folder = folder;
    try (Stream<Path> walk = Files.walk(DATA)) {
      for (Path file : walk.filter(Files::isRegularFile).filter(f -> !f.startsWith(DATA.resolve("departments"))).toList()) {
        Path target = folder.resolve("data").resolve(DATA.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The department-years that the repository ships. */
  static PortalData shipped() {
    return DataFolder.read(Path.of(""), new Shapes()).data().orElseThrow();
  }

  /**
   * Reads a year file of 2021 without its head. {@code @ path = print} stands for an entry of 原文;
   * after {@code %% 2020} comes last year's file, after {@code %% name} that of another department.
   */
  PortalData read(String text) {
    return READ.computeIfAbsent(text, this::readFiles);
  }

  private PortalData readFiles(String text) {
    try {
      Path departments = folder.resolve("data/departments");
      if (Files.exists(departments)) {
        try (Stream<Path> walk = Files.walk(departments)) {
          for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      String[] files = ("%% 测试单位\n" + text).split("(?m)^%% ");
      for (int i = 1; i < files.length; i++) {
        String name = files[i].substring(0, files[i].indexOf('\n')).strip();
        boolean last = name.equals("2020");
        String id = i == 1 || last ? OWN : "430204-dw" + (char) ('a' + i);
        write(departments.resolve(id), last ? "测试单位" : name, last ? 2020 : 2021, files[i].substring(files[i].indexOf('\n') + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DataFolder.Result result = DataFolder.read(folder, new Shapes());
    assertThat(result.data()).as(text + "\n" + result.problems()).isPresent();
    return result.data().orElseThrow();
  }

  private static void write(Path department, String name, int year, String text) throws IOException {
    List<String> body = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("@ ")) {
        String[] parts = line.substring(2).split(" = ", 2);
        printed.add("  - {项: '" + parts[0] + "', 印为: '" + parts[1] + "', 处: 表}");
      } else {
        body.add(line);
      }
    }
    head(body, "年度", Integer.toString(year));
    head(body, "体例", "国家");
    head(body, "来源", year + "年度部门决算");
    if (!printed.isEmpty()) {
      body.add("原文:");
      body.addAll(printed);
    }
    Files.createDirectories(department);
    Files.writeString(department.resolve("department.yml"), "名称: " + name + "\n行政区划: 430204\n");
    Files.writeString(department.resolve(year + ".yml"), String.join("\n", body) + "\n");
  }

  private static void head(List<String> body, String key, String value) {
    if (body.stream().noneMatch(line -> line.startsWith(key + ":"))) {
      body.add(0, key + ": " + value);
    }
  }

  /** What is found in the department under test in 2021. */
  List<Finding> check(String text) {
    return Checks.run(read(text), Optional.of(TODAY)).stream()
        .filter(f -> f.department().equals(OWN) && f.year() == 2021)
        .toList();
  }
}
