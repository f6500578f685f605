package org.yakuba.childallowance.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yakuba.childallowance.ledger.Commands;
import org.yakuba.childallowance.ledger.ExtinctionReason;
import org.yakuba.childallowance.ledger.InsuranceClass;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.kernel.proof.Proves;

/** Two officers pay the allowance through the screens, from the monthly run to the list. */
class PaymentRunScreensTest extends PayingOfficers {
  private static final String SUSPENSIONS = "/child-allowance/suspensions";
  private static final String OWED =
      "SELECT COALESCE(sum(amount_yen), 0) FROM child_allowance.monthly_entitlement"
          + " WHERE known_to = 'infinity'";

  @Test
  @Proves({"CHA-4-01", "CHA-8-02"})
  void an_even_month_pays_the_two_months_before_after_a_second_officer_has_approved() {
    var first = one("101");
    var second = one("102");
    var run = plan("2026-12", "REGULAR");
    assertThat(run.from()).isEqualTo(YearMonth.of(2026, 10));
    assertThat(run.paymentDate()).isEqualTo(LocalDate.of(2026, 12, 10));
    var token = clerk.open(RUNS + "/" + run.id()).text();
    assertThat(token).contains("自分が作成した支払は決裁できません");
    clerk.post(
        RUNS + "/" + run.id() + "/approve",
        Map.of("_csrf", clerk.open(RUNS).expectFirst("input[name=_csrf]").val()));
    assertThat(clerk.status()).isEqualTo(403);
    assertThat(show(run).text()).contains("2件", "40,000円", "決裁待ち");
    assertThat(office.number("SELECT count(*) FROM child_allowance.payment")).isZero();
    approve(run);
    assertThat(show(run).text()).contains("支払データ送付済");
    assertThat(paid(first)).isEqualTo(20_000);
    assertThat(paid(second)).isEqualTo(20_000);
    assertThat(
            office.number(
                "SELECT total_amount_yen FROM platform.payment_list WHERE list_id = '"
                    + run.id()
                    + "'"))
        .isEqualTo(40_000);
    clerk.open(RUNS);
    clerk.submit(RUNS, Map.of("paymentMonth", "2026-12", "kind", "REGULAR"));
    assertThat(clerk.page().text()).contains("CHA-E308");
    clerk.open(RUNS);
    clerk.submit(RUNS, Map.of("paymentMonth", "2027-01", "kind", "REGULAR"));
    assertThat(clerk.page().expectFirst("#paymentMonth-error").text()).contains("CHA-E306");
  }

  @Test
  void the_monthly_run_done_again_changes_nothing_and_a_decision_since_only_what_it_touched() {
    one("111");
    var certification = one("112");
    assertThat(month(YearMonth.of(2026, 11)).count("新しい明細")).isEqualTo(2);
    var again = month(YearMonth.of(2026, 11));
    assertThat(again.count("新しい明細") + again.count("取り消した明細")).isZero();
    assertThat(office.number(OWED)).isEqualTo(20_000);
    office.person("1129", "2026-10-15");
    office.decide(Commands.more(certification, "2026-10-20", "2026-10-15", Commands.child("1129")));
    var changed = month(YearMonth.of(2026, 11));
    assertThat(changed.count("取り消した明細")).isZero();
    assertThat(office.number(OWED)).isEqualTo(35_000);
  }

  @Test
  void months_that_cannot_be_run_are_refused_at_their_field() {
    for (var wrong :
        Map.of("2024-09", "CHA-E304", "2027-01", "CHA-E305", "12月", "CHA-E310").entrySet()) {
      clerk.open(RUNS);
      clerk.submit(RUNS + "/month", Map.of("month", wrong.getKey()));
      assertThat(clerk.status()).isEqualTo(422);
      assertThat(clerk.page().expectFirst("#month-error").text()).contains(wrong.getValue());
    }
  }

