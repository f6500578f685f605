package org.yakuba.platform.gateway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 中間サーバー — inquiries about specific personal information (MS-03, MS-04): a request is accepted with
 * a receipt number and answered later, never at once. A file that is sent again under the same id
 * gets the same receipt numbers.
 */
public interface IntermediateServer {

  /**
   * One inquiry (公金受取口座と全銀ファイル §4). Organisation and office codes are the adapter's settings.
   *
   * @param addresseeNumber 宛名番号; 団体内統合宛名機能 converts it on the way
   * @param requestedAt 照会依頼日時
   * @param departmentCode 情報照会者部署コード, at most 20 characters
   * @param userId 情報照会者ユーザーID, at most 20 characters
   */
  record Inquiry(
      String addresseeNumber, Instant requestedAt, String departmentCode, String userId) {}

  /**
   * What became of a request.
   *
   * @param receiptNumber 照会受付番号; null when it was refused
   * @param errorCode why it was refused; null when it was not
   */
  record Acceptance(@Nullable String receiptNumber, @Nullable String errorCode) {}

  /** 提供状況. */
  enum Provision {
    /** 提供. */
    PROVIDED,
    /** 登録なし. */
    NOT_REGISTERED,
    /** 不開示. */
    NOT_DISCLOSED,
    ERROR
  }

  /** The account registered with the state; that of ゆうちょ銀行 is already converted. */
  record RegisteredAccount(
      String bankCode,
      String branchCode,
      String accountType,
      String accountNumber,
      String holderNameKana) {}

  /**
   * An answer.
   *
   * @param account present with {@link Provision#PROVIDED}
   * @param errorCode present with {@link Provision#ERROR}
   */
  record Response(
      String receiptNumber,
      Provision provision,
      @Nullable RegisteredAccount account,
      @Nullable String errorCode) {}

  /**
   * What was exchanged, and its text for the record of messages.
   *
   * @param sent as it went out
   * @param received as it came back
   */
  record Exchange<T>(List<T> answers, String sent, String received) {
    public Exchange {
      answers = List.copyOf(answers);
    }
  }

  /**
   * IF_SKI_10123: sends a file of inquiries.
   *
   * @param municipalityCode of the asking municipality
   * @param messageId the same when it is sent again
   * @return one acceptance for each inquiry, in their order
   * @throws GatewayException when it cannot be reached or does not take the file
   */
  Exchange<Acceptance> inquire(String municipalityCode, UUID messageId, List<Inquiry> inquiries);

  /**
   * IF_SKI_11134: fetches the answers that are there.
   *
   * @param receiptNumbers still waited for
   * @return the answered ones only
   * @throws GatewayException when it cannot be reached
   */
  Exchange<Response> responses(String municipalityCode, List<String> receiptNumbers);
}
