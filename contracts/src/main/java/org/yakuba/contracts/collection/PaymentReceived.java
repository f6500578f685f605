package org.yakuba.contracts.collection;

import java.time.LocalDate;
import org.yakuba.contracts.Contract;

/**
 * 収納・消込 — the whole present state of one receipt on one levy (data-linkage §5.3, collection §3.3).
 * The aggregate is the receipt, type {@code receipt}, key {@code levyNumber/receiptNumber}; a
 * receipt that is reversed comes as the same contract in a newer version.
 *
 * @param levyNumber 調定番号 of the collection
 * @param receiptNumber 収納番号, unique within the collection
 * @param claimType 債権種別 of the levy
 * @param fiscalYear 相当年度 of the levy
 * @param noticeNumber 通知書番号 of the business that determined the levy
 * @param term 期別
 * @param paymentDate 納付日
 * @param channel such as {@code COUNTER}, {@code BANK}, {@code CONVENIENCE}
 * @param principalPaid yen put to the levy itself, never more than it
 * @param delinquencyPaid 延滞金, yen
 * @param demandFeePaid 督促手数料, yen
 * @param receiptStatus {@code PROVISIONAL}, {@code CONFIRMED}, {@code REVERSED}, {@code SUSPENSE}
 *     or {@code REFUND_REQUIRED}
 * @param outstanding 残額 of the levy after it, yen
 */
@Contract(linkageId = "Y09-E-001", title = "収納・消込")
public record PaymentReceived(
    String levyNumber,
    String receiptNumber,
    String claimType,
    int fiscalYear,
    String noticeNumber,
    int term,
    LocalDate paymentDate,
    String channel,
    long principalPaid,
    long delinquencyPaid,
    long demandFeePaid,
    String receiptStatus,
    long outstanding) {}
