package org.yakuba.childallowance.ledger;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a recipient without changing the amount, from a month on until the next
 * one.
 *
 * @param from first month; the start month for the first standing
 * @param spouse 配偶者の宛名番号
 * @param cohabitationPriority 同居優先の適用
 * @param protectiveHandling 住民票と異なる市区町村で受給する DV 避難者
 * @param payeeAccountId of the payments module
 * @param publicAccountConsent whether the account registered with the state may be used
 */
public record Standing(
    YearMonth from,
    InsuranceClass insuranceClass,
    @Nullable PensionType pensionType,
    @Nullable String spouse,
    EarnerBasis earnerBasis,
    boolean cohabitationPriority,
    boolean protectiveHandling,
    @Nullable UUID payeeAccountId,
    boolean publicAccountConsent) {}
