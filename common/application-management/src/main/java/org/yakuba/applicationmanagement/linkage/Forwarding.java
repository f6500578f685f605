package org.yakuba.applicationmanagement.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.Contents;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 一括取込 (方式4, APP-5-02) — gives applications that are ready to the businesses that decide them:
 * everything of the form, the person found, and the moment of arrival, through the outbox. The
 * delivery keeps its id however often the application goes; the revision grows.
 */
public final class Forwarding {
  private static final int AT_ONCE = 200;
  private static final String CONTROL = "kanri.xml";

  private final Tenancy tenancy;
  private final Outbox outbox;
  private final Contents contents;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public Forwarding(Tenancy tenancy, Outbox outbox, Contents contents, Clock clock) {
    this.tenancy = tenancy;
    this.outbox = outbox;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Gives everything that waits, some hundred at a time.
   *
   * @return how many went
   */
  public int forwardAll(Operator operator) {
    int all = 0;
    int some;
    do {
      some = tenancy.call(operator.tenant(), session -> forwardSome(session, operator));
      all += some;
    } while (some == AT_ONCE);
    return all;
  }

  private int forwardSome(TenantSession session, Operator operator) {
    var waiting =
        Deliveries.waiting(session, AT_ONCE).stream()
            .map(id -> Applications.find(session, id).orElseThrow())
            .toList();
    if (waiting.isEmpty()) {
      return 0;
    }
    waiting.forEach(application -> forward(session, application));
    AuditLog.record(
        session,
        AuditEntry.of(operator, ApplicationManagement.ID, "APP-5-02", Action.EXPORT)
            .subjects(
                waiting.stream()
                    .map(Application::applicantNumber)
                    .filter(number -> number != null)
                    .map(String::valueOf)
                    .toList())
            .condition("件数", Integer.toString(waiting.size())));
    return waiting.size();
  }

  private void forward(TenantSession session, Application application) {
    var now = clock.instant();
    var delivery = Deliveries.of(session, application);
    int revision = Deliveries.sent(session, delivery) + 1;
    var version = Contents.versions(session, application.id()).getLast();
    var payload =
        new ApplicationForwarded(
            delivery,
            application.id(),
            application.originalReceiptNumber(),
            application.procedureId(),
            Integer.parseInt(version.formVersion()),
            application.targetBusiness(),
            application.originalSubmittedAt(),
            application.applicantType(),
            application.applicantNumber(),
            application.subjectNumbers(),
            revision,
            items(session, application),
            attachments(session, application));
    var event =
        outbox.publish(
            session,
            new Publication(
                ApplicationManagement.ID,
                "application-delivery",
                delivery.toString(),
                now,
                LocalDate.now(clock),
                application.id(),
                null,
                false,
                List.of(),
                payload));
    Deliveries.record(
        session,
        delivery,
        event,
        now,
        Deliveries.Kind.SENT,
        revision,
        Integer.toString(application.statusNo()));
  }

  private List<ApplicationForwarded.Item> items(TenantSession session, Application application) {
    var numbers = new HashMap<Integer, String>();
    contents
        .numbers(session, application.id(), application.version())
        .forEach(number -> numbers.put(number.itemNo(), number.value()));
    return Contents.items(session, application.id(), application.version()).stream()
        .map(item ->
            new ApplicationForwarded.Item(
                item.itemId(),
                item.sequence(),
                item.keptApart() ? numbers.getOrDefault(item.itemNo(), "") : item.value()))
        .toList();
  }

  private static List<ApplicationForwarded.Attachment> attachments(
      TenantSession session, Application application) {
    return Contents.files(session, application.id(), application.version()).stream()
        .filter(file -> !file.path().equals(CONTROL))
        .map(file ->
            new ApplicationForwarded.Attachment(
                file.path(), file.documentId(), file.mediaType(), file.byteSize(), file.sha256()))
        .toList();
  }
}
