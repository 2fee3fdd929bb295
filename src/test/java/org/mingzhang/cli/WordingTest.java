package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      build --nonsense       | 不认识的参数 --nonsense。                                          | mingzhang build
      build --starct         | 不认识的参数 --starct，是不是 --strict。                           | mingzhang build
      bild                   | 不认识的参数 bild，是不是 build。                                  | mingzhang
      build --out            | 缺少 --out 后面的值。                                              | mingzhang build
      build --out a --out b  | --out 写了两次。                                                   | mingzhang build
      search                 | 缺少 检索词。                                                      | mingzhang search
      search a --limit x     | --limit 的值“x”不对：最多列出几个页面，默认 20。                   | mingzhang search
      check --format xml     | --format 的值“xml”不对：text、json 或 html，默认 text。            | mingzhang check
      check --today 昨天     | --today 应当是日期，写作 2022-10-08。                              | mingzhang check
      """)
  void aWrongArgumentIsNamedInOneChineseLine(String typed, String message, String command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(Main.run(typed.split(" "), new PrintWriter(out), new PrintWriter(err, true))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo(message + System.lineSeparator() + "用法见 " + command + " --help" + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help", "build --help", "check --help", "search --help", "serve --help", "demo --help", "init --help", "new --help",
        "new department --help", "new year --help", "review --help"
      })
  void theHelpSpeaksChinese(String typed) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    assertThat(Main.run(typed.split(" "), printer, printer)).isZero();
    assertThat(out.toString()).startsWith("用法：mingzhang").contains("显示这段说明。", "显示版本。").doesNotContain("Usage", "Show", "OPTIONS", "Commands");
  }

  @Test
  void withoutACommandTheHelpIsShown() {
    StringWriter out = new StringWriter();
    assertThat(Main.run(new String[0], new PrintWriter(out, true), new PrintWriter(new StringWriter()))).isEqualTo(2);
    assertThat(out.toString()).startsWith("用法：mingzhang 命令 [选项]");
  }
}
