package org.mingzhang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewTest {

  @Test
  void theFirstAreTheFirstOfAllSorted() {
    for (int seed = 0; seed < 50; seed++) {
      List<Integer> all = new ArrayList<>(IntStream.range(0, seed * 3).boxed().toList());
      Collections.shuffle(all, new Random(seed));
      Comparator<Integer> order = seed % 2 == 0 ? Comparator.naturalOrder() : Comparator.reverseOrder();
      assertThat(Few.first(8, all, order)).isEqualTo(all.stream().sorted(order).limit(8).toList());
    }
  }
}
