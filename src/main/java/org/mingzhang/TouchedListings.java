package org.mingzhang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.page.Listing;
import org.mingzhang.page.PortalPages;

/**
 * Which lists of department-years may list something else than before, now that figures of some departments have changed.
 * What a department gives to a list is what the list shows of this department alone, which is soon made, and a list orders by
 * what it shows: where it shows the same of each changed department as before, it shows the same of all.
 */
final class TouchedListings {

  /** Where more than one of so many departments have changed, making all lists costs less. */
  private static final int ONE_OF = 4;

  /** Addresses; empty where nothing is known. */
  private final Optional<Set<String>> touched;

  private TouchedListings(Optional<Set<String>> touched) {
    this.touched = touched;
  }

  /** Nothing is known: each may be another. */
  static TouchedListings unknown() {
    return new TouchedListings(Optional.empty());
  }

  /**
   * What is known where there are the same departments with the same years as before, and nothing else has changed.
   *
   * @param drawn departments that have changed, by id
   * @param count how many departments there are
   */
  static TouchedListings of(LastBuild last, SortedMap<String, Unit> drawn, int count, PortalPages pages) {
    Map<String, LastBuild.Kept> before = last.memory().departments();
    if (before.size() != count || drawn.size() * ONE_OF > count || !before.keySet().containsAll(drawn.keySet())) {
      return unknown();
    }
    Set<String> touched = new TreeSet<>();
    for (Map.Entry<String, Unit> changed : drawn.entrySet()) {
      List<Brief> earlier = briefs(last.unit(changed.getKey()));
      List<Brief> now = briefs(changed.getValue());
      if (!years(earlier).equals(years(now))) {
        return unknown();
      }
      touched.addAll(differences(pages.listings(earlier).all(), pages.listings(now).all()));
    }
    return new TouchedListings(Optional.of(touched));
  }

  private static List<Brief> briefs(Unit unit) {
    return unit.years().stream().map(Unit.Year::brief).toList();
  }

  private static List<Integer> years(List<Brief> briefs) {
    return briefs.stream().map(Brief::year).toList();
  }

  private static Set<String> differences(SortedMap<String, Supplier<Listing>> earlier, SortedMap<String, Supplier<Listing>> now) {
    Set<String> differences = new TreeSet<>(earlier.keySet());
    differences.addAll(now.keySet());
    differences.removeIf(
        address -> earlier.containsKey(address) && now.containsKey(address) && earlier.get(address).get().equals(now.get(address).get()));
    return differences;
  }

  /** Whether the list at an address may be another than before. */
  boolean mayBe(String address) {
    return touched.isEmpty() || touched.get().contains(address);
  }
}
