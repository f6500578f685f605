package org.yakuba.residentregister.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.date.Precision;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;

/**
 * Reads what several tables keep in the same way: uncertain dates in three columns (the internal
 * date, and text and precision unless it is a plain day), and items that can reveal where somebody
 * is.
 */
public final class Columns {
  private static final UncertainDate UNKNOWN = new UncertainDate("年月日不詳", null, Precision.UNKNOWN);

  /** Other systems hand uncertain dates over like this; it is read back into words. */
  private static final Pattern SHORT_NOTATION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Columns() {}

  /**
   * The uncertain date in {@code name}, {@code name_text} and {@code name_precision}; null when
   * nothing is kept.
   */
  public static @Nullable UncertainDate date(ResultSet rs, String name) throws SQLException {
    var internal = rs.getObject(name, LocalDate.class);
    var text = rs.getString(name + "_text");
    var precision = rs.getString(name + "_precision");
    if (text == null || precision == null) {
      return internal == null ? null : UncertainDate.of(internal);
    }
    var known = Precision.valueOf(precision);
    boolean yearUnknown = known == Precision.UNKNOWN || known == Precision.MONTH_AND_DAY;
    var kept = new UncertainDate(text, yearUnknown ? null : internal, known);
    return SHORT_NOTATION.matcher(text).matches() ? UncertainDate.parse(text).orElse(kept) : kept;
  }

  /** As {@link #date}; 年月日不詳 when nothing is kept. */
  public static UncertainDate requiredDate(ResultSet rs, String name) throws SQLException {
    var date = date(rs, name);
    return date == null ? UNKNOWN : date;
  }

  /** Address with 方書 in one line. */
  public static Guarded<String> addressLine(ResultSet rs) throws SQLException {
    var building = rs.getString("address_building");
    var line =
        orEmpty(rs.getString("address_prefecture"))
            + orEmpty(rs.getString("address_city"))
            + orEmpty(rs.getString("address_town"))
            + orEmpty(rs.getString("address_number"))
            + (building == null ? "" : "　" + building);
    return Guarded.of(line, ProtectedScope.CURRENT_ADDRESS);
  }

  static Guarded<String> guarded(ResultSet rs, ProtectedScope scope, String name)
      throws SQLException {
    return Guarded.of(orEmpty(rs.getString(name)), scope);
  }

  static @Nullable LocalDate day(ResultSet rs, String name) throws SQLException {
    return rs.getObject(name, LocalDate.class);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