  @Test
  @Proves({"CHA-4-06", "CHA-4-02"})
  void what_rests_is_not_paid_and_comes_at_once_when_it_is_released() {
    var certification = one("121");
    var paid = one("122");
    office.execute(
        """
        INSERT INTO child_allowance.status_report (recipient_id, fiscal_year, reasons, state, state_on, due_on, known_from)
        VALUES (:recipient, 2026, '{SEPARATED}', 'REMINDED', '2026-07-10', '2026-06-30', now())
        """,
        Map.of("recipient", office.recipient(certification)));
    assertThat(chief.open(SUSPENSIONS).text()).contains(certification).doesNotContain(paid);
    chief.submit(SUSPENSIONS + "/missing", Map.of());
    assertThat(chief.page().text()).contains("1人の支払を差し止めました", "2026-06");
    var run = plan("2026-12", "REGULAR");
    assertThat(show(run).text()).contains("差止", certification, "1人 20,000円");
    approve(run);
    assertThat(paid(certification)).isZero();
    assertThat(paid(paid)).isEqualTo(20_000);
    chief.open(SUSPENSIONS);
    chief.submit(chief.page().expectFirst("form[action$=release]").attr("action"), Map.of());
    assertThat(chief.page().text()).contains("差し止めている支払はありません");
    var later = plan("2026-12", "OFF_CYCLE");
    assertThat(later.paymentDate()).isEqualTo(LocalDate.of(2026, 11, 25));
    approve(later);
    assertThat(paid(certification)).isEqualTo(20_000);
    assertThat(paid(paid)).isEqualTo(20_000);
  }

  @Test
  @Proves({"CHA-4-07", "CHA-3-04"})
  void what_was_paid_too_much_is_taken_off_the_next_payments() {
    var certification = one("131");
    office.person("1312", "2020-03-03");
    office.decide(Commands.more(certification, "2026-08-10", null, Commands.child("1312")));
    approve(plan("2026-12", "REGULAR"));
    assertThat(paid(certification)).isEqualTo(40_000);
    office.decide(
        new Command.ReviseDown(
            certification,
            LocalDate.of(2026, 12, 15),
            true,
            java.util.List.of(
                new org.yakuba.childallowance.ledger.decide.ChildEnd(
                    "1312",
                    LocalDate.of(2026, 10, 20),
                    org.yakuba.childallowance.ledger.decide.ChildEnd.Reason.NO_CUSTODY,
                    null))));
    on(LocalDate.of(2027, 1, 20));
    var next = plan("2027-02", "REGULAR");
    assertThat(show(next).text()).contains("過払の内払調整", "10,000円");
    approve(next);
    assertThat(paid(certification)).isEqualTo(40_000 + 20_000 - 10_000);
    assertThat(
            office.number(
                "SELECT sum(amount_yen) FROM child_allowance.overpayment_settlement"
                    + " WHERE treatment = 'OFFSET'"))
        .isEqualTo(10_000);
  }

  @Test
  @Proves({"CHA-4-09", "CHA-4-10"})
  void deductions_never_exceed_the_payment_and_donations_come_last() {
    var certification = one("141");
    withhold(certification, "DONATION", 5_000);
    withhold(certification, "SCHOOL_COSTS", 9_000);
    withhold(certification, "CHILDCARE_FEE", 8_000);
    var run = plan("2026-12", "REGULAR");
    assertThat(show(run).text()).contains("保育料の特別徴収", "8,000円", "9,000円", "3,000円");
    approve(run);
    assertThat(paid(certification)).isZero();
    assertThat(office.number("SELECT count(*) FROM child_allowance.payment")).isEqualTo(1);
    assertThat(office.number("SELECT count(*) FROM platform.payment_list")).isZero();
  }

