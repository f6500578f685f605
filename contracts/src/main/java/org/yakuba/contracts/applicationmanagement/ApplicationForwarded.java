package org.yakuba.contracts.applicationmanagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Confidential;
import org.yakuba.contracts.Contract;

/**
 * 申請の連携 — an application that was checked and whose applicant is known goes to the business that
 * decides it (application-management §7). The aggregate is the delivery, type {@code
 * application-delivery}. The business takes it once per {@code deliveryId}, keeps it as received
 * (受付) and answers with {@code ApplicationAcknowledged}; it changes no ledger before a decision.
 *
 * <p>Confidential: items may hold 個人番号 and addresses.
 *
 * @param deliveryId one per application and business; the same when it is sent again
 * @param receiptNumber 受付番号
 * @param procedureId 手続ID, such as {@code CHD-01}
 * @param formVersion 様式版
 * @param targetBusinessId business that takes it; others ignore the event
 * @param originalSubmittedAt 到達日時 of the first submission: what the law counts from is its day in
 *     Japan, never the day it was taken in
 * @param applicantType {@code SELF}, {@code LEGAL_REPRESENTATIVE}, {@code VOLUNTARY_REPRESENTATIVE}
 *     or {@code HOUSEHOLD_MEMBER}
 * @param applicantAddresseeNumber 宛名番号 of the applicant; absent when nobody of the register
 * @param subjectAddresseeNumbers whom it is about: children, insured persons
 * @param revision 1; higher when a correction was submitted under the same delivery
 */
@Confidential
@Contract(linkageId = "Y23-E-001", title = "申請の連携")
public record ApplicationForwarded(
    UUID deliveryId,
    UUID applicationId,
    String receiptNumber,
    String procedureId,
    int formVersion,
    String targetBusinessId,
    Instant originalSubmittedAt,
    String applicantType,
    @Nullable String applicantAddresseeNumber,
    List<String> subjectAddresseeNumbers,
    int revision,
    List<Item> items,
    List<Attachment> attachments) {

  public ApplicationForwarded {
    subjectAddresseeNumbers = List.copyOf(subjectAddresseeNumbers);
    items = List.copyOf(items);
    attachments = List.copyOf(attachments);
  }

  /**
   * 申請項目値.
   *
   * @param itemId item of the form, such as {@code children[0].name}
   * @param sequence 1, 2, ... of a repeated item
   */
  public record Item(String itemId, int sequence, String value) {}

  /**
   * 添付; the file stays with the applications.
   *
   * @param documentId 書類ID
   * @param mediaType such as {@code application/pdf}
   * @param sha256 64 hexadecimal digits in lower case
   */
  public record Attachment(
      String path, String documentId, String mediaType, long byteSize, String sha256) {}

  /** The value of an item's first occurrence; null when it was not given or left empty. */
  public @Nullable String value(String itemId) {
    for (var item : items) {
      if (item.itemId().equals(itemId)) {
        return item.value().isEmpty() ? null : item.value();
      }
    }
    return null;
  }
}
