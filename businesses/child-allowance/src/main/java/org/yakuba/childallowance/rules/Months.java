package org.yakuba.childallowance.rules;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * Months and days as numbers, for rules that run over millions of households: a month is counted
 * from January of year 0, a day from 1 January 1970.
 */
final class Months {

  static final int PER_YEAR = 12;

  private Months() {}

  static int of(YearMonth month) {
    return month.getYear() * PER_YEAR + month.getMonthValue() - 1;
  }

  static int of(LocalDate day) {
    return day.getYear() * PER_YEAR + day.getMonthValue() - 1;
  }

  static int ofEpochDay(int epochDay) {
    return of(LocalDate.ofEpochDay(epochDay));
  }

  static YearMonth toYearMonth(int month) {
    return YearMonth.of(Math.floorDiv(month, PER_YEAR), Math.floorMod(month, PER_YEAR) + 1);
  }

  /** January is 1. */
  static int ofYear(int month) {
    return Math.floorMod(month, PER_YEAR) + 1;
  }

  /**
   * The March in which somebody of age 0 ends the fiscal year (年度末): an age is reached on the day
   * before the birthday, so those born on 1 April belong to the older ones. The March of age n lies
   * n years later.
   */
  static int marchOfAge0(LocalDate birth) {
    boolean before2April =
        birth.getMonthValue() < Month.APRIL.getValue()
            || (birth.getMonth() == Month.APRIL && birth.getDayOfMonth() == 1);
    return (birth.getYear() + (before2April ? 0 : 1)) * PER_YEAR + Month.MARCH.getValue() - 1;
  }
}
