package org.yakuba.platform.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/** Several statements in one round trip, each prepared on the server for itself. */
record Message(List<Part> parts) {

  /**
   * One text with its values.
   *
   * @param values in the order of the places
   * @param answer null when nobody wants to know
   */
  record Part(StatementText text, @Nullable Object[] values, @Nullable Answer<?> answer) {}

  Message {
    parts = List.copyOf(parts);
  }

  void send(JdbcTemplate template) {
    var sql = parts.stream().map(part -> part.text().sql()).collect(Collectors.joining(";\n"));
    template.execute(
        connection -> connection.prepareStatement(sql),
        (PreparedStatement statement) -> {
          fill(statement);
          read(statement);
          return null;
        });
  }

  private void fill(PreparedStatement statement) throws SQLException {
    int place = 0;
    for (var part : parts) {
      for (var value : part.values()) {
        place++;
        StatementCreatorUtils.setParameterValue(statement, place, SqlTypeValue.TYPE_UNKNOWN, value);
      }
    }
  }

  private void read(PreparedStatement statement) throws SQLException {
    boolean rows = statement.execute();
    for (var part : parts) {
      for (int i = 0; i < part.text().statements(); i++) {
        if (part.answer() != null) {
          if (!rows) {
            throw new SQLException("a statement that answers nothing was asked");
          }
          part.answer().take(statement.getResultSet());
        }
        rows = statement.getMoreResults();
      }
    }
  }
}
