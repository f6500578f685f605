package org.yakuba.contracts.payments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account of a person as presently known, for businesses that choose one or print where money
 * goes (version 1). The carrier inside one deployment is the view {@code
 * payments.payee_account_extract}, whose columns have the names of these components in snake case.
 *
 * @param accountSource {@code DECLARED} or {@code PUBLIC_REGISTERED}
 * @param bankName as the bank master names it; the code when it does not know it
 * @param accountNumberMasked all but the last three digits are {@code *}
 * @param verificationStatus {@code UNVERIFIED}, {@code VERIFIED} or {@code TRANSFER_FAILED}
 * @param suspendedReason absent while it is in use
 */
public record PayeeAccountExtract(
    UUID payeeAccountId,
    String addresseeNumber,
    String accountSource,
    String bankName,
    String branchName,
    String accountType,
    String accountNumberMasked,
    String holderNameKana,
    String verificationStatus,
    @Nullable String suspendedReason,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
