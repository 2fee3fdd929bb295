package org.mingzhang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which pages across the portal may be others than before, now that figures of some departments have changed. What a
 * department gives to a page is what the page shows of this department alone, which is soon made, and a page orders, counts
 * and cuts off by what it shows: where it shows the same of each changed department as before, it shows the same of all.
 */
final class TouchedPages {

  /** Where several have changed, more than one of so many departments, making all pages costs less. */
  private static final int ONE_OF = 4;

  /** Addresses; empty where nothing is known. */
  private final Optional<Set<String>> touched;

  private TouchedPages(Optional<Set<String>> touched) {
    this.touched = touched;
  }

  /** Nothing is known: each may be another. */
  static TouchedPages unknown() {
    return new TouchedPages(Optional.empty());
  }

  /**
   * What is known where there are the same departments with the same years as before, and nothing else has changed.
   *
   * @param changed departments that give something else than before, by id
   * @param all ids of all departments
   * @param shown what each page shows of one department, by address, each made when it is asked for
   */
  static TouchedPages of(
      LastBuild last, SortedMap<String, Unit> changed, Set<String> all, Function<Unit, SortedMap<String, Supplier<?>>> shown) {
    Map<String, LastBuild.Kept> before = last.memory().departments();
    boolean few = changed.size() <= Math.max(1, all.size() / ONE_OF);
    if (!few || !before.keySet().equals(all)) {
      return unknown();
    }
    Set<String> touched = new TreeSet<>();
    for (Map.Entry<String, Unit> department : changed.entrySet()) {
      Unit earlier = last.unit(department.getKey());
      Unit now = department.getValue();
      if (!years(earlier).equals(years(now))) {
        return unknown();
      }
      touched.addAll(differences(shown.apply(earlier), shown.apply(now)));
    }
    return new TouchedPages(Optional.of(touched));
  }

  private static List<Integer> years(Unit unit) {
    return unit.years().stream().map(year -> year.brief().year()).toList();
  }

  private static Set<String> differences(SortedMap<String, Supplier<?>> earlier, SortedMap<String, Supplier<?>> now) {
    Set<String> differences = new TreeSet<>(earlier.keySet());
    differences.addAll(now.keySet());
    differences.removeIf(
        address -> earlier.containsKey(address) && now.containsKey(address) && earlier.get(address).get().equals(now.get(address).get()));
    return differences;
  }

  /** Whether anything is known. */
  boolean isKnown() {
    return touched.isPresent();
  }

  /** Whether all are known to be as before. */
  boolean isNone() {
    return touched.isPresent() && touched.get().isEmpty();
  }

  /** Whether the page at an address may be another than before. */
  boolean mayBe(String address) {
    return touched.isEmpty() || touched.get().contains(address);
  }
}
