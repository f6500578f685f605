package org.yakuba.residentregister.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yakuba.residentregister.notice.CertificateOffice.DAY;
import static org.yakuba.residentregister.notice.CertificateOffice.HIDDEN;
import static org.yakuba.residentregister.notice.CertificateOffice.by;
import static org.yakuba.residentregister.notice.CertificateOffice.household;
import static org.yakuba.residentregister.notice.CertificateOffice.own;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.PdfCheck;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateRequester;

class CertificateDeskTest {
  private static CertificateOffice office;

  @BeforeAll
  static void open() {
    office = CertificateOffice.open();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Proves({"RES-5-07", "RES-5-09", "CHR-4-01"})
  void a_certificate_says_what_the_register_says_with_every_variation_sequence() {
    var copy = issued(own("11", CertificateItem.RELATIONSHIP, CertificateItem.KANA));
    var text = PdfCheck.text(copy.pdf());
    assertThat(text)
        .contains("髙橋　葛󠄂太(タカハシ　カツタ)")
        .contains("見本県見本市本町三丁目5番2号　辻󠄂ハイツ二〇三号")
        .contains("昭和60年3月1日")
        .contains("神奈川県見本郡雛形町一番地")
        .contains("この写しは、住民票の原本と相違ないことを証明する。")
        .contains("令和8年10月1日")
        .contains("見本県見本市長　見本　太郎")
        .contains("1/1")
        .contains(copy.issueNumber());
    assertThat(copy.alerts()).isEmpty();
  }

  @Test
  void every_certificate_is_pdf_a_2b() {
    for (var request : List.of(own("11"), own("31"), household("11", List.of("11", "12", "13")))) {
      assertThat(PdfCheck.violations(issued(request).pdf())).isEmpty();
    }
  }

  @Test
  @Proves({"RES-5-01"})
  void what_was_not_asked_for_is_left_out() {
    var plain = PdfCheck.text(issued(own("11")).pdf());
    assertThat(plain).doesNotContain("本町三丁目五番").doesNotContain("98765432103").contains("省略");
    var full =
        PdfCheck.text(
            issued(own("11", CertificateItem.REGISTERED_DOMICILE, CertificateItem.RESIDENT_CODE))
                .pdf());
    assertThat(full).contains("見本県見本市本町三丁目五番").contains("98765432103");
  }

  @Test
  @Proves({"RES-5-01", "RES-5-04"})
  void a_household_stands_in_the_standard_order_and_says_that_it_is_complete() {
    var whole =
        PdfCheck.text(
            issued(household("12", List.of("13", "12", "11"), CertificateItem.RELATIONSHIP)).pdf());
    assertThat(whole)
        .contains("世帯全員の住民票")
        .containsSubsequence("髙橋　葛󠄂太", "世帯主", "髙橋　花子", "妻", "髙橋　空", "子");
    var some = PdfCheck.text(issued(household("12", List.of("12", "13"))).pdf());
    assertThat(some).doesNotContain("世帯全員").doesNotContain("昭和60年3月1日");
  }

  @Test
  @Proves({"RES-1-18"})
  void foreign_residents_have_their_own_items_and_western_years() {
    var text =
        PdfCheck.text(
            issued(
                    own(
                        "31",
                        CertificateItem.NATIONALITY,
                        CertificateItem.RESIDENCE_STATUS,
                        CertificateItem.CARD_NUMBER))
                .pdf());
    assertThat(text)
        .contains("1990年7月4日")
        .contains("2027年5月6日")
        .contains("見本　次郎")
        .contains("USA")
        .contains("技術・人文知識・国際業務")
        .contains("AB12345678CD")
        .contains("3年")
        .contains("外国人住民となった年月日")
        .doesNotContain("平成2年");
  }

  @Test
  @Proves({"RES-5-02"})
  void before_the_planned_day_the_certificate_does_not_tell_of_the_move_out() {
    var request = withHistory(own("41"));
    var text = PdfCheck.text(issued(request).pdf());
    assertThat(text).contains("転出　予定").doesNotContain("千葉県").doesNotContain("令和8年12月31日");
    assertThat(codes(removed("41"))).containsExactly("NOT_REMOVED");
    assertThat(codes(own("42"))).containsExactly("NOT_RESIDENT");
    assertThat(PdfCheck.text(issued(removed("42")).pdf()))
        .contains("除票の原本")
        .contains("千葉県確定市")
        .contains("令和3年3月31日");
  }

  @Test
  @Proves({"RES-5-15"})
  void outsiders_need_a_purpose_and_never_get_numbers() {
    var asked =
        by(CertificateRequester.THIRD_PARTY, null, own("11", CertificateItem.RESIDENT_CODE));
    assertThat(codes(asked)).containsExactly("ITEM_NOT_PERMITTED");
    var silent = CertificateRequests.without(by(CertificateRequester.THIRD_PARTY, null, own("11")));
    assertThat(violations(silent))
        .extracting(Violation::field, Violation::code)
        .contains(
            org.assertj.core.groups.Tuple.tuple("usedFor", "RES-C07"),
            org.assertj.core.groups.Tuple.tuple("submitTo", "RES-C07"),
            org.assertj.core.groups.Tuple.tuple("requesterName", "RES-C06"),
            org.assertj.core.groups.Tuple.tuple("identityCheck", "RES-C08"));
    assertThat(codes(own("11", CertificateItem.INDIVIDUAL_NUMBER))).containsExactly("IDN-E04");
    assertThat(codes(own("unknown"))).containsExactly("PERSON_NOT_FOUND");
    assertThat(codes(household("11", List.of("11", "31")))).containsExactly("PERSON_NOT_FOUND");
  }

  @Test
  @Proves({"RES-5-11"})
  void official_use_is_printed_and_free() {
    var request = by(CertificateRequester.PUBLIC_AGENCY, null, own("12"));
    var copy = issued(request);
    assertThat(PdfCheck.text(copy.pdf())).contains("公用");
    assertThat(log("12").getFirst().fee()).isEqualTo(Yen.ZERO);
    assertThat(log("12").getFirst().feeExemption()).isEqualTo(FeeExemption.PUBLIC_USE);
  }

  @Test
  @Proves({"SUP-2-01", "FRM-5-01"})
  void a_protected_person_yields_no_address_anywhere() {
    try (var own = CertificateOffice.open()) {
      own.protect("21");
      for (var requester : CertificateRequester.values()) {
        var request = by(requester, null, own("21"));
        var outcome = own.desk.issue(own.clerk(), request);
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Refused.class,
                refused ->
                    assertThat(refused.violations())
                        .extracting(Violation::code)
                        .contains("SUPPRESSED"));
        assertThat(outcome.toString()).doesNotContain(HIDDEN);
        assertThat(own.desk.preview(own.clerk(), request)).isInstanceOf(Outcome.Refused.class);
      }
      assertThat(everythingKept(own)).isNotEmpty().doesNotContain(HIDDEN);
      assertThat(own.issued.history(own.clerk(), "21")).isEmpty();
    }
  }

