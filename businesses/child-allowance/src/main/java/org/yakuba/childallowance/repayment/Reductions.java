package org.yakuba.childallowance.repayment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.batch.Settling;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 返納の減額・取消 (U22, U29): what was asked back and turns out not to be owed, by one officer's proposal
 * and another's decision. It never exceeds what is still to be paid. What is taken off counts as
 * unsettled again, so that it is set off against what is paid anew for the same months.
 */
public final class Reductions {
  private static final String REFUSED = "CHA-E190";
  private static final int LONGEST_REASON = 200;

  private final Repayments repayments;
  private final Levies levies;
  private final Clock clock;

  /**
   * @param levies hand the lower levy over to the collection
   * @param clock of Japan
   */
  Reductions(Repayments repayments, Levies levies, Clock clock) {
    this.repayments = repayments;
    this.levies = levies;
    this.clock = clock;
  }

  /** A reduction that waits for its decision; yen. */
  public record Reduction(
      long number, long claim, long amountYen, String reason, String proposedBy) {}

  /** What waits, oldest first. */
  static List<Reduction> waiting(TenantSession session) {
    return find(session, null);
  }

  private static List<Reduction> find(TenantSession session, @Nullable Long number) {
    return session
        .sql(Reductions.class, "reductions")
        .param("reduction", number)
        .query((row, index) ->
            new Reduction(
                row.getLong("reduction_no"),
                row.getLong("claim_no"),
                row.getLong("amount_yen"),
                row.getString("reason"),
                row.getString("proposed_by")))
        .list();
  }

  /**
   * Proposes; false when the claim is gone or not decided.
   *
   * @throws ViolationsException CHA-E190 when the amount is not between 1 and the rest, or there is
   *     no reason
   * @throws org.springframework.dao.DuplicateKeyException when one waits already (constraint
   *     repayment_reduction_open)
   */
  boolean propose(TenantSession session, Operator operator, long claim, long yen, String reason) {
    var found = Repayments.lock(session, claim).filter(Repayments.Locked::decided);
    if (found.isEmpty()) {
      return false;
    }
    var rest = found.get().restYen();
    if (yen < 1 || yen > rest) {
      throw Repayments.refused(
          field("amount", claim), REFUSED, "1円から残額 " + Words.yen(rest) + " までの額を入力してください");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Repayments.refused(field("reason", claim), REFUSED, "減額の理由を200文字以内で入力してください");
    }
    session
        .sql(Reductions.class, "propose-reduction")
        .param("claim", claim)
        .param("yen", yen)
        .param("reason", reason)
        .param("officer", operator.officer().officerId())
        .param("at", now())
        .update();
    repayments.record(session, operator, Action.CREATE, claim);
    return true;
  }

  /** Name of a field of the form of one claim. */
  static String field(String name, long claim) {
    return name + "-" + claim;
  }

  /**
   * Decides; false when it is gone.
   *
   * @throws ViolationsException CHA-E190 when less than its amount is still to be paid
   * @throws org.springframework.dao.DataIntegrityViolationException when the officer proposed it
   *     (constraint reduction_decided_by_another)
   */
  boolean decide(TenantSession session, Operator operator, long number) {
    Settling.lock(session);
    var reduction = one(session, number);
    if (reduction.isEmpty()) {
      return false;
    }
    long claim = reduction.get().claim();
    long yen = reduction.get().amountYen();
    var rest = Repayments.lock(session, claim).map(Repayments.Locked::restYen).orElse(0L);
    session
        .sql(Reductions.class, "decide-reduction")
        .param("reduction", number)
        .param("officer", operator.officer().officerId())
        .param("at", now())
        .update();
    if (yen > rest) {
      throw Repayments.refused(null, REFUSED, "納付があり、残額が " + Words.yen(rest) + " になりました");
    }
    session
        .sql(Reductions.class, "unsettle")
        .param("claim", claim)
        .param("yen", yen)
        .param("today", LocalDate.now(clock))
        .param("at", now())
        .update();
    levies.reduced(session, Repayments.claims(session, claim, 1).getFirst());
    repayments.record(session, operator, Action.DECIDE, claim);
    return true;
  }

  /** Withdraws what was not decided; false when it is gone. */
  boolean withdraw(TenantSession session, Operator operator, long number) {
    var reduction = one(session, number);
    reduction.ifPresent(found -> {
      session
          .sql(Reductions.class, "withdraw-reduction")
          .param("reduction", number)
          .param("at", now())
          .update();
      repayments.record(session, operator, Action.DELETE, found.claim());
    });
    return reduction.isPresent();
  }

  private static Optional<Reduction> one(TenantSession session, long number) {
    return find(session, number).stream().findFirst();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
