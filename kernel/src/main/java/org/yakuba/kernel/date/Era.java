package org.yakuba.kernel.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 元号.
 *
 * @param code official code, {@code 5} for 令和
 * @param letter initial used in short forms, {@code R}
 * @param name 令和
 * @param abbreviation 令
 * @param from first day
 * @param lastDayAlso day of the change of era which may still be written in this era; null when
 *     there is none
 */
public record Era(
    char code,
    char letter,
    String name,
    char abbreviation,
    LocalDate from,
    @Nullable LocalDate lastDayAlso) {

  /** The calendar year of a year of this era. */
  public int calendarYear(int yearOfEra) {
    return from.getYear() + yearOfEra - 1;
  }

  /** The year of this era in which a calendar year falls. */
  public int yearOfEra(int calendarYear) {
    return calendarYear - from.getYear() + 1;
  }
}
