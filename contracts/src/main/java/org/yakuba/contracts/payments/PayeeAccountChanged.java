package org.yakuba.contracts.payments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.Contract;

/**
 * 口座の登録・取得・停止 — the present state of one account of a person; its number is not handed over
 * (data-linkage §5.6). The aggregate is the account, type {@code payee-account}. Accounts that a
 * business itself declared with a list of payments are not announced one by one.
 *
 * @param accountSource {@code DECLARED} or {@code PUBLIC_REGISTERED}
 * @param verificationStatus {@code UNVERIFIED}, {@code VERIFIED} or {@code TRANSFER_FAILED}
 * @param suspendedReason {@code HOLDER_MISMATCH}, {@code CLOSED}, {@code DECEASED} or {@code
 *     REQUESTED}; absent while it is in use
 * @param validTo last day; absent without end
 */
@Contract(linkageId = "Y28-E-002", title = "口座の登録・取得・停止")
public record PayeeAccountChanged(
    UUID payeeAccountId,
    String addresseeNumber,
    String accountSource,
    String verificationStatus,
    @Nullable String suspendedReason,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
