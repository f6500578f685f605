package org.yakuba.emergencybenefit.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 申請 — somebody answers a letter.
 *
 * @param receivedAt when it arrived, on the clock of the town
 * @param declined 辞退
 * @param payee where the money shall go; null when nothing was told
 */
public record Application(
    String applicationId,
    String letterId,
    LocalDateTime receivedAt,
    LocalDate applicantBirthDate,
    boolean declined,
    @Nullable Payee payee) {

  /** Where the money shall go. */
  public sealed interface Payee {}

  /** 公金受取口座: the account registered with the state. */
  public record PublicAccount() implements Payee {}

  /** The account that the applicant declares, as it was written. */
  public record DeclaredAccount(
      @Nullable String bankCode,
      @Nullable String branchCode,
      @Nullable String accountType,
      @Nullable String accountNumber,
      @Nullable String holderNameKana)
      implements Payee {}
}
