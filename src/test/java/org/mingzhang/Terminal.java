package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.mingzhang.cli.Main;

/** One run of the program as at the terminal. */
record Terminal(int exit, String out, String err) {

  static Terminal run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Terminal(exit, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
  }

  /** Done without a word of complaint. */
  Terminal fine() {
    assertThat(err).isEmpty();
    assertThat(exit).isZero();
    return this;
  }

  /** Ended with this one line, and nothing else. */
  void refused(int code, String line) {
    assertThat(out).isEmpty();
    assertThat(err).isEqualTo(line + "\n");
    assertThat(exit).isEqualTo(code);
  }
}
