package org.yakuba.kernel.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.UncertainDate;

/** What one JSON value says as a value of the field; null when it says none. */
final class JsonReading {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern LOCAL_MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");
  private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:?\\d{2})$");

  private JsonReading() {}

  static <E extends Enum<E>> @Nullable E constant(Class<E> words, String name) {
    for (var word : words.getEnumConstants()) {
      if (word.name().equals(name)) {
        return word;
      }
    }
    return null;
  }

  /** A whole number; a decimal is none, even when nothing stands behind its point. */
  static @Nullable Long whole(Object value) {
    return value instanceof Integer || value instanceof Long
        ? (Long) ((Number) value).longValue()
        : null;
  }

  static @Nullable LocalDate day(Object value) {
    if (!(value instanceof String text) || !DAY.matcher(text).matches()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable YearMonth month(Object value) {
    if (!(value instanceof String text) || !MONTH.matcher(text).matches()) {
      return null;
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable UncertainDate uncertainDay(Object value) {
    var day = day(value);
    if (day != null) {
      return UncertainDate.of(day);
    }
    if (!(value instanceof String text) || !DAY.matcher(text).matches()) {
      return null;
    }
    return UncertainDate.parse(text).filter(date -> date.iso().equals(text)).orElse(null);
  }

  /** A moment in Japan; a date is its beginning. */
  static @Nullable LocalDateTime moment(Object value) {
    var day = day(value);
    if (day != null) {
      return day.atStartOfDay();
    }
    if (!(value instanceof String text)) {
      return null;
    }
    try {
      return WITH_OFFSET.matcher(text).matches()
          ? OffsetDateTime.parse(text).atZoneSameInstant(JAPAN).toLocalDateTime()
          : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A moment without an offset, to the second: {@code 2026-10-01T09:00:00}. */
  static @Nullable LocalDateTime localMoment(Object value) {
    if (!(value instanceof String text) || !LOCAL_MOMENT.matcher(text).matches()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A moment with its offset from UTC. */
  static @Nullable OffsetDateTime offsetMoment(Object value) {
    try {
      return value instanceof String text ? OffsetDateTime.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
