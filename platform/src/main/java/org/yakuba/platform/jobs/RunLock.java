package org.yakuba.platform.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Says "somebody works on this run" to every instance of the program: a session lock in the
 * database, which disappears with the process or the connection that holds it.
 */
final class RunLock implements AutoCloseable {
  private final Connection connection;

  private RunLock(Connection connection) {
    this.connection = connection;
  }

  /** The lock, or null when somebody else holds it. */
  static @Nullable RunLock tryAcquire(DataSource dataSource, UUID run) throws SQLException {
    var connection = dataSource.getConnection();
    try (var statement =
        connection.prepareStatement(
            "SELECT pg_try_advisory_lock(hashtextextended('yakuba.job:' || ?, 0))")) {
      statement.setString(1, run.toString());
      try (var rows = statement.executeQuery()) {
        if (rows.next() && rows.getBoolean(1)) {
          return new RunLock(connection);
        }
      }
      connection.close();
      return null;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try (connection;
        var statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_unlock_all()");
    } catch (SQLException e) {
      // The connection is gone, and the lock with it.
    }
  }
}
