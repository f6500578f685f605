package org.yakuba.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void percentile_is_the_nearest_rank_in_microseconds() {
    var samples = new Samples(1);
    for (int i = 100; i >= 1; i--) {
      samples.add(i * 1_000L);
    }

    assertThat(samples.percentileMicros(50)).isEqualTo(50);
    assertThat(samples.percentileMicros(99)).isEqualTo(99);
    assertThat(samples.percentileMicros(100)).isEqualTo(100);
  }

  @Test
  void samples_added_after_a_percentile_count_too() {
    var samples = new Samples(2);
    samples.add(1_000);
    assertThat(samples.percentileMicros(99)).isEqualTo(1);
    var others = new Samples(2);
    others.add(9_000);

    samples.addAll(others);

    assertThat(samples.percentileMicros(99)).isEqualTo(9);
    assertThat(samples.count()).isEqualTo(2);
  }

  @Test
  void no_samples_and_impossible_percentiles_are_refused() {
    assertThatThrownBy(() -> new Samples(1).percentileMicros(50))
        .isInstanceOf(IllegalStateException.class);
    var samples = new Samples(1);
    samples.add(1);
    assertThatThrownBy(() -> samples.percentileMicros(0)).hasMessageContaining("0");
  }
}
