package org.yakuba.residentregister.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.residentregister.notice.CertificateOffice.HIDDEN;
import static org.yakuba.residentregister.notice.CertificateOffice.by;
import static org.yakuba.residentregister.notice.CertificateOffice.household;
import static org.yakuba.residentregister.notice.CertificateOffice.own;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.assess.Violation;
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
