package org.yakuba.applicationmanagement.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.intake.Examination.Result;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.ApplicationVersion;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.Applications.Act;
import org.yakuba.applicationmanagement.ledger.Applications.Identified;
import org.yakuba.applicationmanagement.ledger.Contents;
import org.yakuba.applicationmanagement.ledger.FileLine;
import org.yakuba.applicationmanagement.ledger.IdentificationMethod;
import org.yakuba.applicationmanagement.ledger.ItemLine;
import org.yakuba.applicationmanagement.ledger.RegisterInquiry;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Content;
import org.yakuba.applicationmanagement.rules.ControlFile;
import org.yakuba.applicationmanagement.rules.FormItem;
import org.yakuba.applicationmanagement.rules.Identification;
import org.yakuba.applicationmanagement.rules.ItemFile.ItemValue;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.applicationmanagement.rules.Procedures.Procedure;
import org.yakuba.applicationmanagement.rules.SignatureStatus;
import org.yakuba.contracts.applicationmanagement.CertificateLinkConflictDetected;
import org.yakuba.kernel.date.FiscalYear;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Puts an examined package into the ledger (APP-2-01): as a new application, or as a further
 * version of the one it corrects, which keeps the moment of its first arrival.
 */
public final class ApplicationStore {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String OPERATOR = "SYSTEM";
  private static final int RETENTION_YEARS = 5;

  private final Procedures procedures;
  private final Contents contents;
  private final RegisterInquiry register;
  private final Outbox outbox;
  private final Predicate<String> standardCharacters;

  public ApplicationStore(
      Procedures procedures,
      Contents contents,
      RegisterInquiry register,
      Outbox outbox,
      Predicate<String> standardCharacters) {
    this.procedures = procedures;
    this.contents = contents;
    this.register = register;
    this.outbox = outbox;
    this.standardCharacters = standardCharacters;
  }

  /** Stores a package that was accepted, with or without defects of form. */
  UUID store(TenantSession session, byte[] zip, Result result, Instant now) {
    var original = result.original();
    return original == null
        ? storeNew(session, zip, result, now)
        : storeVersion(session, zip, result, original.id(), now);
  }

  /** Stores a package with malware: it is listed, and nobody opens it. */
  UUID quarantine(TenantSession session, byte[] zip, Result result, Instant now) {
    var control = control(result);
    var procedure = procedure(control);
    var application = application(control, procedure, "", Identification.Result.NOT_ATTEMPTED);
    Applications.insert(session, application, received(now));
    contents.insert(session, application.id(), arrived(zip, result, procedure, 1, now));
    Applications.move(
        session,
        application,
        ApplicationStatus.QUARANTINED,
        new Act(now, OPERATOR, "MALWARE", "マルウェアを検知したため隔離しました", ""));
    return application.id();
  }

  private UUID storeNew(TenantSession session, byte[] zip, Result result, Instant now) {
    var control = control(result);
    var procedure = procedure(control);
    var found = result.examined().identification();
    var application =
        application(control, procedure, value(result, "applicantType"), found.result());
    Applications.insert(session, application, received(now));
    contents.insert(session, application.id(), arrived(zip, result, procedure, 1, now));
    identify(session, application.id(), found, now);
    tellConflict(session, result, control, now);
    if (!application.isByRepresentative()) {
      Applications.subjects(session, application.id(), subjects(session, result));
    }
    boolean known = found.addresseeNumber() != null || !procedure.identification();
    Applications.move(
        session,
        application,
        known ? ApplicationStatus.FORMAL_REVIEW : ApplicationStatus.UNIDENTIFIED,
        new Act(now, OPERATOR, found.result().name(), "", ""));
    return application.id();
  }

  /** 再申請: 到達 stays what it was with the first submission. */
  private UUID storeVersion(
      TenantSession session, byte[] zip, Result result, UUID id, Instant now) {
    var before = Applications.lock(session, id).orElseThrow();
    var control = control(result);
    var found = result.examined().identification();
    contents.insert(
        session, id, arrived(zip, result, procedure(control), before.version() + 1, now));
    boolean sameSender = Objects.equals(found.addresseeNumber(), before.applicantNumber());
    if (found.addresseeNumber() != null && !sameSender) {
      var other =
          before.applicantNumber() == null
              ? found
              : new Identification(Identification.Result.ATTRIBUTE_MISMATCH, null);
      identify(session, id, other, now);
    }
    tellConflict(session, result, control, now);
    if (!before.isByRepresentative()) {
      Applications.subjects(session, id, subjects(session, result));
    }
    Applications.move(
        session,
        before,
        ApplicationStatus.FORMAL_REVIEW,
        new Act(now, OPERATOR, "RESUBMITTED", "再申請 " + control.receiptNumber(), ""));
    return id;
  }

  private static Act received(Instant now) {
    return new Act(now, OPERATOR, "RECEIVED", "", "");
  }

  private static void identify(TenantSession session, UUID id, Identification found, Instant now) {
    Applications.identify(
        session,
        id,
        new Identified(
            found.addresseeNumber() == null
                ? IdentificationMethod.NONE
                : IdentificationMethod.SERIAL_NUMBER,
            found.result(),
            found.addresseeNumber(),
            found.addresseeNumber() == null ? List.of() : List.of("name", "birthDate"),
            ""),
        now,
        OPERATOR);
  }

