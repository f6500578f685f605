package org.yakuba.contracts.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 申請の処分 — the business has decided (application-management §7). The aggregate is the delivery, type
 * {@code application-delivery}.
 *
 * @param disposition {@code APPROVED} 認定・受理, {@code DENIED} 却下・不支給, {@code WITHDRAWN} 取下げ・辞退,
 *     {@code TRANSFERRED} 移送
 * @param decidedOn 決定日
 * @param noticeNumber 通知書番号
 * @param recipientNumber 受給者番号
 * @param reason why it was denied, readable by the applicant
 */
@Contract(linkageId = "Y*-E-909", title = "申請の処分")
public record ApplicationDecided(
    UUID deliveryId,
    String disposition,
    LocalDate decidedOn,
    @Nullable String noticeNumber,
    @Nullable String recipientNumber,
    @Nullable String reason) {}
