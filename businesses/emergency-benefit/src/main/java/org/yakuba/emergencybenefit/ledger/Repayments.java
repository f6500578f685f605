package org.yakuba.emergencybenefit.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.payment.RepaymentLevies;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 返還 — what was paid by a decision that was cancelled is asked back, once, and received part by
 * part (EMB-5-04).
 */
public final class Repayments {
  /** Days from the decision to the day of payment. */
  public static final int DAYS_TO_PAY = 30;

  /** 時効 of what is asked back (地方自治法第236条), in years. */
  public static final int LIMITATION_YEARS = 5;

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
      if (rest().isZero() || rest().isNegative()) {
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
   * @return the bill; empty when nothing was paid
   */
  public static Optional<RepaymentLevies.Bill> askBack(
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
        .query((row, n) ->
            new RepaymentLevies.Bill(
                row.getLong("repayment_no"),
                row.getString("head_number"),
                row.getLong("amount"),
                row.getObject("due_date", LocalDate.class)))
        .optional();
  }

  /**
   * One receipt of the collection as it stands.
   *
   * @param counted what of it counts; nothing once it is reversed
   */
  public record Collected(String receiptNumber, Yen counted, LocalDate paidOn, Instant at) {}

  /**
   * Notes what a receipt of the collection adds to, or takes from, what came.
   *
   * @return what is still owed, below nothing when too much came; empty when there is no such bill
   */
  public static Optional<Yen> collected(
      TenantSession session, long repaymentNo, Collected receipt) {
    boolean known =
        session
            .sql(Repayments.class, "lock-bill")
            .param("repayment", repaymentNo)
            .query(String.class)
            .optional()
            .isPresent();
    if (!known) {
      return Optional.empty();
    }
    session
        .sql(Repayments.class, "receipt-of-collection")
        .param("repayment", repaymentNo)
        .param("receipt", receipt.receiptNumber())
        .param("yen", receipt.counted().amount())
        .param("day", receipt.paidOn())
        .param("at", Timestamp.from(receipt.at()))
        .update();
    return session
        .sql(Repayments.class, "settle-repayment")
        .param("repayment", repaymentNo)
        .query((row, n) -> Yen.of(row.getLong("rest")))
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
