package org.yakuba.kernel.date;

import org.jspecify.annotations.Nullable;

/**
 * Year, month and day as they were written, before anybody asks whether there is such a day.
 *
 * @param era the era in which the year was given; null for a Western year
 * @param year Western year; 0 when it is given as unknown
 * @param month 1 to 12, 0 when it is given as unknown
 * @param day 1 to 31, 0 when it is given as unknown
 */
record DateParts(@Nullable Era era, int year, int month, int day) {

  /**
   * Digits of a year of an era: an era of a hundred years is unheard of, a Western year after an
   * era a slip.
   */
  static final int LONGEST_YEAR_OF_ERA = 3;

  /** The parts of a text in any of the notations below; null when it is written in none of them. */
  static @Nullable DateParts scan(String text) {
    var plain = halfWidth(text);
    if (plain.isEmpty()) {
      return null;
    }
    char first = plain.charAt(0);
    if (isDigit(first)) {
      return western(plain);
    }
    var eras = Eras.standard();
    var byLetter = plain.length() > 1 ? eras.byLetter(first) : null;
    if (byLetter != null) {
      return inEra(plain, 1, byLetter);
    }
    var named = eras.named(plain, 0);
    if (named == null) {
      return null;
    }
    return inEra(plain, plain.startsWith(named.name()) ? named.name().length() : 1, named);
  }

  /**
   * Seven digits of older systems: the code of the era, then year, month and day with two digits
   * each.
   */
  static @Nullable DateParts scanEraCode(String text) {
    var plain = halfWidth(text);
    if (plain.length() != 7 || !allDigits(plain, 0)) {
      return null;
    }
    var era = Eras.standard().byCode(plain.charAt(0));
    return era == null ? null : compact(plain, 1, era);
  }

  /** Half-width, without spaces at the ends, 元 as 1: the form in which dates are scanned. */
  static String halfWidth(String text) {
    var chars = new char[text.length()];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\u3000' || c == '\t') {
        continue;
      }
      if (c >= '\uFF01' && c <= '\uFF5E') {
        c -= '\uFEE0';
      }
      chars[n++] =
          switch (c) {
            case '元' -> '1';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', 'ー', 'ｰ' ->
                '-';
            case '・', '･', '。' -> '.';
            default -> c;
          };
    }
    return new String(chars, 0, n);
  }

  /** 2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日, 20250301; month and day may be 0 for unknown. */
  private static @Nullable DateParts western(String text) {
    if (text.length() == 8 && allDigits(text, 0)) {
      return new DateParts(null, number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    }
    int end = endOfDigits(text, 0);
    return end == 4 ? delimited(text, end, null, number(text, 0, end)) : null;
  }

  /** 7.3.1, 070301, 7年3月1日 after the name or letter of an era. */
  private static @Nullable DateParts inEra(String text, int start, Era era) {
    int end = endOfDigits(text, start);
    if (end - start == 6 && end == text.length()) {
      return compact(text, start, era);
    }
    if (end == start || end - start > LONGEST_YEAR_OF_ERA) {
      return null;
    }
    int yearOfEra = number(text, start, end);
    return delimited(text, end, era, yearOfEra == 0 ? 0 : era.calendarYear(yearOfEra));
  }

  private static DateParts compact(String text, int start, Era era) {
    int yearOfEra = number(text, start, start + 2);
    return new DateParts(
        era,
        yearOfEra == 0 ? 0 : era.calendarYear(yearOfEra),
        number(text, start + 2, start + 4),
        number(text, start + 4, start + 6));
  }

  private static @Nullable DateParts delimited(
      String text, int index, @Nullable Era era, int year) {
    if (index >= text.length()) {
      return null;
    }
    char separator = text.charAt(index);
    boolean worded = separator == '年';
    if (!worded && separator != '-' && separator != '/' && separator != '.') {
      return null;
    }
    int monthEnd = endOfDigits(text, index + 1);
    if (!isOneOrTwo(index + 1, monthEnd)
        || monthEnd >= text.length()
        || text.charAt(monthEnd) != (worded ? '月' : separator)) {
      return null;
    }
    int dayEnd = endOfDigits(text, monthEnd + 1);
    boolean complete =
        worded
            ? dayEnd == text.length() - 1 && text.charAt(dayEnd) == '日'
            : dayEnd == text.length();
    if (!isOneOrTwo(monthEnd + 1, dayEnd) || !complete) {
      return null;
    }
    return new DateParts(
        era, year, number(text, index + 1, monthEnd), number(text, monthEnd + 1, dayEnd));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean allDigits(String text, int from) {
    return endOfDigits(text, from) == text.length() && from < text.length();
  }

  static int endOfDigits(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  private static boolean isOneOrTwo(int from, int to) {
    return to - from == 1 || to - from == 2;
  }
}
