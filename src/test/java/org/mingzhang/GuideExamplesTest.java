package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every YAML example of the guide is a piece of a year file that the program accepts and draws. */
class GuideExamplesTest {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> everyExampleIsAcceptedAndDrawn() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher m = EXAMPLE.matcher(Files.readString(Path.of("content/guide/data.md")));
    while (m.find()) {
      String example = m.group(1);
      int number = tests.size() + 1;
      tests.add(DynamicTest.dynamicTest("example " + number, () -> accept(example, temporary.resolve("e" + number))));
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests.stream();
  }

  private static void accept(String example, Path folder) {
    String year = "data/departments/430204-shuzi/2021";
    TestPortal portal = TestPortal.of("sentences", folder).delete("data/departments/430204-que");
    boolean companion = example.lines().anyMatch(line -> line.contains("2021-performance.yml"));
    if (companion) {
      portal.write(year + ".yml", required(""));
      portal.write(year + "-performance.yml", (example.contains("\n年度:") || example.startsWith("年度:") ? "" : "年度: 2021\n") + example);
    } else {
      portal.write(year + ".yml", required(example));
    }
    TestPortal.Run run = portal.run("build", "--drafts");
    assertThat(run.exit()).as(example + "\n" + run.err()).isZero();
  }

  /** The example with the required keys it leaves out. */
  private static String required(String example) {
    StringBuilder text = new StringBuilder(example);
    for (String line : List.of("年度: 2021", "体例: 国家", "来源: {标题: 示例}")) {
      String key = line.substring(0, line.indexOf(':') + 1);
      if (!example.lines().anyMatch(l -> l.startsWith(key))) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }
}
