package org.yakuba.kernel.date;

import java.time.LocalDate;

/**
 * Periods as the Civil Code counts them (民法第138〜143条; 住民基本台帳 §4.2).
 *
 * <p>Every method takes the first day that counts (起算日). Where the first day does not count (初日不算入)
 * the first day that counts is the day after the event: {@link #startAfter}.
 */
public final class CivilPeriod {

  private CivilPeriod() {}

  /** The first day that counts when the day of the event does not (民法第140条). */
  public static LocalDate startAfter(LocalDate event) {
    return event.plusDays(1);
  }

  /**
   * The last day of a period of months (民法第143条): the day before the corresponding day, or the end
   * of the month when that month has no such day.
   */
  public static LocalDate endOfMonths(LocalDate start, int months) {
    requirePositive(months);
    var corresponding = start.plusMonths(months);
    return corresponding.getDayOfMonth() == start.getDayOfMonth()
        ? corresponding.minusDays(1)
        : corresponding;
  }

  /** The last day of a period of years. */
  public static LocalDate endOfYears(LocalDate start, int years) {
    requirePositive(years);
    return endOfMonths(start, Math.multiplyExact(years, 12));
  }

  /** The last day of a period of days, the first day included. */
  public static LocalDate endOfDays(LocalDate start, int days) {
    requirePositive(days);
    return start.plusDays(days - 1L);
  }

  /**
   * The corresponding day some months earlier, or the end of that month when it has no such day.
   */
  public static LocalDate monthsBefore(LocalDate day, int months) {
    requirePositive(months);
    return day.minusMonths(months);
  }

  private static void requirePositive(int length) {
    if (length < 1) {
      throw new IllegalArgumentException("A period lasts at least one unit, given: " + length);
    }
  }
}
