package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.List;

/** One invented department. */
record Agency(int number, Kind kind, Place place, Traits traits) {

  private static final int USUAL_IN_ONE_PLACE = 20;
  /** Has no divisor in common with the number of kinds: a place gets each kind once. */
  private static final int STRIDE = 7;

  String id() {
    return place.code() + "-" + kind.initials();
  }

  String name() {
    return place.prefix() + kind.name();
  }

  String shortName() {
    return place.name() + kind.name();
  }

  /** Dice that only this department throws. */
  Dice dice(long seed, long... steps) {
    long[] all = new long[steps.length + 2];
    all[0] = 3;
    all[1] = number;
    System.arraycopy(steps, 0, all, 2, steps.length);
    return Dice.of(seed, all);
  }

  /** So many departments, spread evenly over the provinces and densely over their places. */
  static List<Agency> all(int count, long seed) {
    List<Kind> kinds = Kind.all();
    List<List<Place>> provinces = new Atlas(seed).places();
    int ofProvince = (count + provinces.size() - 1) / provinces.size();
    int places = provinces.get(0).size();
    int together = Math.max(USUAL_IN_ONE_PLACE, (ofProvince + places - 1) / places);
    List<Agency> agencies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int within = i / provinces.size();
      Place place = provinces.get(i % provinces.size()).get(within / together);
      int start = Dice.of(seed, 4, Long.parseLong(place.code())).below(kinds.size());
      Kind kind = kinds.get((start + within % together * STRIDE) % kinds.size());
      agencies.add(new Agency(i, kind, place, Traits.of(Dice.of(seed, 5, i), kind, place.profile())));
    }
    return agencies;
  }
}
