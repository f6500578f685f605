package org.yakuba.payments.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a bank during some days (BEN-3-03).
 *
 * @param bankCode 4 digits
 * @param bankNameKana in the characters of the banks, at most 15
 * @param branchCode 3 digits
 * @param branchNameKana in the characters of the banks, at most 15
 * @param to last day; null without end
 * @param successorBankCode bank that took its place; null when none did
 * @param successorBranchCode branch that took its place; null when none did
 */
public record BankBranch(
    String bankCode,
    String bankName,
    String bankNameKana,
    String branchCode,
    String branchName,
    String branchNameKana,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String successorBankCode,
    @Nullable String successorBranchCode) {

  /** Whether it exists on a day. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
