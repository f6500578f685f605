package org.yakuba.childallowance.ledger.postgres;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ledger.AllowanceLedger.Signature;
import org.yakuba.childallowance.ledger.AllowanceLedger.Written;
import org.yakuba.childallowance.ledger.CaseFile;
import org.yakuba.childallowance.ledger.ChildSpan;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.ledger.StudentSpan;
import org.yakuba.childallowance.ledger.decide.Amounts;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Decision.Change;
import org.yakuba.childallowance.ledger.decide.Settings;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.platform.tenancy.TenantSession;

/** Writes what a decision changes: what no longer holds is closed, what holds is entered. */
final class FileWriter {
  private static final String CERTIFICATION = "certification";
  private static final int PRESCRIPTION_YEARS = 2;

  private final TenantSession session;
  private final Settings settings;
  private final Signature signature;
  private final Timestamp at;
  private final LocalDate today;

  FileWriter(TenantSession session, Settings settings, Signature signature) {
    this.session = session;
    this.settings = settings;
    this.signature = signature;
    this.at = Timestamp.from(signature.at());
    this.today = signature.at().atZone(Numbers.JAPAN).toLocalDate();
  }

  /** Closes what a change ends; all changes of a decision are closed before any is entered. */
  void close(@Nullable Long recipient, Change change) {
    if (recipient == null) {
      return;
    }
    var before = change.before();
    var after = change.after();
    var rows = Rows.without(Rows.recipients(before), Rows.recipients(after));
    if (!rows.isEmpty()) {
      session
          .sql(FileWriter.class, "close-recipient")
          .param("recipient", recipient)
          .param(
              "from",
              rows.stream()
                  .map(row -> row.standing().from().atDay(1).toString())
                  .toArray(String[]::new))
          .param("at", at)
          .update();
    }
    closeSpans(
        "close-children",
        recipient,
        Rows.without(children(before), children(after)).stream()
            .map(span -> Rows.key(span.number(), span.payableFrom()))
            .toList());
    closeSpans(
        "close-students",
        recipient,
        Rows.without(students(before), students(after)).stream()
            .map(span -> Rows.key(span.number(), span.countedFrom()))
            .toList());
  }

  private void closeSpans(
      String statement, long recipient, List<Map<String, @Nullable Object>> keys) {
    if (!keys.isEmpty()) {
      session
          .sql(FileWriter.class, statement)
          .param("recipient", recipient)
          .param("rows", CommandJson.rows(keys))
          .param("at", at)
          .update();
    }
  }

  /** Enters the determination and what holds by it. */
  Written enter(@Nullable Long known, Change change) {
    var after = change.after();
    var before = change.before();
    Long recipient = known;
    String number = before == null ? null : before.recipient().certificationNumber();
    if (recipient == null && after != null) {
      recipient = session.sql(FileWriter.class, "new-recipient").query(Long.class).single();
      number = Numbers.certification(serial(CERTIFICATION));
      after =
          after.with(
              after.recipient().numbered(number),
              after.standings(),
              after.children(),
              after.students());
    }
    var noticeNumber = noticeNumber(change);
    var determination = determination(recipient, noticeNumber, change);
    if (recipient != null) {
      enterRows(recipient, determination, before, after);
      rewriteMonths(recipient, change, after);
      overpayments(recipient, determination, change.overpaid());
      if (change.draft().command() instanceof Command.ReportStatus report) {
        statusReport(recipient, report);
      }
    }
    return new Written(determination, number, noticeNumber, change);
  }

  private @Nullable String noticeNumber(Change change) {
    if (!change.draft().kind().isNotified()) {
      return null;
    }
    int year = FiscalYear.of(today).year();
    return Numbers.notice(year, serial("notice-" + year));
  }

  private long serial(String series) {
    return session
        .sql(FileWriter.class, "take-serial")
        .param("series", series)
        .query(Long.class)
        .single();
  }

  private UUID determination(
      @Nullable Long recipient, @Nullable String noticeNumber, Change change) {
    var draft = change.draft();
    var effective = draft.effectiveMonth();
    return session
        .sql(FileWriter.class, "insert-determination")
        .param("filing", signature.filingId())
        .param("recipient", recipient)
        .param("number", draft.number())
        .param("kind", draft.kind().name())
        .param("effectiveMonth", effective == null ? null : effective.atDay(1))
        .param("oldYen", Math.toIntExact(draft.oldYen()))
        .param("newYen", Math.toIntExact(draft.newYen()))
        .param("reason", draft.reason())
        .param("reasonText", draft.reasonText())
        .param("decidedOn", today)
        .param("noticeNumber", noticeNumber)
        .param("takesBack", draft.takesBack())
        .param("version", CommandJson.VERSION)
        .param("command", CommandJson.write(draft.command()))
        .param("enteredBy", signature.enteredBy())
        .param("approvedBy", signature.approvedBy())
        .param("law", signature.law())
        .param("at", at)
        .query(UUID.class)
        .single();
  }

