package org.yakuba.server;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says in one Japanese line why something failed and what helps, without values of people. */
public final class Failures {
  private Failures() {}

  /** The explanation of the deepest cause this program knows. */
  public static String explain(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return ofDatabase(sql);
      }
      if (cause instanceof IOException io) {
        return ofFiles(io);
      }
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static String ofDatabase(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "データベースに接続できません。復旧後に同じコマンドを実行すると続きから再開します";
    }
    if (state.equals("53100")) {
      return "データベースのディスクに空きがありません。空きを作り、同じコマンドを実行すると続きから再開します";
    }
    if (state.startsWith("28")) {
      return "データベースの利用者名またはパスワードが違います";
    }
    return "データベースの誤り(SQLSTATE " + state + ")";
  }

  private static String ofFiles(IOException failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    if (message.contains("No space left")) {
      return "ディスクに空きがありません。空きを作り、同じコマンドを実行すると続きから再開します";
    }
    return "ファイルを読み書きできません: " + message;
  }
}
