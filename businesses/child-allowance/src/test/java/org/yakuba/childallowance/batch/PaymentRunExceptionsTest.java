package org.yakuba.childallowance.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.proof.Proves;

/** What does not go the ordinary way: suspended, not arrived, ended by age. */
class PaymentRunExceptionsTest extends PayingOfficers {
  private static final String SUSPENSIONS = "/child-allowance/suspensions";

  @Test
  void a_neighbour_sees_no_run() {
    one("191");
    var run = plan("2026-12", "REGULAR");
    var code = MunicipalityCode.ofBody(Integer.toString(14_500 + towns)).value();
    database.tenant(code);
    var neighbour = server.signedIn(code, "approver");
    neighbour.open(RUNS + "/" + run.id());
    assertThat(neighbour.status()).isEqualTo(404);
  }

  @Test
  @Proves("CHA-4-05")
  void a_payment_that_did_not_arrive_is_paid_anew_once_and_the_first_one_stays_failed() {
    var certification = one("201");
    approve(plan("2026-12", "REGULAR"));
    var report = UUID.randomUUID();
    office.execute(
        """
        INSERT INTO platform.transfer_result_row (report_id, payment_id, payment_status, reason_code, settled_on, payee_account_id)
        SELECT CAST(:report AS uuid), payment_id, 'FAILED', '2', payment_date, CAST(:account AS uuid) FROM child_allowance.payment
        """,
        Map.of("report", report.toString(), "account", RunOffice.account().toString()));
    office.results(report);
    assertThat(chief.open("/work-items?kind=" + TransferResults.FAILED).text())
        .contains("振込ができませんでした");
    var again = plan("2026-12", "OFF_CYCLE");
    assertThat(show(again).text()).contains("再支払", "1件", "20,000円");
    approve(again);
    assertThat(
            office.number(
                "SELECT count(*) FROM platform.payment_list_row r JOIN child_allowance.payment p"
                    + " ON p.payment_id = r.reissue_of WHERE r.issue_no = 2"))
        .isEqualTo(1);
    assertThat(
            office.number(
                "SELECT count(*) FROM child_allowance.payment_state"
                    + " WHERE state = 'FAILED' AND known_to = 'infinity'"))
        .isEqualTo(1);
    var third = plan("2026-12", "OFF_CYCLE");
    assertThat(show(third).text()).contains("支払はありません");
    assertThat(paid(certification)).isEqualTo(40_000);
  }

  @Test
  void one_payment_is_suspended_by_number_and_reason_once() {
    var certification = one("211");
    chief.open(SUSPENSIONS);
    chief.submit(
        SUSPENSIONS, Map.of("certification", "9999", "reason", "ACCOUNT_INVALID", "month", "x"));
    assertThat(chief.page().expectFirst("#month-error").text()).contains("CHA-E310");
    chief.submit(
        SUSPENSIONS,
        Map.of("certification", certification, "reason", "ACCOUNT_INVALID", "month", "2026-11"));
    assertThat(chief.page().text()).contains("口座の不能", "2026-11");
    chief.submit(
        SUSPENSIONS,
        Map.of("certification", certification, "reason", "ACCOUNT_INVALID", "month", "2026-11"));
    assertThat(chief.page().expectFirst("#certification-error").text()).contains("CHA-E313");
    assertThat(show(plan("2026-12", "REGULAR")).text()).contains("10,000円", "差止");
  }

  @Test
  @Proves("CHA-4-07")
  void a_month_that_was_paid_too_much_is_set_off_once_and_never_paid_again() {
    var certification = one("231");
    approve(plan("2026-12", "REGULAR"));
    overpaid(certification, "2026-10-01", 3_000);
    on(LocalDate.of(2027, 1, 20));
    var next = plan("2027-02", "REGULAR");
    assertThat(show(next).text()).contains("20,000円", "3,000円");
    approve(next);
    assertThat(paid(certification)).isEqualTo(37_000);
  }

  @Test
  @Proves("CHA-3-05")
  void ages_reached_are_filed_from_the_list_and_decided_by_a_second_officer() {
    var three = certified("221", "2023-11-11");
    var grown = certified("222", "2008-06-01");
    var other = certified("223", "2019-06-01");
    on(LocalDate.of(2027, 3, 20));
    var ages = "/child-allowance/ages";
    assertThat(clerk.open(ages + "?month=2026-11").text())
        .contains(three, "3歳到達", "額の改定")
        .doesNotContain(grown, other);
    assertThat(clerk.open(ages + "?month=2027-03").text())
        .contains(grown, "18歳年度末", "消滅")
        .doesNotContain(three, other);
    clerk.submit(ages, Map.of());
    var token = clerk.page().expectFirst("input[name=_csrf]").val();
    clerk.post(ages, Map.of("_csrf", token, "month", "2027-03"));
    ended(clerk);
    assertThat(chief.open(ages + "?month=2027-03").text())
        .contains("決裁を待つ届出が 1件")
        .doesNotContain(grown);
    chief.submit(ages + "/decide", Map.of());
    ended(chief);
    assertThat(
            office.number(
                "SELECT count(*) FROM child_allowance.recipient WHERE known_to = 'infinity'"
                    + " AND extinction_date = '2027-03-31' AND extinction_reason = 'CHILD_AGED_OUT'"))
        .isEqualTo(1);
  }
}
