package org.mingzhang.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many: ten thousand are not sorted for the sake of eight. */
final class Few {

  private Few() {}

  /**
   * The same as sorting all of them and leaving the rest.
   *
   * @param most at least one
   * @param order that tells any two apart
   */
  static <T> List<T> first(int most, Collection<T> all, Comparator<? super T> order) {
    PriorityQueue<T> kept = new PriorityQueue<>(order.reversed()); // the last of them comes first
    for (T each : all) {
      if (kept.size() < most) {
        kept.add(each);
      } else if (order.compare(each, kept.element()) < 0) {
        kept.remove();
        kept.add(each);
      }
    }
    List<T> first = new ArrayList<>(kept);
    first.sort(order);
    return first;
  }
}
