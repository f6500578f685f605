package org.yakuba.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.yakuba.kernel.assess.ViolationsException;

/** The kinds of things that go wrong with a request, each with its answer. */
enum Trouble {
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "WEB-E01", "要求を読み取れません", "画面のボタンやリンクから、もう一度操作してください。"),
  NOT_PERMITTED(HttpStatus.FORBIDDEN, "IDN-E04", "権限がありません", "必要な場合は、所属の管理者に権限の付与を申し出てください。"),
  OWN_ACCOUNT(HttpStatus.FORBIDDEN, "IDN-E05", "自分自身の権限は変更できません", "職務分離のため、ほかの管理者に依頼してください。"),
  NO_SCOPE(HttpStatus.FORBIDDEN, "E0101", "契約の権限がありません", "この契約を読むスコープの付いたトークンで、もう一度要求してください。"),
  FORM_TOO_OLD(
      HttpStatus.FORBIDDEN,
      "WEB-E02",
      "画面が古くなりました",
      "別の画面での終了や時間の経過により、この画面からは送信できません。画面を開き直してください。"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "WEB-E03", "見つかりません", "番号または住所(URL)を確かめてください。"),
  WRONG_METHOD(
      HttpStatus.METHOD_NOT_ALLOWED, "WEB-E04", "この操作はできません", "画面のボタンやリンクから、もう一度操作してください。"),
  CONFLICT(HttpStatus.CONFLICT, "WEB-E05", "ほかの職員が先に変更しました", "画面を開き直し、最新の内容を確かめてから操作してください。"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "WEB-E06", "ファイルが大きすぎます", "上限より小さいファイルに分けて送ってください。"),
  INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "WEB-E07", "入力を確かめてください", "次の項目を直してください。"),
  UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "WEB-E08",
      "しばらくお待ちください",
      "データベースにつながりません。つながり次第、この画面は自動で開き直します。入力した内容は保存されていません。"),
  BUG(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "WEB-E09",
      "処理できませんでした",
      "内容は保存されていません。続けて起きるときは、下の受付番号を管理者に伝えてください。");

  private final HttpStatus status;
  private final String code;
  private final String title;
  private final String advice;

  Trouble(HttpStatus status, String code, String title, String advice) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.advice = advice;
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }

  String advice() {
    return advice;
  }

  /** Which kind an exception is. */
  static Trouble of(Throwable e) {
    return switch (e) {
      case NotFound notFound -> NOT_FOUND;
      case NotPermitted refusal ->
          refusal.code().equals(OWN_ACCOUNT.code())
              ? OWN_ACCOUNT
              : refusal.code().equals(NO_SCOPE.code()) ? NO_SCOPE : NOT_PERMITTED;
      case ViolationsException violations -> INVALID;
      case ConcurrencyFailureException concurrent -> CONFLICT;
      case ErrorResponse answer -> ofStatus(answer.getStatusCode().value());
      default -> isDatabaseGone(e) ? UNAVAILABLE : BUG;
    };
  }

  /** Which kind a bare status of the servlet container is. */
  static Trouble ofStatus(int status) {
    return switch (status) {
      case 403 -> NOT_PERMITTED;
      case 404 -> NOT_FOUND;
      case 405 -> WRONG_METHOD;
      case 409 -> CONFLICT;
      case 413 -> TOO_LARGE;
      case 503 -> UNAVAILABLE;
      default -> status >= 400 && status < 500 ? BAD_REQUEST : BUG;
    };
  }

  private static boolean isDatabaseGone(Throwable e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String state = sql.getSQLState();
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
          return true;
        }
      }
    }
    return false;
  }
}
