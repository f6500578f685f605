package org.yakuba.applicationmanagement.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.ledger.Applications;
import org.yakuba.applicationmanagement.ledger.CertificateLinks;
import org.yakuba.applicationmanagement.ledger.RegisterInquiry;
import org.yakuba.applicationmanagement.rules.ApplicationPackage;
import org.yakuba.applicationmanagement.rules.Content;
import org.yakuba.applicationmanagement.rules.ControlFile;
import org.yakuba.applicationmanagement.rules.IntakeLimits;
import org.yakuba.applicationmanagement.rules.MalwareVerdict;
import org.yakuba.applicationmanagement.rules.PackageIntake;
import org.yakuba.applicationmanagement.rules.PackageIntake.Examined;
import org.yakuba.applicationmanagement.rules.Reception;
import org.yakuba.applicationmanagement.rules.Reception.CertificateLink;
import org.yakuba.applicationmanagement.rules.Reception.KnownReceipt;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Examines the bytes of a package with all that the municipality knows when it arrives: opens it,
 * looks for malware, verifies the signature, reads what was received before and whose certificate
 * it is, and lets {@link PackageIntake} judge.
 */
public final class Examination {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String SIGNED = "shinsei.xml";
  private static final String SIGNATURE = "shomei.xml";

  private final PackageIntake intake;
  private final MalwareScanner scanner;
  private final SignatureCheck signatures;
  private final RegisterInquiry register;
  private final IntakeLimits limits;

  public Examination(
      PackageIntake intake,
      MalwareScanner scanner,
      SignatureCheck signatures,
      RegisterInquiry register,
      IntakeLimits limits) {
    this.intake = intake;
    this.scanner = scanner;
    this.signatures = signatures;
    this.register = register;
    this.limits = limits;
  }

  /**
   * What came of it.
   *
   * @param scans verdict on every file that was unpacked
   * @param original the application that the package resubmits or repeats; null when there is none
   * @param holders everybody whose certificate it was that day; more than one is a mistake of the
   *     register
   */
  record Result(
      ApplicationPackage opened,
      Examined examined,
      Map<String, MalwareVerdict> scans,
      @Nullable Application original,
      List<String> holders) {
    Result {
      holders = List.copyOf(holders);
    }
  }

  /** The most that one package may be, packed: no sound one is larger than what it unpacks to. */
  public long mostBytes() {
    return limits.maxTotalBytes();
  }

  /**
   * @param municipalityCode the municipality's own code today
   */
  Result examine(TenantSession session, byte[] zip, String municipalityCode, Instant now) {
    var opened = ZipPackage.open(zip, limits);
    var scans = scan(opened);
    var control = control(opened);
    var infected = new HashSet<String>();
    scans.forEach((path, verdict) -> {
      if (verdict == MalwareVerdict.INFECTED) {
        infected.add(path);
      }
    });
    var looked =
        new ApplicationPackage(
            opened.sha256(),
            opened.broken(),
            opened.entries(),
            control.map(found -> signatureValid(opened, found, now)).orElse(null),
            infected);
    var known = new ArrayList<KnownReceipt>();
    var original = control.flatMap(found -> known(session, found, looked, known));
    var links = control.map(found -> links(session, found)).orElse(List.of());
    var examined =
        intake.examine(
            looked,
            new Reception(
                municipalityCode, OffsetDateTime.ofInstant(now, JAPAN), limits, known, links));
    return new Result(
        looked,
        examined,
        scans,
        original.orElse(null),
        links.stream()
            .filter(link -> control.isPresent() && link.isValidOn(control.get().arrival()))
            .map(CertificateLink::addresseeNumber)
            .distinct()
            .toList());
  }

  private Map<String, MalwareVerdict> scan(ApplicationPackage opened) {
    var scans = new LinkedHashMap<String, MalwareVerdict>();
    for (var entry : opened.entries()) {
      if (entry.content() instanceof Content.Bytes(var bytes)) {
        scans.put(entry.path(), scanner.scan(bytes));
      }
    }
    return scans;
  }

  private static Optional<ControlFile> control(ApplicationPackage opened) {
    return bytes(opened, ControlFile.PATH).flatMap(ControlFile::read);
  }

  static Optional<byte[]> bytes(ApplicationPackage opened, String path) {
    return opened
        .find(path)
        .flatMap(entry ->
            entry.content() instanceof Content.Bytes(var bytes)
                ? Optional.of(bytes)
                : Optional.empty());
  }

  /** Null when there is nothing to verify. */
  private @Nullable Boolean signatureValid(
      ApplicationPackage opened, ControlFile control, Instant now) {
    var signed = bytes(opened, SIGNED);
    var signature = bytes(opened, SIGNATURE);
    return signed.isEmpty() || signature.isEmpty()
        ? null
        : signatures.isValid(signed.get(), signature.get(), control.submittedAt().toInstant(), now);
  }

  /** What was received under the numbers of the control file; and which application that is. */
  private static Optional<Application> known(
      TenantSession session,
      ControlFile control,
      ApplicationPackage opened,
      List<KnownReceipt> known) {
    var before = Applications.findByReceipt(session, control.receiptNumber());
    before.ifPresent(found ->
        known.add(
            new KnownReceipt(
                control.receiptNumber(),
                Applications.hashOf(session, control.receiptNumber()),
                found.status().name())));
    if (before.isPresent() || !control.resubmission()) {
      return before;
    }
    var original =
        Applications.findByReceipt(session, control.originalReceiptNumber())
            .filter(found -> found.procedureId().equals(control.procedureId()));
    original.ifPresent(found ->
        known.add(new KnownReceipt(control.originalReceiptNumber(), "", found.status().name())));
    return original;
  }

  private List<CertificateLink> links(TenantSession session, ControlFile control) {
    var links = new ArrayList<CertificateLink>();
    if (control.serialNumber().isEmpty()) {
      return links;
    }
    var found =
        CertificateLinks.of(session, control.serialNumber(), control.submittedAt().toInstant());
    for (var link : found) {
      var person = register.person(session, link.addresseeNumber(), control.arrival());
      var birth =
          person
              .map(ResidentItems::birthDate)
              .filter(day -> !day.unknownFlag())
              .map(day -> LocalDate.parse(day.date()));
      links.add(
          new CertificateLink(
              control.serialNumber(),
              link.addresseeNumber(),
              person.map(ResidentItems::name).orElse(""),
              person.map(Examination::otherNames).orElse(List.of()),
              birth.orElse(LocalDate.MAX),
              link.validFrom(),
              link.validTo()));
    }
    return links;
  }

  /** 通称, and 旧氏 before the given name. */
  private static List<String> otherNames(ResidentItems person) {
    var parts = person.name().split("[ 　]", 2);
    var former =
        person.formerSurname() == null || parts.length < 2
            ? Stream.<String>empty()
            : Stream.of(person.formerSurname() + parts[1]);
    return Stream.concat(Stream.ofNullable(person.alias()), former).toList();
  }
}
