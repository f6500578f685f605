package org.yakuba.applicationmanagement.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.applicationmanagement.OtherRegister;
import org.yakuba.applicationmanagement.TownOffice;
import org.yakuba.applicationmanagement.ledger.Application;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.sample.applications.PackageDraft;

/** What officers do with applications, through the pages of a running program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApplicationPagesTest {
  private TownOffice office;
  private TestBrowser clerk;

  @BeforeAll
  void open() {
    office = TownOffice.open();
    clerk = office.server().signedIn(TownOffice.CODE, "counter");
  }

  @AfterAll
  void close() {
    office.close();
  }

  private PackageDraft change() {
    return office.change(OtherRegister.HANAKO);
  }

  private static String path(Application application) {
    return "/applications/" + application.id();
  }

  private String main() {
    return clerk.page().select("main").text();
  }

  @Test
  @Proves("APP-4-01")
  void applications_are_listed_by_state_and_found_by_number_and_shown_with_items_and_files() {
    var sent =
        office.send(
            change()
                .file(
                    "tempu/01_identity.pdf",
                    "%PDF-1.7 x".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    clerk.open("/applications?status=FORMAL_REVIEW");
    assertThat(main()).contains("形式審査中", sent.originalReceiptNumber(), "児童手当 氏名・住所等変更届");
    clerk.open("/applications?receipt=" + sent.originalReceiptNumber());
    assertThat(clerk.page().select("main tbody tr")).hasSize(1);
    clerk.open(path(sent));
    assertThat(main())
        .contains(
            "見本　花子", "変更後", "090-0000-0000", "tempu/01_identity.pdf", "特定済み", "000000000000017");
    assertThat(
            office.texts(
                "SELECT DISTINCT purpose_code FROM platform.audit_entry WHERE business = 'application-management' AND action = 'VIEW'"))
        .containsExactly("APPLICATION");
  }

  @Test
  void files_are_served_as_what_they_are_and_never_run() {
    var sent = office.send(change());
    clerk.open(path(sent));
    var link = clerk.page().select("main a[href*=/files/]");
    for (var one : link) {
      clerk.open(one.attr("href"));
      var headers = clerk.answer().headers();
      assertThat(headers.firstValue("Content-Type").orElse(""))
          .isIn("application/pdf", "application/octet-stream");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.allValues("Content-Security-Policy").toString())
          .contains("default-src 'none'");
    }
    assertThat(link).isNotEmpty();
  }

  @Test
  @Proves({"APP-3-04", "APP-4-02"})
  void a_person_is_chosen_by_hand_with_a_reason_where_something_does_not_agree() {
    var sent =
        office.send(
            change().control("CertificateSerialNumber", "ABCDEF").item("applicantSex", "1"));
    assertThat(sent.status()).isEqualTo(ApplicationStatus.UNIDENTIFIED);
    clerk.open(path(sent) + "/identify");
    assertThat(main()).contains("○ 見本 花子", "× 女", "シリアル番号に結び付く人がいません");
    var action = path(sent) + "/identify";
    var form = Map.of("number", OtherRegister.HANAKO.addresseeNumber());
    post(action, sent, form);
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(main()).contains("この人とした理由");
    post(action, sent, Map.of("number", "999", "note", "x"));
    assertThat(clerk.status()).isEqualTo(422);
    post(
        action,
        sent,
        Map.of("number", OtherRegister.HANAKO.addresseeNumber(), "note", "性別の誤記を電話で確認"));
    assertThat(main()).contains("申請者を特定しました。", "手動", "000000000000017", "性別の誤記を電話で確認");
    var now = office.again(sent);
    assertThat(now.status()).isEqualTo(ApplicationStatus.FORMAL_REVIEW);
    assertThat(now.statusNo()).isEqualTo(3);
  }

  /** Posts a form of a page that is open already, with the line of the history it showed. */
  private void post(String action, Application seen, Map<String, String> fields) {
    var values = new java.util.LinkedHashMap<>(fields);
    values.put("seen", Integer.toString(seen.statusNo()));
    values.put("_csrf", clerk.page().select("input[name=_csrf]").val());
    clerk.post(action, values);
  }

  @Test
  void somebody_who_saw_an_older_state_changes_nothing() {
    var sent = office.send(change());
    clerk.open(path(sent));
    post(path(sent) + "/ready", sent, Map.of());
    clerk.open(path(sent));
    post(path(sent) + "/end", sent, Map.of("ending", "WITHDRAWN", "endReason", "x"));
    assertThat(clerk.status()).isEqualTo(409);
    assertThat(office.again(sent).status()).isEqualTo(ApplicationStatus.READY_TO_FORWARD);
  }

  @Test
  void a_state_that_may_not_follow_is_refused_with_its_code() {
    var sent = office.send(change());
    clerk.open(path(sent));
    post(path(sent) + "/back", sent, Map.of());
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(main()).contains("APP-E060");
    assertThat(office.again(sent).status()).isEqualTo(ApplicationStatus.FORMAL_REVIEW);
  }

  @Test
  @Proves({"APP-4-03", "APP-2-02"})
  void a_correction_joins_the_application_and_keeps_the_moment_of_its_first_arrival() {
    var first =
        office.send(change().item("after", "").control("SubmittedAt", "2026-11-02T23:30:00+09:00"));
    clerk.open(path(first) + "/correction");
    assertThat(clerk.page().select("input[name=message1]").val()).contains("APP-W040");
    clerk.submit(path(first) + "/correction", Map.of("due", ""));
    assertThat(clerk.status()).isEqualTo(422);
    clerk.submit(path(first) + "/correction", Map.of("due", "R20.1.31"));
    assertThat(main()).contains("補正を依頼しました。", "補正依頼中");
    var again =
        change()
            .control("SubmissionType", "RESUBMISSION")
            .control("OriginalReceiptNumber", first.originalReceiptNumber());
    var second = office.send(again);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.status()).isEqualTo(ApplicationStatus.FORMAL_REVIEW);
    assertThat(second.originalSubmittedAt()).isEqualTo(first.originalSubmittedAt());
    clerk.open(path(first) + "?version=1");
    assertThat(main()).contains("申請項目(第1版)", "APP-W040");
    clerk.open(path(first));
    assertThat(main()).contains("申請項目(第2版)", first.originalReceiptNumber());
  }

  @Test
  void withdrawing_needs_a_reason_and_ends_the_application() {
    var sent = office.send(change());
    clerk.open(path(sent));
    post(path(sent) + "/end", sent, Map.of("ending", "WITHDRAWN", "endReason", ""));
    assertThat(clerk.status()).isEqualTo(422);
    clerk.open(path(sent));
    post(path(sent) + "/end", sent, Map.of("ending", "WITHDRAWN", "endReason", "本人から取下げの電話"));
    assertThat(main()).contains("取下げ", "本人から取下げの電話");
    assertThat(office.again(sent).disposition()).isEqualTo("WITHDRAWN");
  }

  @Test
  @Proves("APP-3-05")
  void an_application_for_somebody_else_waits_for_the_check_of_the_representation() {
    var sent = office.send(change().item("applicantType", "LEGAL_REPRESENTATIVE"));
    clerk.open(path(sent));
    post(path(sent) + "/ready", sent, Map.of());
    assertThat(main()).contains("APP-E062");
    clerk.open(path(sent));
    clerk.submit(
        path(sent) + "/representation",
        Map.of("document", "戸籍全部事項証明書", "subjects", "000000000000025"));
    assertThat(main()).contains("代理権の確認を記録しました。", "戸籍全部事項証明書", "000000000000025");
    clerk.submit(path(sent) + "/ready", Map.of());
    assertThat(office.again(sent).status()).isEqualTo(ApplicationStatus.READY_TO_FORWARD);
  }

  @Test
  @Proves("APP-6-03")
  void a_protected_person_is_warned_about_and_addresses_and_files_stay_closed() {
    var person = "000000000000033";
    office.link("33AA", person);
    office.deliver();
    var sent =
        office.send(
            change()
                .control("CertificateSerialNumber", "33AA")
                .item("applicantName", "髙橋　太郎")
                .item("applicantNameKana", "タカハシ　タロウ")
                .item("applicantBirthDate", "1980-01-02")
                .item("applicantAddress", "見本県見本市南町２番"));
    assertThat(sent.applicantNumber()).isEqualTo(person);
    office.protect(person);
    clerk.open(path(sent));
    assertThat(main()).doesNotContain("南町２番").contains("記載省略");
    assertThat(clerk.page().select("main a[href*=/files/]")).isEmpty();
    clerk.open(path(sent) + "/files/1/2");
    assertThat(clerk.status()).isEqualTo(403);
    var entitled = office.server().signedIn(TownOffice.CODE, "approver");
    entitled.open(path(sent));
    assertThat(entitled.page().select("main").text()).contains("南町２番", "支援措置");
  }

  @Test
  void individual_numbers_are_shown_to_who_may_use_them_with_a_reason_that_is_recorded() {
    var sent = office.send(change().item("individualNumber", "123456789018"));
    clerk.open(path(sent));
    assertThat(main()).contains("************").doesNotContain("123456789018");
    var entitled = office.server().signedIn(TownOffice.CODE, "counter", "number-use");
    entitled.open(path(sent));
    entitled.submit(path(sent) + "/individual-number", Map.of("reason", ""));
    assertThat(entitled.status()).isEqualTo(422);
    entitled.submit(path(sent) + "/individual-number", Map.of("reason", "児童手当の審査"));
    assertThat(entitled.page().select("main").text()).contains("123456789018");
    assertThat(
            office.texts(
                "SELECT reason FROM platform.audit_entry WHERE function_id = 'APP-2-04' AND reason IS NOT NULL"))
        .contains("児童手当の審査");
  }

  @Test
  void a_parked_package_is_examined_again_or_given_back_with_a_note() {
    var unsigned = office.claim(OtherRegister.HANAKO);
    office.put("unsigned.zip", unsigned.zip());
    office.takeIn();
    clerk.open("/applications/parked");
    assertThat(main()).contains("unsigned.zip", "APP-E035", "署名に要るファイルがない");
    clerk.open(clerk.page().select("main tr:contains(unsigned.zip) a").attr("href"));
    var path = clerk.location();
    clerk.submit(path + "/examine", Map.of());
    assertThat(main()).contains("取り込めませんでした", "未処理");
    clerk.submit(path + "/return", Map.of("note", ""));
    assertThat(clerk.status()).isEqualTo(422);
    clerk.submit(path + "/return", Map.of("note", "署名がないことを提供側に知らせた"));
    assertThat(main()).contains("取込不能として返却");
  }

  @Test
  @Proves("APP-4-05")
  void a_deadline_that_has_passed_is_told_and_an_application_nobody_corrected_ends() {
    var sent = office.send(change().control("SubmittedAt", "2026-01-05T10:00:00+09:00"));
    clerk.open("/applications?receipt=" + sent.originalReceiptNumber());
    assertThat(main()).contains("超過");
    clerk.open(path(sent) + "/correction");
    clerk.submit(
        path(sent) + "/correction", Map.of("due", "R20.1.31", "message1", "電話番号を確かめてください"));
    office
        .data()
        .asOwner()
        .sql(
            "UPDATE application_management.correction_request SET due_date = '2026-02-01' WHERE application_id = ?")
        .param(sent.id())
        .update();
    office.takeIn();
    assertThat(office.again(sent).status()).isEqualTo(ApplicationStatus.CLOSED_UNCORRECTED);
  }

  @Test
  void the_list_of_procedures_and_the_counts_are_there_to_be_read() {
    clerk.open("/applications/procedures");
    assertThat(main()).contains("CHD-01", "児童手当 認定請求");
    office.send(change());
    clerk.open("/applications/counts");
    assertThat(main()).contains("提供件数を待っています");
  }
}
