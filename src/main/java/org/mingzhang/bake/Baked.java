package org.mingzhang.bake;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.model.Problem;

/**
 * The content pages, drawn: all of them, or none and the faults of the templates.
 *
 * @param pages in the order of their {@code order=}, then of their addresses
 * @param assets pictures and PDF files by address, {@code guide/screen.png}
 */
public record Baked(List<BakedPage> pages, SortedMap<String, byte[]> assets, List<Problem> problems) {

  public Baked {
    pages = List.copyOf(pages);
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    problems = problems.stream().sorted(Problem.ORDER).toList();
  }
}
