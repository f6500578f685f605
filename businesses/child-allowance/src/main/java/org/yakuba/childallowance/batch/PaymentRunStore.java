package org.yakuba.childallowance.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yakuba.childallowance.batch.PaymentRun.Figures;
import org.yakuba.childallowance.batch.PaymentRun.Held;
import org.yakuba.childallowance.batch.PaymentRun.Kind;
import org.yakuba.childallowance.batch.PaymentRun.Part;
import org.yakuba.childallowance.batch.PaymentRun.State;
import org.yakuba.platform.tenancy.TenantSession;

/** Payment runs in the database. */
final class PaymentRunStore {
  private PaymentRunStore() {}

  /**
   * Begins a run.
   *
   * @return empty when another one is under way, or the payment month was planned already
   */
  static Optional<UUID> insert(
      TenantSession session,
      Kind kind,
      YearMonth paymentMonth,
      YearMonth from,
      YearMonth to,
      LocalDate paymentDate,
      Instant at,
      String law,
      String officerId) {
    return session
        .sql(PaymentRunStore.class, "insert-run")
        .param("kind", kind.name())
        .param("paymentMonth", paymentMonth.atDay(1))
        .param("from", from.atDay(1))
        .param("to", to.atDay(1))
        .param("paymentDate", paymentDate)
        .param("at", EntitlementStep.utc(at))
        .param("law", law)
        .param("officer", officerId)
        .query(UUID.class)
        .optional();
  }

  static Optional<PaymentRun> find(TenantSession session, UUID id) {
    return session
        .sql(PaymentRunStore.class, "find-run")
        .param("run", id)
        .query((row, index) -> run(row))
        .optional();
  }

  /** Newest first. */
  static List<PaymentRun> list(TenantSession session, int limit) {
    return session
        .sql(PaymentRunStore.class, "list-runs")
        .param("limit", limit)
        .query((row, index) -> run(row))
        .list();
  }

  /** Moves a run on; false when it does not stand where it should. */
  static boolean move(TenantSession session, UUID id, State from, State to) {
    return session
            .sql(PaymentRunStore.class, "move-run")
            .param("run", id)
            .param("from", from.name())
            .param("to", to.name())
            .update()
        == 1;
  }

  /** Decides a plan; false when somebody else has. */
  static boolean decide(
      TenantSession session, UUID id, State state, String officerId, Instant at, String note) {
    return session
            .sql(PaymentRunStore.class, "decide-run")
            .param("run", id)
            .param("state", state.name())
            .param("officer", officerId)
            .param("at", EntitlementStep.utc(at))
            .param("note", note)
            .update()
        == 1;
  }

  /** Up to when the runs before this one have heard of decisions; empty before the first. */
  static Optional<Instant> lastKnown(TenantSession session, UUID id) {
    return session
        .sql(PaymentRunStore.class, "last-known")
        .param("run", id)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** The last month that was due for everybody; empty before the first regular payment. */
  static Optional<YearMonth> lastDue(TenantSession session) {
    return session
        .sql(PaymentRunStore.class, "last-due")
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from);
  }

  /** What a plan adds up to. */
  static Figures figures(TenantSession session, UUID id) {
    return session
        .sql(PaymentRunStore.class, "run-figures")
        .param("run", id)
        .query((row, index) ->
            new Figures(
                row.getLong("payments"),
                row.getLong("gross_yen"),
                row.getLong("deducted_yen"),
                row.getLong("local_yen"),
                row.getLong("without_account"),
                row.getLong("held"),
                row.getLong("held_yen"),
                row.getLong("decided_since")))
        .single();
  }

  /** Payments by kind. */
  static List<Part> kinds(TenantSession session, UUID id) {
    return parts(session.sql(PaymentRunStore.class, "run-kinds").param("run", id), "gross_yen");
  }

  /** Deductions by kind. */
  static List<Part> deductions(TenantSession session, UUID id) {
    return parts(
        session.sql(PaymentRunStore.class, "run-deductions").param("run", id), "amount_yen");
  }

  private static List<Part> parts(StatementSpec statement, String amount) {
    return statement
        .query((row, index) ->
            new Part(row.getString("kind"), row.getLong("payments"), row.getLong(amount)))
        .list();
  }

  /** What rests. */
  static List<Held> held(TenantSession session, UUID id, int limit) {
    return session
        .sql(PaymentRunStore.class, "run-held")
        .param("run", id)
        .param("limit", limit)
        .query((row, index) ->
            new Held(
                row.getString("certification_number"),
                row.getString("addressee_number"),
                row.getString("held"),
                month(row, "from_month"),
                month(row, "to_month"),
                row.getLong("amount_yen")))
        .list();
  }

  private static PaymentRun run(ResultSet row) throws SQLException {
    var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new PaymentRun(
        row.getObject("run_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        month(row, "payment_month"),
        month(row, "from_month"),
        month(row, "to_month"),
        row.getObject("payment_date", LocalDate.class),
        row.getObject("known_at", OffsetDateTime.class).toInstant(),
        row.getString("law"),
        State.valueOf(row.getString("state")),
        row.getString("planned_by"),
        row.getString("decided_by"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("note"));
  }

  private static YearMonth month(ResultSet row, String column) throws SQLException {
    return YearMonth.from(row.getObject(column, LocalDate.class));
  }
}
