package org.yakuba.bench;

import java.util.Arrays;

/** Durations of repeated calls, in nanoseconds. Not thread-safe. */
final class Samples {

  private static final double NANOS_PER_MICRO = 1_000.0;

  private long[] nanos;
  private int count;
  private boolean sorted;

  Samples(int expected) {
    this.nanos = new long[Math.max(16, expected)];
  }

  void add(long elapsedNanos) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = elapsedNanos;
    sorted = false;
  }

  void addAll(Samples others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /**
   * The arithmetic mean, in microseconds.
   *
   * @throws IllegalStateException when there are no samples
   */
  double meanMicros() {
    if (count == 0) {
      throw new IllegalStateException("No samples were taken");
    }
    return Arrays.stream(nanos, 0, count).average().orElseThrow() / NANOS_PER_MICRO;
  }

  /**
   * The smallest duration below which this share of the samples lies (nearest rank), in
   * microseconds.
   *
   * @param percent 0 (exclusive) to 100
   * @throws IllegalStateException when there are no samples
   */
  double percentileMicros(double percent) {
    if (count == 0) {
      throw new IllegalStateException("No samples were taken");
    }
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("A percentile lies above 0 and up to 100: " + percent);
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, count);
      sorted = true;
    }
    int rank = (int) Math.ceil(percent / 100 * count);
    return nanos[rank - 1] / NANOS_PER_MICRO;
  }
}
