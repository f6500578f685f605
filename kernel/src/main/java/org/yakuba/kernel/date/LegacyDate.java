package org.yakuba.kernel.date;

import org.jspecify.annotations.Nullable;

/**
 * What a date item in a file of another system means (移行 §4, 住民基本台帳 §2.7).
 *
 * <p>Read are ISO dates, {@code YYYYMMDD}, era code and {@code YYMMDD} ({@code 5070301}), {@code
 * S40.08.15}, 和暦 texts, unknown month or day as {@code 00}, {@code 0000-00-00}, and the worded
 * forms of the family register.
 */
public sealed interface LegacyDate {

  /** A date, certain or not. */
  record Known(UncertainDate date) implements LegacyDate {}

  /** Nothing was given. */
  record Empty() implements LegacyDate {}

  /**
   * No date.
   *
   * @param code {@code DATE-E01} not readable, {@code DATE-E02} not in the calendar, {@code
   *     DATE-E03} not in that era
   * @param message what is wrong, in Japanese
   */
  record Invalid(String code, String message) implements LegacyDate {}

  /**
   * Reads one item. Days outside the calendar that the family register knows (明治45年7月30日, 平年の2月29日)
   * are dates.
   */
  static LegacyDate parse(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return new Empty();
    }
    if (raw.length() > UncertainDate.LONGEST_TEXT) {
      return new Invalid("DATE-E01", "日付として読めません(" + raw.length() + "文字)");
    }
    var parts = DateParts.scan(raw);
    if (parts == null) {
      parts = DateParts.scanEraCode(raw);
    }
    if (parts != null) {
      return WordedDate.of(parts, raw);
    }
    return WordedDate.parse(raw);
  }
}
