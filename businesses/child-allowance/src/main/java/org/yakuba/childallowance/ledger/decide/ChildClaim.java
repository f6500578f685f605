package org.yakuba.childallowance.ledger.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.Livelihood;
import org.yakuba.childallowance.ledger.LivingArrangement;
import org.yakuba.childallowance.rules.Residence;

/**
 * A child that is claimed for.
 *
 * @param number 宛名番号
 * @param relationship 続柄コード
 * @param careFrom 監護開始日; the birth when null
 * @param studyFrom 留学期間
 * @param eventDate 事由発生日 of this child; null for that of the claim
 */
public record ChildClaim(
    String number,
    String relationship,
    LivingArrangement living,
    Livelihood livelihood,
    @Nullable LocalDate careFrom,
    Residence residence,
    @Nullable LocalDate studyFrom,
    @Nullable LocalDate studyTo,
    @Nullable LocalDate eventDate) {}
