package org.yakuba.kernel.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * 開庁日 — the days on which a town hall is open (地方自治法第4条の2): not on Saturdays, Sundays, holidays and
 * the days around New Year that its ordinance names.
 */
public final class OpeningDays {

  private static final Set<MonthDay> NEW_YEAR =
      Set.of(
          MonthDay.of(12, 29),
          MonthDay.of(12, 30),
          MonthDay.of(12, 31),
          MonthDay.of(1, 2),
          MonthDay.of(1, 3));
  private static final OpeningDays STANDARD =
      new OpeningDays(JapaneseHolidays.standard(), NEW_YEAR, Set.of());

  private final JapaneseHolidays holidays;
  private final Set<MonthDay> closedEveryYear;
  private final Set<LocalDate> closed;

  /**
   * The opening days of one municipality.
   *
   * @param closedEveryYear days of its ordinance, usually 29 December to 3 January
   * @param closed single days on which it is closed as well
   */
  public OpeningDays(
      JapaneseHolidays holidays, Set<MonthDay> closedEveryYear, Set<LocalDate> closed) {
    this.holidays = holidays;
    this.closedEveryYear = Set.copyOf(closedEveryYear);
    this.closed = Set.copyOf(closed);
  }

  /** Closed from 29 December to 3 January, as most ordinances have it. */
  public static OpeningDays standard() {
    return STANDARD;
  }

  public boolean isOpen(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !closedEveryYear.contains(MonthDay.from(day))
        && !closed.contains(day)
        && !holidays.isHoliday(day);
  }

  /** The day itself when the town hall is open, else the next one on which it is. */
  public LocalDate onOrAfter(LocalDate day) {
    var open = day;
    while (!isOpen(open)) {
      open = open.plusDays(1);
    }
    return open;
  }

  /** A time limit that ends on a closed day ends on the next open one (地方自治法第4条の2第4項). */
  public LocalDate deadline(LocalDate lastDay) {
    return onOrAfter(lastDay);
  }

  /** The open day that is {@code count} open days after a day, which itself does not count. */
  public LocalDate plusOpenDays(LocalDate day, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("Open days are counted forward, given: " + count);
    }
    var reached = day;
    for (int i = 0; i < count; i++) {
      reached = onOrAfter(reached.plusDays(1));
    }
    return reached;
  }
}
