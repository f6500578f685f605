package org.yakuba.emergencybenefit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.ledger.Definition.Attachment;
import org.yakuba.emergencybenefit.rules.Application;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.emergencybenefit.rules.Application.Payee;
import org.yakuba.kernel.bank.BankAccount;

/**
 * 申請 as it comes in, by whatever way.
 *
 * @param applicationId of whoever sends it; the same one again is not a second application
 * @param letterId as written
 * @param agent 代理人; null when somebody applies for their own household
 * @param enteredBy officer; null when the applicant entered it
 * @param deliveryId of 申請管理; null for every other way
 */
public record NewApplication(
    String applicationId,
    String letterId,
    Channel channel,
    Instant receivedAt,
    LocalDate applicantBirthDate,
    boolean declined,
    @Nullable Payee payee,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Agent agent,
    Set<Attachment> attachments,
    @Nullable String enteredBy,
    @Nullable UUID deliveryId) {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** 経路. */
  public enum Channel {
    ONLINE("オンライン"),
    POSTAL("郵送"),
    COUNTER("窓口"),
    PORTAL("ぴったりサービス"),
    PUSH("プッシュ");

    private final String label;

    Channel(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * 代理人.
   *
   * @param relation to the head, or 委任 and its ground
   */
  public record Agent(String name, String relation) {}

  public NewApplication {
    attachments = Set.copyOf(attachments);
  }

  /** What the rules need of it. */
  Application facts() {
    return new Application(
        applicationId,
        letterId,
        receivedAt.atZone(JAPAN).toLocalDateTime(),
        applicantBirthDate,
        declined,
        payee);
  }

  /** The declared account in the characters of the banks where it can be read as one. */
  public @Nullable DeclaredAccount account() {
    return payee instanceof DeclaredAccount account ? normalised(account) : null;
  }

  /** An account with the holder's name in the characters of the banks, if it is one. */
  public static DeclaredAccount normalised(DeclaredAccount account) {
    return BankAccount.parse(
            account.bankCode(),
            account.branchCode(),
            account.accountType(),
            account.accountNumber(),
            account.holderNameKana())
        .map(sound ->
            new DeclaredAccount(
                sound.bankCode(),
                sound.branchCode(),
                sound.accountType(),
                sound.accountNumber(),
                sound.holderNameKana()))
        .orElse(account);
  }
}
