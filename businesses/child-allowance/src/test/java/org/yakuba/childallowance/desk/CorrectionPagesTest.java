package org.yakuba.childallowance.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.childallowance.desk.Office.NEW;

import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yakuba.kernel.proof.Proves;

/** 訂正・遡及再計算: what was decided wrongly, what is right, and the money between both. */
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class CorrectionPagesTest extends PaidOffice {
  private String late;
  private String lateMother;
  private String wrong;

  @Override
  void prepare() {
    lateMother = family();
    on(day(9, 25));
    late = certified(day(9, 10), lateMother, 2);
    wrong = certified(day(4, 10), family(), 2, 3);
    pay(YEAR + "-10", "REGULAR");
    on(day(11, 20));
    pay(YEAR + "-12", "REGULAR");
    on(day(12, 15));
  }

  /** Opens the form of the correction of the newest decision of a kind. */
  private void correct(String certification, String kind) {
    office.counter.open(NEW + "?type=CORRECTION&certificationNumber=" + certification);
    var row =
        office.counter.page().select("main table tbody tr").stream()
            .filter(found -> found.text().contains(kind))
            .findFirst()
            .orElseThrow(() -> new AssertionError(main(office.counter)));
    office.counter.open(row.expectFirst("a").attr("href"));
  }

  private void filled(Map<String, String> changes) {
    submit(office.counter, NEW, changes);
  }

  /** Files what stands in the form of the counter, and has it decided. */
  private void decided() {
    office.counter.submit(NEW, Map.of("act", "register"));
    var path = office.counter.location();
    assertThat(path).as(main(office.counter)).startsWith("/child-allowance/filings/");
    office.approve(path.substring("/child-allowance/filings/".length()));
    assertThat(main(office.approver)).contains("決定しました。");
  }

  @Test
  @Order(1)
  @Proves({"CHA-2-13", "CHA-3-04"})
  void an_earlier_claim_for_one_child_more_is_corrected_and_the_months_are_paid_later() {
    correct(late, "認定請求");
    assertThat(office.counter.page().expectFirst("#receivedOn").val()).isEqualTo(day(9, 10));
    var right =
        Map.of("receivedOn", day(7, 10), "p2.number", member(lateMother, 3), "p2.as", "CHILD");
    filled(right);
    assertThat(office.counter.page().select("#correctionReason-error").text()).contains("CHA-E134");
    filled(Map.of("correctionReason", "受付印の日の読み違い"));
    assertThat(main(office.counter))
        .contains("訂正の内容", "受付日 " + shown(9, 10) + " " + shown(7, 10))
        .contains("過去の月の再計算", shown(8) + " 0円 20,000円 まだ支払っていません")
        .contains(shown(11) + " 10,000円 20,000円 10,000円 10,000円");
    decided();
    assertThat(office.recipientPage(late)).contains("受付印の日の読み違い", "支給開始月 " + shown(8));
    pay(YEAR + "-12", "OFF_CYCLE");
    assertThat(office.recipientPage(late)).contains(shown(8) + "〜" + shown(11) + " 60,000円");
  }

  @Test
  @Order(2)
  @Proves({"CHA-3-04", "CHA-4-07"})
  void a_child_that_was_never_cared_for_is_corrected_and_the_difference_is_taken_off() {
    correct(wrong, "認定請求");
    filled(Map.of("p2.as", "", "correctionReason", "別の市の父が監護していた"));
    assertThat(main(office.counter))
        .contains("20,000円 → 10,000円", "佐藤　二郎 児童")
        .contains(shown(11) + " 20,000円 10,000円 20,000円", "合計 0円 40,000円");
    decided();
    on((YEAR + 1) + "-01-20");
    var run = plan((YEAR + 1) + "-02", "REGULAR");
    welfare.open(run);
    assertThat(main(welfare)).contains("過払の内払調整");
    office.approver.open(run);
    office.approver.submit(run + "/approve", Map.of());
    ended(office.approver);
    welfare.open(run);
    assertThat(pdf(welfare, run + "/offset-notices", Map.of("part", "1")))
        .contains("認定番号", wrong, "内払とみなして差し引いた額", "20,000円", "まだ差し引いていない額 20,000円", "10,000円");
    submit(welfare, run + "/offset-notices", Map.of("apart", "true"));
    assertThat(main(welfare)).contains("印刷する通知書はありません");
  }

  @Test
  @Order(3)
  void what_was_corrected_can_be_corrected_again_and_taken_back() {
    var mother = family();
    var number = certified(day(10, 5), mother, 2);
    office.decided("type=REVISION_UP&certificationNumber=" + number, claim(day(11, 5), mother, 3));
    for (var received : new String[] {day(11, 6), day(10, 30)}) {
      correct(number, "額改定認定請求");
      filled(Map.of("receivedOn", received, "correctionReason", "受付日の誤り"));
      decided();
    }
    assertThat(office.recipientPage(number)).contains(shown(11) + " 佐藤　一郎(第1子 3歳以上 10,000円)、佐藤　二郎");
    office.counter.open(NEW + "?type=CANCELLATION&certificationNumber=" + number);
    var targets = office.counter.page().select("select[name=target] option");
    assertThat(targets.eachText()).hasSize(2);
    office.counter.submit(
        NEW, Map.of("receivedOn", day(12, 20), "target", targets.get(1).val(), "text", "請求の誤り"));
    decided();
    assertThat(office.recipientPage(number)).doesNotContain("佐藤　二郎(第2子");
  }

  @Test
  @Order(4)
  void a_correction_that_a_later_decision_cannot_bear_or_that_changes_nothing_is_refused() {
    var mother = family();
    var number = certified(day(10, 5), mother, 2, 3);
    office.decided(
        "type=REVISION_DOWN&certificationNumber=" + number,
        Office.fields(
            "receivedOn", day(11, 10),
            "e1.reason", "NO_CUSTODY",
            "e2.take", "true",
            "e2.date", day(11, 5),
            "e2.reason", "NO_CUSTODY"));
    correct(number, "認定請求");
    filled(Map.of("correctionReason", "確認のため"));
    assertThat(main(office.counter)).contains("CHA-E125");
    filled(Map.of("p2.as", ""));
    assertThat(main(office.counter)).contains("CHA-E118", "CHA-E110");
    filled(Map.of("p2.as", "CHILD", "claimant", member(mother, 4)));
    assertThat(office.counter.page().select("#claimant-error").text()).contains("CHA-E124");
    correct(number, "額改定届");
    assertThat(office.counter.page().select("input[name=e1.number]").val())
        .isEqualTo(member(mother, 3));
    filled(Map.of("e1.date", day(10, 25), "correctionReason", "日の誤り"));
    assertThat(main(office.counter)).contains("佐藤　二郎 事由の日 " + shown(11, 5) + " " + shown(10, 25));
  }

  @Test
  @Order(5)
  @Proves("CHA-3-04")
  void months_of_the_former_rules_are_decided_again_by_the_income_of_their_year() {
    var number = certified("2024-05-10", family(), 2, 3);
    earns(number, 7_000_000);
    office.sql(PAID.formatted(number));
    correct(number, "認定請求");
    filled(Map.of("p2.as", "", "correctionReason", "別の市の父が監護していた"));
    assertThat(main(office.counter))
        .contains("令和6年6月 10,000円 5,000円 20,000円 15,000円")
        .contains("令和6年9月 10,000円 5,000円 20,000円 15,000円")
        .contains("令和6年10月 20,000円 10,000円 まだ支払っていません")
        .contains("合計 0円 60,000円", "令和6年6月 支給月額");
  }

  private void earns(String certification, int yen) {
    var path = "/child-allowance/recipients/" + certification + "/incomes";
    office.counter.open(path);
    var fields =
        Map.of(
            "year", "2024",
            "adjustedIncome", "%,d".formatted(yen),
            "dependents", "0",
            "elderlyDependents", "0");
    office.counter.submit(path, fields);
    assertThat(main(office.counter)).contains("所得を登録しました", "%,d円".formatted(yen), "特例給付");
  }

  private static final String PAID =
      """
      WITH p AS (
        INSERT INTO child_allowance.payment (recipient_id, payment_month, kind, from_month, to_month, gross_yen, deducted_yen,
               payee_number, payment_date, law_id, recorded_at)
        SELECT recipient_id, '2024-10-01', 'REGULAR', '2024-06-01', '2024-09-01', 80000, 0, addressee_number, '2024-10-10', 1, now()
          FROM child_allowance.recipient WHERE certification_number = '%s' AND row_no = 1
        RETURNING payment_id, recipient_id),
      s AS (
        INSERT INTO child_allowance.payment_state (payment_id, state, known_from) SELECT payment_id, 'PAID', now() FROM p)
      INSERT INTO child_allowance.payment_line (payment_id, recipient_id, month, line_kind, amount_yen)
      SELECT p.payment_id, p.recipient_id, m.month, 'FULL', 20000
        FROM p CROSS JOIN (SELECT CAST(d AS date) AS month
                             FROM generate_series(date '2024-06-01', date '2024-09-01', interval '1 month') AS d) m
      """;
}
