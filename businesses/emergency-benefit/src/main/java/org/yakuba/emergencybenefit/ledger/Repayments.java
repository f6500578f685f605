package org.yakuba.emergencybenefit.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 返還 — what was paid by a decision that was cancelled is asked back, once, and received part by
 * part (EMB-5-04).
 */
public final class Repayments {
  /** Days from the decision to the day of payment. */
  public static final int DAYS_TO_PAY = 30;

  private Repayments() {}

  /**
   * One amount asked back.
   *
   * @param repaymentNo 納付書番号
   * @param received what came so far
   * @param receivedOn the day on which nothing was left; null before
   */
  public record Repayment(
      long repaymentNo,
      int targetNo,
      String headName,
      Yen amount,
      Yen received,
      String reason,
      LocalDate dueDate,
      @Nullable LocalDate receivedOn) {

    /** What is still owed. */
    public Yen rest() {
      return amount.minus(received);
    }

    /** The state in words. */
    public String state(LocalDate today) {
      if (rest().isZero()) {
        return "完納";
      }
      return dueDate.isBefore(today) ? "納期限経過" : "納付待ち";
    }
  }

  /** What became of a receipt. */
  public enum Receipt {
    TAKEN,
    /** There is no such repayment of this benefit. */
    UNKNOWN,
    /** It is more than what is still owed. */
    TOO_MUCH
  }

  /**
   * Asks back what arrived by a cancelled decision.
   *
   * @return the amount; empty when nothing was paid
   */
  public static Optional<Yen> askBack(
      TenantSession session,
      long decisionNo,
      String reason,
      LocalDate dueDate,
      LocalDate today,
      String officer) {
    return session
        .sql(Repayments.class, "ask-back")
        .param("decision", decisionNo)
        .param("reason", reason)
        .param("due", dueDate)
        .param("today", today)
        .param("officer", officer)
        .query((row, n) -> Yen.of(row.getLong("amount")))
        .optional();
  }

  /** Notes what came, unless it is more than what is owed. */
  public static Receipt receive(
      TenantSession session,
      String benefitId,
      long repaymentNo,
      Yen amount,
      LocalDate receivedOn,
      String officer,
      Instant at) {
    var rest =
        session
            .sql(Repayments.class, "lock-repayment")
            .param("benefit", benefitId)
            .param("repayment", repaymentNo)
            .query((row, n) -> Yen.of(row.getLong("rest")))
            .optional();
    if (rest.isEmpty()) {
      return Receipt.UNKNOWN;
    }
    if (amount.compareTo(rest.get()) > 0) {
      return Receipt.TOO_MUCH;
    }
    session
        .sql(Repayments.class, "insert-receipt")
        .param("repayment", repaymentNo)
        .param("amount", amount.amount())
        .param("on", receivedOn)
        .param("officer", officer)
        .param("at", Timestamp.from(at))
        .param("rest", rest.get().minus(amount).amount())
        .update();
    return Receipt.TAKEN;
  }

  /** Of a benefit, newest first. */
  public static List<Repayment> list(TenantSession session, String benefitId, int limit) {
    return session
        .sql(Repayments.class, "repayments")
        .param("benefit", benefitId)
        .param("limit", limit)
        .query((row, n) ->
            new Repayment(
                row.getLong("repayment_no"),
                row.getInt("target_no"),
                row.getString("head_name"),
                Yen.of(row.getLong("amount")),
                Yen.of(row.getLong("received")),
                row.getString("reason"),
                row.getObject("due_date", LocalDate.class),
                row.getObject("received_on", LocalDate.class)))
        .list();
  }
}
