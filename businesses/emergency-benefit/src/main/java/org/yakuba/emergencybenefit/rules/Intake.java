package org.yakuba.emergencybenefit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.emergencybenefit.rules.Application.Payee;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.emergencybenefit.rules.IntakeDecision.Reason;
import org.yakuba.emergencybenefit.rules.IntakeDecision.Status;
import org.yakuba.emergencybenefit.rules.Targeting.Target;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.kernel.bank.BankText;
import org.yakuba.kernel.money.Yen;

/**
 * 受付の判定 (emergency-benefit §4.4): in the order of arrival, whichever way an application came, one
 * number is accepted once. A wrong birth date uses up no number.
 */
public final class Intake {

  private final Benefit benefit;
  private final Map<String, Recipient> recipients = new HashMap<>();
  private final Map<String, String> acceptedBy = new HashMap<>();

  /** An intake that has accepted nothing yet. */
  public Intake(Benefit benefit, List<Target> targets) {
    this.benefit = benefit;
    targets.forEach(target -> recipients.put(target.letterId(), Recipient.of(target)));
  }

  /** Decides all applications by arrival, and by id within one moment; answers stand as given. */
  public List<IntakeDecision> decideAll(List<Application> applications) {
    var decisions = new HashMap<String, IntakeDecision>();
    applications.stream()
        .sorted(
            Comparator.comparing(Application::receivedAt).thenComparing(Application::applicationId))
        .forEach(application -> decisions.put(application.applicationId(), decide(application)));
    var inGivenOrder = new ArrayList<IntakeDecision>();
    for (var application : applications) {
      inGivenOrder.add(Objects.requireNonNull(decisions.get(application.applicationId())));
    }
    return inGivenOrder;
  }

  /** Decides the next application that arrived. */
  public IntakeDecision decide(Application application) {
    var decision =
        decide(
            benefit,
            recipients.get(application.letterId()),
            acceptedBy.get(application.letterId()),
            application);
    if (decision.isAccepted()) {
      acceptedBy.put(application.letterId(), application.applicationId());
    }
    return decision;
  }

  /**
   * Decides one application.
   *
   * @param recipient to whom the letter of this number went; null when there is no such number
   * @param acceptedBefore the application that used up the number; null when none did
   */
  public static IntakeDecision decide(
      Benefit benefit,
      @Nullable Recipient recipient,
      @Nullable String acceptedBefore,
      Application application) {
    if (recipient == null) {
      return IntakeDecision.of(application, Status.REJECTED, Reason.LETTER_ID_NOT_FOUND);
    }
    if (!benefit.takesIn(application.receivedAt().toLocalDate())) {
      return IntakeDecision.of(application, Status.REJECTED, Reason.OUT_OF_PERIOD);
    }
    if (acceptedBefore != null) {
      return new IntakeDecision(
          application.applicationId(),
          Status.DUPLICATE,
          Reason.ALREADY_ACCEPTED,
          acceptedBefore,
          Yen.ZERO);
    }
    if (!application.applicantBirthDate().equals(recipient.birthDate())) {
      return IntakeDecision.of(application, Status.REJECTED, Reason.BIRTH_DATE_MISMATCH);
    }
    if (application.declined()) {
      return IntakeDecision.of(application, Status.DECLINED, null);
    }
    var flaw = flawOf(application.payee(), recipient.nameKana());
    return flaw == null
        ? new IntakeDecision(
            application.applicationId(), Status.APPROVED, null, null, recipient.amount())
        : IntakeDecision.of(application, Status.PENDING, flaw);
  }

  /** What is wrong with where the money shall go; null when nothing is. */
  public static @Nullable Reason flawOf(@Nullable Payee payee, @Nullable String nameKana) {
    return switch (payee) {
      case null -> Reason.ACCOUNT_INVALID;
      case PublicAccount publicAccount -> null;
      case DeclaredAccount account -> {
        var sound =
            BankAccount.parse(
                account.bankCode(),
                account.branchCode(),
                account.accountType(),
                account.accountNumber(),
                account.holderNameKana());
        if (sound.isEmpty()) {
          yield Reason.ACCOUNT_INVALID;
        }
        yield nameKana != null && BankText.sameHolder(account.holderNameKana(), nameKana)
            ? null
            : Reason.ACCOUNT_HOLDER_MISMATCH;
      }
    };
  }
}
