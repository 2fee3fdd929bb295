package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * The neutral form of one page: titled, numbered sections of text and tables, each with a stable key.
 *
 * @param address folder of the page in the site, with a slash at its end: {@code departments/430204-jgsw/2021/}
 * @param parts first-level sections in reading order
 */
public record Document(String address, Kind kind, String title, String summary, List<Section> parts) {

  public Document {
    parts = List.copyOf(parts);
  }

  /** What a page is, as the search filter names it. */
  public enum Kind {
    ACCOUNT,
    PAGE,
    TERM
  }

  /** All sections at any depth, in reading order. */
  public List<Section> sections() {
    List<Section> all = new ArrayList<>();
    collect(parts, all);
    return all;
  }

  private static void collect(List<Section> sections, List<Section> into) {
    for (Section section : sections) {
      into.add(section);
      collect(section.sections(), into);
    }
  }
}
