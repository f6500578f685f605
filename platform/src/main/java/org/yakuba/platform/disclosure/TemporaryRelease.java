package org.yakuba.platform.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一時解除 — lets one kind of document out for one protected person, for minutes (suppression §4.2,
 * §10).
 *
 * @param durationMinutes copied from the setting when released; later changes of the setting do not
 *     matter
 * @param usedAt when a single-use release was used
 */
public record TemporaryRelease(
    String releaseId,
    String addresseeNumber,
    String documentType,
    Instant releasedAt,
    int durationMinutes,
    @Nullable Instant restoredAt,
    boolean singleUse,
    @Nullable Instant usedAt) {
  public TemporaryRelease {
    if (durationMinutes < 1 || durationMinutes > 1440) {
      throw new IllegalArgumentException("SUP-E08 一時解除時間は1〜1440分です: " + durationMinutes);
    }
  }

  /**
   * Whether it can be used at this instant: {@code releasedAt <= at < releasedAt +
   * durationMinutes}.
   */
  public boolean usableAt(Instant at) {
    return !at.isBefore(releasedAt)
        && at.isBefore(releasedAt.plusSeconds(durationMinutes * 60L))
        && (restoredAt == null || at.isBefore(restoredAt))
        && (!singleUse || usedAt == null || !at.isAfter(usedAt));
  }
}
