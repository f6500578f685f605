package org.yakuba.kernel.date;

import java.time.LocalDate;
import java.time.Month;

/**
 * 年度 — from 1 April to 31 March.
 *
 * @param year the calendar year in which it begins
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

  public FiscalYear {
    if (year < 1868 || year > 9998) {
      throw new IllegalArgumentException("A fiscal year begins in 1868 to 9998, given: " + year);
    }
  }

  /** The fiscal year in which a day falls. */
  public static FiscalYear of(LocalDate day) {
    return new FiscalYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, Month.APRIL, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(year + 1, Month.MARCH, 31);
  }

  public boolean contains(LocalDate day) {
    return of(day).equals(this);
  }

  public FiscalYear next() {
    return new FiscalYear(year + 1);
  }

  public FiscalYear previous() {
    return new FiscalYear(year - 1);
  }

  /**
   * 令和7年度. A year in which the era changed takes the new era, as 令和元年度 did by decision of the
   * Cabinet.
   */
  public String format() {
    return Wareki.year(LocalDate.of(year, Month.DECEMBER, 31)) + "度";
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }

  @Override
  public String toString() {
    return Integer.toString(year);
  }
}
