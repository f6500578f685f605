package org.yakuba.applicationmanagement.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.intake.ZipPackage;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.Contents;
import org.yakuba.applicationmanagement.ledger.Corrections;
import org.yakuba.applicationmanagement.ledger.FileLine;
import org.yakuba.applicationmanagement.ledger.ItemLine;
import org.yakuba.applicationmanagement.ledger.RegisterInquiry;
import org.yakuba.applicationmanagement.ledger.Representations;
import org.yakuba.applicationmanagement.linkage.Deliveries;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Content;
import org.yakuba.applicationmanagement.rules.FormItem;
import org.yakuba.applicationmanagement.rules.IntakeLimits;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.applicationmanagement.rules.Procedures.Procedure;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.platform.audit.Action;
import org.yakuba.platform.audit.AuditEntry;
import org.yakuba.platform.audit.AuditLog;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosed;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.DisclosureDecision;
import org.yakuba.platform.disclosure.DocumentKind;
import org.yakuba.platform.disclosure.Guarded;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.web.NotFound;

/**
 * 申請の照会 (APP-4-01, APP-6-03) — one application with its items, files and history. Every view is
 * recorded; what can tell where a protected person is passes Disclosure, and so do the files, in
 * which addresses stand as well. An application nobody was identified for is opened by those who
 * are to identify.
 */
public final class ReadingDesk {
  private static final String PROTECTED = "支援措置の対象者が関わる申請のため、権限のある職員だけが開けます";
  private static final String UNKNOWN_PERSON = "申請者を特定する職員だけが開けます";
  private static final String QUARANTINED = "マルウェアを検知したため開けません";

  private final Tenancy tenancy;
  private final Procedures procedures;
  private final Contents contents;
  private final RegisterInquiry register;
  private final Clock clock;

  /**
   * @param clock of Japan
   */
  public ReadingDesk(
      Tenancy tenancy,
      Procedures procedures,
      Contents contents,
      RegisterInquiry register,
      Clock clock) {
    this.tenancy = tenancy;
    this.procedures = procedures;
    this.contents = contents;
    this.register = register;
    this.clock = clock;
  }

  /** A file as it is served. */
  record Opened(FileLine file, byte[] bytes) {}

  /**
   * One application.
   *
   * @param version null for the last one
   */
  ApplicationView view(Operator operator, UUID id, @Nullable Integer version) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var application = Applications.find(session, id).orElseThrow(NotFound::new);
          record(session, operator, application, "APP-4-01", "");
          return view(session, operator, application, version);
        });
  }

  private ApplicationView view(
      TenantSession session, Operator operator, Application application, @Nullable Integer wanted) {
    var id = application.id();
    int version = wanted == null ? application.version() : wanted;
    if (version < 1 || version > application.version()) {
      throw new NotFound();
    }
    var decision = decide(session, operator, application);
    var closed = closed(operator, application, decision);
    var procedure = procedures.find(application.procedureId());
    var number = application.applicantNumber();
    return new ApplicationView(
        application,
        procedure.map(Procedure::name).orElse(application.procedureId()),
        procedure.map(Procedure::identification).orElse(true),
        Contents.versions(session, id),
        version,
        Contents.items(session, id, version).stream()
            .map(item -> shown(item, procedure, closed != null))
            .toList(),
        Contents.files(session, id, version),
        Contents.findings(session, id, version),
        Applications.history(session, id),
        Corrections.last(session, id),
        Representations.last(session, id),
        Deliveries.events(session, id),
        number == null
            ? null
            : register
                .person(session, number, LocalDate.now(clock))
                .map(ResidentItems::name)
                .orElse(""),
        persons(application).stream()
            .flatMap(person -> decision.banner(person).stream())
            .map(DisclosureDecision.Banner::text)
            .findFirst()
            .orElse(""),
        closed);
  }

  /** An item masked where it can tell where somebody is. */
  private static ItemLine shown(ItemLine item, Optional<Procedure> procedure, boolean closed) {
    boolean whereabouts =
        procedure
            .flatMap(known -> known.item(item.itemId()))
            .map(FormItem::whereabouts)
            .orElse(true);
    return closed && whereabouts && !item.value().isEmpty()
        ? new ItemLine(
            item.itemNo(),
            item.itemId(),
            item.sequence(),
            item.name(),
            Guarded.MASK,
            item.characterIssue(),
            item.keptApart())
        : item;
  }

  private static List<String> persons(Application application) {
    var persons = new ArrayList<>(application.subjectNumbers());
    if (application.applicantNumber() != null) {
      persons.add(application.applicantNumber());
    }
    return persons;
  }

  private DisclosureDecision decide(
      TenantSession session, Operator operator, Application application) {
    return Disclosure.decide(
        session,
        DocumentKind.SCREEN,
        persons(application),
        Requester.officer(operator),
        Channel.SCREEN,
        clock.instant());
  }

  /** Why addresses and files stay closed for this officer; null when they do not. */
  private static @Nullable String closed(
      Operator operator, Application application, DisclosureDecision decision) {
    if (application.status() == ApplicationStatus.QUARANTINED) {
      return QUARANTINED;
    }
    var persons = persons(application);
    if (application.applicantNumber() == null && !operator.may(ApplicationPrivileges.REVIEWING)) {
      return UNKNOWN_PERSON;
    }
    var probe = Guarded.of("", ProtectedScope.CURRENT_ADDRESS);
    return persons.isEmpty() || decision.revealShared(probe, persons) instanceof Disclosed.Open<?>
        ? null
        : PROTECTED;
  }

  /** One file of a package; empty when it stays closed for this officer. */
  Optional<Opened> file(Operator operator, UUID id, int version, int fileNo) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var application = Applications.find(session, id).orElseThrow(NotFound::new);
          var file =
              Contents.files(session, id, version).stream()
                  .filter(line -> line.fileNo() == fileNo)
                  .findFirst()
                  .orElseThrow(NotFound::new);
          record(session, operator, application, "APP-4-01", file.path());
          var decision = decide(session, operator, application);
          if (closed(operator, application, decision) != null
              || file.scan() == MalwareVerdict.INFECTED) {
            return Optional.empty();
          }
          var zip = contents.zip(session, id, version);
          return ZipPackage.open(zip, IntakeLimits.STANDARD)
              .find(file.path())
              .flatMap(entry ->
                  entry.content() instanceof Content.Bytes(var bytes)
                      ? Optional.of(new Opened(file, bytes))
                      : Optional.empty());
        });
  }

  /** 個人番号 as filled in, by the place of the item; the reveal is recorded with its reason. */
  List<Contents.Number> numbers(Operator operator, UUID id) {
    return tenancy.call(
        operator.tenant(),
        session -> {
          var application = Applications.find(session, id).orElseThrow(NotFound::new);
          record(session, operator, application, "APP-2-04", "個人番号");
          return contents.numbers(session, id, application.version());
        });
  }

  private static void record(
      TenantSession session,
      Operator operator,
      Application application,
      String function,
      String what) {
    var entry =
        AuditEntry.of(operator, ApplicationManagement.ID, function, Action.VIEW)
            .subjects(persons(application))
            .condition("受付番号", application.originalReceiptNumber());
    AuditLog.record(session, what.isEmpty() ? entry : entry.condition("対象", what));
  }
}
