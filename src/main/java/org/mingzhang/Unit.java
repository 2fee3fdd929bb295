package org.mingzhang;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.mingzhang.check.RuleTallies;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.page.CheckedYear;
import org.mingzhang.publish.LinkFacts;

/**
 * All that one department gives to pages across the portal. It is kept, so that the next build need not read, check and draw
 * a department again that has not changed; and where one that has changed gives the same as before, these pages stay too.
 *
 * @param names what has a name in its files, for the search
 * @param years the newest first
 * @param byRule how each rule came out in its years, as the portal's report tells it
 */
record Unit(Set<String> names, List<Year> years, RuleTallies byRule) {

  /**
   * Its own pages. They are kept apart: as long as nothing goes that was there, and the department is as it was, nobody asks for
   * them.
   *
   * @param facts of each, by address
   * @param years what each year was made from
   */
  record Pages(SortedMap<String, LinkFacts> facts, SortedMap<Integer, Made> years) {}

  /**
   * What a year was made from.
   *
   * @param key its hash, see {@link YearKeys}; empty where nobody knows
   * @param files how many it has in its folder
   */
  record Made(String key, int files) {}

  /**
   * What one year gives.
   *
   * @param subjects those that its page has a row of
   */
  record Year(Brief brief, CheckedYear checked, Subjects subjects) {}

  /**
   * Subjects, in most years of a department the same ones.
   *
   * @param names by code
   */
  record Subjects(SortedMap<String, String> names) {}
}
