package org.yakuba.childallowance.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.test.TestBrowser;

/** What was paid too much to a recipient whose payments have ended is asked back. */
class RepaymentPagesTest extends PayingOfficers {
  private static final String PAGE = "/child-allowance/repayments";

  private Map<String, String> claim(String certification) {
    return Map.of("certification", certification, "dueOn", "2027-01-20", "reason", "転出の届出の遅れ");
  }

  private long claimed() {
    return office.number("SELECT max(claim_no) FROM child_allowance.repayment_claim");
  }

  private static String letter(TestBrowser browser, long bill) throws IOException {
    var token = browser.open(PAGE).expectFirst("input[name=_csrf]").val();
    var answer = browser.download(PAGE + "/" + bill + "/letter", Map.of("_csrf", token));
    try (var pdf = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @Test
  void the_rest_is_asked_back_by_two_officers_and_received_part_by_part() throws IOException {
    office.nobodyIsProtected();
    var certification = one("301");
    overpaid(certification, "2026-08-01", 10_000);
    overpaid(certification, "2026-09-01", 15_000);
    clerk.open(PAGE);
    assertThat(clerk.page().text()).contains(certification, "25,000円", "以後の支払で内払調整");
    clerk.submit(PAGE, Map.of("certification", "999", "dueOn", "2027-01-20", "reason", "x"));
    assertThat(clerk.page().expectFirst("#certification-error").text()).contains("CHA-E181");
    clerk.submit(PAGE, claim(certification));
    assertThat(clerk.page().text()).contains("返納を起票しました", "決裁待ち");
    clerk.submit(PAGE, claim(certification));
    assertThat(clerk.page().expectFirst("#certification-error").text()).contains("CHA-E182");
    var bill = claimed();
    assertThat(clerk.page().select("form[action$=/decide]")).isEmpty();
    chief.open(PAGE);
    chief.submit(PAGE + "/" + bill + "/decide", Map.of());
    assertThat(chief.page().text()).contains("返納を決定しました", "納付待ち");
    assertThat(letter(clerk, bill))
        .contains("納付書番号 " + bill, "25,000円", "令和8年8月", "15,000円", "転出の届出の遅れ");
    clerk.open(PAGE);
    clerk.submit(
        PAGE + "/receipts",
        Map.of("billNumber", "" + bill, "amount", "25,001", "receivedOn", "2026-11-20"));
    assertThat(clerk.page().expectFirst("#amount-error").text()).contains("CHA-E185", "25,000円");
    clerk.submit(
        PAGE + "/receipts",
        Map.of("billNumber", "" + bill, "amount", "5,000", "receivedOn", "2026-11-20"));
    assertThat(clerk.page().text()).contains("収納を登録しました", "20,000円");
    clerk.submit(
        PAGE + "/receipts",
        Map.of("billNumber", "" + bill, "amount", "20,000", "receivedOn", "2026-11-20"));
    assertThat(clerk.page().text()).contains("完納");
  }

  @Test
  void what_is_asked_back_is_not_set_off_as_well() {
    var certification = one("311");
    overpaid(certification, "2026-08-01", 10_000);
    clerk.open(PAGE);
    clerk.submit(PAGE, claim(certification));
    var bill = claimed();
    var run = plan("2026-12", "REGULAR");
    chief.open(PAGE);
    chief.submit(PAGE + "/" + bill + "/decide", Map.of());
    assertThat(chief.page().text()).contains("CHA-E183");
    chief.open("/child-allowance/payment-runs/" + run.id());
    chief.submit(
        "/child-allowance/payment-runs/" + run.id() + "/discard", Map.of("note", "返納を先に決める"));
    chief.open(PAGE);
    chief.submit(PAGE + "/" + bill + "/decide", Map.of());
    assertThat(chief.page().text()).contains("返納を決定しました");
    approve(plan("2026-12", "REGULAR"));
    assertThat(office.number("SELECT sum(deducted_yen) FROM child_allowance.payment")).isZero();
  }

  @Test
  void who_proposed_a_claim_does_not_decide_it_and_an_undecided_one_can_be_withdrawn() {
    var certification = one("321");
    overpaid(certification, "2026-08-01", 10_000);
    var both = server.signedIn(town, "welfare", "approver");
    both.open(PAGE);
    both.submit(PAGE, claim(certification));
    var bill = claimed();
    var token = both.page().expectFirst("input[name=_csrf]").val();
    both.post(PAGE + "/" + bill + "/decide", Map.of("_csrf", token));
    assertThat(both.page().text()).contains("CHA-E131");
    both.submit(PAGE + "/" + bill + "/withdraw", Map.of());
    assertThat(both.page().text()).contains("起票を取りやめました");
    assertThat(both.page().select("form[action$=/withdraw]")).isEmpty();
  }

  @Test
  void nothing_is_asked_back_while_payments_are_being_planned() {
    var certification = one("331");
    overpaid(certification, "2026-08-01", 10_000);
    clerk.open(PAGE);
    clerk.submit(PAGE, claim(certification));
    office.execute(
        """
        INSERT INTO child_allowance.payment_run (kind, payment_month, from_month, to_month, payment_date, known_at, law, state, planned_by)
        VALUES ('OFF_CYCLE', '2026-12-01', '2026-12-01', '2026-11-01', '2026-12-10', now(), 'x', 'PLANNING', :officer)
        """,
        Map.of("officer", "somebody"));
    chief.open(PAGE);
    chief.submit(PAGE + "/" + claimed() + "/decide", Map.of());
    assertThat(chief.page().text()).contains("CHA-E183", "決裁待ち");
  }
}
