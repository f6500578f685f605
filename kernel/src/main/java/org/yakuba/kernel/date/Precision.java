package org.yakuba.kernel.date;

/** How much of a date is known (住民基本台帳 §2.7 不詳日型). */
public enum Precision {
  /** A day of the calendar. */
  DAY,
  /**
   * A day that the register follows the family register in, but the calendar lacks: 29 February of
   * a common year.
   */
  DAY_OUTSIDE_CALENDAR,
  /** Year and month; the day is unknown. */
  MONTH,
  /** The year; month and day are unknown. */
  YEAR,
  /** Month and day; the year is unknown. */
  MONTH_AND_DAY,
  /** Worded: 頃, 推定, a season, a third of a month, a period. */
  APPROXIMATE,
  /** Nothing. */
  UNKNOWN
}