  @Test
  @Proves({"SUP-3-05"})
  void while_protection_is_not_known_nothing_is_issued() {
    try (var own = CertificateOffice.open()) {
      own.database
          .tenancy()
          .run(
              own.tenant,
              session -> session.jdbc().sql("DELETE FROM platform.protective_flag_copy").update());
      assertThat(own.desk.issue(own.clerk(), own("11")))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.violations())
                      .extracting(Violation::code)
                      .containsExactly("SUP-E03"));
    }
  }

  @Test
  @Proves({"RES-1-41"})
  void content_of_the_log_is_not_readable_without_the_key() {
    issued(own("11", CertificateItem.REGISTERED_DOMICILE));
    assertThat(everythingKept(office)).contains("年金の手続").doesNotContain("本町三丁目五番");
  }

  @Test
  void a_letter_that_cannot_be_printed_refuses_the_certificate() {
    assertThat(codes(own("51"))).containsExactly("RES-C16");
  }

  @Test
  @Proves({"FRM-1-05"})
  void a_preview_has_neither_number_nor_seal_and_leaves_no_row() {
    int before = log("13").size();
    var preview = office.desk.preview(office.clerk(), own("13"));
    assertThat(preview)
        .isInstanceOfSatisfying(
            Outcome.Preview.class,
            shown -> {
              assertThat(PdfCheck.text(shown.pdf())).contains("髙橋　空").contains("(見本)");
              assertThat(new String(shown.pdf(), StandardCharsets.ISO_8859_1))
                  .doesNotContain("ImageMask");
            });
    assertThat(log("13")).hasSize(before);
  }

  @Test
  @Proves({"RES-5-08"})
  void each_copy_has_a_number_of_its_own_made_of_day_municipality_terminal_printer_and_serial() {
    var copies = copies(CertificateRequests.copies(own("13"), 3));
    assertThat(copies)
        .extracting(Outcome.Copy::issueNumber)
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("20261001-見本990019-0001-01-[0-9]{8}"));
  }

  @Test
  @Proves({"RES-5-08", "FRM-3-01"})
  void numbers_stay_unique_and_without_gaps_when_many_issue_at_once() throws Exception {
    try (var own = CertificateOffice.open();
        var clerks = Executors.newFixedThreadPool(6)) {
      var work = new ArrayList<Callable<Outcome>>();
      for (int i = 0; i < 36; i++) {
        var request = i % 6 == 5 ? own("51") : own("11");
        work.add(() -> own.desk.issue(own.clerk(), request));
      }
      for (var done : clerks.invokeAll(work)) {
        done.get();
      }
      assertThat(
              own.issued.history(own.clerk(), "11").stream()
                  .map(issue ->
                      Integer.parseInt(
                          issue.issueNumber().substring(issue.issueNumber().length() - 8)))
                  .sorted())
          .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1).limit(30).toList());
    }
  }

  @Test
  void the_same_submission_issues_once() {
    var request = own("12");
    int before = log("12").size();
    var first = issued(request);
    var second = issued(request);
    assertThat(second.issueNumber()).isEqualTo(first.issueNumber());
    assertThat(second.pdf()).isEqualTo(first.pdf());
    assertThat(log("12")).hasSize(before + 1);
  }

  @Test
  @Proves({"FRM-3-05"})
  void printing_again_needs_a_reason_and_gives_the_same_sheet_under_the_same_number() {
    var copy = issued(own("11"));
    var first = office.issued.print(office.clerk(), copy.issueId()).orElseThrow();
    assertThat(first).isEqualTo(copy.pdf());
    assertThatThrownBy(() -> office.issued.print(office.clerk(), copy.issueId()))
        .isInstanceOfSatisfying(
            ViolationsException.class,
            e -> assertThat(e.violations().getFirst().code()).isEqualTo("RES-C17"));
    assertThat(office.issued.print(office.because("紙詰まり"), copy.issueId())).contains(first);
    assertThat(office.issued.copy(office.clerk(), copy.issueId()).orElseThrow().fee())
        .isEqualTo(Yen.of(300));
  }

  @Test
  @Proves({"RES-5-16"})
  void the_day_is_summed_by_kind_and_channel_and_voided_copies_cost_nothing() {
    try (var own = CertificateOffice.open()) {
      var day = LocalDate.of(2026, 10, 1);
      own.desk.issue(own.clerk(), CertificateRequests.copies(own("11"), 2));
      own.desk.issue(own.clerk(), by(CertificateRequester.PUBLIC_AGENCY, null, own("11")));
      var wrong = own.issued.history(own.clerk(), "11").getFirst();
      assertThat(own.issued.totals(own.clerk(), day))
          .extracting(DailyTotal::exemption, DailyTotal::copies, DailyTotal::fee)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(null, 2, Yen.of(600)),
              org.assertj.core.groups.Tuple.tuple(FeeExemption.PUBLIC_USE, 1, Yen.ZERO));
      assertThat(own.issued.voidCopy(own.because("宛名の誤り"), wrong.issueId())).isTrue();
      assertThat(own.issued.totals(own.clerk(), day)).extracting(DailyTotal::voided).contains(1);
      assertThatThrownBy(() -> own.issued.print(own.clerk(), wrong.issueId()))
          .isInstanceOf(ViolationsException.class);
    }
  }

  @Test
  @Proves({"RES-5-16"})
  void without_a_fee_of_the_municipality_nothing_is_issued() {
    assertThat(codes(CertificateRequests.channel(own("11"), "ONLINE")))
        .containsExactlyInAnyOrder("RES-C02", "RES-C14");
  }

  @Test
  @Proves({"RES-1-43", "RES-1-40"})
  void the_deputy_certifies_while_in_office_and_an_empty_name_refuses() {
    try (var own = CertificateOffice.open()) {
      own.certifier(
          CertificateSettings.Role.DEPUTY,
          "見本市長職務代理者　見本市副市長",
          "代理　次郎",
          LocalDate.of(2026, 9, 1),
          LocalDate.of(2026, 10, 31));
      assertThat(PdfCheck.text(copies(own, own("11")).getFirst().pdf()))
          .contains("職務代理者")
          .contains("代理　次郎");
      own.certifier(
          CertificateSettings.Role.DEPUTY,
          "見本市長職務代理者　見本市副市長",
          "　",
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 10, 31));
      assertThat(own.desk.issue(own.clerk(), own("11")))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.violations())
                      .extracting(Violation::code)
                      .containsExactly("RES-C13"));
    }
  }

  @Test
  @Proves({"RES-1-41"})
  void the_log_can_neither_be_changed_nor_deleted_by_the_program() {
    issued(own("11"));
    for (var statement :
        List.of(
            "DELETE FROM resident_register.certificate_issue",
            "UPDATE resident_register.certificate_issue SET fee_yen = 0",
            "DELETE FROM resident_register.certificate_event",
            "DELETE FROM resident_register.certificate_subject")) {
      assertThatThrownBy(() ->
              office
                  .database
                  .tenancy()
                  .run(office.tenant, session -> session.jdbc().sql(statement).update()))
          .as(statement)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(DAY).isBefore(LocalDate.of(2026, 10, 1));
  }

  private static Outcome.Copy issued(CertificateRequest request) {
    return copies(request).getFirst();
  }

  private static List<Outcome.Copy> copies(CertificateRequest request) {
    return copies(office, request);
  }

  private static List<Outcome.Copy> copies(CertificateOffice at, CertificateRequest request) {
    return switch (at.desk.issue(at.clerk(), request)) {
      case Outcome.Issued(var copies) -> copies;
      case Outcome.Refused(var violations) -> throw new AssertionError(violations.toString());
      case Outcome.Preview preview -> throw new AssertionError(preview.toString());
    };
  }

  private static List<Violation> violations(CertificateRequest request) {
    return office.desk.issue(office.clerk(), request) instanceof Outcome.Refused(var violations)
        ? violations
        : List.of();
  }

  private static List<String> codes(CertificateRequest request) {
    return violations(request).stream().map(Violation::code).toList();
  }

  private static List<IssueRecord> log(String number) {
    return office.issued.history(office.clerk(), number);
  }

  private static CertificateRequest removed(String number) {
    return CertificateRequests.removed(own(number));
  }

  private static CertificateRequest withHistory(CertificateRequest request) {
    return CertificateRequests.withHistory(request);
  }

  /**
   * All rows of the log and the audit as text, as somebody with the database file would read them.
   */
  private static String everythingKept(CertificateOffice at) {
    var all = new StringBuilder();
    for (var table :
        List.of(
            "platform.audit_entry",
            "resident_register.certificate_issue",
            "resident_register.certificate_event")) {
      at.database
          .asOwner()
          .sql("SELECT row_to_json(t)::text FROM " + table + " t")
          .query(String.class)
          .list()
          .forEach(all::append);
    }
    return all.toString();
  }
}
