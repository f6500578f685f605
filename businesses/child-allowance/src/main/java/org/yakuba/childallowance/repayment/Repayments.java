package org.yakuba.childallowance.repayment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.batch.Settling;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Claims for what was paid too much (児童手当法第13条・民法第703条): the whole rest of a recipient is asked
 * back by one officer's proposal and another's decision, and received part by part.
 */
public final class Repayments {
  private static final String FUNCTION = "CHA-4-08";
  private static final String CHANGED = "CHA-E183";

  private final Levies levies;
  private final Clock clock;

  /**
   * @param levies hand decided claims over to the collection
   * @param clock of Japan
   */
  Repayments(Levies levies, Clock clock) {
    this.levies = levies;
    this.clock = clock;
  }

  /**
   * What a recipient was paid too much and still has.
   *
   * @param lasts whether payments go on, against which it is set off
   * @param restYen yen
   * @param prescribedOn the last day on which all of it can be asked for
   * @param claimed whether a claim waits for its decision
   */
  public record Rest(
      String certificationNumber,
      String addresseeNumber,
      boolean lasts,
      int months,
      long restYen,
      LocalDate prescribedOn,
      boolean claimed) {

    /** How it is going to be settled. */
    public String way() {
      return claimed ? "返納(決裁待ち)" : lasts ? "以後の支払で内払調整" : "返納を求める";
    }
  }

  /**
   * A claim as it stands; amounts in yen.
   *
   * @param amountYen after reductions
   * @param reducedYen what was taken off since it was decided
   */
  public record Claim(
      long number,
      String certificationNumber,
      String addresseeNumber,
      String name,
      long amountYen,
      long reducedYen,
      String reason,
      LocalDate dueOn,
      String proposedBy,
      String decidedBy,
      @Nullable LocalDate decidedOn,
      long receivedYen,
      @Nullable LocalDate lastReceivedOn) {

    /** What is still owed, in yen. */
    public long restYen() {
      return amountYen - receivedYen;
    }

    /** Whether a second officer has decided it. */
    public boolean decided() {
      return !decidedBy.isEmpty();
    }

    /** 時効日: the last day on which it can be asked for. */
    public LocalDate prescribedOn() {
      return Limitation.lastDay(dueOn, lastReceivedOn);
    }

    /** Whether money may still come in. */
    public boolean isOpen(LocalDate today) {
      return decided() && restYen() > 0 && !prescribedOn().isBefore(today);
    }

    /** The state in words. */
    public String state(LocalDate today) {
      if (!decided()) {
        return "決裁待ち";
      }
      if (amountYen == 0) {
        return "取消";
      }
      if (restYen() <= 0) {
        return "完納";
      }
      return !isOpen(today) ? "時効完成" : dueOn.isBefore(today) ? "納期限経過" : "納付待ち";
    }
  }

  record Locked(long recipient, long amountYen, long restYen, boolean decided) {}

  LocalDate today() {
    return LocalDate.now(clock);
  }

  List<Rest> rests(TenantSession session, int limit) {
    return session
        .sql(Repayments.class, "rests")
        .param("today", today())
        .param("limit", limit)
        .query((row, index) ->
            new Rest(
                row.getString("certification_number"),
                row.getString("addressee_number"),
                row.getBoolean("lasts"),
                row.getInt("months"),
                row.getLong("rest"),
                row.getObject("prescribed_on", LocalDate.class),
                row.getBoolean("claimed")))
        .list();
  }

  /**
   * Claims that were not withdrawn, newest first.
   *
   * @param number null for all
   */
  static List<Claim> claims(TenantSession session, @Nullable Long number, int limit) {
    return session
        .sql(Repayments.class, "claims")
        .param("claim", number)
        .param("limit", limit)
        .query((row, index) ->
            new Claim(
                row.getLong("claim_no"),
                row.getString("certification_number"),
                row.getString("addressee_number"),
                String.valueOf(row.getString("name")),
                row.getLong("amount_yen"),
                row.getLong("reduced"),
                row.getString("reason"),
                row.getObject("due_on", LocalDate.class),
                row.getString("proposed_by"),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getLong("received"),
                row.getObject("last_received", LocalDate.class)))
        .list();
  }

