package org.yakuba.payments.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantSession;

/** 金融機関マスタ (BEN-3-03): banks and branches by the days on which they exist, mergers included. */
public final class BankMaster {

  /**
   * An account at a branch that is gone.
   *
   * @param successorBankCode what took its place; null when that is not known
   * @param endedOn last day of the branch
   */
  public record Replacement(
      UUID payeeAccountId,
      String addresseeNumber,
      String bankCode,
      String branchCode,
      @Nullable String successorBankCode,
      @Nullable String successorBranchCode,
      LocalDate endedOn) {}

  /** The branch as it exists on a day. */
  public Optional<BankBranch> find(
      TenantSession session, String bankCode, String branchCode, LocalDate day) {
    return list(session, bankCode, branchCode).stream()
        .filter(branch -> branch.existsOn(day))
        .findFirst();
  }

  /**
   * Branches of a bank with all their periods, at most 200.
   *
   * @param branchCode only this one; null for all
   */
  public List<BankBranch> list(
      TenantSession session, String bankCode, @Nullable String branchCode) {
    return session
        .sql(BankMaster.class, "bank-branch")
        .param("bank", bankCode)
        .param("branch", branchCode)
        .query((row, index) ->
            new BankBranch(
                row.getString("bank_code"),
                row.getString("bank_name"),
                row.getString("bank_name_kana"),
                row.getString("branch_code"),
                row.getString("branch_name"),
                row.getString("branch_name_kana"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("successor_bank_code"),
                row.getString("successor_branch_code")))
        .list();
  }

  /**
   * Enters a branch, or enters the one that begins on the same day anew.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when its days overlap another
   *     period of the branch
   */
  public void put(TenantSession session, BankBranch branch, String operatorId, Instant at) {
    session
        .sql(BankMaster.class, "end-branch")
        .param("bank", branch.bankCode())
        .param("branch", branch.branchCode())
        .param("from", branch.from())
        .param("at", at.toString())
        .update();
    session
        .sql(BankMaster.class, "insert-branch")
        .param("bank", branch.bankCode())
        .param("branch", branch.branchCode())
        .param("bankName", branch.bankName())
        .param("bankKana", branch.bankNameKana())
        .param("branchName", branch.branchName())
        .param("branchKana", branch.branchNameKana())
        .param("from", branch.from())
        .param("to", branch.to())
        .param("successorBank", branch.successorBankCode())
        .param("successorBranch", branch.successorBranchCode())
        .param("operator", operatorId)
        .param("at", at.toString())
        .update();
  }

  /** 旧コードの置換候補: accounts in use at branches that no longer exist, with what took their place. */
  public List<Replacement> replacements(TenantSession session, LocalDate day) {
    return session
        .sql(BankMaster.class, "accounts-to-replace")
        .param("day", day)
        .query((row, index) ->
            new Replacement(
                row.getObject("payee_account_id", UUID.class),
                row.getString("addressee_number"),
                row.getString("bank_code"),
                row.getString("branch_code"),
                row.getString("successor_bank_code"),
                row.getString("successor_branch_code"),
                row.getObject("ended_on", LocalDate.class)))
        .list();
  }
}
