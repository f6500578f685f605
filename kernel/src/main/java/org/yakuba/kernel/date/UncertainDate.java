package org.yakuba.kernel.date;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 不詳日型 — a date of which not everything may be known (住民基本台帳 §2.7, RES-1-15).
 *
 * <p>Three things are kept: how it is written, the day by which it is compared, and how much is
 * known. The internal date serves comparison only: it is never shown, certified or handed on, and
 * {@link #toString()} does not contain it.
 *
 * @param text how it is written, such as 昭和40年8月日不詳; at most 72 characters
 * @param internalDate earliest day that it can mean; null when the year is unknown
 * @param precision how much is known
 */
public record UncertainDate(String text, @Nullable LocalDate internalDate, Precision precision) {

  /** The longest written form (住登外者宛名 §3.1, 生年月日_不詳表記 N72). */
  public static final int LONGEST_TEXT = 72;

  public UncertainDate {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("日付の表記は1〜72文字です: \"" + text + "\"");
    }
    boolean yearUnknown = precision == Precision.UNKNOWN || precision == Precision.MONTH_AND_DAY;
    if (yearUnknown != (internalDate == null)) {
      throw new IllegalArgumentException("内部日付は年が分かるときだけ持ちます: " + text);
    }
  }

  /** A day of the calendar, written in 和暦. */
  public static UncertainDate of(LocalDate day) {
    return new UncertainDate(Wareki.format(day), day, Precision.DAY);
  }

  /**
   * Reads what a clerk or another system wrote: every notation of {@link DateInput}, the short
   * notation ({@code 1965-08-00}, {@code 0000-00-00}) and the worded forms of the rulebook (頃, 推定,
   * seasons, 上旬, periods, 不詳).
   */
  public static Optional<UncertainDate> parse(@Nullable String text) {
    return LegacyDate.parse(text) instanceof LegacyDate.Known(var date)
        ? Optional.of(date)
        : Optional.empty();
  }

  /** Whether it is a day of the calendar, written as the calendar calls it. */
  public boolean isExact() {
    return precision == Precision.DAY;
  }

  /**
   * The short notation in which dates are handed to other systems: {@code 1965-08-15}, {@code
   * 1965-08-00}, {@code 1965-00-00}, {@code 0000-08-15}, {@code 0000-00-00}. Worded forms give what
   * is certain: 昭和40年8月上旬 is {@code 1965-08-00}.
   */
  public String iso() {
    var internal = internalDate;
    if (internal != null) {
      switch (precision) {
        case DAY -> {
          return internal.toString();
        }
        case DAY_OUTSIDE_CALENDAR -> {
          return notation(internal.getYear(), 2, 29);
        }
        case MONTH -> {
          return notation(internal.getYear(), internal.getMonthValue(), 0);
        }
        case YEAR -> {
          return notation(internal.getYear(), 0, 0);
        }
        case APPROXIMATE, MONTH_AND_DAY, UNKNOWN -> {}
      }
    }
    var certain = WordedDate.certainParts(text);
    return certain == null
        ? notation(internal == null ? 0 : internal.getYear(), 0, 0)
        : notation(certain.year(), certain.month(), certain.day());
  }

  /** How it is written in 和暦; worded forms as they were written. */
  public String wareki() {
    return text;
  }

  /** How it is written with the Western year, for the birth date of foreign residents. */
  public String western() {
    var internal = internalDate;
    if (internal == null) {
      return text;
    }
    return switch (precision) {
      case DAY -> Wareki.formatWestern(internal);
      case DAY_OUTSIDE_CALENDAR -> internal.getYear() + "年2月29日";
      case MONTH -> internal.getYear() + "年" + internal.getMonthValue() + "月日不詳";
      case YEAR -> internal.getYear() + "年月日不詳";
      case MONTH_AND_DAY, APPROXIMATE, UNKNOWN -> text;
    };
  }

  /** How it is written; the internal date is never printed. */
  @Override
  public String toString() {
    return text;
  }

  static String notation(int year, int month, int day) {
    var chars = new char[10];
    put(chars, 0, 4, year);
    chars[4] = '-';
    put(chars, 5, 2, month);
    chars[7] = '-';
    put(chars, 8, 2, day);
    return new String(chars);
  }

  private static void put(char[] chars, int from, int digits, int number) {
    int rest = number;
    for (int i = from + digits - 1; i >= from; i--) {
      chars[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
