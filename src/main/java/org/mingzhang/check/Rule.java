package org.mingzhang.check;

import java.util.regex.Pattern;

/**
 * One rule of the 勾稽 list.
 *
 * @param id {@code R01} …
 * @param title what it asks, in plain Chinese
 * @param formula how it is checked
 * @param source the table or section it belongs to
 * @param example one short sentence: what is printed, what follows, which outcome
 * @param prints paths of printed figures that this rule compares with what follows, or null
 * @param test what it checks beside printed figures, or null
 */
public record Rule(
    String id, String title, String formula, String source, String example, Pattern prints, Test test) {

  /** Checks one department-year; says what it found, never throws, never changes a figure. */
  @FunctionalInterface
  interface Test {
    void check(Case c, Report report);
  }

  /** Whether a printed figure is compared by this rule. */
  boolean compares(String path) {
    return prints != null && prints.matcher(path).matches();
  }
}
