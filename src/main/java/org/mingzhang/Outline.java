package org.mingzhang;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mingzhang.check.Tally;
import org.mingzhang.model.Department;
import org.mingzhang.model.Problem;

/**
 * What every build must know of a department, also of one that stays as it was. What it gives to pages across the portal is
 * its {@link Unit}.
 *
 * @param files how many data files it was read from
 * @param drafts how many of its years were left out
 * @param problems warnings of reading and checking
 * @param names hash of what has a name in its files, for the search
 * @param asked ids of departments whose figures its own were held against
 * @param years the newest first
 * @param found how all rules came out in them, those with control totals among them
 * @param published how many files it has in the site
 */
record Outline(
    Department department, int files, int drafts, List<Problem> problems, String names, Set<String> asked, List<Year> years,
    Tally found, int published) {

  Outline {
    Objects.requireNonNull(department);
    Objects.requireNonNull(names);
    Objects.requireNonNull(found);
    problems = List.copyOf(problems);
    asked = Set.copyOf(asked);
    years = List.copyOf(years);
  }

  /**
   * One of its years.
   *
   * @param address of its page
   * @param lines how many bytes of the file of all figures of the year are its own
   */
  record Year(int year, String address, int lines) {}
}
