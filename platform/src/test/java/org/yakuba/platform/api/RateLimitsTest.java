package org.yakuba.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final String CLIENT = "c";

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
  private final RateLimits limits = new RateLimits(now::get);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private boolean taken() {
    return limits.take(CLIENT).isEmpty();
  }

  @Test
  void ten_seconds_worth_may_come_at_once_and_then_one_per_interval() {
    limits.set(CLIENT, 60);
    for (int i = 1; i < 10; i++) {
      assertThat(taken()).isTrue();
    }
    assertThat(limits.take(CLIENT).orElseThrow().toWait()).isEqualTo(Duration.ofSeconds(1));
    pass(Duration.ofMillis(999));
    assertThat(taken()).isFalse();
    pass(Duration.ofMillis(1));
    assertThat(taken()).isTrue();
    assertThat(taken()).isFalse();
  }

  @Test
  void what_is_refused_takes_nothing_out_of_the_bucket() {
    limits.set(CLIENT, 6);
    for (int i = 0; i < 1_000; i++) {
      assertThat(taken()).isFalse();
    }
    pass(Duration.ofSeconds(10));
    assertThat(taken()).isTrue();
  }

  @Test
  void the_seconds_to_wait_are_rounded_up() {
    limits.set(CLIENT, 6);
    pass(Duration.ofMillis(1));
    assertThat(limits.take(CLIENT).orElseThrow().seconds()).isEqualTo(10);
  }

  @Test
  void a_refusal_is_to_be_recorded_once_a_minute() {
    limits.set(CLIENT, 1);
    assertThat(limits.take(CLIENT).orElseThrow().toBeRecorded()).isTrue();
    pass(Duration.ofSeconds(59));
    assertThat(limits.take(CLIENT).orElseThrow().toBeRecorded()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(taken()).isTrue();
    assertThat(limits.take(CLIENT).orElseThrow().toBeRecorded()).isTrue();
  }

  /** However it comes, a client gets what flows in and what the bucket holds, and no more. */
  @Property
  void nobody_gets_more_than_flows_in(
      @ForAll @IntRange(min = 1, max = 6_000) int perMinute,
      @ForAll @IntRange(min = 1, max = 200) int stepMillis) {
    var time = new AtomicLong();
    var fresh = new RateLimits(time::get);
    fresh.set(CLIENT, perMinute);
    int served = 1;
    for (int at = 0; at < 60_000; at += stepMillis) {
      served += fresh.take(CLIENT).isEmpty() ? 1 : 0;
      time.addAndGet(Duration.ofMillis(stepMillis).toNanos());
    }
    int most = perMinute + Math.max(1, perMinute / 6);
    assertThat(served).isLessThanOrEqualTo(most + 1);
    if (60_000L / stepMillis > 2L * most) {
      assertThat(served).isGreaterThanOrEqualTo(perMinute);
    }
  }
}
