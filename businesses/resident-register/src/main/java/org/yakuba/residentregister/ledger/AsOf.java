package org.yakuba.residentregister.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A point in the two times of the register (resident-register §8.2, RES-2-14).
 *
 * @param day what was true at the end of this day (基準日)
 * @param knownAt what was known at the end of this day (知得日); null for all that is known
 */
public record AsOf(LocalDate day, @Nullable LocalDate knownAt) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** The state of a day as far as it is known today. */
  public static AsOf day(LocalDate day) {
    return new AsOf(day, null);
  }

  /** The first instant after the day of knowledge; the end of time when everything counts. */
  public OffsetDateTime knownBefore() {
    return knownAt == null
        ? OffsetDateTime.MAX
        : knownAt.plusDays(1).atStartOfDay(JAPAN).toOffsetDateTime();
  }
}
