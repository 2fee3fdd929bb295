package org.mingzhang;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.model.Department;
import org.mingzhang.model.Problem;
import org.mingzhang.page.CheckedYear;
import org.mingzhang.publish.LinkFacts;

/**
 * All that one department gives to the portal but the files of its own pages, which lie in the site. It is kept, so that the
 * next build need not read, check and draw a department again that has not changed.
 *
 * @param files how many data files it was read from
 * @param drafts how many of its years were left out
 * @param problems warnings of reading and checking
 * @param names what has a name in its files, for the search
 * @param asked ids of departments whose figures its own were held against
 * @param years the newest first
 * @param byRule how each rule came out in its years, by its id, as the portal's report tells it
 * @param addresses all its files in the site
 */
record Unit(
    String id,
    Department department,
    int files,
    int drafts,
    List<Problem> problems,
    Set<String> names,
    Set<String> asked,
    List<Year> years,
    Map<String, Tally> byRule,
    List<String> addresses) {

  /** Facts of its pages, by address. They are kept apart: as long as nothing goes that was there, nobody asks for them. */
  record Pages(SortedMap<String, LinkFacts> facts) {}

  /**
   * What one year gives.
   *
   * @param found how all rules came out, those with control totals among them
   * @param subjects names of subjects that its page has a row of, by code
   * @param lines how many bytes of the file of all figures of the year are its own
   * @param figures see {@link PublishedFigures}; null where they are not kept
   */
  record Year(
      Brief brief, CheckedYear checked, Tally found, Map<String, String> subjects, int lines, byte[] figures) {}

  /** Addresses of its pages that are searched. */
  Stream<String> searched() {
    return years.stream().map(year -> year.brief().address());
  }
}
