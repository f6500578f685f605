package org.yakuba.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Random numbers that are the same on every machine and JDK: SplitMix64 (Steele, Lea, Flood 2014),
 * written out here because an extract must keep its bytes for as long as tests compare them.
 */
final class Rng {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Rng(long seed) {
    this.state = seed;
  }

  /**
   * An independent stream for one purpose and one index, so that generated units do not influence
   * each other.
   */
  static Rng stream(long seed, String purpose, long index) {
    long mixed = mix(seed ^ 0x5851F42D4C957F2DL);
    for (int i = 0; i < purpose.length(); i++) {
      mixed = mix(mixed + GOLDEN_GAMMA + purpose.charAt(i));
    }
    return new Rng(mix(mixed + GOLDEN_GAMMA * (index + 1)));
  }

  long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A number from 0 (inclusive) to bound (exclusive). */
  int below(int bound) {
    return (int) (((nextLong() >>> 33) * bound) >>> 31);
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean perMille(int chance) {
    return below(1000) < chance;
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  /** A number in [0, 1). */
  double unit() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** A day from first to last, both included; first when the range is empty. */
  LocalDate dayBetween(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    return days <= 0 ? first : first.plusDays(below((int) days + 1));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
