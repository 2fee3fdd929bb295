package org.mingzhang.search;

import java.util.List;

/**
 * What a query found.
 *
 * @param total pages; an estimate from above unless exact
 * @param notes what was done with the query beyond its words, for the person who asked
 */
public record Results(int total, boolean exact, List<Hit> hits, List<String> notes) {

  public Results {
    hits = List.copyOf(hits);
    notes = List.copyOf(notes);
  }
}
