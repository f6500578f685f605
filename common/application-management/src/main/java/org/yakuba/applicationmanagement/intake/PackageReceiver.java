package org.yakuba.applicationmanagement.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.intake.Examination.Result;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.IntakeLog;
import org.yakuba.applicationmanagement.ledger.IntakeLog.Entry;
import org.yakuba.applicationmanagement.ledger.IntakeLog.Outcome;
import org.yakuba.applicationmanagement.ledger.ParkedPackages;
import org.yakuba.applicationmanagement.ledger.ParkedPackages.Settlement;
import org.yakuba.applicationmanagement.rules.Finding;
import org.yakuba.applicationmanagement.rules.PackageIntake.Disposition;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.AlreadyChanged;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * Takes packages in, each in one transaction (APP-1-01): it becomes an application, a version of
 * one, or a parked package, and leaves one line in the intake log. Taken again under the same claim
 * it changes nothing.
 */
public final class PackageReceiver {
  private final Tenancy tenancy;
  private final Examination examination;
  private final ApplicationStore store;
  private final ParkedPackages parked;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public PackageReceiver(
      Tenancy tenancy,
      Examination examination,
      ApplicationStore store,
      ParkedPackages parked,
      Clock clock) {
    this.tenancy = tenancy;
    this.examination = examination;
    this.store = store;
    this.parked = parked;
    this.clock = clock;
  }

  /** See {@link Examination#mostBytes}. */
  long mostBytes() {
    return examination.mostBytes();
  }

  /**
   * What became of a package.
   *
   * @param findings what was found in it; empty when it was taken before under the same claim
   */
  public record Receipt(
      Disposition disposition,
      @Nullable UUID application,
      @Nullable UUID parked,
      List<Finding> findings) {
    public Receipt {
      findings = List.copyOf(findings);
    }
  }

  /** Takes one package in. */
  public Receipt receive(Tenant tenant, Delivered delivered) {
    return tenancy.call(
        tenant.id(),
        session -> {
          IntakeLog.oneAtATime(session);
          var before = IntakeLog.find(session, delivered.claim());
          return before.isPresent()
              ? receipt(before.get())
              : received(session, tenant.code().value(), delivered);
        });
  }

  private static Receipt receipt(Entry entry) {
    var disposition =
        switch (entry.outcome()) {
          case RECEIVED -> Disposition.ACCEPTED;
          case QUARANTINED -> Disposition.QUARANTINED;
          case PARKED -> Disposition.REJECTED;
          case DUPLICATE -> Disposition.ALREADY_RECEIVED;
        };
    return new Receipt(disposition, entry.application(), entry.parked(), List.of());
  }

  private Receipt received(TenantSession session, String municipality, Delivered delivered) {
    var now = clock.instant();
    var bytes = delivered.bytes();
    if (bytes == null) {
      var tooLarge = List.of(Finding.tooLargeAsAWhole());
      return park(session, delivered, now, null, tooLarge, null);
    }
    var result = examination.examine(session, bytes, municipality, now);
    var findings = result.examined().findings();
    return switch (result.examined().disposition()) {
      case REJECTED -> park(session, delivered, now, bytes, findings, result);
      case ALREADY_RECEIVED ->
          noted(
              session,
              delivered,
              now,
              new Entry(Outcome.DUPLICATE, idOf(result.original()), null),
              result);
      case QUARANTINED ->
          noted(
              session,
              delivered,
              now,
              new Entry(Outcome.QUARANTINED, store.quarantine(session, bytes, result, now), null),
              result);
      case ACCEPTED, FORMAT_DEFECT ->
          noted(
              session,
              delivered,
              now,
              new Entry(Outcome.RECEIVED, store.store(session, bytes, result, now), null),
              result);
    };
  }

  private static @Nullable UUID idOf(@Nullable Application application) {
    return application == null ? null : application.id();
  }

  private Receipt noted(
      TenantSession session, Delivered delivered, Instant now, Entry entry, Result result) {
    IntakeLog.record(session, delivered.claim(), now, LocalDate.now(clock), entry);
    return new Receipt(
        result.examined().disposition(),
        entry.application(),
        entry.parked(),
        result.examined().findings());
  }

  private Receipt park(
      TenantSession session,
      Delivered delivered,
      Instant now,
      byte @Nullable [] bytes,
      List<Finding> findings,
      @Nullable Result result) {
    var id =
        parked.park(
            session,
            UUID.randomUUID(),
            delivered.fileName(),
            now,
            delivered.sha256(),
            delivered.size(),
            bytes,
            result == null ? null : result.examined().control(),
            findings);
    IntakeLog.record(
        session, delivered.claim(), now, LocalDate.now(clock), new Entry(Outcome.PARKED, null, id));
    WorkItems.open(
        session,
        new NewWorkItem(
            ApplicationManagement.ID,
            ApplicationManagement.PARKED_ITEM,
            id.toString(),
            null,
            "取り込めない申請があります",
            Map.of("理由", codes(findings))));
    return new Receipt(Disposition.REJECTED, null, id, findings);
  }

  private static String codes(List<Finding> findings) {
    return String.join(
        " ", findings.stream().map(finding -> finding.code().id()).distinct().toList());
  }

  /**
   * Examines a parked package again, when what kept it out may be gone: a procedure registered, a
   * fresh list of revoked certificates. What it is now is taken in and the package settled; else it
   * stays.
   */
  public Receipt examineAgain(Operator operator, Tenant tenant, UUID parkedId) {
    return tenancy.call(
        tenant.id(),
        session -> {
          IntakeLog.oneAtATime(session);
          var found = ParkedPackages.find(session, parkedId).orElseThrow(NotFound::new);
          if (found.settlement() != null) {
            throw new AlreadyChanged();
          }
          var zip = parked.zip(session, parkedId).orElseThrow(NotFound::new);
          var now = clock.instant();
          var result = examination.examine(session, zip, tenant.code().value(), now);
          AuditLog.record(
              session,
              AuditEntry.of(operator, ApplicationManagement.ID, "APP-1-06", Action.UPDATE)
                  .condition("取込不能", parkedId.toString()));
          var application =
              switch (result.examined().disposition()) {
                case REJECTED -> null;
                case ALREADY_RECEIVED -> idOf(result.original());
                case QUARANTINED -> store.quarantine(session, zip, result, now);
                case ACCEPTED, FORMAT_DEFECT -> store.store(session, zip, result, now);
              };
          if (application != null) {
            ParkedPackages.settle(
                session,
                parkedId,
                Settlement.RECEIVED,
                now,
                operator.officer().officerId(),
                Applications.find(session, application)
                    .map(Application::originalReceiptNumber)
                    .orElse(""));
          }
          return new Receipt(
              result.examined().disposition(), application, parkedId, result.examined().findings());
        });
  }
}
