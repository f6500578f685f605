package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.StudyStatus;

/**
 * 監護相当・生計費の負担についての確認 for somebody of university age.
 *
 * @param number 宛名番号
 * @param detail 世話・費用負担の内容
 * @param expectedEndDate 卒業予定日
 * @param eventDate 事由発生日; null for that of the claim
 */
public record StudentClaim(
    String number,
    String detail,
    StudyStatus studyStatus,
    @Nullable LocalDate expectedEndDate,
    @Nullable LocalDate eventDate) {}
