package org.yakuba.payments.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.payments.Payments;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.VerificationStatus;
import org.yakuba.payments.zengin.DebitResults.DefectiveFileException;
import org.yakuba.payments.zengin.TransferResultFile;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 結果取込 (BEN-4-05): a result of the bank is taken in as a whole or not at all. What could not be
 * paid in becomes {@code FAILED}, what came back after it was paid {@code RETURNED}; the account is
 * {@code TRANSFER_FAILED} and a work item opens. The new payment is the business's to make.
 */
public final class TransferResults {
  static final String FAILED = "payments.failed-payment";

  private final PayeeAccounts accounts;
  private final TransferReports reports;
  private final Clock clock;

  public TransferResults(PayeeAccounts accounts, TransferReports reports, Clock clock) {
    this.accounts = accounts;
    this.reports = reports;
    this.clock = clock;
  }

  /** A payment that did not arrive. */
  public record Failed(
      UUID paymentId,
      String listTitle,
      String businessId,
      String addresseeNumber,
      String paymentKey,
      long amountYen,
      PaymentStatus status,
      @Nullable String reasonCode,
      @Nullable LocalDate settledOn,
      boolean reissued) {}

  /**
   * Takes a result in.
   *
   * @return payments it told about
   * @throws org.yakuba.kernel.assess.ViolationsException PAY-E30 when the file is defective,
   *     PAY-E31 when it is not about this run, PAY-E32 when it was taken in before
   */
  public int take(TenantSession session, Operator operator, TransferRun run, byte[] file) {
    var wrong = new Violations();
    if (run.state() != TransferRun.State.RELEASED) {
      wrong.add("file", null, "PAY-E31", "送付した振込データの結果だけを取り込めます").throwIfAny();
    }
    var read = read(file, wrong);
    wrong.throwIfAny();
    var sha256 = BankFiles.sha256(file);
    if (session
        .sql(TransferResults.class, "result-known")
        .param("run", run.id())
        .param("sha256", sha256)
        .query(Boolean.class)
        .single()) {
      wrong.add("file", null, "PAY-E32", "この結果は取込済みです").throwIfAny();
    }
    var columns = new Columns(read);
    differences(session, run, columns, wrong);
    wrong.throwIfAny();
    int reported =
        reports.report(
            session,
            run,
            operator,
            TransferReports.Act.RESULT_FILE,
            sha256,
            (report, list) -> {
              int rows = apply(session, run, columns, report, list.listId());
              failures(session, report);
              return rows;
            });
    record(session, operator, run, "結果", reported);
    return reported;
  }

  private static List<TransferResultFile.Result> read(byte[] file, Violations wrong) {
    try {
      var read = TransferResultFile.read(file).transfers();
      for (var result : read) {
        if (!result.customerCode1().matches("[0-9]{10}")) {
          wrong.add("file", result.customerCode1(), "PAY-E31", "この振込データの顧客コードではありません");
          return read;
        }
      }
      if (read.isEmpty()) {
        wrong.add("file", null, "PAY-E30", "明細がありません");
      }
      return read;
    } catch (DefectiveFileException e) {
      wrong.add("file", e.defect().field(), "PAY-E30", e.explanation());
      return List.of();
    }
  }

  /** The file as columns. */
  private static final class Columns {
    private final Integer[] seqs;
    private final String[] accounts;
    private final Long[] amounts;
    private final String[] codes;

    Columns(List<TransferResultFile.Result> results) {
      seqs =
          results.stream()
              .map(r -> (int) Math.min(Integer.MAX_VALUE, Long.parseLong(r.customerCode1())))
              .toArray(Integer[]::new);
      accounts = results.stream().map(TransferResultFile.Result::account).toArray(String[]::new);
      amounts = results.stream().map(TransferResultFile.Result::amountYen).toArray(Long[]::new);
      codes = results.stream().map(TransferResultFile.Result::resultCode).toArray(String[]::new);
    }
  }

  private static void differences(
      TenantSession session, TransferRun run, Columns columns, Violations wrong) {
    session
        .sql(TransferResults.class, "result-differences")
        .param("run", run.id())
        .param("seqs", columns.seqs)
        .param("accounts", columns.accounts)
        .param("amounts", columns.amounts)
        .param("codes", columns.codes)
        .query(row -> {
          add(wrong, row.getLong("unknown"), "依頼にない明細が%d件あります");
          add(wrong, row.getLong("different"), "口座または金額が依頼と違う明細が%d件あります");
          add(wrong, row.getLong("twice"), "同じ顧客コードの明細が%d件重なっています");
          add(wrong, row.getLong("already"), "結果が既に決まった支払の明細が%d件あります");
        });
  }

