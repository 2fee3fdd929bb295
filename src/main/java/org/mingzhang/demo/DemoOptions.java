package org.mingzhang.demo;

import java.nio.file.Path;

/**
 * What portal is wanted.
 *
 * @param source the portal whose templates, assets, content, subjects, profiles and glossary are copied
 * @param out folder of the new portal
 * @param departments how many departments
 * @param years how many years each, the last being {@link #LAST_YEAR}
 * @param faults how many printed figures are wrong on purpose
 */
public record DemoOptions(Path source, Path out, int departments, int years, long seed, int faults) {

  /** The last year that has subjects of its own. */
  public static final int LAST_YEAR = 2021;

  public static final int MOST_DEPARTMENTS = 10_000;
  public static final int MOST_YEARS = 20;

  int firstYear() {
    return LAST_YEAR - years + 1;
  }
}
