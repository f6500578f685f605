package org.yakuba.platform.ops.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** The form of a table's content in an archive: COPY text, independent of session settings. */
final class ContentForm {
  private ContentForm() {}

  /** Fixes every setting that changes how a value is written. */
  static void apply(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601';"
              + " SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1");
    }
  }

  static String copyOut(Catalogue.Table table) {
    return "COPY " + table.qualified() + " (" + table.columnList() + ") TO STDOUT";
  }

  static String copyIn(Catalogue.Table table) {
    return "COPY " + table.qualified() + " (" + table.columnList() + ") FROM STDIN";
  }
}
