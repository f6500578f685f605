package org.yakuba.gateways.intermediateserver;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 台本 — how the simulator behaves (gateways §1). The same seed gives the same behaviour.
 *
 * @param answerDelay between the acceptance of an inquiry and its answer
 * @param failureThousandths of the requests that end in an error of the line, by chance of the seed
 * @param refusedThousandths of the records of a file that are refused with {@code MS-E01} (部分成功)
 * @param unavailableUntil nothing is taken before; null for always open
 */
public record Scenario(
    long seed,
    Duration answerDelay,
    int failureThousandths,
    int refusedThousandths,
    @Nullable Instant unavailableUntil) {

  /** Answers after three seconds and never fails. */
  public static final Scenario CALM = new Scenario(1, Duration.ofSeconds(3), 0, 0, null);
}
