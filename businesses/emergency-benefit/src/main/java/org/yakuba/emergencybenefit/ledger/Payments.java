package org.yakuba.emergencybenefit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 支払 — what was decided is gathered into a list, approved by another officer and handed over as one
 * set (EMB-5-01). What failed is paid by a new payment that names the failed one (EMB-5-02).
 */
public final class Payments {

  private Payments() {}

  /** A list of payments. */
  public record PaymentList(
      UUID id,
      String benefitId,
      LocalDate paymentDate,
      String proposedBy,
      int payments,
      Yen amount,
      int sent,
      int paid,
      int failed,
      @Nullable String approvedBy) {}

  /** One payment. */
  public record PaymentRow(
      UUID id,
      int targetNo,
      String headName,
      int issueNo,
      Yen amount,
      String status,
      @Nullable String reasonCode,
      @Nullable LocalDate settledOn) {}

  /**
   * Gathers everything that is decided and not under way; of what failed, only where the account
   * was corrected since.
   *
   * @return the list; empty when there is nothing to pay
   */
  public static Optional<UUID> propose(
      TenantSession session, String benefitId, LocalDate paymentDate, String officer, Instant at) {
    Definitions.lock(session, benefitId);
    Sets.plan(session);
    var list = UUID.randomUUID();
    session
        .sql(Payments.class, "insert-list")
        .param("list", list)
        .param("benefit", benefitId)
        .param("paymentDate", paymentDate)
        .param("officer", officer)
        .param("at", Timestamp.from(at))
        .update();
    int payments =
        session
            .sql(Payments.class, "plan-payments")
            .param("list", list)
            .param("benefit", benefitId)
            .update();
    if (payments == 0) {
      session.sql(Payments.class, "delete-list").param("list", list).update();
      return Optional.empty();
    }
    return Optional.of(list);
  }

  /**
   * Approves a list and hands it over in the same transaction: rows as one set, then the event that
   * names them.
   *
   * @return false when it was approved already
   */
  public static boolean approve(
      TenantSession session,
      PaymentLists lists,
      PaymentLists.Heading heading,
      String officer,
      UUID correlationId,
      Instant at) {
    int approved =
        session
            .sql(Payments.class, "approve-list")
            .param("list", heading.listId())
            .param("officer", officer)
            .param("at", Timestamp.from(at))
            .update();
    if (approved == 0) {
      return false;
    }
    Sets.plan(session);
    session
        .sql(Payments.class, "hand-over")
        .param("list", heading.listId())
        .param("business", EmergencyBenefit.ID)
        .update();
    session.sql(Payments.class, "payments-approved").param("list", heading.listId()).update();
    lists.approve(session, EmergencyBenefit.ID, heading, correlationId, at);
    return true;
  }

  /**
   * Takes a report over: states of the payments, and what follows for targets and applications.
   *
   * @return how many failed
   */
  public static int takeResults(TenantSession session, UUID report) {
    Sets.plan(session);
    session.sql(Payments.class, "take-results").param("report", report).update();
    session.sql(Payments.class, "targets-paid").param("report", report).update();
    return session.sql(Payments.class, "hold-failed").param("report", report).update();
  }

  /** Lists of a benefit, newest first. */
  public static List<PaymentList> lists(TenantSession session, String benefitId) {
    return session
        .sql(Payments.class, "lists")
        .param("benefit", benefitId)
        .query((row, n) ->
            new PaymentList(
                row.getObject("list_id", UUID.class),
                row.getString("benefit_id"),
                row.getObject("payment_date", LocalDate.class),
                row.getString("proposed_by"),
                row.getInt("payments"),
                Yen.of(row.getLong("amount")),
                row.getInt("sent"),
                row.getInt("paid"),
                row.getInt("failed"),
                row.getString("approved_by")))
        .list();
  }

  /** Payments that did not arrive, newest first. */
  public static List<PaymentRow> failed(TenantSession session, String benefitId, int limit) {
    return session
        .sql(Payments.class, "failed-payments")
        .param("benefit", benefitId)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  /** Payments of one target, newest first. */
  public static List<PaymentRow> ofTarget(TenantSession session, String benefitId, int targetNo) {
    return session
        .sql(Payments.class, "payments-of-target")
        .param("benefit", benefitId)
        .param("target", targetNo)
        .query((row, n) -> row(row))
        .list();
  }

  private static PaymentRow row(ResultSet row) throws SQLException {
    return new PaymentRow(
        row.getObject("payment_id", UUID.class),
        row.getInt("target_no"),
        row.getString("head_name"),
        row.getInt("issue_no"),
        Yen.of(row.getLong("amount")),
        row.getString("payment_status"),
        row.getString("reason_code"),
        row.getObject("settled_on", LocalDate.class));
  }
}
