package org.mingzhang.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which department-years have a fault, at most one each, all kinds in turn. */
final class FaultPlan {

  private final Map<Integer, Fault.Kind> kinds = new HashMap<>();

  /** @param slots how many department-years there are */
  FaultPlan(int faults, int slots, long seed) {
    Dice dice = Dice.of(seed, 6);
    Set<Integer> drawn = new HashSet<>();
    for (int last = slots - faults; last < slots; last++) { // Floyd's sample: no list of all slots
      int slot = dice.below(last + 1);
      if (!drawn.add(slot)) {
        slot = last;
        drawn.add(slot);
      }
      Fault.Kind[] all = Fault.Kind.values();
      kinds.put(slot, all[kinds.size() % all.length]);
    }
  }

  /** The kind of the fault of a department-year, or null. */
  Fault.Kind at(int slot) {
    return kinds.get(slot);
  }
}
