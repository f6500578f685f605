package org.yakuba.residentregister.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yakuba.residentregister.notice.CertificateOffice.DAY;
import static org.yakuba.residentregister.notice.CertificateOffice.by;
import static org.yakuba.residentregister.notice.CertificateOffice.own;

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

/** Numbers, log, fees and certifiers of what was issued. */
class CertificateLogTest {
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
  @Proves({"RES-1-41"})
  void content_of_the_log_is_not_readable_without_the_key() {
    issued(own("11", CertificateItem.REGISTERED_DOMICILE));
    assertThat(everythingKept(office)).contains("年金の手続").doesNotContain("本町三丁目五番");
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
