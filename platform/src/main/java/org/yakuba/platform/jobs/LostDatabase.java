package org.yakuba.platform.jobs;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that is gone for a while from an error of the work, and waits for its return.
 */
final class LostDatabase {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final String DISK_FULL = "53100";

  /**
   * What the pool says, without a state, when work goes on with a connection it has thrown away.
   */
  private static final String CLOSED_BY_POOL = "Connection is closed";

  private LostDatabase() {}

  /**
   * Whether the cause is the connection (class 08), a shutdown or crash (57P), or too many
   * connections (53300).
   */
  static boolean isCauseOf(Throwable failure) {
    return chainHas(failure, LostDatabase::isConnectionError);
  }

  /** Whether the database could not write because the disk is full. */
  static boolean isFullDisk(Throwable failure) {
    return chainHas(failure, e -> DISK_FULL.equals(e.getSQLState()));
  }

  /**
   * Waits until a connection works again.
   *
   * @return false when {@code patience} is over
   */
  static boolean awaitReturn(DataSource dataSource, Duration patience) throws InterruptedException {
    var deadline = Instant.now().plus(patience);
    var pause = FIRST_PAUSE;
    while (true) {
      try (var connection = dataSource.getConnection()) {
        if (connection.isValid(5)) {
          return true;
        }
      } catch (SQLException e) {
        // Still gone; the pool has waited already.
      }
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      Thread.sleep(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static boolean isConnectionError(SQLException e) {
    var state = e.getSQLState();
    if (e instanceof SQLTransientConnectionException) {
      return true;
    }
    if (state == null) {
      return CLOSED_BY_POOL.equals(e.getMessage());
    }
    return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
  }

  private interface Test {
    boolean holds(SQLException e);
  }

  /** Looks at causes, suppressed exceptions, and the failure that a failed rollback hides. */
  private static boolean chainHas(Throwable failure, Test test) {
    if (failure instanceof SQLException sql && test.holds(sql)) {
      return true;
    }
    if (failure instanceof TransactionSystemException transaction
        && transaction.getApplicationException() != null
        && chainHas(transaction.getApplicationException(), test)) {
      return true;
    }
    for (var suppressed : failure.getSuppressed()) {
      if (chainHas(suppressed, test)) {
        return true;
      }
    }
    var cause = failure.getCause();
    return cause != null && cause != failure && chainHas(cause, test);
  }
}
