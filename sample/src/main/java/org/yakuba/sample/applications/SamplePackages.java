package org.yakuba.sample.applications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yakuba.sample.Json;
import org.yakuba.sample.applications.SampleSignature.Signer;

/**
 * 申請ZIPの見本 — applications of given residents: sound ones, those with defects that are taken in, and
 * one of every defect that keeps a package out (application-management §4.1). The same residents
 * and moment give the same bytes. Taken in the order of their names they give the answers that are
 * written beside them.
 */
public final class SamplePackages {
  private static final String NOBODY = "NOT_ATTEMPTED";
  private static final String FOUND = "IDENTIFIED";

  private final String municipality;
  private final OffsetDateTime at;
  private final List<Applicant> applicants;
  private final List<SamplePackage> packages = new ArrayList<>();

  private SamplePackages(String municipality, OffsetDateTime at, List<Applicant> applicants) {
    this.municipality = municipality;
    this.at = at;
    this.applicants = List.copyOf(applicants);
  }

  /**
   * All packages, in the order of intake.
   *
   * @param at when the first one was sent; the others follow minute by minute
   * @param applicants at least one, who has children
   */
  public static List<SamplePackage> of(
      String municipality, OffsetDateTime at, List<Applicant> applicants) {
    var made = new SamplePackages(municipality, at, applicants);
    made.sound();
    made.unidentified();
    made.defectsOfForm();
    Broken.containers(made);
    Broken.contents(made);
    Broken.addresses(made);
    Broken.bodies(made);
    return List.copyOf(made.packages);
  }

  /**
   * Writes packages into a folder, and the answers beside it: {@code expected-<folder>.json}.
   *
   * @throws IOException when the folder cannot be written
   */
  public static void write(List<SamplePackage> packages, Path folder) throws IOException {
    Files.createDirectories(folder);
    var answers = new ArrayList<Map<String, Object>>();
    for (var made : packages) {
      Files.write(folder.resolve(made.fileName()), made.zip());
      var answer = new LinkedHashMap<String, Object>();
      answer.put("file", made.fileName());
      answer.put("disposition", made.disposition());
      answer.put("codes", made.codes());
      answer.put("identification", made.identification());
      answer.put("about", made.about());
      answers.add(answer);
    }
    var parent = folder.toAbsolutePath().getParent();
    Files.writeString(
        (parent == null ? folder : parent).resolve("expected-" + folder.getFileName() + ".json"),
        Json.of(Map.of("packages", answers)));
  }

  /** The resident of a package; there are more packages than residents. */
  Applicant applicant(int number) {
    return applicants.get(number % applicants.size());
  }

  String municipality() {
    return municipality;
  }

  /** When the next package is sent. */
  String nextMoment() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.plusMinutes(packages.size()));
  }

  String nextReceipt() {
    return "A%s%05d"
        .formatted(DateTimeFormatter.BASIC_ISO_DATE.format(at.toLocalDate()), packages.size() + 1);
  }

  PackageDraft nextChange() {
    return PackageDraft.change(
        applicant(packages.size()), nextReceipt(), municipality, nextMoment());
  }

  PackageDraft nextClaim() {
    return PackageDraft.claim(
        applicant(packages.size()), nextReceipt(), municipality, nextMoment());
  }

  void accepted(String about, PackageDraft draft) {
    add(about, draft.zip(), "ACCEPTED", FOUND);
  }

  void rejected(String about, byte[] zip, String... codes) {
    add(about, zip, "REJECTED", NOBODY, codes);
  }

  void add(String about, byte[] zip, String disposition, String identification, String... codes) {
    packages.add(
        new SamplePackage(
            "%03d-%s.zip".formatted(packages.size() + 1, about),
            zip,
            disposition,
            List.of(codes),
            identification,
            about));
  }

  private void sound() {
    accepted("claim", nextClaim().signed(Signer.HOLDER));
    accepted("change", nextChange());
    accepted(
        "with-attachments",
        nextChange()
            .file("tempu/01_identity.pdf", PackageDraft.PDF)
            .file("tempu/02_photo.png", Pictures.PNG)
            .file("tempu/03_letter.jpg", Pictures.JPEG));
    accepted("individual-number", nextChange().item("individualNumber", "123456789018"));
    accepted("representative", nextChange().item("applicantType", "LEGAL_REPRESENTATIVE"));
    var first = packages.get(1);
    add("same-again", first.zip(), "ALREADY_RECEIVED", NOBODY, "APP-I024");
  }

  private void unidentified() {
    add(
        "certificate-nobody-knows",
        nextChange().control("CertificateSerialNumber", "FFFFFFFFFFFF0001").zip(),
        "ACCEPTED",
        "SERIAL_NOT_FOUND");
    add(
        "certificate-of-another",
        nextChange().item("applicantName", "見本　別人").zip(),
        "ACCEPTED",
        "ATTRIBUTE_MISMATCH");
  }

  private void defectsOfForm() {
    add("item-empty", nextChange().item("after", "").zip(), "FORMAT_DEFECT", FOUND, "APP-W040");
    add(
        "item-of-another-form",
        nextChange().item("applicantPhone", "12").zip(),
        "FORMAT_DEFECT",
        FOUND,
        "APP-W041");
    add(
        "character-not-standard",
        nextChange().item("after", "\uE001").zip(),
        "FORMAT_DEFECT",
        FOUND,
        "APP-W043");
    add(
        "certificate-revoked",
        nextChange().control("CertificateStatus", "REVOKED").zip(),
        "FORMAT_DEFECT",
        NOBODY,
        "APP-W044");
  }
}
