package org.yakuba.contracts.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One branch of the bank master with the days on which it exists, for businesses that examine an
 * account before it is handed over (version 1). The carrier inside one deployment is the view
 * {@code payments.bank_branch_extract}, whose columns have the names of these components in snake
 * case. It is empty while a municipality keeps no master.
 *
 * @param bankCode 4 digits
 * @param branchCode 3 digits
 * @param validTo last day; absent while it exists
 * @param successorBankCode what took its place; absent when nothing did
 */
public record BankBranchExtract(
    String bankCode,
    String branchCode,
    String bankName,
    String branchName,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String successorBankCode,
    @Nullable String successorBranchCode) {}
