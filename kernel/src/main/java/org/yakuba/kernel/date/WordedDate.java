package org.yakuba.kernel.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Makes uncertain dates from their parts and from the wordings of the family register (住民基本台帳
 * §2.7).
 */
final class WordedDate {

  private static final String UNKNOWN_TEXT = "年月日不詳";
  private static final String YEAR_UNKNOWN = "年不詳";
  private static final String SEASONS = "春夏秋冬";

  private WordedDate() {}

  /** What is certain about a worded date, unknown parts as 0; null when the text is no date. */
  static @Nullable DateParts certainParts(String text) {
    var reading = read(text);
    return reading == null ? null : reading.certain();
  }

  /** The date with these parts, or why there is none. */
  static LegacyDate of(DateParts parts, String raw) {
    int year = parts.year();
    int month = parts.month();
    int day = parts.day();
    if (year == 0) {
      return yearUnknown(month, day, raw);
    }
    if (month == 0 && day != 0 || month > 12) {
      return outsideCalendar(raw);
    }
    if (day != 0) {
      return day(parts, raw);
    }
    var first = LocalDate.of(year, month == 0 ? 1 : month, 1);
    var last = month == 0 ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
    var era = parts.era();
    if (era != null && !overlaps(era, first, last)) {
      return notInEra(era, raw);
    }
    var text = yearText(era, first) + (month == 0 ? "月日不詳" : month + "月日不詳");
    return new LegacyDate.Known(
        new UncertainDate(text, first, month == 0 ? Precision.YEAR : Precision.MONTH));
  }

  /** The date that a worded text stands for, or why there is none. */
  static LegacyDate parse(String raw) {
    var reading = read(raw);
    if (reading == null) {
      return new LegacyDate.Invalid("DATE-E01", "「" + raw.strip() + "」は日付として読めません");
    }
    var certain = reading.certain();
    var earliest = reading.earliest();
    if (!reading.approximate()) {
      return of(certain, raw);
    }
    var start = of(earliest, raw);
    if (!(start instanceof LegacyDate.Known(var known))) {
      return start;
    }
    var internal = known.internalDate();
    return internal == null
        ? new LegacyDate.Invalid("DATE-E01", "「" + raw.strip() + "」は年が分かりません")
        : new LegacyDate.Known(new UncertainDate(raw.strip(), internal, Precision.APPROXIMATE));
  }

  private static LegacyDate day(DateParts parts, String raw) {
    LocalDate internal;
    boolean inCalendar = true;
    try {
      internal = LocalDate.of(parts.year(), parts.month(), parts.day());
    } catch (DateTimeException e) {
      if (parts.month() != 2 || parts.day() != 29) {
        return outsideCalendar(raw);
      }
      internal = LocalDate.of(parts.year(), 2, 28);
      inCalendar = false;
    }
    var era = parts.era();
    if (era != null && !DateInput.lasted(era, internal)) {
      return notInEra(era, raw);
    }
    var text = yearText(era, internal) + parts.month() + "月" + parts.day() + "日";
    return new LegacyDate.Known(
        new UncertainDate(
            text, internal, inCalendar ? Precision.DAY : Precision.DAY_OUTSIDE_CALENDAR));
  }

