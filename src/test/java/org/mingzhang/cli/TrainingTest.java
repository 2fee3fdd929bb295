package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

  @Test
  void theTrainingBuildsChecksCorrectsAndFindsNothingToDo(@TempDir Path folder) throws IOException {
    StringWriter told = new StringWriter();

    Training.train(".", folder, new PrintWriter(told));

    List<String> ends = told.toString().lines().filter(line -> line.matches("(build|demo|check) --.*: \\d")).toList();
    assertThat(ends).hasSize(7).allMatch(line -> line.endsWith(": 0"));
    List<String> corrected = told.toString().lines().filter(line -> line.startsWith("沿用：2 个部门没有变化")).toList();
    assertThat(corrected).as("one for each figure").hasSize(2);
    assertThat(told.toString()).containsOnlyOnce("没有变化：数据、内容、模板和样式都与上次相同");
  }
}
