package org.yakuba.payments.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.payments.ledger.BenefitConsents;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.AccountSource;
import org.yakuba.payments.rules.VerificationStatus;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 申請からの引継ぎ (BEN-1-02): an application that says whether the account registered with the state may
 * be used records the wish, and the account it declares is registered, without anybody typing it
 * again. The benefit is the one of the business the application goes to.
 */
public final class ApplicationConsumer implements LinkageConsumer {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final BenefitConsents consents;
  private final PayeeAccounts accounts;
  private final Clock clock;

  public ApplicationConsumer(BenefitConsents consents, PayeeAccounts accounts, Clock clock) {
    this.consents = consents;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "payments.applications";
  }

  @Override
  public String title() {
    return "支払: 申請の口座と利用意思";
  }

  @Override
  public String publisher() {
    return "application-management";
  }

  @Override
  public Set<Class<? extends Record>> contracts() {
    return Set.of(ApplicationForwarded.class);
  }

  @Override
  public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
    if (event.payload() instanceof ApplicationForwarded application) {
      var applicant = application.applicantAddresseeNumber();
      if (applicant != null) {
        consent(session, application, applicant);
        account(session, application, applicant);
      }
    }
  }

  private void consent(TenantSession session, ApplicationForwarded application, String applicant) {
    var wish = application.value("useBenefitAccount");
    boolean granted = "1".equals(wish);
    if (granted || "0".equals(wish)) {
      consents.record(
          session,
          applicant,
          new BenefitConsents.Consent(
              application.targetBusinessId(),
              application.targetBusinessId(),
              granted,
              BenefitConsents.Method.ONLINE,
              submitted(application),
              application.applicationId(),
              null),
          clock.instant());
    }
  }

  private void account(TenantSession session, ApplicationForwarded application, String applicant) {
    var declared =
        BankAccount.parse(
            application.value("bankCode"),
            application.value("branchCode"),
            application.value("accountType"),
            padded(application.value("accountNumber")),
            application.value("holderNameKana"));
    if (declared.isEmpty()) {
      return;
    }
    var account = declared.get();
    boolean known =
        accounts.ofPerson(session, applicant).stream()
            .anyMatch(kept ->
                kept.source() == AccountSource.DECLARED
                    && kept.account().bankCode().equals(account.bankCode())
                    && kept.account().branchCode().equals(account.branchCode())
                    && kept.account().accountType().equals(account.accountType())
                    && kept.account().accountNumber().equals(account.accountNumber()));
    if (!known) {
      accounts.register(
          session,
          new PayeeAccounts.NewAccount(
              applicant,
              AccountSource.DECLARED,
              account,
              "",
              "",
              null,
              null,
              VerificationStatus.UNVERIFIED,
              null,
              submitted(application),
              AccountChange.APPLICATION,
              null),
          clock.instant());
    }
  }

  private static @Nullable String padded(@Nullable String number) {
    return number == null || number.length() >= 7
        ? number
        : "0".repeat(7 - number.length()) + number;
  }

  private static LocalDate submitted(ApplicationForwarded application) {
    return LocalDate.ofInstant(application.originalSubmittedAt(), JAPAN);
  }
}
