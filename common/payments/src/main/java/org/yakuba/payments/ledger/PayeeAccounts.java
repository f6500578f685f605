package org.yakuba.payments.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.payments.PayeeAccountChanged;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.payments.Payments;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.AccountSource;
import org.yakuba.payments.rules.SuspendedReason;
import org.yakuba.payments.rules.VerificationStatus;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 口座の台帳 (BEN-3-01): several accounts of a person, each with its span of days and its history.
 * Nothing is overwritten; every change is published ({@link PayeeAccountChanged}).
 */
public final class PayeeAccounts {
  private static final String AGGREGATE = "payee-account";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Outbox outbox;

  public PayeeAccounts(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * A new account.
   *
   * @param retrievedAt when the state told it; null for a declared one
   * @param receiptNumber 照会受付番号; null for a declared one
   * @param operatorId null when no officer entered it
   */
  public record NewAccount(
      String addresseeNumber,
      AccountSource source,
      BankAccount account,
      String postalSymbol,
      String postalNumber,
      @Nullable Instant retrievedAt,
      @Nullable String receiptNumber,
      VerificationStatus verification,
      @Nullable SuspendedReason suspended,
      LocalDate validFrom,
      AccountChange change,
      @Nullable String operatorId) {}

  /** Accounts of a person as presently known, in the order of their registration. */
  public List<PayeeAccount> ofPerson(TenantSession session, String addresseeNumber) {
    return rows(session, addresseeNumber, false);
  }

  /** Every row that ever was known of the accounts of a person, oldest first for each. */
  public List<PayeeAccount> history(TenantSession session, String addresseeNumber) {
    return rows(session, addresseeNumber, true);
  }

  private static List<PayeeAccount> rows(
      TenantSession session, String addresseeNumber, boolean history) {
    return session
        .sql(PayeeAccounts.class, "accounts-of-person")
        .param("addressee", addresseeNumber)
        .param("history", history)
        .query(PayeeAccount::of)
        .list();
  }

  /** One account as presently known, locked until the end of the transaction. */
  public Optional<PayeeAccount> lock(TenantSession session, UUID id) {
    return session
        .sql(PayeeAccounts.class, "account")
        .param("id", id)
        .query(PayeeAccount::of)
        .optional();
  }

  /**
   * Registers an account.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the person has it already from the
   *     same source
   */
  public UUID register(TenantSession session, NewAccount account, Instant at) {
    var id = UUID.randomUUID();
    var bank = account.account();
    session
        .sql(PayeeAccounts.class, "insert-account")
        .param("id", id)
        .param("addressee", account.addresseeNumber())
        .param("source", account.source().name())
        .param("bank", bank.bankCode())
        .param("branch", bank.branchCode())
        .param("type", bank.accountType())
        .param("number", bank.accountNumber())
        .param("holder", bank.holderNameKana())
        .param("symbol", account.postalSymbol())
        .param("postal", account.postalNumber())
        .param("retrieved", text(account.retrievedAt()))
        .param("receipt", account.receiptNumber())
        .param("verification", account.verification().name())
        .param("suspended", name(account.suspended()))
        .param("from", account.validFrom())
        .param("to", null)
        .param("reason", account.change().name())
        .param("operator", account.operatorId())
        .param("at", at.toString())
        .update();
    publish(
        session,
        new PayeeAccountChanged(
            id,
            account.addresseeNumber(),
            account.source().name(),
            account.verification().name(),
            name(account.suspended()),
            account.validFrom(),
            null),
        at);
    return id;
  }

  /** Writes the next row of an account that is {@link #lock locked}. */
  public void change(
      TenantSession session,
      PayeeAccount before,
      State after,
      AccountChange change,
      @Nullable String operatorId,
      Instant at) {
    session
        .sql(PayeeAccounts.class, "change-account")
        .param("id", before.id())
        .param("retrieved", text(after.retrievedAt()))
        .param("verification", after.verification().name())
        .param("suspended", name(after.suspended()))
        .param("to", after.validTo())
        .param("reason", change.name())
        .param("operator", operatorId)
        .param("at", at.toString())
        .update();
    publish(
        session,
        new PayeeAccountChanged(
            before.id(),
            before.addresseeNumber(),
            before.source().name(),
            after.verification().name(),
            name(after.suspended()),
            before.validFrom(),
            after.validTo()),
        at);
  }

  /**
   * What of an account may change.
   *
   * @param retrievedAt null leaves it
   * @param validTo last day; null without end
   */
  public record State(
      VerificationStatus verification,
      @Nullable SuspendedReason suspended,
      @Nullable LocalDate validTo,
      @Nullable Instant retrievedAt) {

    /** The state of a row. */
    public static State of(PayeeAccount account) {
      return new State(account.verification(), account.suspended(), account.validTo(), null);
    }

    /** Suspended, or in use again with null. */
    public State suspended(@Nullable SuspendedReason reason) {
      return new State(verification, reason, validTo, retrievedAt);
    }

    /** Verified or not. */
    public State verification(VerificationStatus status) {
      return new State(status, suspended, validTo, retrievedAt);
    }

    /** Ended with this day. */
    public State endingOn(LocalDate day) {
      return new State(verification, suspended, day, retrievedAt);
    }

    /** Told by the state once more: in force without end. */
    public State retrieved(Instant at) {
      return new State(verification, suspended, null, at);
    }
  }

  private void publish(TenantSession session, PayeeAccountChanged changed, Instant at) {
    outbox.publish(
        session,
        new Publication(
            Payments.ID,
            AGGREGATE,
            changed.payeeAccountId().toString(),
            at,
            LocalDate.ofInstant(at, JAPAN),
            UUID.randomUUID(),
            null,
            false,
            List.of(),
            changed));
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static @Nullable String name(@Nullable SuspendedReason reason) {
    return reason == null ? null : reason.name();
  }
}
