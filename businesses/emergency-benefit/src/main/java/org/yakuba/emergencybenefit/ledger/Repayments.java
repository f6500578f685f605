package org.yakuba.emergencybenefit.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.tenancy.TenantSession;

/** 返還 — what was paid by a decision that was cancelled is asked back, once (EMB-5-04). */
public final class Repayments {
  /** Days from the decision to the day of payment. */
  public static final int DAYS_TO_PAY = 30;

  private Repayments() {}

  /** One amount asked back. */
  public record Repayment(
      long repaymentNo,
      int targetNo,
      String headName,
      Yen amount,
      String reason,
      LocalDate dueDate,
      @Nullable LocalDate receivedOn) {}

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

  /** Of a benefit, newest first. */
  public static List<Repayment> list(TenantSession session, String benefitId) {
    return session
        .sql(Repayments.class, "repayments")
        .param("benefit", benefitId)
        .query((row, n) ->
            new Repayment(
                row.getLong("repayment_no"),
                row.getInt("target_no"),
                row.getString("head_name"),
                Yen.of(row.getLong("amount")),
                row.getString("reason"),
                row.getObject("due_date", LocalDate.class),
                row.getObject("received_on", LocalDate.class)))
        .list();
  }
}
