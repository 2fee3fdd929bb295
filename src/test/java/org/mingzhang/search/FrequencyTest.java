package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 10_678, 1 << 24})
  void countAndPartComeBack(int count) {
    for (int part = 0; part < Parts.MOST; part++) {
      int frequency = Frequency.of(count, 1 << part);

      assertThat(frequency).isPositive();
      assertThat(Frequency.count(frequency)).isEqualTo(count);
      assertThat(Frequency.places(frequency)).isEqualTo(1 << part);
    }
  }

  @Test
  void ofPlacesThatAreNotKeptThereAreNone() {
    assertThat(Frequency.places(Frequency.of(7, 0))).isZero();
    assertThat(Frequency.count(Frequency.of(7, 0))).isEqualTo(7);
    assertThat(Frequency.of(1, 0)).as("what takes Lucene no room").isEqualTo(1);
  }

  @Test
  void severalPartsAreToldApartFromEveryOne() {
    int frequency = Frequency.of(2, 0b10000000000001);

    assertThat(Frequency.places(frequency)).isEqualTo(Frequency.SEVERAL);
    assertThat(Frequency.count(frequency)).isEqualTo(2);
  }
}
