package org.yakuba.kernel.date;

import java.time.LocalDate;

/** Dates as citizens read them: 和暦, and 西暦 where the standard asks for it (住民基本台帳 §2.7, §4.3). */
public final class Wareki {

  private Wareki() {}

  /**
   * 令和7年3月1日; the first year of an era is 元年. Before the first era of the table the Western year is
   * given.
   */
  public static String format(LocalDate date) {
    return year(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** R7.3.1, as in narrow columns. Before the first era of the table the Western year is given. */
  public static String formatShort(LocalDate date) {
    var year =
        Eras.standard()
            .at(date)
            .map(era -> era.letter() + Integer.toString(era.yearOfEra(date.getYear())))
            .orElseGet(() -> Integer.toString(date.getYear()));
    return year + "." + date.getMonthValue() + "." + date.getDayOfMonth();
  }

  /** 2025年3月1日, for the birth date of foreign residents and the end of their period of stay. */
  public static String formatWestern(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** 令和7年 — the year of a day in the era of that day. */
  static String year(LocalDate date) {
    return Eras.standard()
        .at(date)
        .map(era -> era.name() + yearNumber(era.yearOfEra(date.getYear())) + "年")
        .orElseGet(() -> date.getYear() + "年");
  }

  static String yearNumber(int yearOfEra) {
    return yearOfEra == 1 ? "元" : Integer.toString(yearOfEra);
  }
}
