package org.yakuba.payments.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.payments.TransferResultReported;
import org.yakuba.payments.Payments;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Tells the businesses what became of their payments: one report per list and act, its rows as a
 * set (data-linkage §5.6, BEN-4-05).
 */
public final class TransferReports {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Outbox outbox;
  private final Clock clock;

  public TransferReports(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What led to a report. */
  public enum Act {
    SENT("送付"),
    RESULT_FILE("結果取込"),
    SETTLED("支払の確定");

    private final String label;

    Act(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * An act that was reported.
   *
   * @param fileSha256 of the result that was taken in; null for others
   */
  public record Reported(
      Act act, Instant at, String officerId, int rowCount, @Nullable String fileSha256) {}

  /** A list of a run. */
  record ListOfRun(UUID listId, String businessId) {}

  /** Writes the rows of one list of a report; how many. */
  @FunctionalInterface
  interface Rows {
    int write(UUID reportId, ListOfRun list);
  }

  /** Everything in a run was ordered from the bank. */
  void sent(TenantSession session, TransferRun run, Operator operator) {
    report(
        session,
        run,
        operator,
        Act.SENT,
        null,
        (report, list) ->
            session
                .sql(TransferReports.class, "report-sent")
                .param("report", report)
                .param("run", run.id())
                .param("list", list.listId())
                .update());
  }

  /** Lets {@code rows} write list by list, and publishes a report for each that has any. */
  int report(
      TenantSession session,
      TransferRun run,
      Operator operator,
      Act act,
      @Nullable String fileSha256,
      Rows rows) {
    var actId = UUID.randomUUID();
    int reported = 0;
    for (var list : lists(session, run.id())) {
      var report = UUID.randomUUID();
      int count = rows.write(report, list);
      if (count > 0) {
        insert(session, run, operator, act, actId, fileSha256, report, list, count);
        publish(session, report, list, count, actId);
        reported += count;
      }
    }
    return reported;
  }

  private void insert(
      TenantSession session,
      TransferRun run,
      Operator operator,
      Act act,
      UUID actId,
      @Nullable String fileSha256,
      UUID report,
      ListOfRun list,
      int count) {
    session
        .sql(TransferReports.class, "insert-report")
        .param("report", report)
        .param("list", list.listId())
        .param("run", run.id())
        .param("act", act.name())
        .param("actId", actId)
        .param("sha256", fileSha256)
        .param("rows", count)
        .param("officer", operator.officer().officerId())
        .param("at", clock.instant().toString())
        .update();
  }

  private void publish(
      TenantSession session, UUID report, ListOfRun list, int count, UUID correlation) {
    var at = clock.instant();
    var today = LocalDate.ofInstant(at, JAPAN);
    outbox.publish(
        session,
        new Publication(
            Payments.ID,
            PaymentLists.AGGREGATE,
            list.listId().toString(),
            at,
            today,
            correlation,
            null,
            false,
            List.of(),
            new TransferResultReported(report, list.listId(), list.businessId(), today, count)));
  }

  private static List<ListOfRun> lists(TenantSession session, UUID runId) {
    return session
        .sql(TransferReports.class, "lists-of-run")
        .param("run", runId)
        .query((row, index) ->
            new ListOfRun(row.getObject("list_id", UUID.class), row.getString("business_id")))
        .list();
  }

  /** What was reported about a run, oldest first. */
  public List<Reported> of(TenantSession session, UUID runId) {
    return session
        .sql(TransferReports.class, "reports")
        .param("run", runId)
        .query((row, index) ->
            new Reported(
                Act.valueOf(row.getString("act")),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("officer_id"),
                row.getInt("row_count"),
                row.getString("file_sha256")))
        .list();
  }
}
