package org.yakuba.platform.catalog;

/**
 * How the value of a data item is read from the column of its view: as it is handed on (text) and
 * as it is compared and sorted. Names come from the catalogue, which accepts plain identifiers
 * only.
 */
public final class ItemSql {

  private ItemSql() {}

  /**
   * The expression of the text that leaves the program; NULL stays NULL.
   *
   * @param column qualified column, {@code g.birth_date}
   */
  public static String text(DataItem item, String column) {
    return switch (item.type()) {
      case X, N, INTEGER, DECIMAL, SIGNED, YEAR, TIME -> "CAST(" + column + " AS text)";
      case FLAG -> "CASE WHEN " + column + " THEN '1' WHEN NOT " + column + " THEN '0' END";
      case DATE -> date(column);
      case TIMESTAMP -> moment(column);
      case UNCERTAIN_DATE -> shortNotation(column);
    };
  }

  /**
   * The expression that conditions and orders use: text by code point, numbers, days in Japan, true
   * or false. An uncertain date compares only when the day is known: its internal date stays inside
   * (住民基本台帳 §2.7).
   *
   * @param column qualified column
   */
  public static String comparable(DataItem item, String column) {
    return switch (item.type()) {
      case X, N, YEAR -> "CAST(" + column + " AS text) COLLATE \"C\"";
      case TIME -> "CAST(" + column + " AS text)";
      case INTEGER, DECIMAL, SIGNED, FLAG, DATE -> column;
      case TIMESTAMP -> "CAST(" + column + " AT TIME ZONE 'Asia/Tokyo' AS date)";
      case UNCERTAIN_DATE ->
          "CASE WHEN coalesce(" + column + "_precision, 'DAY') = 'DAY' THEN " + column + " END";
    };
  }

  static String date(String value) {
    return "CASE WHEN "
        + value
        + " = 'infinity' THEN '9999-12-31' ELSE to_char("
        + value
        + ", 'YYYY-MM-DD') END";
  }

  static String moment(String value) {
    return "CASE WHEN isfinite("
        + value
        + ") THEN to_char("
        + value
        + " AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '+09:00' END";
  }

  /** The short notation of an uncertain date; its internal date never leaves (§2.7). */
  static String shortNotation(String value) {
    return "CASE coalesce("
        + value
        + "_precision, CASE WHEN "
        + value
        + " IS NOT NULL THEN 'DAY' END)"
        + " WHEN 'DAY' THEN to_char("
        + value
        + ", 'YYYY-MM-DD')"
        + " WHEN 'DAY_OUTSIDE_CALENDAR' THEN to_char("
        + value
        + ", 'YYYY') || '-02-29'"
        + " WHEN 'MONTH' THEN to_char("
        + value
        + ", 'YYYY-MM') || '-00'"
        + " WHEN 'YEAR' THEN to_char("
        + value
        + ", 'YYYY') || '-00-00'"
        + " WHEN 'APPROXIMATE' THEN to_char("
        + value
        + ", 'YYYY') || '-00-00'"
        + " WHEN 'MONTH_AND_DAY' THEN '0000-00-00'"
        + " WHEN 'UNKNOWN' THEN '0000-00-00' END";
  }
}
