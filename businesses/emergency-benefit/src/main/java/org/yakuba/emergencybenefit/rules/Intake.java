package org.yakuba.emergencybenefit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
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
  private final Map<String, Target> targets = new HashMap<>();
  private final Map<String, String> acceptedBy = new HashMap<>();

  /** An intake that has accepted nothing yet. */
  public Intake(Benefit benefit, List<Target> targets) {
    this.benefit = benefit;
    targets.forEach(target -> this.targets.put(target.letterId(), target));
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
    var target = targets.get(application.letterId());
    if (target == null) {
      return IntakeDecision.of(application, Status.REJECTED, Reason.LETTER_ID_NOT_FOUND);
    }
    if (!benefit.takesIn(application.receivedAt().toLocalDate())) {
      return IntakeDecision.of(application, Status.REJECTED, Reason.OUT_OF_PERIOD);
    }
    var before = acceptedBy.get(application.letterId());
    if (before != null) {
      return new IntakeDecision(
          application.applicationId(), Status.DUPLICATE, Reason.ALREADY_ACCEPTED, before, Yen.ZERO);
    }
    if (!application.applicantBirthDate().equals(target.household().head().birthDate())) {
      return IntakeDecision.of(application, Status.REJECTED, Reason.BIRTH_DATE_MISMATCH);
    }
    acceptedBy.put(application.letterId(), application.applicationId());
    return application.declined()
        ? IntakeDecision.of(application, Status.DECLINED, null)
        : examinePayee(application, target);
  }

  private static IntakeDecision examinePayee(Application application, Target target) {
    return switch (application.payee()) {
      case null -> IntakeDecision.of(application, Status.PENDING, Reason.ACCOUNT_INVALID);
      case PublicAccount publicAccount -> approved(application, target);
      case DeclaredAccount account -> {
        var sound =
            BankAccount.parse(
                account.bankCode(),
                account.branchCode(),
                account.accountType(),
                account.accountNumber(),
                account.holderNameKana());
        if (sound.isEmpty()) {
          yield IntakeDecision.of(application, Status.PENDING, Reason.ACCOUNT_INVALID);
        }
        yield BankText.sameHolder(account.holderNameKana(), target.household().head().nameKana())
            ? approved(application, target)
            : IntakeDecision.of(application, Status.PENDING, Reason.ACCOUNT_HOLDER_MISMATCH);
      }
    };
  }

  private static IntakeDecision approved(Application application, Target target) {
    return new IntakeDecision(
        application.applicationId(), Status.APPROVED, null, null, target.amount());
  }
}