  @Test
  void a_discarded_plan_pays_nothing_and_the_next_one_pays_everything() {
    var certification = one("151");
    var run = plan("2026-12", "REGULAR");
    clerk.open(RUNS + "/" + run.id());
    clerk.submit(RUNS + "/" + run.id() + "/discard", Map.of());
    assertThat(clerk.page().expectFirst("#note-error").text()).contains("CHA-E309");
    clerk.submit(RUNS + "/" + run.id() + "/discard", Map.of("note", "期日を改める"));
    assertThat(clerk.page().text()).contains("取りやめ", "期日を改める");
    approve(plan("2026-12", "REGULAR"));
    assertThat(paid(certification)).isEqualTo(20_000);
  }

  @Test
  void an_end_in_between_is_paid_off_cycle_and_the_regular_payment_does_not_pay_it_again() {
    var certification = one("161");
    approve(plan("2026-12", "REGULAR"));
    on(LocalDate.of(2026, 12, 20));
    month(YearMonth.of(2026, 12));
    office.decide(
        new Command.Extinguish(
            certification,
            LocalDate.of(2026, 12, 18),
            true,
            LocalDate.of(2026, 12, 18),
            ExtinctionReason.MOVED_OUT));
    var off = plan("2026-12", "OFF_CYCLE");
    approve(off);
    assertThat(paid(certification)).isEqualTo(30_000);
    on(LocalDate.of(2027, 1, 20));
    var regular = plan("2027-02", "REGULAR");
    assertThat(show(regular).text()).contains("支払はありません");
  }

  @Test
  @Proves("CHA-7-05")
  void the_figures_for_the_state_count_children_by_month_age_class_and_rank() {
    one("171");
    office.person("172", "1988-01-01");
    office.person("1721", "2017-01-01");
    office.person("1722", "2020-01-01");
    office.person("1723", "2025-01-01");
    office.decide(
        Commands.by("172", "2026-04-10")
            .insured(InsuranceClass.NON_EMPLOYEE)
            .children(Commands.child("1721"), Commands.child("1722"), Commands.child("1723")));
    month(YearMonth.of(2026, 11));
    var page = clerk.open("/child-allowance/grant-figures?year=2026");
    assertThat(page.text()).contains("4人", "60,000円");
    clerk.open("/child-allowance/grant-figures.csv?year=2026");
    assertThat(clerk.answer().body().replaceAll("[\"\uFEFF]", "").lines())
        .containsExactly(
            "月,被用者区分,年齢区分,第3子区分,延べ児童数,支給額",
            "2026-11,被用者,3歳以上,第1子・第2子,1,10000",
            "2026-11,非被用者,3歳未満,第3子以降,1,30000",
            "2026-11,非被用者,3歳以上,第1子・第2子,2,20000");
  }

  @Test
  @Proves({"CHA-3-07", "CHA-7-08"})
  void an_addition_of_the_municipality_is_tried_out_on_everybody_and_paid_beside_the_allowance() {
    var certification = one("181");
    one("182");
    var path = "/parameters/child-allowance/localAddition";
    chief.open(path);
    chief.submit(
        path, Map.of("value", "3,000", "from", "2026-11-01", "legalBasis", "見本市子育て手当条例第3条"));
    assertThat(chief.page().text()).contains("PAR-E02");
    var ahead = "2026-12-01";
    chief.submit(path, Map.of("value", "3,000", "from", ahead, "legalBasis", "見本市子育て手当条例第3条"));
    var change = chief.location();
    var tried = chief.submit(change + "/trial", Map.of());
    assertThat(tried.text()).contains("2026年12月分", "2人", "20,000円", "26,000円", "6,000円");
    var other = server.signedIn(town, "approver");
    other.open(change);
    other.submit(change + "/approve", Map.of());
    on(LocalDate.of(2027, 1, 20));
    var run = plan("2027-02", "REGULAR");
    assertThat(show(run).text()).contains("うち団体独自の上乗せ", "12,000円");
    approve(run);
    assertThat(paid(certification)).isEqualTo(26_000);
    assertThat(office.number("SELECT sum(amount_yen) FROM child_allowance.payment_line"))
        .isEqualTo(40_000);
    assertThat(Objects.requireNonNull(run.law())).hasSize(64);
  }
}
