package org.yakuba.server.architecture.samples.desk;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A screen that goes to the database past Tenancy. */
public final class OpensConnection {

  private OpensConnection() {}

  static boolean works(DataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      return connection.isValid(1);
    }
  }
}