  private void enterRows(
      long recipient, UUID determination, @Nullable CaseFile before, @Nullable CaseFile after) {
    enterRows(
        "insert-recipient",
        recipient,
        determination,
        Rows.without(Rows.recipients(after), Rows.recipients(before)).stream()
            .map(Rows::of)
            .toList());
    enterRows(
        "insert-children",
        recipient,
        determination,
        Rows.without(children(after), children(before)).stream().map(Rows::of).toList());
    enterRows(
        "insert-students",
        recipient,
        determination,
        Rows.without(students(after), students(before)).stream().map(Rows::of).toList());
  }

  private void enterRows(
      String statement,
      long recipient,
      UUID determination,
      List<Map<String, @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      session
          .sql(FileWriter.class, statement)
          .param("recipient", recipient)
          .param("rows", CommandJson.rows(rows))
          .param("determination", determination)
          .param("at", at)
          .update();
    }
  }

  /** 月次明細 of months that were run already, where they are another now. */
  private void rewriteMonths(long recipient, Change change, @Nullable CaseFile after) {
    var amounts = new Amounts(settings, change.books());
    var months = new ArrayList<String>();
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var month : change.books().entitled()) {
      var was = change.before() == null ? null : amounts.month(change.before(), month).orElse(null);
      var is = after == null ? null : amounts.month(after, month).orElse(null);
      boolean sameClass =
          change.before() != null
              && after != null
              && change.before().standing(month).insuranceClass()
                  == after.standing(month).insuranceClass();
      if (is != null && is.equals(was) && sameClass) {
        continue;
      }
      months.add(month.atDay(1).toString());
      if (after != null && is != null && after.isEntitled(month)) {
        for (var child : is.children()) {
          var row = new LinkedHashMap<String, @Nullable Object>();
          row.put("month", month.atDay(1));
          row.put("child", child.childId());
          row.put("rank", child.order());
          row.put("category", child.category().name());
          row.put("yen", child.amountYen());
          row.put("insuranceClass", after.standing(month).insuranceClass().name());
          rows.add(row);
        }
      }
    }
    if (months.isEmpty()) {
      return;
    }
    session
        .sql(FileWriter.class, "close-months")
        .param("recipient", recipient)
        .param("months", months.toArray(String[]::new))
        .param("at", at)
        .update();
    session
        .sql(FileWriter.class, "insert-months")
        .param("recipient", recipient)
        .param("rows", CommandJson.rows(rows))
        .param("law", lawId())
        .param("at", at)
        .update();
  }

  private int lawId() {
    return session
        .sql(FileWriter.class, "law-version")
        .param("law", signature.law())
        .param("at", at)
        .query(Integer.class)
        .single();
  }

  private void overpayments(long recipient, UUID determination, Map<YearMonth, Long> overpaid) {
    if (overpaid.isEmpty()) {
      return;
    }
    var rows = new ArrayList<Map<String, Object>>();
    overpaid.forEach((month, yen) -> rows.add(Map.of("month", month.atDay(1), "yen", yen)));
    session
        .sql(FileWriter.class, "insert-overpayments")
        .param("recipient", recipient)
        .param("rows", CommandJson.rows(rows))
        .param("determination", determination)
        .param("prescribedOn", today.plusYears(PRESCRIPTION_YEARS))
        .param("at", at)
        .update();
  }

  private void statusReport(long recipient, Command.ReportStatus report) {
    record Kept(String[] reasons, LocalDate due) {}
    var kept =
        session
            .sql(FileWriter.class, "close-status-report")
            .param("recipient", recipient)
            .param("fiscalYear", report.fiscalYear())
            .param("at", at)
            .query((row, n) ->
                new Kept(
                    (String[]) row.getArray("reasons").getArray(),
                    row.getObject("due_on", LocalDate.class)))
            .optional()
            .orElse(new Kept(new String[0], LocalDate.of(report.fiscalYear(), 6, 30)));
    session
        .sql(FileWriter.class, "insert-status-report")
        .param("recipient", recipient)
        .param("fiscalYear", report.fiscalYear())
        .param("reasons", kept.reasons())
        .param("state", report.changed() ? "CHANGED" : "CONFIRMED")
        .param("stateOn", report.receivedOn())
        .param("dueOn", kept.due())
        .param("at", at)
        .update();
    session
        .sql(FileWriter.class, "release-suspension")
        .param("recipient", recipient)
        .param("at", at)
        .query((row, n) -> row.getObject("from_month", LocalDate.class))
        .list()
        .forEach(from ->
            session
                .sql(FileWriter.class, "insert-released")
                .param("recipient", recipient)
                .param("from", from)
                .param("until", today.withDayOfMonth(1))
                .param("releasedOn", today)
                .param("enteredBy", signature.enteredBy())
                .param("at", at)
                .update());
  }

  private static List<ChildSpan> children(@Nullable CaseFile file) {
    return file == null ? List.of() : file.children();
  }

  private static List<StudentSpan> students(@Nullable CaseFile file) {
    return file == null ? List.of() : file.students();
  }
}
