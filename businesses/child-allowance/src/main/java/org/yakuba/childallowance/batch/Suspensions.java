package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 差止・解除 (U20, CHA-4-06): payment rests, the right does not. Missing 現況届 are suspended in one
 * statement after the list was seen; what is released comes with the next payment.
 */
public final class Suspensions {
  private static final String FUNCTION = "CHA-4-06";
  private static final int LONGEST_LIST = 500;

  private final Clock clock;

  Suspensions(Clock clock) {
    this.clock = clock;
  }

  /** Why a payment rests. */
  public enum Reason {
    STATUS_REPORT_MISSING("現況届の未提出"),
    ACCOUNT_INVALID("口座の不能"),
    REPORT_REFUSED("調査・報告の拒否");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /** A payment that rests. */
  public record Resting(
      UUID id,
      String certificationNumber,
      String addresseeNumber,
      Reason reason,
      YearMonth from,
      String enteredBy) {}

  /** A recipient whose 現況届 is due and missing. */
  public record Missing(
      String certificationNumber, String addresseeNumber, int fiscalYear, LocalDate dueOn) {}

  /** Today in Japan. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  List<Resting> list(TenantSession session) {
    return session
        .sql(Suspensions.class, "list-suspensions")
        .param("limit", LONGEST_LIST)
        .query((row, index) ->
            new Resting(
                row.getObject("suspension_id", UUID.class),
                row.getString("certification_number"),
                row.getString("addressee_number"),
                Reason.valueOf(row.getString("reason")),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                row.getString("entered_by")))
        .list();
  }

  List<Missing> missing(TenantSession session) {
    return session
        .sql(Suspensions.class, "missing-reports")
        .param("today", today())
        .param("limit", LONGEST_LIST)
        .query((row, index) ->
            new Missing(
                row.getString("certification_number"),
                row.getString("addressee_number"),
                row.getInt("fiscal_year"),
                row.getObject("due_on", LocalDate.class)))
        .list();
  }

  /** Suspends everybody on the list of missing reports; how many. */
  int suspendMissing(TenantSession session, Operator operator) {
    var persons = missing(session).stream().map(Missing::addresseeNumber).toList();
    int suspended =
        session
            .sql(Suspensions.class, "suspend-missing")
            .param("today", today())
            .param("officer", operator.officer().officerId())
            .param("at", EntitlementStep.utc(java.time.Instant.now()))
            .update();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, Action.DECIDE)
            .subjects(persons)
            .subjectCount(suspended)
            .condition("reason", Reason.STATUS_REPORT_MISSING.name()));
    return suspended;
  }

  /** Suspends one recipient; false when there is none, or the payment rests already. */
  boolean suspend(
      TenantSession session,
      Operator operator,
      String certificationNumber,
      Reason reason,
      YearMonth from) {
    Optional<String> person =
        session
            .sql(Suspensions.class, "suspend")
            .param("certification", certificationNumber)
            .param("reason", reason.name())
            .param("from", from.atDay(1))
            .param("officer", operator.officer().officerId())
            .param("at", EntitlementStep.utc(java.time.Instant.now()))
            .query(String.class)
            .optional();
    person.ifPresent(number ->
        AuditLog.record(
            session,
            AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, Action.DECIDE)
                .subjects(List.of(number))
                .condition("reason", reason.name())
                .condition("from", from.toString())));
    return person.isPresent();
  }

  /** Releases a payment; false when somebody else has. */
  boolean release(TenantSession session, Operator operator, UUID id) {
    Optional<String> person =
        session
            .sql(Suspensions.class, "release")
            .param("id", id)
            .param("today", today())
            .param("officer", operator.officer().officerId())
            .param("at", EntitlementStep.utc(java.time.Instant.now()))
            .query(String.class)
            .optional();
    person.ifPresent(number ->
        AuditLog.record(
            session,
            AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, Action.RELEASE)
                .subjects(List.of(number))
                .condition("suspension", id.toString())));
    return person.isPresent();
  }
}
