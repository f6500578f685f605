package org.yakuba.applicationmanagement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.applicationmanagement.OtherRegister;
import org.yakuba.applicationmanagement.TownOffice;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.PackageIntake.Disposition;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.sample.applications.SamplePackage;
import org.yakuba.sample.applications.SamplePackages;

/** Packages from the folder: every one ends where its answer says, and none disappears. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PackageFolderTest {
  private TownOffice office;
  private List<SamplePackage> samples;
  private PackageFolder.Summary summary;

  @BeforeAll
  void takeIn() throws IOException {
    office = TownOffice.open();
    samples =
        SamplePackages.of(
            TownOffice.CODE,
            OffsetDateTime.now(ZoneId.of("Asia/Tokyo")).minusDays(1).withNano(0),
            List.of(OtherRegister.HANAKO));
    SamplePackages.write(samples, office.folder());
    Files.writeString(
        office.folder().resolve("kensu.csv"), today() + "," + (samples.size() + 1) + "\n");
    summary = office.takeIn();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo"));
  }

  @AfterAll
  void close() {
    office.close();
  }

  private List<SamplePackage> of(String disposition) {
    return samples.stream().filter(one -> one.disposition().equals(disposition)).toList();
  }

  @Test
  @Proves({"APP-1-01", "APP-1-03", "APP-1-04"})
  void every_defect_of_a_package_keeps_it_out_for_exactly_its_reason() {
    var expected = new TreeMap<String, String>();
    of("REJECTED").forEach(one -> expected.put(one.fileName(), String.join(" ", one.codes())));
    var parked = new TreeMap<String, String>();
    office
        .texts(
            "SELECT p.file_name || '=' || string_agg(DISTINCT f.code, ' ' ORDER BY f.code)"
                + " FROM application_management.parked_package p"
                + " JOIN application_management.parked_finding f ON f.parked_id = p.parked_id GROUP BY p.file_name")
        .forEach(line -> parked.put(line.split("=")[0], line.split("=")[1]));
    assertThat(parked).isEqualTo(expected).hasSizeGreaterThan(30);
  }

  @Test
  @Proves({"APP-1-06", "APP-1-07"})
  void whatever_was_offered_is_received_parked_or_a_duplicate_and_a_difference_is_told() {
    assertThat(summary.of(Disposition.REJECTED)).isEqualTo(of("REJECTED").size());
    assertThat(summary.of(Disposition.ACCEPTED)).isEqualTo(of("ACCEPTED").size());
    assertThat(summary.of(Disposition.FORMAT_DEFECT)).isEqualTo(of("FORMAT_DEFECT").size());
    assertThat(summary.of(Disposition.ALREADY_RECEIVED)).isEqualTo(1);
    var day = summary.days().getFirst();
    assertThat(day.taken()).isEqualTo(samples.size());
    assertThat(day.difference()).isEqualTo(1);
    assertThat(
            office.texts(
                "SELECT title FROM platform.work_item WHERE kind = 'application.count-differs'"))
        .containsExactly("申請の提供件数と取込件数が合いません");
  }

  @Test
  @Proves("APP-1-08")
  void malware_is_quarantined_with_its_package_and_nothing_of_it_is_read() {
    assertThat(summary.of(Disposition.QUARANTINED)).isEqualTo(1);
    assertThat(
            office.texts(
                "SELECT s.status FROM application_management.application a JOIN application_management.application_status s"
                    + " ON s.application_id = a.application_id WHERE a.status = 'QUARANTINED' ORDER BY s.status_no"))
        .containsExactly("RECEIVED", "QUARANTINED");
    assertThat(
            office.texts(
                "SELECT i.item_id FROM application_management.application_item i JOIN application_management.application a"
                    + " ON a.application_id = i.application_id WHERE a.status = 'QUARANTINED'"))
        .isEmpty();
  }

  @Test
  @Proves({"APP-3-02", "APP-3-03"})
  void applicants_are_found_by_the_certificate_that_was_theirs_when_name_and_birth_date_agree() {
    var results = new TreeMap<String, Integer>();
    samples.stream()
        .filter(
            one -> List.of("ACCEPTED", "FORMAT_DEFECT", "QUARANTINED").contains(one.disposition()))
        .forEach(one -> results.merge(one.identification(), 1, Integer::sum));
    var found = new TreeMap<String, Integer>();
    office
        .texts(
            "SELECT identification_result FROM application_management.application WHERE original_receipt_number ^@ 'A'")
        .forEach(result -> found.merge(result, 1, Integer::sum));
    assertThat(found).isEqualTo(results);
    assertThat(
            office.texts(
                "SELECT DISTINCT identification_result || ' ' || status || ' ' || coalesce(applicant_number, '-')"
                    + " FROM application_management.application WHERE identification_result <> 'NOT_ATTEMPTED' AND original_receipt_number ^@ 'A' ORDER BY 1"))
        .containsExactly(
            "ATTRIBUTE_MISMATCH UNIDENTIFIED -",
            "IDENTIFIED FORMAL_REVIEW 000000000000017",
            "SERIAL_NOT_FOUND UNIDENTIFIED -");
  }

  @Test
  @Proves({"APP-2-01", "APP-2-04"})
  void a_package_is_kept_encrypted_and_individual_numbers_apart_from_everything_else() {
    assertThat(
            office.texts(
                "SELECT item_name || value FROM application_management.application_item WHERE item_id = 'individualNumber'"))
        .containsExactly("個人番号");
    assertThat(
            office.texts(
                "SELECT count(*)::text FROM application_management.application_number WHERE position(convert_to('123456789018', 'UTF8') IN number_cipher) > 0"
                    + " UNION ALL SELECT count(*)::text FROM application_management.application_version"
                    + " WHERE position(convert_to('ApplicationControl', 'UTF8') IN package_cipher) > 0"))
        .containsExactly("0", "0");
    assertThat(office.texts("SELECT count(*)::text FROM application_management.application_number"))
        .containsExactly("1");
  }

  @Test
  void children_the_register_knows_beyond_doubt_are_found_for_the_business() {
    var claim = office.received(receipt(1));
    assertThat(claim.procedureId()).isEqualTo("CHD-01");
    assertThat(claim.status()).isEqualTo(ApplicationStatus.FORMAL_REVIEW);
    assertThat(claim.subjectNumbers()).containsExactly("000000000000025");
  }

  private String receipt(int number) {
    return "A%s%05d"
        .formatted(
            today().minusDays(1).format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE), number);
  }

  @Test
  @Proves("APP-1-05")
  void the_same_package_twice_is_one_application_whoever_brings_it() {
    var draft = office.change(OtherRegister.HANAKO);
    var zip = draft.zip();
    office.send(draft);
    int before = applications();
    office.put("again.zip", zip);
    assertThat(office.takeIn().of(Disposition.ALREADY_RECEIVED)).isEqualTo(1);
    assertThat(applications()).isEqualTo(before);
  }

  @Test
  void a_package_that_was_taken_in_but_not_moved_aside_is_not_counted_again() throws IOException {
    office.put("killed.zip", office.change(OtherRegister.HANAKO).zip());
    office.takeIn();
    int entries = entries();
    var done = office.folder().resolve("torikomi-zumi");
    try (var files = Files.list(done)) {
      var killed = files.filter(file -> file.toString().endsWith("killed.zip")).findFirst();
      Files.move(
          killed.orElseThrow(),
          office.folder().resolve("torikomi-chu").resolve(killed.get().getFileName()));
    }
    assertThat(office.takeIn().of(Disposition.ACCEPTED)).isEqualTo(1);
    assertThat(entries()).isEqualTo(entries);
  }

  @Test
  void an_officer_of_another_municipality_sees_none_of_it() {
    var stranger = office.server().signedIn("990027", "counter");
    stranger.open("/applications");
    assertThat(stranger.page().select("main tbody a")).isEmpty();
  }

  private int applications() {
    return Integer.parseInt(
        office.texts("SELECT count(*)::text FROM application_management.application").getFirst());
  }

  private int entries() {
    return Integer.parseInt(
        office.texts("SELECT count(*)::text FROM application_management.intake_entry").getFirst());
  }
}
