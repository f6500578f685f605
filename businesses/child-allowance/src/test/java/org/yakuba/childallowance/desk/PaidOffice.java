package org.yakuba.childallowance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.childallowance.batch.RunOffice.OfficeClock;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.test.TestBrowser;

/** A town hall that decides and pays, on days that a test sets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class PaidOffice {
  private static final String RUNS = "/child-allowance/payment-runs";

  /** Ahead of the real clock, which tells when a run was begun. */
  static final int YEAR = LocalDate.now(ZoneId.of("Asia/Tokyo")).getYear() + 1;

  Office office;
  TestBrowser welfare;
  private OfficeClock clock;
  private int families;

  @Configuration(proxyBeanMethods = false)
  static class Clocks {
    @Bean
    @Primary
    OfficeClock officeClock() {
      return new OfficeClock();
    }
  }

  @BeforeAll
  void open() {
    office = new Office(Clocks.class);
    clock = office.server.bean(OfficeClock.class);
    on(day(4, 10));
    prepare();
  }

  /** What the tests of a class begin with. */
  void prepare() {}

  /** A day of the year of the test. */
  static String day(int month, int dayOfMonth) {
    return LocalDate.of(YEAR, month, dayOfMonth).toString();
  }

  /** A day as pages show it. */
  static String shown(int month, int dayOfMonth) {
    return Words.day(LocalDate.of(YEAR, month, dayOfMonth));
  }

  /** A month of the year of the test as pages show it. */
  static String shown(int month) {
    return Words.month(YearMonth.of(YEAR, month));
  }

  @AfterAll
  void close() {
    office.close();
  }

  /** Another day begins, and everybody signs in anew. */
  final void on(String day) {
    clock.today(LocalDate.parse(day));
    office.signIn();
    welfare = office.signedIn("welfare");
  }

  /** A mother n00, boys n02 of nine and n03 of seven years, a girl n04 of fifteen. */
  final String family() {
    families++;
    var mother = "6" + families + "00";
    var home = "g" + families;
    office.person(mother, "佐藤　花子", "サトウハナコ", "1985-05-05", home);
    office.person(member(mother, 2), "佐藤　一郎", "サトウイチロウ", (YEAR - 9) + "-02-10", home);
    office.person(member(mother, 3), "佐藤　二郎", "サトウジロウ", (YEAR - 7) + "-03-03", home);
    office.person(member(mother, 4), "佐藤　桜", "サトウサクラ", (YEAR - 16) + "-07-01", home);
    return mother;
  }

  static String member(String mother, int number) {
    return mother.substring(0, mother.length() - 1) + number;
  }

  static Map<String, String> claim(String received, String mother, int... children) {
    var fields = Office.fields("receivedOn", received);
    for (int i = 1; i <= 6; i++) {
      fields.put("p" + i + ".as", "");
    }
    for (int i = 0; i < children.length; i++) {
      fields.put("p" + (i + 1) + ".number", member(mother, children[i]));
      fields.put("p" + (i + 1) + ".as", "CHILD");
    }
    return fields;
  }

  final String certified(String received, String mother, int... children) {
    return office.decided(
        "type=CERTIFICATION&claimant=" + mother, claim(received, mother, children));
  }

  /** Plans a payment, and pays it when a second officer has approved. */
  final void pay(String month, String kind) {
    var run = plan(month, kind);
    office.approver.open(run);
    office.approver.submit(run + "/approve", Map.of());
    ended(office.approver);
  }

  /** Plans a payment; the answer is the address of its page. */
  final String plan(String month, String kind) {
    welfare.open(RUNS);
    welfare.submit(RUNS, Map.of("paymentMonth", month, "kind", kind));
    ended(welfare);
    return RUNS
        + "/"
        + office
            .database
            .tenancy()
            .<String>call(
                office.tenant,
                session ->
                    session
                        .jdbc()
                        .sql("SELECT max(run_id::text) FROM child_allowance.payment_run")
                        .query(String.class)
                        .single());
  }

  final void ended(TestBrowser browser) {
    assertThat(browser.location()).as(browser.page().text()).startsWith("/jobs/");
    var jobs = office.server.bean(Jobs.class);
    var id = UUID.fromString(browser.location().substring("/jobs/".length()));
    var run = jobs.await(jobs.find(office.tenant, id).orElseThrow(), progress -> {});
    assertThat(run.state()).as(run.message()).isEqualTo(JobRun.State.COMPLETED);
  }

  /** The text of a PDF that a form of the page open in a browser asks for. */
  static String pdf(TestBrowser browser, String action, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("_csrf", browser.page().expectFirst("input[name=_csrf]").val());
    var answer = browser.download(action, all);
    try (var pdf = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Submits a form of the page as it stands, lists included, with some fields changed. */
  static void submit(TestBrowser browser, String action, Map<String, String> changes) {
    var fields = new HashMap<String, String>();
    for (var list : browser.page().select("form[action=" + action + "] select[name]")) {
      var chosen = list.selectFirst("option[selected]");
      fields.put(
          list.attr("name"), chosen == null ? list.expectFirst("option").val() : chosen.val());
    }
    fields.putAll(changes);
    browser.submit(action, fields);
  }

  final String main(TestBrowser browser) {
    return browser.page().select("main").text();
  }
}
