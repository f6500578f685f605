package org.yakuba.platform.linkage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 再送の間隔: 1, 2, 4, 8, ... at most 60 minutes, for 24 hours; then the message is given up
 * (data-linkage §4, LNK-3-03).
 */
final class Backoff {
  private static final Duration LONGEST = Duration.ofMinutes(60);
  private static final Duration PATIENCE = Duration.ofHours(24);

  private Backoff() {}

  /**
   * When to try again.
   *
   * @param attempts failed so far, 1 or more
   * @param parkedAt when it failed first
   * @return empty when it is given up
   */
  static Optional<Instant> next(int attempts, Instant parkedAt, Instant now) {
    var pause = attempts > 6 ? LONGEST : Duration.ofMinutes(1L << (attempts - 1));
    var next = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    return next.isAfter(parkedAt.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
  }
}
