package org.mingzhang.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.model.Problem;

/**
 * Sites: every folder of {@code src/test/sites-invalid}. Each holds the files that differ from {@code _base} and, in
 * {@code expected.txt}, the whole output. {@code -Dexpected.overwrite=true} rewrites the expectations; read the diff.
 */
class InvalidDataTest {

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(TestPortal.CASES)) {
      List<String> names = folders.map(folder -> folder.getFileName().toString()).sorted().toList();
      return names.stream().filter(name -> !name.equals("_base"));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFaultIsOneLineWithPlaceAndHint(String name, @TempDir Path temp) throws IOException {
    TestPortal portal = new TestPortal(temp);
    portal.lay(TestPortal.CASES.resolve(name).resolve("data"));
    DataFolder.Result result = portal.read();
    String output = String.join("", result.problems().stream().map(problem -> problem + "\n").toList());
    Path expected = TestPortal.CASES.resolve(name).resolve("expected.txt");
    if (Boolean.getBoolean("expected.overwrite")) {
      Files.writeString(expected, output);
    }
    assertThat(output).isEqualTo(Files.readString(expected));
    assertThat(result.data().isEmpty()).isEqualTo(result.problems().stream().anyMatch(Problem::isError));
  }
}
