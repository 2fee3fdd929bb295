package org.mingzhang.model;

import java.util.Comparator;

/**
 * One fault in the input, printed as {@code file:line:col: error: … (hint: …)}.
 *
 * @param hint what to do about it, or empty
 */
public record Problem(Position at, Severity severity, String message, String hint) {

  /** Reading order: file, line, column, then text, so that the output does not depend on threads. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem p) -> p.at.file())
          .thenComparing(p -> p.at.line())
          .thenComparing(p -> p.at.column())
          .thenComparing(Problem::message);

  /** Errors stop the build; warnings do not. */
  public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Severity(String word) {
      this.word = word;
    }
  }

  public static Problem error(Position at, String message, String hint) {
    return new Problem(at, Severity.ERROR, message, hint);
  }

  public static Problem warning(Position at, String message, String hint) {
    return new Problem(at, Severity.WARNING, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    String tail = hint.isEmpty() ? "" : " (hint: " + hint + ")";
    return at + ": " + severity.word + ": " + message + tail;
  }
}
