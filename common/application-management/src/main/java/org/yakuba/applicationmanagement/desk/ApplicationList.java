package org.yakuba.applicationmanagement.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.applicationmanagement.rules.Procedures.Procedure;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/** 申請照会 (APP-4-01): lists by state, procedure, receipt number and applicant. */
public final class ApplicationList {
  private final Tenancy tenancy;
  private final Procedures procedures;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public ApplicationList(Tenancy tenancy, Procedures procedures, Clock clock) {
    this.tenancy = tenancy;
    this.procedures = procedures;
    this.clock = clock;
  }

  /**
   * What to look for; empty means any.
   *
   * @param status null for all
   */
  record Filter(
      @Nullable ApplicationStatus status, String receipt, String procedure, String applicant) {}

  /** What was found, and how many stand in each state. */
  record Found(List<ListedApplication> applications, Map<ApplicationStatus, Integer> counts) {
    Found {
      applications = List.copyOf(applications);
      counts = Map.copyOf(counts);
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** At most {@code limit} applications, the most urgent first. */
  Found find(Operator operator, Filter filter, int limit) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var rows = rows(session, filter, limit);
          var numbers =
              rows.stream()
                  .flatMap(row ->
                      java.util.stream.Stream.ofNullable(row.application().applicantNumber()))
                  .distinct()
                  .toList();
          var decision = decide(session, operator, numbers);
          AuditLog.record(
              session,
              AuditEntry.of(operator, ApplicationManagement.ID, "APP-4-01", Action.SEARCH)
                  .subjects(numbers)
                  .condition("状態", filter.status() == null ? "すべて" : filter.status().label())
                  .condition("件数", Integer.toString(rows.size())));
          return new Found(
              rows.stream().map(row -> warned(row, decision)).toList(), counts(session));
        });
  }

  private static ListedApplication warned(ListedApplication row, DisclosureDecision decision) {
    var number = row.application().applicantNumber();
    return new ListedApplication(
        row.application(),
        row.procedureName(),
        row.applicantName(),
        row.correctionDue(),
        number != null && decision.banner(number).isPresent());
  }

  private DisclosureDecision decide(
      TenantSession session, Operator operator, List<String> numbers) {
    return Disclosure.decide(
        session,
        DocumentKind.SCREEN,
        numbers,
        Requester.officer(operator),
        Channel.SCREEN,
        clock.instant());
  }

  private List<ListedApplication> rows(TenantSession session, Filter filter, int limit) {
    return session
        .sql(ApplicationList.class, "list-applications")
        .param("status", filter.status() == null ? null : filter.status().name())
        .param("receipt", orNull(filter.receipt()))
        .param("procedure", orNull(filter.procedure()))
        .param("applicant", orNull(filter.applicant()))
        .param("limit", limit)
        .query((row, index) -> {
          Application application = Applications.row(row, index);
          return new ListedApplication(
              application,
              procedures
                  .find(application.procedureId())
                  .map(Procedure::name)
                  .orElse(application.procedureId()),
              row.getString("applicant_name"),
              row.getObject("correction_due", LocalDate.class),
              false);
        })
        .list();
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static Map<ApplicationStatus, Integer> counts(TenantSession session) {
    var counts = new EnumMap<ApplicationStatus, Integer>(ApplicationStatus.class);
    session
        .sql(ApplicationList.class, "count-applications")
        .query((row, index) ->
            counts.put(ApplicationStatus.valueOf(row.getString("status")), row.getInt("count")))
        .list();
    return counts;
  }
}
