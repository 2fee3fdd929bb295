package org.mingzhang.data;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.mingzhang.model.Classification;
import org.mingzhang.model.Count;

/** The classification lists by year. */
final class Subjects {

  private final NavigableMap<Integer, Classification> byYear;
  private final boolean whole;
  /** @param whole whether every list could be read */
  Subjects(NavigableMap<Integer, Classification> byYear, boolean whole) {
    this.byYear = byYear;
    this.whole = whole;
  }

  /** All lists, the earliest year first. */
  List<Classification> all() {
    return List.copyOf(byYear.values());
  }

  /** The same as {@link #of} for a year that nobody has typed yet: nothing is reported. */
  Optional<Classification> upTo(int year) {
    return Optional.ofNullable(byYear.floorEntry(year)).map(Map.Entry::getValue);
  }

  /**
   * The list of a year, or of the last year before it that has one.
   *
   * @param files told of what is missing
   */
  Optional<Classification> of(Count year, DataFiles files) {
    Map.Entry<Integer, Classification> entry = byYear.floorEntry(year.value());
    boolean exact = entry != null && entry.getKey() == year.value();
    if (!exact && !whole) {
      return Optional.empty(); // it may be the one that could not be read
    }
    String add = "加上 data/subjects/" + year.value() + ".yml";
    if (entry == null) {
      files.error(year.at(), "没有 " + year.value() + " 年的科目表", add);
      return Optional.empty();
    }
    if (!exact) {
      files.warning(year.at(), "没有 " + year.value() + " 年的科目表，用了 " + entry.getKey() + " 年的", add);
    }
    return Optional.of(entry.getValue());
  }
}
