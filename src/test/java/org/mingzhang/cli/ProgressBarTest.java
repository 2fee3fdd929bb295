package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void theBarFillsUp() {
    assertThat(ProgressBar.line(0, 200)).isEqualTo("部门年度 [..............................] 0/200");
    assertThat(ProgressBar.line(100, 200)).isEqualTo("部门年度 [###############...............] 100/200");
    assertThat(ProgressBar.line(10_000, 10_000)).isEqualTo("部门年度 [##############################] 10000/10000");
  }

  @Test
  void nothingIsDrawnIntoAFile() {
    StringWriter text = new StringWriter();

    ProgressBar.at(new PrintWriter(text, true)).at(1, 2);

    assertThat(text.toString()).isEmpty();
  }
}
