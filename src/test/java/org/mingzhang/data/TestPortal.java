package org.mingzhang.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;

/** A small valid portal in a temporary folder, to be made invalid. */
final class TestPortal {

  static final Path CASES = Path.of("src/test/sites-invalid");
  static final String DEPARTMENT = "data/departments/430204-jgsw/department.yml";
  static final String YEAR = "data/departments/430204-jgsw/2021.yml";
  static final String HEAD = "年度: 2021\n体例: 国家\n来源: 2021 年度部门决算\n";

  private final Path folder;

  TestPortal(Path folder) throws IOException {
    this.folder = folder;
    lay(CASES.resolve("_base/data"));
  }

  /** Copies a {@code data} folder over what is there. */
  void lay(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write("data/" + data.relativize(file), Files.readAllBytes(file));
      }
    }
  }

  TestPortal write(String name, byte[] bytes) throws IOException {
    Path file = path(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  TestPortal write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a year file with its first three lines and the given rest. */
  TestPortal year(String rest) throws IOException {
    return write(YEAR, HEAD + rest);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  DataFolder.Result read() {
    return DataFolder.read(folder, new Shapes());
  }

  /** The output, one line for each problem. */
  List<String> lines() {
    return read().problems().stream().map(Problem::toString).toList();
  }
}
