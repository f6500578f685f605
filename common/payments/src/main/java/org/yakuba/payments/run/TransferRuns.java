package org.yakuba.payments.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.payments.Payments;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;

/**
 * 振込データの作成と承認 (BEN-4-02, BEN-4-10). A run freezes what the bank is told: later changes of accounts,
 * persons or banks do not touch it. One officer makes it, another releases it; with the release the
 * files are written and the payments are {@code SENT}.
 */
public final class TransferRuns {
  /** A file of transfers to many accounts; others are salaries (BEN-4-07). */
  public static final String GENERAL_TRANSFER = "21";

  private final AccountAssignment assignment;
  private final BankFiles files;
  private final TransferReports reports;
  private final Clock clock;

  public TransferRuns(
      AccountAssignment assignment, BankFiles files, TransferReports reports, Clock clock) {
    this.assignment = assignment;
    this.files = files;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * What a run is made of.
   *
   * @param transactionDate 振込指定日
   * @param lists whose waiting payments it takes
   */
  public record Order(
      String title,
      LocalDate transactionDate,
      UUID requesterId,
      String typeCode,
      List<UUID> lists) {
    public Order {
      lists = List.copyOf(lists);
    }
  }

  /**
   * Makes a run of everything in the lists that has a usable account.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException PAY-E20 when nothing can be paid
   */
  public TransferRun make(TenantSession session, Operator operator, Order order) {
    order.lists().forEach(list -> assignment.assign(session, list));
    var run = UUID.randomUUID();
    var lists = order.lists().stream().map(UUID::toString).toArray(String[]::new);
    int claimed =
        session
            .sql(TransferRuns.class, "claim-payments")
            .param("run", run)
            .param("lists", lists)
            .update();
    if (claimed == 0) {
      new Violations().add("lists", null, "PAY-E20", "振込先の決まった支払がありません").throwIfAny();
    }
    int frozen =
        session
            .sql(TransferRuns.class, "freeze-transfers")
            .param("run", run)
            .param("day", order.transactionDate())
            .update();
    if (frozen != claimed) {
      throw new AlreadyChanged();
    }
    int excluded =
        session
            .sql(TransferRuns.class, "left-out")
            .param("lists", lists)
            .query(Integer.class)
            .single();
    session
        .sql(TransferRuns.class, "insert-run")
        .param("run", run)
        .param("title", order.title())
        .param("day", order.transactionDate())
        .param("requester", order.requesterId())
        .param("typeCode", order.typeCode())
        .param("excluded", excluded)
        .param("hash", inputHash(session, run))
        .param("officer", operator.officer().officerId())
        .param("at", clock.instant().toString())
        .update();
    var made = find(session, run).orElseThrow();
    record(session, operator, made, Action.CREATE);
    return made;
  }

  private static String inputHash(TenantSession session, UUID run) {
    return session
        .sql(TransferRuns.class, "input-hash")
        .param("run", run)
        .query(String.class)
        .single();
  }

  /**
   * Releases a run: writes its files and marks its payments as sent.
   *
   * @throws org.yakuba.kernel.assess.ViolationsException PAY-E21 when the officer has made the run,
   *     PAY-E22 when its inputs are not those that were frozen
   * @throws AlreadyChanged when somebody else was faster
   */
  public void release(TenantSession session, Operator operator, UUID runId) {
    var run = find(session, runId).orElseThrow(NotFound::new);
    var wrong = new Violations();
    if (run.madeBy().equals(operator.officer().officerId())) {
      wrong.add(null, Integer.toString(run.number()), "PAY-E21", "作成した職員は承認できません");
    }
    wrong.throwIfAny();
    close(session, operator, run, TransferRun.State.RELEASED);
    if (!inputHash(session, runId).equals(run.inputHash())) {
      wrong.add(null, Integer.toString(run.number()), "PAY-E22", "確定した明細と一致しません").throwIfAny();
    }
    files.write(session, run, 1, null, operator, clock.instant());
    int sent = session.sql(TransferRuns.class, "send-payments").param("run", runId).update();
    if (sent != run.rowCount()) {
      throw new AlreadyChanged();
    }
    reports.sent(session, run, operator);
    record(session, operator, run, Action.DECIDE);
  }

  /** Takes a prepared run back; its payments wait again. */
  public void cancel(TenantSession session, Operator operator, UUID runId) {
    var run = find(session, runId).orElseThrow(NotFound::new);
    close(session, operator, run, TransferRun.State.CANCELLED);
    session.sql(TransferRuns.class, "free-payments").param("run", runId).update();
    record(session, operator, run, Action.DELETE);
  }

  private void close(
      TenantSession session, Operator operator, TransferRun run, TransferRun.State state) {
    int closed =
        session
            .sql(TransferRuns.class, "close-run")
            .param("run", run.id())
            .param("state", state.name())
            .param("officer", operator.officer().officerId())
            .param("at", now().toString())
            .update();
    if (closed == 0) {
      throw new AlreadyChanged();
    }
  }

  /** One run. */
  public Optional<TransferRun> find(TenantSession session, UUID runId) {
    return session
        .sql(TransferRuns.class, "run")
        .param("run", runId)
        .query(TransferRun::of)
        .optional();
  }

  /** Newest first. */
  public List<TransferRun> list(TenantSession session, int limit) {
    return session
        .sql(TransferRuns.class, "runs")
        .param("limit", limit)
        .query(TransferRun::of)
        .list();
  }

  /** Transfers of a run to branches that the master of banks does not know. */
  public int unknownBranches(TenantSession session, UUID runId) {
    return session
        .sql(TransferRuns.class, "unknown-branches")
        .param("run", runId)
        .query(Integer.class)
        .single();
  }

  /**
   * How many payments of a run are in a state, and what they add up to.
   *
   * @param status 支払の状態
   */
  public record StatusCount(PaymentStatus status, int count, long amountYen) {}

  /** Payments of a run by state. */
  public List<StatusCount> counts(TenantSession session, UUID runId) {
    return session
        .sql(TransferRuns.class, "status-counts")
        .param("run", runId)
        .query((row, index) ->
            new StatusCount(
                PaymentStatus.valueOf(row.getString("status")),
                row.getInt("row_count"),
                row.getLong("total_amount_yen")))
        .list();
  }

  private Instant now() {
    return clock.instant();
  }

  private static void record(
      TenantSession session, Operator operator, TransferRun run, Action action) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, Payments.ID, "BEN-4-02", action)
            .subjectCount(run.rowCount())
            .condition("run", Integer.toString(run.number()))
            .condition("inputHash", run.inputHash()));
  }
}