  private void tellConflict(
      TenantSession session, Result result, ControlFile control, Instant now) {
    if (result.holders().size() > 1) {
      outbox.publish(
          session,
          new Publication(
              ApplicationManagement.ID,
              "certificate",
              control.serialNumber(),
              now,
              LocalDate.ofInstant(now, JAPAN),
              UUID.randomUUID(),
              null,
              false,
              List.of(),
              new CertificateLinkConflictDetected(control.serialNumber(), result.holders())));
    }
  }

  private static Application application(
      ControlFile control,
      Procedure procedure,
      String applicantType,
      Identification.Result result) {
    var days = procedure.standardDays();
    return new Application(
        UUID.randomUUID(),
        control.procedureId(),
        procedure.business(),
        control.receiptNumber(),
        control.submittedAt().toInstant(),
        applicantType.isEmpty() ? "SELF" : applicantType,
        FiscalYear.of(control.arrival()).lastDay().plusYears(RETENTION_YEARS),
        days == null ? null : OpeningDays.standard().deadline(control.arrival().plusDays(days)),
        ApplicationStatus.RECEIVED,
        1,
        1,
        null,
        IdentificationMethod.NONE,
        result,
        List.of(),
        null,
        null,
        null);
  }

  private Contents.Arrived arrived(
      byte[] zip, Result result, Procedure procedure, int versionNo, Instant now) {
    var control = control(result);
    var version =
        new ApplicationVersion(
            versionNo,
            control.receiptNumber(),
            control.resubmission() ? "RESUBMISSION" : "NEW",
            control.formVersion(),
            control.submittedAt().toInstant(),
            now,
            control.serialNumber(),
            control.certificateStatus(),
            signature(result, procedure),
            Objects.requireNonNull(result.opened().sha256()),
            zip.length);
    var items = new ArrayList<ItemLine>();
    var numbers = new ArrayList<Contents.Number>();
    for (var value : result.examined().items()) {
      int no = items.size() + 1;
      boolean apart = isIndividualNumber(procedure, value);
      if (apart && !value.value().isBlank()) {
        numbers.add(new Contents.Number(no, value.value()));
      }
      items.add(
          new ItemLine(
              no,
              value.itemId(),
              value.sequence(),
              value.itemName(),
              apart ? "" : value.value(),
              !apart && !value.value().isBlank() && !standardCharacters.test(value.value()),
              apart));
    }
    return new Contents.Arrived(
        version, zip, items, numbers, files(result), result.examined().findings());
  }

  private static boolean isIndividualNumber(Procedure procedure, ItemValue value) {
    return procedure
        .item(value.itemId())
        .filter(item -> item.type() == FormItem.Type.INDIVIDUAL_NUMBER)
        .isPresent();
  }

  private static SignatureStatus signature(Result result, Procedure procedure) {
    var valid = result.opened().signatureValid();
    if (valid == null) {
      return procedure.signature() ? SignatureStatus.ABSENT : SignatureStatus.NOT_REQUIRED;
    }
    return valid ? SignatureStatus.VALID : SignatureStatus.INVALID;
  }

  private static List<FileLine> files(Result result) {
    var files = new ArrayList<FileLine>();
    for (var entry : result.opened().entries()) {
      if (entry.content() instanceof Content.Bytes content) {
        var path = entry.path();
        files.add(
            new FileLine(
                files.size() + 1,
                path,
                documentId(path),
                MediaTypes.of(path),
                content.size(),
                content.sha256(),
                result.scans().getOrDefault(path, MalwareVerdict.PENDING)));
      }
    }
    return files;
  }

  /** {@code tempu/01_koseki.pdf} is {@code koseki}. */
  private static String documentId(String path) {
    return path.startsWith("tempu/")
        ? path.substring(path.indexOf('_') + 1, path.lastIndexOf('.'))
        : "";
  }

  /** The children and others of the form whom the register knows beyond doubt. */
  private List<String> subjects(TenantSession session, Result result) {
    var byPlace = new TreeMap<String, String[]>();
    for (var item : result.examined().items()) {
      int dot = item.itemId().lastIndexOf("].");
      if (dot > 0 && !item.value().isBlank()) {
        var of = byPlace.computeIfAbsent(item.itemId().substring(0, dot), k -> new String[2]);
        switch (item.itemId().substring(dot + 2)) {
          case "name" -> of[0] = item.value();
          case "birthDate" -> of[1] = item.value();
          default -> {}
        }
      }
    }
    return byPlace.values().stream()
        .map(of -> find(session, of[0], of[1]))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private @Nullable String find(
      TenantSession session, @Nullable String name, @Nullable String birthDate) {
    if (name == null || birthDate == null || !birthDate.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return null;
    }
    try {
      var like = register.like(session, name, LocalDate.parse(birthDate));
      return like.size() == 1 ? like.getFirst().addresseeNumber() : null;
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }

  private static String value(Result result, String itemId) {
    return result.examined().items().stream()
        .filter(item -> item.itemId().equals(itemId))
        .map(ItemValue::value)
        .findFirst()
        .orElse("");
  }

  private static ControlFile control(Result result) {
    return Objects.requireNonNull(result.examined().control());
  }

  private Procedure procedure(ControlFile control) {
    return procedures.find(control.procedureId()).orElseThrow();
  }
}
