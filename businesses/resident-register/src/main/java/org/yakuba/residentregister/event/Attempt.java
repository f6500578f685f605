package org.yakuba.residentregister.event;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.BrokenConstraint;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.postgres.Overtaken;

/**
 * Runs an act of the desk in one transaction: again when others came first, and told as a refusal
 * when the database's own rules stand against it.
 */
final class Attempt {
  private static final int MOST = 4;

  private Attempt() {}

  static Outcome run(Tenancy tenancy, Operator operator, Function<TenantSession, Outcome> work) {
    return again(() -> tenancy.call(operator.tenant(), work));
  }

  private static Outcome again(Supplier<Outcome> work) {
    for (int attempt = 1; attempt <= MOST; attempt++) {
      try {
        return work.get();
      } catch (Overtaken | PessimisticLockingFailureException e) {
        // Nothing was written; whoever came first is done by now.
      } catch (DataIntegrityViolationException e) {
        return new Outcome.Refused(List.of(refusal(e)));
      }
    }
    return Outcome.Refused.of(Obstacle.OVERTAKEN, "", "");
  }

  /** The database has the last word on heads and numbers. */
  private static Refusal refusal(DataIntegrityViolationException e) {
    return switch (BrokenConstraint.of(e)) {
      case "resident_one_head" -> new Refusal(Code.MULTIPLE_HEADS.name(), "householdId", null);
      case "resident_code_of_registered" ->
          new Refusal(Code.DUPLICATE_REGISTRATION.name(), "residentCode", null);
      case "individual_number_present" ->
          new Refusal(Code.DUPLICATE_REGISTRATION.name(), "individualNumber", null);
      case "resident_record_pkey", "provisional_event_pkey", "event_journal_pkey" ->
          Refusal.of(Obstacle.OVERTAKEN, "", null);
      default -> throw e;
    };
  }
}
