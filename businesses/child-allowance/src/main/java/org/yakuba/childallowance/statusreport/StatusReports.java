package org.yakuba.childallowance.statusreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.Numbers;
import org.yakuba.childallowance.linkage.LifeEvents;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * 現況届 of a fiscal year (U10): most recipients owe none, since the public records tell the same; who
 * owes one is judged as of 1 June by set, once.
 */
public final class StatusReports {
  private static final String PARAMETER = "statusReportFrom";
  private static final String EVERYBODY = "EVERYBODY";
  private static final int LAST_DAY = 30;

  private final TenantParameters parameters;
  private final OpeningDays open;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public StatusReports(TenantParameters parameters, OpeningDays open, Clock clock) {
    this.parameters = parameters;
    this.open = open;
    this.clock = clock;
  }

  /** A recipient without a report whose public record is not what the allowance stands on. */
  public record Difference(
      String certificationNumber, String addresseeNumber, List<String> differences) {
    public Difference {
      differences = List.copyOf(differences);
    }

    /** The differences in words. */
    public String told() {
      return String.join("、", differences);
    }
  }

  /** Today in Japan. */
  LocalDate today() {
    return LocalDate.now(clock.withZone(Numbers.JAPAN));
  }

  /** The day as of which everybody is judged (施行規則第4条). */
  static LocalDate baseDay(int fiscalYear) {
    return LocalDate.of(fiscalYear, Month.JUNE, 1);
  }

  /** 30 June, or the next day on which the office is open. */
  LocalDate dueDay(int fiscalYear) {
    var day = LocalDate.of(fiscalYear, Month.JUNE, LAST_DAY);
    while (!open.isOpen(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** 要否判定 (CHA-5-01, CHA-5-04): who was not judged yet is judged now; how many. */
  int judge(TenantSession session, Operator operator, int fiscalYear) {
    var base = baseDay(fiscalYear);
    var everybody =
        parameters
            .values(session, ChildAllowance.ID, null)
            .on(PARAMETER, base)
            .orElseThrow()
            .equals(EVERYBODY);
    int judged =
        session
            .sql(StatusReports.class, "judge")
            .param("year", fiscalYear)
            .param("base", base)
            .param("due", dueDay(fiscalYear))
            .param("everybody", everybody)
            .param("today", today())
            .param("at", now())
            .update();
    record(session, operator, "CHA-5-01", Action.CREATE, fiscalYear, judged, List.of());
    return judged;
  }

  /** How many reports stand where. */
  Map<ReportState, Long> counts(TenantSession session, int fiscalYear) {
    var counts = new EnumMap<ReportState, Long>(ReportState.class);
    session
        .sql(StatusReports.class, "counts")
        .param("year", fiscalYear)
        .query((row, index) ->
            counts.put(ReportState.valueOf(row.getString("state")), row.getLong("reports")))
        .list();
    return counts;
  }

  /** Reports in some states, in the order of their numbers. */
  List<StatusReport> list(
      TenantSession session,
      int fiscalYear,
      Collection<ReportState> states,
      @Nullable String certification,
      int limit) {
    return session
        .sql(StatusReports.class, "reports")
        .param("year", fiscalYear)
        .param("states", states.stream().map(ReportState::name).toArray(String[]::new))
        .param("certification", certification)
        .param("limit", limit)
        .query((row, index) ->
            new StatusReport(
                row.getString("certification_number"),
                row.getString("addressee_number"),
                String.valueOf(row.getString("name")),
                reasons(row),
                ReportState.valueOf(row.getString("state")),
                row.getObject("state_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("filed")))
        .list();
  }

  static List<ReportReason> reasons(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("reasons").getArray())
        .map(ReportReason::valueOf)
        .toList();
  }

  /** Asks one recipient whose report was omitted; false when there is none such. */
  boolean ask(TenantSession session, Operator operator, int fiscalYear, String certification) {
    record Omitted(long recipient, String number, LocalDate due) {}
    var at = now();
    var omitted =
        session
            .sql(StatusReports.class, "ask")
            .param("year", fiscalYear)
            .param("certification", certification)
            .param("at", at)
            .query((row, index) ->
                new Omitted(
                    row.getLong("recipient_id"),
                    row.getString("addressee_number"),
                    row.getObject("due_on", LocalDate.class)))
            .optional();
    omitted.ifPresent(found -> {
      session
          .sql(StatusReports.class, "insert-asked")
          .param("recipient", found.recipient())
          .param("year", fiscalYear)
          .param("today", today())
          .param("due", found.due())
          .param("at", at)
          .update();
      record(session, operator, "CHA-5-01", Action.UPDATE, fiscalYear, 1, List.of(found.number()));
    });
    return omitted.isPresent();
  }

  /** 公簿確認 (CHA-5-03): whose record differs among those without a report. */
  List<Difference> differences(TenantSession session, int fiscalYear, int limit) {
    return session
        .sql(StatusReports.class, "differs")
        .param("year", fiscalYear)
        .param("base", today().withDayOfMonth(1))
        .param("today", today())
        .param("limit", limit)
        .query((row, index) ->
            new Difference(
                row.getString("certification_number"),
                row.getString("addressee_number"),
                Arrays.stream(row.getString("differences").split(" "))
                    .map(StatusReports::difference)
                    .toList()))
        .list();
  }

  private static String difference(String code) {
    return switch (code) {
      case "NOT_RESIDENT" -> "受給者が住民でない";
      case "CHILD_NOT_RESIDENT" -> "同居の児童が住民でない";
      case "CHILD_ELSEWHERE" -> "同居の児童が別の世帯にいる";
      case "SPOUSE_ELSEWHERE" -> "配偶者が別の世帯にいるか住民でない";
      case "PENSION_DIFFERS" -> "加入年金が台帳と違う";
      case "PENSION_LOST" -> "年金の資格を失っている";
      default -> throw new IllegalArgumentException(code);
    };
  }

  /** Opens a work item for each difference; one that is open already stays the only one. */
  int openWork(TenantSession session, Operator operator, int fiscalYear, int limit) {
    var found = differences(session, fiscalYear, limit);
    for (var one : found) {
      var detail = new LinkedHashMap<String, String>();
      detail.put("certificationNumber", one.certificationNumber());
      detail.put("difference", one.told());
      WorkItems.open(
          session,
          new NewWorkItem(
              ChildAllowance.ID,
              LifeEvents.REVIEW_KIND,
              "status-report/" + fiscalYear + "/" + one.certificationNumber(),
              one.addresseeNumber(),
              "公簿確認による確認",
              detail));
    }
    record(
        session,
        operator,
        "CHA-5-03",
        Action.CREATE,
        fiscalYear,
        found.size(),
        found.stream().map(Difference::addresseeNumber).toList());
    return found.size();
  }

  Timestamp now() {
    return Timestamp.from(Instant.now(clock));
  }

  static void record(
      TenantSession session,
      Operator operator,
      String function,
      Action action,
      int fiscalYear,
      int count,
      List<String> persons) {
    AuditLog.record(
        session,
        AuditEntry.of(operator, ChildAllowance.ID, function, action)
            .subjects(persons)
            .subjectCount(count)
            .condition("fiscalYear", Integer.toString(fiscalYear)));
  }
}