  private static LegacyDate yearUnknown(int month, int day, String raw) {
    if (month == 0 && day == 0) {
      return new LegacyDate.Known(new UncertainDate(UNKNOWN_TEXT, null, Precision.UNKNOWN));
    }
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(2000, month).lengthOfMonth()) {
      return outsideCalendar(raw);
    }
    return new LegacyDate.Known(
        new UncertainDate(YEAR_UNKNOWN + month + "月" + day + "日", null, Precision.MONTH_AND_DAY));
  }

  private static String yearText(@Nullable Era era, LocalDate day) {
    return era == null
        ? Wareki.year(day)
        : era.name() + Wareki.yearNumber(era.yearOfEra(day.getYear())) + "年";
  }

  private static boolean overlaps(Era era, LocalDate first, LocalDate last) {
    var lastOfEra = Eras.standard().lastDay(era);
    return !last.isBefore(era.from()) && (lastOfEra == null || !first.isAfter(lastOfEra));
  }

  private static LegacyDate outsideCalendar(String raw) {
    return new LegacyDate.Invalid("DATE-E02", "「" + raw.strip() + "」は暦にない日です");
  }

  private static LegacyDate notInEra(Era era, String raw) {
    return new LegacyDate.Invalid("DATE-E03", "「" + raw.strip() + "」は" + era.name() + "にない日です");
  }

  /**
   * What a wording says.
   *
   * @param certain the parts that are certain, others 0
   * @param earliest the first day that it can mean
   * @param approximate whether the wording itself must be kept
   */
  private record Reading(DateParts certain, DateParts earliest, boolean approximate) {

    static Reading exact(DateParts parts) {
      return new Reading(parts, parts, false);
    }
  }

  private static @Nullable Reading read(String raw) {
    var text = DateParts.halfWidth(raw);
    if (text.equals(UNKNOWN_TEXT) || text.equals("不詳") || text.equals("生年月日不詳")) {
      return Reading.exact(new DateParts(null, 0, 0, 0));
    }
    if (text.startsWith(YEAR_UNKNOWN)) {
      var day = monthAndDay(text, YEAR_UNKNOWN.length(), null, 0);
      return day == null || day.end() != text.length() ? null : Reading.exact(day.parts());
    }
    boolean estimated = text.contains("推定");
    var plain = estimated ? text.replace("推定", "") : text;
    int from = plain.indexOf("から");
    if (from > 0) {
      return period(plain, from);
    }
    int afterYear = plain.indexOf('年') + 1;
    var year = afterYear == 0 ? null : year(plain, afterYear - 1);
    return year == null ? null : afterYear(plain, afterYear, year, estimated);
  }

  /** The year at the beginning of a text, as parts without month and day. */
  private static @Nullable DateParts year(String text, int end) {
    var eras = Eras.standard();
    var era = eras.named(text, 0);
    int start = era == null ? 0 : text.startsWith(era.name()) ? era.name().length() : 1;
    int digits = end - start;
    if (DateParts.endOfDigits(text, start) != end || digits < 1 || digits > 4) {
      return null;
    }
    int number = DateParts.number(text, start, end);
    if (number == 0
        || era == null && digits != 4
        || era != null && digits > DateParts.LONGEST_YEAR_OF_ERA) {
      return null;
    }
    return new DateParts(era, era == null ? number : era.calendarYear(number), 0, 0);
  }

  private static @Nullable Reading afterYear(
      String text, int index, DateParts year, boolean estimated) {
    var rest = text.substring(index);
    if (rest.equals("月日不詳")) {
      return Reading.exact(year);
    }
    if (isAbout(rest)) {
      return new Reading(year, withMonth(year, 1, 1), true);
    }
    int season = rest.isEmpty() ? -1 : SEASONS.indexOf(rest.charAt(0));
    if (season >= 0 && (rest.length() == 1 || isAbout(rest.substring(1)))) {
      return new Reading(year, withMonth(year, 3 * (season + 1), 1), true);
    }
    int monthEnd = DateParts.endOfDigits(text, index);
    if (monthEnd == index || monthEnd - index > 2 || !text.startsWith("月", monthEnd)) {
      return null;
    }
    int month = DateParts.number(text, index, monthEnd);
    return month == 0 ? null : afterMonth(text, monthEnd + 1, withMonth(year, month, 0), estimated);
  }

  private static @Nullable Reading afterMonth(
      String text, int index, DateParts month, boolean estimated) {
    var rest = text.substring(index);
    if (rest.equals("日不詳")) {
      return Reading.exact(month);
    }
    if (isAbout(rest) || estimated && rest.isEmpty()) {
      return new Reading(month, withMonth(month, month.month(), 1), true);
    }
    if (rest.length() >= 2 && rest.charAt(1) == '旬') {
      int third = "上中下".indexOf(rest.charAt(0));
      boolean ends = rest.length() == 2 || isAbout(rest.substring(2));
      return third < 0 || !ends
          ? null
          : new Reading(month, withMonth(month, month.month(), 1 + 10 * third), true);
    }
    int dayEnd = DateParts.endOfDigits(text, index);
    if (dayEnd == index || dayEnd - index > 2 || !text.startsWith("日", dayEnd)) {
      return null;
    }
    var day = withMonth(month, month.month(), DateParts.number(text, index, dayEnd));
    var about = text.substring(dayEnd + 1);
    if (day.day() == 0 || !about.isEmpty() && !isAbout(about)) {
      return null;
    }
    return estimated || !about.isEmpty() ? new Reading(month, day, true) : Reading.exact(day);
  }

  /** ○年○月○日から○月○日頃までの間, and its kin. */
  private static @Nullable Reading period(String text, int from) {
    int to = text.indexOf("まで", from);
    if (to < 0 || !text.substring(to).equals("まで") && !text.substring(to).equals("までの間")) {
      return null;
    }
    var start = read(text.substring(0, from));
    if (start == null || start.earliest().day() == 0) {
      return null;
    }
    var earliest = start.earliest();
    var endText = text.substring(from + 2, to);
    var end = endOfPeriod(endText, earliest);
    if (end == null) {
      return null;
    }
    boolean sameMonth = end.year() == earliest.year() && end.month() == earliest.month();
    boolean sameYear = end.year() == earliest.year();
    int order =
        Integer.compare(
            (end.year() * 100 + end.month()) * 100 + end.day(),
            (earliest.year() * 100 + earliest.month()) * 100 + earliest.day());
    if (order < 0) {
      return null;
    }
    var certain =
        new DateParts(
            earliest.era(), sameYear ? earliest.year() : 0, sameMonth ? earliest.month() : 0, 0);
    return new Reading(certain, earliest, true);
  }

  private static @Nullable DateParts endOfPeriod(String text, DateParts start) {
    var exact = read(text);
    if (exact != null) {
      return exact.earliest().day() == 0 ? null : exact.earliest();
    }
    var monthAndDay = monthAndDay(text, 0, start.era(), start.year());
    if (monthAndDay != null) {
      return endsAbout(text, monthAndDay.end()) ? monthAndDay.parts() : null;
    }
    int dayEnd = DateParts.endOfDigits(text, 0);
    if (dayEnd == 0
        || dayEnd > 2
        || !text.startsWith("日", dayEnd)
        || !endsAbout(text, dayEnd + 1)) {
      return null;
    }
    return new DateParts(
        start.era(), start.year(), start.month(), DateParts.number(text, 0, dayEnd));
  }

  private record MonthAndDay(DateParts parts, int end) {}

  private static @Nullable MonthAndDay monthAndDay(
      String text, int index, @Nullable Era era, int year) {
    int monthEnd = DateParts.endOfDigits(text, index);
    if (monthEnd == index || monthEnd - index > 2 || !text.startsWith("月", monthEnd)) {
      return null;
    }
    int dayEnd = DateParts.endOfDigits(text, monthEnd + 1);
    if (dayEnd == monthEnd + 1 || dayEnd - monthEnd > 3 || !text.startsWith("日", dayEnd)) {
      return null;
    }
    int month = DateParts.number(text, index, monthEnd);
    int day = DateParts.number(text, monthEnd + 1, dayEnd);
    return new MonthAndDay(new DateParts(era, year, month, day), dayEnd + 1);
  }

  private static DateParts withMonth(DateParts year, int month, int day) {
    return new DateParts(year.era(), year.year(), month, day);
  }

  private static boolean endsAbout(String text, int index) {
    return index == text.length() || isAbout(text.substring(index));
  }

  private static boolean isAbout(String text) {
    return text.equals("頃") || text.equals("ころ") || text.equals("ごろ");
  }
}
