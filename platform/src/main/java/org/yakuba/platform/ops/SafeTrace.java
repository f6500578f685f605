package org.yakuba.platform.ops;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where something went wrong, for the technical log: classes and places of the whole chain of
 * causes, without messages, because a message may quote a person's data.
 */
public final class SafeTrace {
  private static final int FRAMES = 12;

  private SafeTrace() {}

  /** One line per cause with its class and, for the database, its SQL state; then the places. */
  public static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (@Nullable Throwable cause = thrown;
        cause != null && depth < 8;
        cause = cause.getCause(), depth++) {
      text.append(depth == 0 ? "" : " caused by ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        text.append(" sqlState=").append(sql.getSQLState());
      }
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append("\n    at ").append(frames[i]);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
