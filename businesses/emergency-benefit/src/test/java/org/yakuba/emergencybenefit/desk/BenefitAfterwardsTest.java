package org.yakuba.emergencybenefit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.contracts.collection.PaymentReceived;
import org.yakuba.emergencybenefit.PublishedRegister.Person;
import org.yakuba.emergencybenefit.ledger.PersonFacts;
import org.yakuba.kernel.proof.Proves;

/**
 * What comes after a list and after a decision: later changes, cancellations, repayments, results.
 */
class BenefitAfterwardsTest {
  private static final LocalDate LATER = BenefitOffice.BASE.plusDays(20);

  private static BenefitOffice office;
  private static BenefitActs acts;

  @BeforeAll
  static void open() {
    office = new BenefitOffice();
    acts = new BenefitActs(office);
    for (int i = 1; i <= 4; i++) {
      office.lives(new Person("1%02d".formatted(i), "%02d".formatted(i)));
    }
    office.lives(
        new Person("201", "01")
            .member(LocalDate.of(1980, 4, 1))
            .with("name", "見本　花子")
            .with("name_kana", "ミホン　ハナコ"));
    office.lives(new Person("202", "02").member(LocalDate.of(2010, 5, 5)));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static String compared(String benefit) {
    office.clerk.open("/benefits/" + benefit + "/changes");
    office.clerk.submit("/benefits/" + benefit + "/changes", Map.of());
    office.finishJobs();
    office.clerk.open("/benefits/" + benefit + "/changes");
    return office.clerk.page().text();
  }

  @Test
  @Proves({"EMB-2-07"})
  void a_change_after_the_base_date_is_kept_reviewed_or_followed_as_the_benefit_lays_down() {
    office.open("311", "EVERYBODY", Map.of("laterChanges", "KEEP"));
    office.open("312", "EVERYBODY", Map.of("laterChanges", "REVIEW"));
    office.open("313", "EVERYBODY", Map.of("laterChanges", "FOLLOW"));
    for (var benefit : new String[] {"311", "312"}) {
      acts.applies(benefit, "101", "1010000");
      acts.applies(benefit, "103", "1030000");
    }
    assertThat(compared("312")).contains("異動はありません");
    acts.registers("101", Map.of("status", "3", "head", false), LATER);
    acts.registers("201", Map.of("head", true), LATER);
    acts.registers("202", Map.of("household", "77"), LATER);
    acts.registers("103", Map.of("status", "2"), LATER);

    assertThat(compared("311"))
        .contains("基準日の世帯のまま 死亡 1")
        .contains("基準日の世帯のまま 別の世帯へ 1")
        .contains("基準日の世帯のまま 転出・消除 1");
    assertThat(acts.gathers("311")).contains("候補をまとめました");
    assertThat(members("311")).isEqualTo(2);

    assertThat(compared("312")).contains("確認待ち 死亡 1").contains("確認待ち 転出・消除 1");
    assertThat(acts.gathers("312")).contains("支給の候補はありません");
    int gone = office.targetOf("312", "103");
    office.clerk.open("/benefits/312/changes");
    office.clerk.submit("/benefits/312/changes/" + gone, Map.of("what", "keep", "note", "基準日の住民"));
    assertThat(office.clerk.page().text()).contains("基準日の世帯のまま支給します");
    office.clerk.submit(
        "/benefits/312/changes/" + office.targetOf("312", "101"), Map.of("what", "follow"));
    assertThat(office.clerk.page().text()).contains("EMB-E128");
    assertThat(acts.gathers("312")).contains("候補をまとめました");
    assertThat(members("312")).isEqualTo(1);

    assertThat(compared("313")).contains("新しい世帯主へ 死亡 1").contains("確認待ち 転出・消除 1");
    var letter = office.letterOf("313", "201");
    var widow = acts.citizen(letter, BenefitActs.BIRTH);
    assertThat(widow.page().text()).contains("ミホン　ハナコ").contains("140,000円");
    assertThat(acts.bundle("313", "APPLICATION", "申請書")).contains("見本　花子　様").contains(letter);
    assertThat(compared("313")).contains("新しい世帯主へ 死亡 1");
  }

  private static int members(String benefit) {
    return office.count(
        "SELECT count(*) FROM emergency_benefit.batch_member WHERE benefit_id = '" + benefit + "'");
  }

  @Test
  @Proves({"EMB-4-06", "EMB-5-04"})
  void a_decision_in_error_is_cancelled_told_once_and_what_was_paid_comes_back_part_by_part() {
    office.open("314", "EVERYBODY", Map.of());
    acts.applies("314", "104", "1040000");
    acts.decides("314");
    assertThat(acts.bundle("314", "GRANTED", "支給決定通知書")).contains("見本　104　様");
    acts.pays("314");
    int target = office.targetOf("314", "104");
    var page = "/benefits/314/targets/" + target;
    office.approver.open(page);
    var cancel = BenefitOffice.first(office.approver, "form[action$=cancel]").attr("action");
    office.approver.submit(cancel, Map.of("note", "他団体で支給済み"));
    assertThat(office.approver.status()).isEqualTo(409);
    acts.reported("314", "104", "PAID", "0");
    office.approver.open(page);
    office.approver.submit(cancel, Map.of("note", ""));
    assertThat(office.approver.page().select("#note-error").text()).contains("EMB-E110");
    office.clerk.open(page);
    office.clerk.submit(cancel, Map.of("note", "他団体で支給済み"));
    assertThat(office.clerk.status()).isIn(403, 404);
    office.approver.open(page);
    office.approver.submit(cancel, Map.of("note", "他団体で支給済み"));
    assertThat(office.approver.page().text())
        .contains("支払済みの 70,000円 の返還を求めます")
        .contains("取消済 他団体で支給済み")
        .contains("保留 決定の取消");
    assertThat(acts.gathers("314")).contains("支給の候補はありません");

    assertThat(acts.bundle("314", "CANCELLED", "取消通知書")).contains("見本　104　様").contains("他団体で支給済み");
    int bundles = office.count("SELECT count(*) FROM emergency_benefit.bundle");
    acts.bundle("314", "CANCELLED", "取消通知書");
    assertThat(office.count("SELECT count(*) FROM emergency_benefit.bundle")).isEqualTo(bundles);
    var bill = office.text("SELECT max(repayment_no)::text FROM emergency_benefit.repayment");
    assertThat(acts.bundle("314", "REPAYMENT", "返還のお願い")).contains("納付書番号 " + bill + " — 70000円");

    assertThat(
            office.text(
                "SELECT e.payload ->> 'claimType' || ' ' || (e.payload ->> 'noticeNumber') || ' ' || (e.payload ->> 'principal')"
                    + " FROM platform.linkage_event e WHERE e.contract = 'LevyDetermined'"))
        .isEqualTo("BENEFIT_REPAYMENT EMB-" + bill + " 70000");
    collected(bill, "PROVISIONAL");
    collected(bill, "CONFIRMED");
    office.clerk.open("/benefits/314/payments");
    assertThat(office.clerk.page().text()).contains("60,000円");
    collected(bill, "REVERSED");

    comesBack(bill, "30000");
    assertThat(office.clerk.page().text()).contains("40,000円").contains("納付待ち");
    comesBack(bill, "40001");
    assertThat(office.clerk.page().select("#receivedAmount-error").text()).contains("EMB-E130");
    comesBack("999", "1");
    assertThat(office.clerk.page().select("#billNumber-error").text()).contains("EMB-E129");
    comesBack(bill, "40000");
    assertThat(office.clerk.page().text()).contains("完納");
  }

  private static void collected(String bill, String status) {
    office.told(
        "collection",
        "receipt",
        "L1/R1",
        new PaymentReceived(
            "L1",
            "R1",
            "BENEFIT_REPAYMENT",
            2026,
            "EMB-" + bill,
            1,
            BenefitOffice.TODAY,
            "BANK",
            10_000,
            0,
            0,
            status,
            60_000));
  }

  private static void comesBack(String bill, String amount) {
    office.clerk.open("/benefits/314/payments");
    office.clerk.submit(
        "/benefits/314/repayments/receipts",
        Map.of(
            "billNumber",
            bill,
            "receivedAmount",
            amount,
            "receivedOn",
            BenefitOffice.TODAY.toString()));
  }

  @Test
  @Proves({"EMB-5-05"})
  void results_are_told_by_state_way_and_pattern_for_the_report() {
    office.clerk.open("/benefits/new?template=PATTERNS");
    office.clerk.submit("/benefits", office.definition("315", Map.of("base", "0", "addition", "")));
    office.clerk.open("/benefits/315/extractions");
    var token = BenefitOffice.first(office.clerk, "form[action$=facts] input[type=hidden]");
    office.clerk.upload(
        "/benefits/315/facts",
        Map.of(token.attr("name"), token.val()),
        "file",
        (PersonFacts.HEADER + "\n102,,,,FACILITY\n202,,,,HOME\n104,,,,HOME\n")
            .getBytes(StandardCharsets.UTF_8));
    office.approver.open("/benefits/315");
    office.approver.submit("/benefits/315/versions/1/approve", Map.of());
    office.confirm("315");
    acts.applies("315", "102", "1020000");
    acts.decides("315");
    acts.pays("315");
    acts.reported("315", "102", "PAID", "0");

    office.clerk.open("/benefits/315/progress.csv");
    assertThat(office.clerk.answer().body())
        .contains("\"対象世帯\",2,")
        .contains("\"経路 オンライン\",1,")
        .contains("\"支給決定\",1,55000")
        .contains("\"支給済\",1,55000")
        .contains("\"取消\",0,0")
        .contains("\"型 FACILITY\",1,20000")
        .contains("\"型 HOME\",1,35000")
        .doesNotContain("見本");
    office.clerk.open("/benefits/315");
    assertThat(office.clerk.page().select("table:contains(FACILITY)").text())
        .contains("FACILITY 1 20,000円");
  }
}
