package org.yakuba.kernel.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date that a clerk typed: {@code R7.3.1 R070301 令和7年3月1日 令和元年5月1日 令7.3.1 2025-03-01
 * 2025/3/1 20250301}, in half or full width.
 *
 * <p>A year of an era must have existed: 平成31年5月1日 is refused with the right spelling, since a day
 * that was never called so is more often a slip of the month.
 */
public final class DateInput {

  private static final String HOW_TO = "「R7.3.1」「令和7年3月1日」「2025-03-01」のように入力してください";

  private DateInput() {}

  /** The day that the text stands for, or why there is none. */
  public static ParsedDate parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new ParsedDate.Invalid("DATE-E01", "日付がありません。" + HOW_TO);
    }
    if (text.length() > 40) {
      return unreadable(text.substring(0, 40) + "…");
    }
    var parts = DateParts.scan(text);
    if (parts == null || parts.year() == 0) {
      return unreadable(text);
    }
    LocalDate date;
    try {
      date = LocalDate.of(parts.year(), parts.month(), parts.day());
    } catch (DateTimeException e) {
      return new ParsedDate.Invalid("DATE-E02", "「" + text.strip() + "」は暦にない日です");
    }
    var era = parts.era();
    if (era != null && !lasted(era, date)) {
      return new ParsedDate.Invalid(
          "DATE-E03",
          "「" + text.strip() + "」は" + era.name() + "にない日です(" + Wareki.format(date) + ")");
    }
    return new ParsedDate.Ok(date);
  }

  /** Whether a day may be written in an era. */
  static boolean lasted(Era era, LocalDate date) {
    var lastDay = Eras.standard().lastDay(era);
    return !date.isBefore(era.from()) && (lastDay == null || !date.isAfter(lastDay));
  }

  private static ParsedDate unreadable(String text) {
    return new ParsedDate.Invalid("DATE-E01", "「" + text.strip() + "」は日付として読めません。" + HOW_TO);
  }
}