  private static void add(Violations wrong, long count, String message) {
    if (count > 0) {
      wrong.add("file", Long.toString(count), "PAY-E31", message.formatted(count));
    }
  }

  private int apply(
      TenantSession session, TransferRun run, Columns columns, UUID report, UUID list) {
    var today = LocalDate.now(clock);
    return session
        .sql(TransferResults.class, "apply-result")
        .param("run", run.id())
        .param("list", list)
        .param("report", report)
        .param("seqs", columns.seqs)
        .param("codes", columns.codes)
        .param("day", today.isBefore(run.transactionDate()) ? today : run.transactionDate())
        .update();
  }

  private record Failure(
      UUID paymentId,
      PaymentStatus status,
      String reasonCode,
      UUID accountId,
      String addressee,
      long amountYen,
      String title) {}

  /** Accounts into which nothing arrives, and a work item for each payment. */
  private void failures(TenantSession session, UUID report) {
    var failures =
        session
            .sql(TransferResults.class, "reason-of-report")
            .param("report", report)
            .query((row, index) ->
                new Failure(
                    row.getObject("payment_id", UUID.class),
                    PaymentStatus.valueOf(row.getString("payment_status")),
                    row.getString("reason_code"),
                    row.getObject("payee_account_id", UUID.class),
                    row.getString("addressee_number"),
                    row.getLong("amount_yen"),
                    row.getString("title")))
            .list();
    var items = new ArrayList<NewWorkItem>();
    var marked = new HashSet<UUID>();
    for (var failure : failures) {
      if (marked.add(failure.accountId())) {
        accounts
            .lock(session, failure.accountId())
            .ifPresent(account ->
                accounts.change(
                    session,
                    account,
                    PayeeAccounts.State.of(account)
                        .verification(VerificationStatus.TRANSFER_FAILED),
                    AccountChange.TRANSFER_FAILED,
                    null,
                    clock.instant()));
      }
      items.add(
          new NewWorkItem(
              Payments.ID,
              FAILED,
              failure.paymentId().toString(),
              failure.addressee(),
              failure.status().label() + "になりました",
              Map.of(
                  "list", failure.title(),
                  "amount", Long.toString(failure.amountYen()),
                  "resultCode", failure.reasonCode())));
    }
    WorkItems.openAll(session, items);
  }

  /**
   * 支払の確定: what the bank has not sent back is paid, from the day of the transfer on.
   *
   * @return payments that are paid now
   * @throws org.yakuba.kernel.assess.ViolationsException PAY-E33 before that day
   */
  public int settle(TenantSession session, Operator operator, TransferRun run) {
    var wrong = new Violations();
    if (run.state() != TransferRun.State.RELEASED
        || LocalDate.now(clock).isBefore(run.transactionDate())) {
      wrong
          .add(null, run.transactionDate().toString(), "PAY-E33", "振込指定日より前には確定できません")
          .throwIfAny();
    }
    int settled =
        reports.report(
            session,
            run,
            operator,
            TransferReports.Act.SETTLED,
            null,
            (report, list) ->
                session
                    .sql(TransferResults.class, "settle")
                    .param("run", run.id())
                    .param("list", list.listId())
                    .param("report", report)
                    .param("day", run.transactionDate())
                    .update());
    record(session, operator, run, "確定", settled);
    return settled;
  }

  /** 振込不能一覧: of a run, or of all with null; those not paid anew first, at most 1,000. */
  public List<Failed> failed(TenantSession session, @Nullable UUID runId) {
    return session
        .sql(TransferResults.class, "failed-payments")
        .param("run", runId)
        .query((row, index) ->
            new Failed(
                row.getObject("payment_id", UUID.class),
                row.getString("title"),
                row.getString("business_id"),
                row.getString("addressee_number"),
                row.getString("payment_key"),
                row.getLong("amount_yen"),
                PaymentStatus.valueOf(row.getString("status")),
                row.getString("reason_code"),
                row.getObject("settled_on", LocalDate.class),
                row.getBoolean("reissued")))
        .list();
  }

  private static void record(
      TenantSession session, Operator operator, TransferRun run, String what, int count) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, Payments.ID, "BEN-4-05", Action.UPDATE)
            .subjectCount(count)
            .condition("run", Integer.toString(run.number()))
            .condition("act", what));
  }
}
