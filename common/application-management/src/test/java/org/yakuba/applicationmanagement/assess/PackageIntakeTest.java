package org.yakuba.applicationmanagement.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 取込検証, stage by stage (application-management §4.1). */
class PackageIntakeTest {

  private Package sent = new Package();

  @BeforeEach
  void begin() {
    sent = new Package();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_sound_package_is_accepted_and_its_sender_found() {
    assertThat(sent.told()).isEqualTo("ACCEPTED");
    assertThat(sent.identified()).isEqualTo("IDENTIFIED 000000000000017");
    assertThat(sent.outcome().path("trace")).isNotEmpty();
  }

  // ---- stage 1

  @Test
  void what_cannot_be_opened_is_not_looked_into() {
    sent.more.put("broken", true);
    sent.more.put("entries", "x");
    assertThat(sent.told()).isEqualTo("REJECTED APP-E001");
    assertThat(sent.identified()).isEqualTo("NOT_ATTEMPTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "a\\b", "C:x", "a\nb", "tempu/../x"})
  void a_name_that_leaves_the_package_is_refused(String name) {
    sent.entries.add(Map.of("path", name, "text", ""));
    assertThat(sent.told()).isEqualTo("REJECTED APP-E003 " + name);
  }

  @Test
  void all_that_the_first_stage_finds_is_told_and_nothing_of_later_stages() {
    sent.entries.add(Map.of("path", "SHINSEI.pdf", "text", "", "encrypted", true));
    sent.entries.add(Map.of("path", "big", "size", 20_971_521));
    sent.entries.add(Map.of("path", "bomb", "size", 1_048_577, "compressedSize", 10_485));
    sent.entries.add(Map.of("path", "dense", "size", 1_048_577, "compressedSize", 10_486));
    sent.entries.add(Map.of("path", "small", "size", 1_048_576, "compressedSize", 1));
    assertThat(sent.told())
        .isEqualTo("REJECTED APP-E002 APP-E004 big APP-E004 bomb APP-E005 SHINSEI.pdf");
  }

  @Test
  void size_and_number_of_all_files_are_bounded() {
    sent.facts.put("limits", Map.of("maxEntries", 3));
    assertThat(sent.told()).isEqualTo("ACCEPTED");
    sent.facts.put("limits", Map.of("maxEntries", 2));
    assertThat(sent.told()).isEqualTo("REJECTED APP-E004");
    sent.facts.put("limits", Map.of("maxTotalBytes", 100));
    assertThat(sent.told()).isEqualTo("REJECTED APP-E004");
  }

  // ---- stage 2

  @Test
  void a_control_file_must_be_there_and_well_formed() {
    sent.files.put("kanri.xml", new byte[0]);
    assertThat(sent.told()).isEqualTo("REJECTED APP-E010");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "urn:yakuba:application:1 | urn:other",
        "</ApplicationControl> | ",
        "<ProcedureId>CHD-03</ProcedureId> | ",
        "CHD-03 | ",
        "<Files> | <Others>",
        "2026-11-20T08:55:10+09:00 | 2026-11-20",
        ">NEW< | >AGAIN<",
        "<ApplicationControl | <!DOCTYPE ApplicationControl [<!ENTITY x SYSTEM"
            + " \"file:///etc/passwd\">]><ApplicationControl",
      })
  void a_control_file_that_is_not_as_it_must_be_is_refused(String from, String to) {
    sent.json();
    var xml = sent.controlXml().replace(from, to == null ? "" : to);
    sent.files.put(
        "kanri.xml", bytes(from.equals("<Files>") ? xml.replace("</Files>", "</Others>") : xml));
    assertThat(sent.told()).isEqualTo("REJECTED APP-E011");
  }

  @Test
  void files_and_their_list_must_agree_with_hashes() {
    sent.files.put("tempu/01_proof.pdf", bytes("%PDF-"));
    sent.json();
    var xml = sent.controlXml();
    sent.files.put("kanri.xml", bytes(xml));
    sent.files.put("shinsei.pdf", bytes("%PDF-other"));
    sent.files.remove("tempu/01_proof.pdf");
    sent.files.put("tempu/02_other.png", bytes("x"));
    assertThat(sent.told())
        .isEqualTo(
            "REJECTED APP-E012 tempu/01_proof.pdf APP-E013 tempu/02_other.png APP-E014"
                + " shinsei.pdf");
  }

  @Test
  void required_files_must_be_listed_and_other_names_are_not_allowed() {
    sent.files.remove("shinsei.pdf");
    sent.files.put("tempu/00_x.pdf", bytes("%PDF-"));
    sent.files.put("tempu/01_x.exe", bytes("x"));
    sent.files.put("readme.txt", bytes("x"));
    assertThat(sent.told())
        .isEqualTo(
            "REJECTED APP-E015 shinsei.pdf APP-E016 readme.txt APP-E016 tempu/00_x.pdf APP-E016"
                + " tempu/01_x.exe");
  }

  // ---- stage 3

  @Test
  void a_package_for_another_town_an_unknown_procedure_or_from_the_future_is_refused() {
    sent.control.put("MunicipalityCode", "990027");
    sent.control.put("ProcedureId", "CHD-99");
    sent.control.put("SubmittedAt", "2026-11-20T09:05:01+09:00");
    assertThat(sent.told()).isEqualTo("REJECTED APP-E020 APP-E021 APP-E026");
  }

  @Test
  void clocks_may_differ_by_five_minutes_in_any_offset() {
    sent.control.put("SubmittedAt", "2026-11-20T00:05:00Z");
    assertThat(sent.told()).isEqualTo("ACCEPTED");
  }

  @Test
  void another_version_of_the_form_is_refused() {
    sent.control.put("FormVersion", "2");
    assertThat(sent.told()).isEqualTo("REJECTED APP-E022");
    begin();
    sent.control.put("FormVersion", "001");
    assertThat(sent.told()).isEqualTo("ACCEPTED");
  }

  private static Map<String, Object> known(String number, String hash, String status) {
    return Map.of("receiptNumber", number, "packageSha256", hash.repeat(64), "status", status);
  }

  @Test
  void the_same_package_again_is_known_and_another_under_its_number_refused() {
    sent.facts.put("knownReceipts", List.of(known("A20261120000001", "a", "RECEIVED")));
    assertThat(sent.told()).isEqualTo("ALREADY_RECEIVED APP-I024");
    assertThat(sent.identified()).isEqualTo("NOT_ATTEMPTED");
    sent.facts.put("knownReceipts", List.of(known("A20261120000001", "b", "RECEIVED")));
    assertThat(sent.told()).isEqualTo("REJECTED APP-E023");
  }

  @Test
  void the_same_package_with_another_mistake_of_the_stage_is_refused_for_the_mistake() {
    sent.facts.put("knownReceipts", List.of(known("A20261120000001", "a", "RECEIVED")));
    sent.facts.put("municipalityCode", "990027");
    assertThat(sent.told()).isEqualTo("REJECTED APP-E020");
  }

  @Test
  void only_what_was_asked_to_be_corrected_is_sent_again() {
    sent.control.put("SubmissionType", "RESUBMISSION");
    assertThat(sent.told()).isEqualTo("REJECTED APP-E025");
    sent.control.put("OriginalReceiptNumber", "A1");
    sent.facts.put("knownReceipts", List.of(known("A1", "c", "FORMAL_REVIEW")));
    assertThat(sent.told()).isEqualTo("REJECTED APP-E025");
    sent.facts.put("knownReceipts", List.of(known("A1", "c", "CORRECTION_REQUESTED")));
    assertThat(sent.told()).isEqualTo("ACCEPTED");
  }

  // ---- stage 4

  @Test
  void items_must_be_those_of_the_form_and_each_once() {
    sent.items.put("favouriteColour", "x");
    sent.items.put("after 2", "x");
    sent.items.put("after 02", "x");
    assertThat(sent.told()).isEqualTo("REJECTED APP-E031 favouriteColour APP-E032 after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "itemId,itemName,value\n",
        "itemId,itemName,sequence,value\nconsent,x,1\n",
        "itemId,itemName,sequence,value\nconsent,x,1,\"open\n",
        "itemId,itemName,sequence,value\nconsent,x,0,1\n",
        "itemId,itemName,sequence,value\nconsent,x,1,a\"b\n",
      })
  void a_file_of_items_has_its_heading_and_columns(String csv) {
    sent.files.put("shinsei.csv", bytes(csv));
    assertThat(sent.told()).isEqualTo("REJECTED APP-E030");
  }

  @Test
  void a_file_of_items_is_utf_8_with_or_without_a_mark_and_any_line_end() {
    sent.files.put("shinsei.csv", new byte[] {(byte) 0x82, (byte) 0xA0});
    assertThat(sent.told()).isEqualTo("REJECTED APP-E030");
    begin();
    sent.json();
    var csv = new String(sent.files.get("shinsei.csv"), StandardCharsets.UTF_8);
    sent.files.put("shinsei.csv", bytes("\uFEFF" + csv.replace("\r\n", "\n").stripTrailing()));
    assertThat(sent.told()).isEqualTo("ACCEPTED");
  }

  @Test
  void files_are_what_their_names_say() {
    sent.files.put("shinsei.pdf", bytes("<html>"));
    sent.files.put("tempu/01_a.png", bytes("GIF89a"));
    sent.files.put("tempu/02_b.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
    assertThat(sent.told()).isEqualTo("REJECTED APP-E033 shinsei.pdf APP-E033 tempu/01_a.png");
  }

  @Test
  void malware_is_put_into_quarantine_unless_the_package_is_refused_anyway() {
    sent.facts.put("malware", List.of("shinsei.pdf", "elsewhere.pdf"));
    assertThat(sent.told()).isEqualTo("QUARANTINED APP-E034");
    assertThat(sent.identified()).isEqualTo("NOT_ATTEMPTED");
    sent.control.put("CertificateSerialNumber", "");
    assertThat(sent.told()).isEqualTo("REJECTED APP-E034 APP-E037");
  }

  @Test
  void where_a_signature_is_asked_for_its_files_must_be_there_and_hold() {
    sent.procedure("CHD-06");
    sent.items.put("donationAmount", "1000");
    sent.items.put("donationTiming", "NEXT");
    assertThat(sent.told()).isEqualTo("REJECTED APP-E035");
    sent.files.put("shinsei.xml", bytes("<x/>"));
    sent.files.put("shomei.xml", bytes("<x/>"));
    assertThat(sent.told()).isEqualTo("ACCEPTED");
    sent.facts.put("signature", Map.of("valid", false));
    assertThat(sent.told()).isEqualTo("REJECTED APP-E036");
    sent.facts.put("signature", Map.of("valid", true));
    assertThat(sent.told()).isEqualTo("ACCEPTED");
  }

  // ---- stage 5

  @Test
  void what_is_missing_or_not_of_its_form_is_to_be_corrected() {
    sent.items.put("applicantName", "見本花子");
    sent.items.put("applicantNameKana", "みほん　はなこ");
    sent.items.put("applicantBirthDate", "2026-11-21");
    sent.items.put("applicantPhone", "090-1234-56");
    sent.items.put("applicantEmail", "a@b@c");
    sent.items.put("applicantType", "NEIGHBOUR");
    sent.items.put("individualNumber", "123456789012");
    sent.items.put("consent", "0");
    sent.items.put("before", " ");
    sent.items.remove("after");
    sent.items.put("changeDate", "2026-11-31");
    assertThat(sent.told())
        .isEqualTo(
            "FORMAT_DEFECT APP-W040 after APP-W040 before APP-W041 applicantBirthDate"
                + " APP-W041 applicantEmail APP-W041 applicantName APP-W041 applicantNameKana"
                + " APP-W041 applicantPhone APP-W041 applicantType APP-W041 changeDate"
                + " APP-W041 consent APP-W041 individualNumber");
    assertThat(sent.identified()).isEqualTo("ATTRIBUTE_MISMATCH");
  }

  @Test
  void a_birth_on_the_day_of_arrival_in_japan_is_no_defect() {
    sent.control.put("SubmittedAt", "2026-11-19T15:30:00Z");
    sent.items.put("applicantBirthDate", "2026-11-20");
    assertThat(sent.told()).isEqualTo("ACCEPTED");
  }

  @Test
  void characters_outside_the_standard_are_told_by_item() {
    sent.items.put("after", "〓");
    assertThat(sent.told()).isEqualTo("FORMAT_DEFECT APP-W043 after");
  }

  @Test
  void a_certificate_that_is_no_longer_valid_is_a_defect_and_finds_nobody() {
    sent.control.put("CertificateStatus", "REVOKED");
    assertThat(sent.told()).isEqualTo("FORMAT_DEFECT APP-W044");
    assertThat(sent.identified()).isEqualTo("NOT_ATTEMPTED");
  }

  @Test
  void an_account_is_asked_for_unless_the_registered_one_is_used() {
    sent.procedure("CHD-01");
    sent.files.put("shinsei.xml", bytes("<x/>"));
    sent.files.put("shomei.xml", bytes("<x/>"));
    sent.items.put("pensionType", "EMPLOYEE");
    sent.items.put("useBenefitAccount", "0");
    for (var item : List.of("name", "birthDate", "relationship", "livingTogether", "custody")) {
      sent.items.put("children[0]." + item, "x");
      sent.items.put("children[1]." + item, "x");
    }
    assertThat(sent.told())
        .isEqualTo(
            "FORMAT_DEFECT APP-W040 accountNumber APP-W040 accountType APP-W040 bankCode"
                + " APP-W040 branchCode APP-W040 holderNameKana");
    sent.files.remove("shinsei.csv");
    sent.items.put("useBenefitAccount", "1");
    assertThat(sent.told()).isEqualTo("ACCEPTED");
    sent.files.remove("shinsei.csv");
    sent.items.remove("children[0].name");
    sent.items.remove("useBenefitAccount");
    sent.items.put("accountType", "3");
    assertThat(sent.told())
        .startsWith("FORMAT_DEFECT APP-W040 accountNumber")
        .contains(
            "APP-W040 children[0].name", "APP-W040 useBenefitAccount", "APP-W041 accountType");
  }

  @Test
  void an_applicant_for_a_disaster_certificate_need_not_be_found() {
    sent.procedure("DIS-01");
    sent.control.put("CertificateSerialNumber", "");
    sent.control.put("CertificateStatus", "");
    List.of("disasterType", "damagedAddress", "houseType", "damageStatus")
        .forEach(item -> sent.items.put(item, "x"));
    sent.items.put("disasterDate", "2026-11-01");
    assertThat(sent.told()).isEqualTo("ACCEPTED");
    assertThat(sent.identified()).isEqualTo("NOT_ATTEMPTED");
  }
}
