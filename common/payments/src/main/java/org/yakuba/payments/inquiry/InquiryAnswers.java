package org.yakuba.payments.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.payments.Payments;
import org.yakuba.payments.ledger.PayeeAccount;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.AccountSource;
import org.yakuba.payments.rules.HolderCheck;
import org.yakuba.payments.rules.SuspendedReason;
import org.yakuba.payments.rules.VerificationStatus;
import org.yakuba.payments.run.AccountAssignment;
import org.yakuba.platform.gateway.IntermediateServer.Provision;
import org.yakuba.platform.gateway.IntermediateServer.Response;
import org.yakuba.platform.gateway.ToldItems;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 照会結果の取込と判定 (BEN-2-02, BEN-2-03): an account that the state tells becomes an account of the person
 * and takes the place of the earlier one; its holder is compared with the register. What a person
 * declared stays in reserve. Whatever a clerk has to look at becomes a work item.
 */
public final class InquiryAnswers {
  static final String ANSWER = "payments.inquiry-answer";

  private final PayeeAccounts accounts;
  private final AccountAssignment assignment;
  private final Clock clock;

  public InquiryAnswers(PayeeAccounts accounts, AccountAssignment assignment, Clock clock) {
    this.accounts = accounts;
    this.assignment = assignment;
    this.clock = clock;
  }

  /** Today, by the clock of Japan. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Takes one answer in. */
  void take(TenantSession session, UUID inquiry, String addressee, Response response, Instant at) {
    var account = account(response);
    var check =
        account
            .map(told -> HolderCheck.of(told.holderNameKana(), readings(session, addressee)))
            .orElse(HolderCheck.UNKNOWN);
    var outcome = outcome(response, account, check);
    UUID kept =
        account.isPresent() ? keep(session, addressee, account.get(), check, response, at) : null;
    session
        .sql(InquiryAnswers.class, "responded")
        .param("id", inquiry)
        .param("outcome", outcome.name())
        .param("account", kept)
        .update();
    if (outcome != InquiryOutcome.ACCOUNT) {
      WorkItems.open(
          session,
          new NewWorkItem(
              Payments.ID,
              ANSWER,
              inquiry.toString(),
              addressee,
              "公金受取口座の照会結果を確認してください",
              Map.of("outcome", outcome.label())));
    }
  }

  private static InquiryOutcome outcome(
      Response response, Optional<BankAccount> account, HolderCheck check) {
    return switch (response.provision()) {
      case PROVIDED -> {
        if (account.isEmpty()) {
          yield InquiryOutcome.ERROR;
        }
        yield check == HolderCheck.SAME ? InquiryOutcome.ACCOUNT : InquiryOutcome.HOLDER_MISMATCH;
      }
      case NOT_REGISTERED -> InquiryOutcome.NOT_REGISTERED;
      case NOT_DISCLOSED -> InquiryOutcome.NOT_DISCLOSED;
      case ERROR -> InquiryOutcome.ERROR;
    };
  }

  private static Optional<BankAccount> account(Response response) {
    return response.provision() != Provision.PROVIDED
        ? Optional.empty()
        : BankAccount.parse(
            response.value(ToldItems.BANK_CODE).orElse(""),
            response.value(ToldItems.BRANCH_CODE).orElse(""),
            response.value(ToldItems.ACCOUNT_TYPE).orElse(""),
            response.value(ToldItems.ACCOUNT_NUMBER).orElse(""),
            response.value(ToldItems.HOLDER_KANA).orElse(""));
  }

  private @Nullable UUID keep(
      TenantSession session,
      String addressee,
      BankAccount told,
      HolderCheck check,
      Response response,
      Instant at) {
    var today = LocalDate.now(clock);
    UUID same = null;
    for (var earlier : registered(session, addressee)) {
      boolean isSame = sameAccount(earlier.account(), told);
      var state = PayeeAccounts.State.of(earlier);
      if (isSame) {
        same = earlier.id();
        accounts.change(session, earlier, state.retrieved(at), AccountChange.RETRIEVED, null, at);
      } else if (earlier.validTo() == null) {
        var end = today.isAfter(earlier.validFrom()) ? today.minusDays(1) : earlier.validFrom();
        accounts.change(session, earlier, state.endingOn(end), AccountChange.ENDED, null, at);
      }
    }
    if (same != null) {
      return same;
    }
    boolean matches = check == HolderCheck.SAME;
    return accounts.register(
        session,
        new PayeeAccounts.NewAccount(
            addressee,
            AccountSource.PUBLIC_REGISTERED,
            told,
            "",
            "",
            at,
            response.receiptNumber(),
            matches ? VerificationStatus.VERIFIED : VerificationStatus.UNVERIFIED,
            matches ? null : SuspendedReason.HOLDER_MISMATCH,
            today,
            AccountChange.RETRIEVED,
            null),
        at);
  }

  private static boolean sameAccount(BankAccount one, BankAccount other) {
    return one.bankCode().equals(other.bankCode())
        && one.branchCode().equals(other.branchCode())
        && one.accountType().equals(other.accountType())
        && one.accountNumber().equals(other.accountNumber());
  }

  private List<PayeeAccount> registered(TenantSession session, String addressee) {
    return accounts.ofPerson(session, addressee).stream()
        .filter(account -> account.source() == AccountSource.PUBLIC_REGISTERED)
        .toList();
  }

  /** Readings of a person as the register knows them. */
  public static List<String> readings(TenantSession session, String addressee) {
    return session
        .sql(InquiryAnswers.class, "readings")
        .param("addressee", addressee)
        .query((row, index) -> row.getString("name_kana"))
        .list();
  }

  /** 名簿更新: lists in which these persons wait are assigned anew. */
  void assign(TenantSession session, List<String> addressees) {
    session
        .sql(InquiryAnswers.class, "lists-waiting")
        .param("addressees", addressees.toArray(String[]::new))
        .query((row, index) -> row.getObject("list_id", UUID.class))
        .list()
        .forEach(list -> assignment.assign(session, list));
  }
}
