package org.yakuba.platform.linkage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why a consumer failed: classes, places and states, never a message, which may quote a value. */
final class Cause {
  private static final int LONGEST = 400;
  private static final String OWN = "org.yakuba.";

  private Cause() {}

  /** One line about a failure. */
  static String of(Throwable failure) {
    var text = new StringBuilder();
    int depth = 0;
    for (@Nullable Throwable cause = failure; cause != null && depth < 4; depth++) {
      text.append(depth == 0 ? "" : " < ").append(cause.getClass().getSimpleName());
      if (cause instanceof SQLException sql) {
        text.append(" [").append(sql.getSQLState()).append(']');
      }
      place(cause, text);
      cause = cause.getCause();
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
  }

  private static void place(Throwable cause, StringBuilder text) {
    for (var frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith(OWN)) {
        text.append(" (")
            .append(frame.getFileName())
            .append(':')
            .append(frame.getLineNumber())
            .append(')');
        return;
      }
    }
  }

  /** Whether the database is gone, which no message is to blame for. */
  static boolean isDatabaseGone(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException) {
        return true;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        var state = sql.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
          return true;
        }
      }
    }
    return false;
  }
}