  /** Months and yen of a decided claim. */
  Map<YearMonth, Long> months(TenantSession session, long number) {
    var months = new LinkedHashMap<YearMonth, Long>();
    session
        .sql(Repayments.class, "months-of")
        .param("claim", number)
        .query((row, index) ->
            months.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("yen")))
        .list();
    return months;
  }

  /**
   * Proposes a claim for the whole rest; empty when there is none.
   *
   * @throws org.springframework.dao.DuplicateKeyException when one waits already (constraint
   *     repayment_claim_open)
   */
  Optional<Long> propose(
      TenantSession session,
      Operator operator,
      String certification,
      String reason,
      LocalDate dueOn) {
    var number =
        session
            .sql(Repayments.class, "propose")
            .param("certification", certification)
            .param("reason", reason)
            .param("due", dueOn)
            .param("today", today())
            .param("officer", operator.officer().officerId())
            .param("at", now())
            .query(Long.class)
            .optional();
    number.ifPresent(no -> record(session, operator, Action.CREATE, no));
    return number;
  }

  /**
   * Decides a claim: from now on the overpayments are settled by it. False when it is gone.
   *
   * @throws ViolationsException CHA-E183 when the rest is not what was proposed, or a payment that
   *     waits for its decision sets off some of it
   * @throws org.springframework.dao.DataIntegrityViolationException when the officer proposed it
   *     (constraint repayment_decided_by_another)
   */
  boolean decide(TenantSession session, Operator operator, long number) {
    Settling.lock(session);
    var claim = lock(session, number).filter(found -> !found.decided());
    if (claim.isEmpty()) {
      return false;
    }
    boolean planned =
        session
            .sql(Repayments.class, "planned-offset")
            .param("recipient", claim.get().recipient())
            .query(Boolean.class)
            .single();
    session
        .sql(Repayments.class, "decide")
        .param("claim", number)
        .param("officer", operator.officer().officerId())
        .param("at", now())
        .update();
    long settled =
        session
            .sql(Repayments.class, "settle")
            .param("recipient", claim.get().recipient())
            .param("claim", number)
            .param("today", today())
            .param("at", now())
            .query(Long.class)
            .list()
            .stream()
            .mapToLong(Long::longValue)
            .sum();
    if (planned || settled != claim.get().amountYen()) {
      throw refused(null, CHANGED, "過払の残額が変わったか、決裁を待つ支払に内払調整があります");
    }
    levies.determined(session, claims(session, number, 1).getFirst());
    record(session, operator, Action.DECIDE, number);
    return true;
  }

  /** Withdraws a claim that was not decided; false when it is gone. */
  boolean withdraw(TenantSession session, Operator operator, long number) {
    boolean done =
        session.sql(Repayments.class, "withdraw").param("claim", number).param("at", now()).update()
            == 1;
    if (done) {
      record(session, operator, Action.DELETE, number);
    }
    return done;
  }

  /**
   * Notes what was received; false when the claim is gone or not decided.
   *
   * @param yen what was received, at least 1
   * @throws ViolationsException CHA-E185 when it is more than the rest, CHA-E188 when the claim was
   *     barred by then
   */
  boolean receive(
      TenantSession session, Operator operator, long number, long yen, LocalDate receivedOn) {
    var claim = lock(session, number).filter(Locked::decided);
    if (claim.isEmpty()) {
      return false;
    }
    if (yen > claim.get().restYen()) {
      throw refused("amount", "CHA-E185", "残額 " + Words.yen(claim.get().restYen()) + " を超えています");
    }
    var lastDay = claims(session, number, 1).getFirst().prescribedOn();
    if (receivedOn.isAfter(lastDay)) {
      throw refused("receivedOn", "CHA-E188", Words.day(lastDay) + "に時効が完成しています");
    }
    session
        .sql(Repayments.class, "insert-receipt")
        .param("claim", number)
        .param("yen", yen)
        .param("day", receivedOn)
        .param("officer", operator.officer().officerId())
        .param("at", now())
        .update();
    record(session, operator, Action.UPDATE, number);
    return true;
  }

  static Optional<Locked> lock(TenantSession session, long number) {
    return session
        .sql(Repayments.class, "lock-claim")
        .param("claim", number)
        .query((row, index) ->
            new Locked(
                row.getLong("recipient_id"),
                row.getLong("amount_yen"),
                row.getLong("rest"),
                row.getBoolean("decided")))
        .optional();
  }

  static ViolationsException refused(@Nullable String field, String code, String message) {
    return new ViolationsException(List.of(new Violation(field, null, code, message)));
  }

  void record(TenantSession session, Operator operator, Action action, long number) {
    var persons = claims(session, number, 1).stream().map(Claim::addresseeNumber).toList();
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, FUNCTION, action)
            .subjects(persons)
            .condition("billNumber", Long.toString(number)));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
