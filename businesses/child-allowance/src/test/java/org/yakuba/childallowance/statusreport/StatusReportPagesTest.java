package org.yakuba.childallowance.statusreport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.childallowance.batch.RunOffice.OfficeClock;
import org.yakuba.childallowance.desk.Office;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestBrowser;

/** A year of 現況届 in one town: judged in June, sent, received, reminded, suspended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class StatusReportPagesTest {
  private static final String PAGE = "/child-allowance/status-reports";

  /** Ahead of the real clock, which tells when something became known. */
  private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Tokyo")).getYear() + 1;

  private static final Map<String, String> OF_YEAR = Map.of("year", "" + YEAR);

  @Configuration(proxyBeanMethods = false)
  static class Clocks {
    @Bean
    @Primary
    OfficeClock officeClock() {
      return new OfficeClock();
    }
  }

  private Office office;
  private OfficeClock clock;
  private TestBrowser welfare;
  private TestBrowser approver;
  private String plain;
  private String apart;
  private String student;
  private String guarded;

  @BeforeAll
  void open() {
    office = new Office(Clocks.class);
    clock = office.server.bean(OfficeClock.class);
    on(LocalDate.of(YEAR, 4, 10));
    plain = certified("1", Map.of());
    apart = certified("2", Map.of("cohabitationPriority", "true", "evidenceSeen", "true"));
    student = certified("3", Map.of("p2.as", "STUDENT", "p2.studyStatus", "NON_STUDENT"));
    guarded = certified("4", Map.of("cohabitationPriority", "true", "evidenceSeen", "true"));
    office.protect("401");
  }

  @AfterAll
  void close() {
    office.close();
  }

  private void on(LocalDate day) {
    clock.today(day);
    office.signIn();
    welfare = office.signedIn("welfare");
    approver = office.signedIn("approver");
  }

  /** A parent n01 with a child n02 of seven years, n03 twenty years old. */
  private String certified(String n, Map<String, String> more) {
    office.person(n + "01", "見本　母" + n, "ミホンハハ", "1985-05-05", "h" + n);
    office.person(n + "02", "見本　子" + n, "ミホンコ", (YEAR - 7) + "-02-10", "h" + n);
    office.person(n + "03", "見本　学" + n, "ミホンガク", (YEAR - 21) + "-11-20", "h" + n);
    var fields =
        Office.fields(
            "receivedOn",
            YEAR + "-04-10",
            "p1.number",
            n + "02",
            "p1.as",
            "CHILD",
            "p2.number",
            n + "03",
            "p2.as",
            "",
            "p3.as",
            "");
    fields.putAll(more);
    return office.decided("type=CERTIFICATION&claimant=" + n + "01", fields);
  }

  private String list(String show) {
    return welfare.open(PAGE + "?year=" + YEAR + "&show=" + show).select("main").text();
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    try (var pdf = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private HttpResponse<byte[]> letters(TestBrowser browser, String path, String kind) {
    browser.open(PAGE + "?year=" + YEAR);
    var token = browser.page().expectFirst("input[name=_csrf]").val();
    return browser.download(PAGE + path, Map.of("year", "" + YEAR, "kind", kind, "_csrf", token));
  }

  @Test
  @Order(1)
  @Proves("CHA-5-01")
  void only_those_whom_the_public_records_cannot_tell_about_are_asked() {
    on(LocalDate.of(YEAR, 5, 31));
    welfare.open(PAGE + "?year=" + YEAR);
    welfare.submit(PAGE + "/judge", OF_YEAR);
    assertThat(welfare.page().select("#year-error").text()).contains("CHA-E172");
    on(LocalDate.of(YEAR, 6, 2));
    welfare.open(PAGE + "?year=" + YEAR);
    welfare.submit(PAGE + "/judge", OF_YEAR);
    assertThat(welfare.page().text()).contains("4人の要否を判定しました。");
    assertThat(list("OWED"))
        .contains(apart, "離婚協議中で配偶者と別居している", student, "学生でない大学生年代の子がいる")
        .doesNotContain(plain);
    assertThat(list("OMITTED")).contains(plain).doesNotContain(apart, student);
    welfare.submit(PAGE + "/judge", OF_YEAR);
    assertThat(welfare.page().text()).contains("0人の要否を判定しました。");
  }

  @Test
  @Order(2)
  void a_recipient_without_a_report_is_asked_for_one_after_all() {
    on(LocalDate.of(YEAR, 6, 3));
    welfare.open(PAGE + "?year=" + YEAR);
    welfare.submit(PAGE + "/ask", Map.of("asked", apart));
    assertThat(welfare.page().select("#asked-error").text()).contains("CHA-E173");
    welfare.submit(PAGE + "/ask", Map.of("asked", plain));
    assertThat(list("OWED")).contains(plain, "その他、状況の確認が要る");
  }

  @Test
  @Order(3)
  void letters_are_sent_once_and_those_about_protected_persons_lie_in_a_file_of_their_own()
      throws IOException {
    on(LocalDate.of(YEAR, 6, 4));
    assertThat(text(letters(welfare, "/letters", "REPORT")))
        .contains("認定番号 " + plain, "認定番号 " + apart, "見本　子1", "見本　学3", "提出期限")
        .doesNotContain("認定番号 " + guarded);
    assertThat(new String(letters(welfare, "/letters", "REPORT").body(), UTF_8))
        .contains("CHA-E174");
    assertThat(letters(welfare, "/letters-apart", "REPORT").statusCode()).isEqualTo(403);
    assertThat(text(letters(approver, "/letters-apart", "REPORT")))
        .contains("認定番号 " + guarded)
        .doesNotContain("認定番号 " + plain);
    assertThat(
            office.count(
                "SELECT count(*) FROM child_allowance.status_report WHERE state = 'SENT' AND known_to = 'infinity'"))
        .isEqualTo(4);
  }

  @Test
  @Order(4)
  @Proves("CHA-5-02")
  void who_does_not_answer_is_reminded_and_suspended_and_paid_again_when_the_report_is_decided()
      throws IOException {
    on(LocalDate.of(YEAR, 6, 20));
    receive(apart);
    assertThat(new String(letters(welfare, "/letters", "REMINDER").body(), UTF_8))
        .contains("CHA-E174");
    on(LocalDate.of(YEAR, 7, 5));
    assertThat(text(letters(welfare, "/letters", "REMINDER")))
        .contains("認定番号 " + plain, "認定番号 " + student, "差し止め")
        .doesNotContain("認定番号 " + apart);
    approver.open("/child-allowance/suspensions");
    approver.submit("/child-allowance/suspensions/missing", Map.of());
    assertThat(approver.page().text()).contains("3人の支払を差し止めました。", student, YEAR + "-06");
    on(LocalDate.of(YEAR, 7, 10));
    receive(student);
    assertThat(list("DONE")).contains(apart, student, "確認済").doesNotContain(guarded);
    assertThat(
            office.count(
                "SELECT count(*) FROM child_allowance.suspension WHERE known_to = 'infinity' AND released_on IS NULL"))
        .isEqualTo(2);
  }

  /** The link of the list leads to the filing, which a second officer decides. */
  private void receive(String certification) {
    var links =
        welfare
            .open(PAGE + "?year=" + YEAR)
            .select("a[href*=certificationNumber=" + certification + "]");
    assertThat(links).hasSize(1);
    var query = links.attr("href").substring(links.attr("href").indexOf('?') + 1);
    office.decided(query, Office.fields("receivedOn", YEAR + "-06-20", "fiscalYear", "" + YEAR));
  }

  @Test
  @Order(5)
  @Proves("CHA-5-03")
  void whose_public_record_differs_among_those_without_a_report_becomes_a_work_item() {
    var moved = certified("5", Map.of());
    var same = certified("6", Map.of());
    welfare.open(PAGE + "?year=" + YEAR);
    welfare.submit(PAGE + "/judge", OF_YEAR);
    assertThat(welfare.page().text()).contains("2人の要否を判定しました。");
    office.sql(
        "UPDATE child_allowance.person SET household_number = 'elsewhere' WHERE addressee_number = '502'");
    assertThat(list("OWED")).contains(moved, "同居の児童が別の世帯にいる").doesNotContain(same);
    welfare.submit(PAGE + "/records", OF_YEAR);
    assertThat(welfare.page().text()).contains("1人の確認を作業に立てました。");
    assertThat(approver.open("/work-items").text()).contains("公簿確認による確認");
    pensions("601", "国民年金", YEAR + "-05-01", "");
    assertThat(welfare.page().text()).contains("1件の加入状況を取り込みました。");
    assertThat(list("OWED")).contains(same, "加入年金が台帳と違う");
    pensions("601", "厚生年金", YEAR + "-04-01", YEAR + "-06-30");
    assertThat(list("OWED")).contains(same, "年金の資格を失っている").doesNotContain("加入年金が台帳と違う");
    pensions("601", "EMPLOYEES_PENSION", "H30.4.1", "");
    assertThat(list("OWED")).doesNotContain(same);
  }

  @Test
  @Order(6)
  void a_file_of_pensions_with_anything_wrong_is_refused_as_a_whole() {
    var before = office.count("SELECT count(*) FROM child_allowance.pension_membership");
    pensions("601", "年金", YEAR + "-04-01", "");
    assertThat(welfare.page().text()).contains("CHA-E175", "2行目を読み取れません");
    pensions("nobody", "厚生年金", YEAR + "-04-01", "");
    assertThat(welfare.page().text()).contains("この宛名番号の人はいません");
    pensions("601", "厚生年金", YEAR + "-04-01", "\n601,国民年金," + YEAR + "-05-01,");
    assertThat(welfare.page().text()).contains("同じ人の加入の期間が重なっています");
    assertThat(office.count("SELECT count(*) FROM child_allowance.pension_membership"))
        .isEqualTo(before);
  }

  @Test
  @Order(7)
  @Proves("CHA-5-04")
  void a_municipality_may_ask_every_recipient() {
    int next = YEAR + 1;
    var path = "/parameters/child-allowance/statusReportFrom";
    var administrator = office.signedIn("administrator");
    administrator.open(path);
    administrator.submit(
        path,
        Map.of("value", "EVERYBODY", "from", next + "-06-01", "legalBasis", "見本市児童手当事務要領第5条"));
    var change = administrator.location();
    assertThat(change).as(administrator.page().text()).startsWith("/parameters/changes/");
    administrator.submit(change + "/trial", Map.of());
    approver.open(change);
    approver.submit(change + "/approve", Map.of());
    assertThat(approver.page().text()).contains("承認しました");
    on(LocalDate.of(next, 6, 2));
    welfare.open(PAGE + "?year=" + next);
    welfare.submit(PAGE + "/judge", Map.of("year", "" + next));
    var all = "SELECT count(*) FROM child_allowance.status_report WHERE fiscal_year = " + next;
    assertThat(office.count(all)).isEqualTo(6);
    assertThat(office.count(all + " AND 'MUNICIPALITY' = ANY (reasons)")).isEqualTo(6);
  }

  private void pensions(String number, String type, String from, String until) {
    var path = PAGE + "/pensions";
    welfare.open(path);
    var token = welfare.page().expectFirst("input[name=_csrf]").val();
    var file = "宛名番号,加入年金,資格取得日,資格喪失日\n" + String.join(",", number, type, from, until) + "\n";
    welfare.upload(path, Map.of("_csrf", token), "file", file.getBytes(UTF_8));
  }
}
