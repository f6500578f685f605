package org.yakuba.platform.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 中間サーバー — inquiries about specific personal information (MS-03, MS-04), the copies that other
 * organisations ask for (MS-05) and who is not told of without an officer (MS-06). A file is
 * accepted with receipt numbers and answered later, never at once; one that is sent again under the
 * same id gets the same receipt numbers. People are named by their 宛名番号: 団体内統合宛名機能 converts it on
 * the way, in both directions.
 */
public interface IntermediateServer {

  /**
   * What is asked for, and for which 事務 by law (番号法別表). The values are settings of the asking
   * business; those that are not published are 要確認.
   *
   * @param affairCode 事務コード
   * @param affairProcedureCode 事務手続コード
   * @param providerOrganizationCode 情報提供者機関コード
   * @param informationCode 特定個人情報名コード
   */
  record Matter(
      String affairCode,
      String affairProcedureCode,
      String providerOrganizationCode,
      String informationCode) {}

  /**
   * One inquiry (公金受取口座と全銀ファイル §4).
   *
   * @param addresseeNumber 宛名番号
   * @param from 照会開始日付; null for 指定なし
   * @param to 照会終了日付; null for 指定なし
   * @param requestedAt 照会依頼日時
   * @param departmentCode 情報照会者部署コード, at most 20 characters; empty for that of the adapter
   * @param userId 情報照会者ユーザーID, at most 20 characters
   * @param undisclosed 照会側不開示: the portal does not show the person who asked, as it would tell
   *     whoever reads there where a protected person lives
   */
  record Inquiry(
      String addresseeNumber,
      Matter matter,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Instant requestedAt,
      String departmentCode,
      String userId,
      boolean undisclosed) {

    /** The same inquiry, not to be shown. */
    Inquiry hidden() {
      return new Inquiry(
          addresseeNumber, matter, from, to, requestedAt, departmentCode, userId, true);
    }
  }

  /**
   * What became of a request.
   *
   * @param receiptNumber 受付番号; null when it was refused
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

  /**
   * An item of an answer.
   *
   * @param dataItemCode データ項目コード
   * @param targetPeriod 対象期間, e.g. a month or {@code from/to}; empty where the item has none
   */
  record Item(String dataItemCode, String value, String targetPeriod) {}

  /**
   * An answer.
   *
   * @param items what is told with {@link Provision#PROVIDED}, else empty
   * @param errorCode present with {@link Provision#ERROR}
   */
  record Response(
      String receiptNumber, Provision provision, List<Item> items, @Nullable String errorCode) {
    public Response {
      items = List.copyOf(items);
    }

    /** The value of the first item of a code. */
    public Optional<String> value(String dataItemCode) {
      return items.stream()
          .filter(item -> item.dataItemCode().equals(dataItemCode))
          .map(Item::value)
          .findFirst();
    }
  }

  /**
   * 副本レコード (住登外者宛名番号管理・団体内統合宛名 §6.1).
   *
   * @param recordId レコード識別番号, once in a file
   * @param addresseeNumber 宛名番号, in the place of 団体内統合宛名番号 until it is converted
   * @param informationCode 特定個人情報名コード
   * @param version 特定個人情報の版番号; a lower one than the kept one is refused
   * @param dataSetCode データセットの識別項目コード
   * @param recordKey データセットレコードのキー
   * @param parentKey 親データセットのレコードキー; null for a data set without a parent
   * @param publicFrom 公開開始日
   * @param publicTo 公開終了日; null while it is public
   * @param wardCode 行政区コード; empty outside designated cities
   * @param content 副本データ (XML)
   */
  record Copy(
      String recordId,
      String addresseeNumber,
      String informationCode,
      int version,
      String dataSetCode,
      String recordKey,
      @Nullable String parentKey,
      LocalDate publicFrom,
      @Nullable LocalDate publicTo,
      String wardCode,
      String content) {}

  /** What is not done by the server itself for a person (MS-06). */
  enum Restriction {
    /** 自動応答不可: an officer of the providing municipality allows each answer (IF_DBM_50111). */
    AUTOMATIC_RESPONSE,
    /** 不開示 (IF_DBM_80111). */
    DISCLOSURE
  }

  /**
   * A restriction by 宛名番号.
   *
   * @param on false lifts it
   */
  record Restricted(String addresseeNumber, boolean on) {}

  /**
   * What became of an accepted record.
   *
   * @param errorCode why it was refused when it was worked on; null when it was done
   */
  record Outcome(String receiptNumber, @Nullable String errorCode) {}

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

  /**
   * IF_DBM_20113: sends a file of copies.
   *
   * @return one acceptance for each copy, in their order
   * @throws GatewayException when it cannot be reached or does not take the file
   */
  Exchange<Acceptance> registerCopies(String municipalityCode, UUID messageId, List<Copy> copies);

  /**
   * IF_DBM_20314: fetches what became of copies.
   *
   * @return those that were worked on only
   * @throws GatewayException when it cannot be reached
   */
  Exchange<Outcome> copyOutcomes(String municipalityCode, List<String> receiptNumbers);

  /**
   * IF_DBM_50111, IF_DBM_80111: restricts what is told of persons, or lifts it.
   *
   * @return one acceptance for each person, in their order
   * @throws GatewayException when it cannot be reached or does not take the file
   */
  Exchange<Acceptance> restrict(
      String municipalityCode, UUID messageId, Restriction restriction, List<Restricted> persons);

  /**
   * IF_DBM_50112, IF_DBM_80112: fetches what became of restrictions.
   *
   * @return those that were worked on only
   * @throws GatewayException when it cannot be reached
   */
  Exchange<Outcome> restrictionOutcomes(
      String municipalityCode, Restriction restriction, List<String> receiptNumbers);
}
