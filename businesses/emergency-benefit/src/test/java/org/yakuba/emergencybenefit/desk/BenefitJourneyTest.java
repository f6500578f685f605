package org.yakuba.emergencybenefit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.emergencybenefit.PublishedRegister.Person;
import org.yakuba.emergencybenefit.ledger.Inbox;
import org.yakuba.emergencybenefit.ledger.IntakeGuard;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.disclosure.SuppressionFlag;
import org.yakuba.platform.test.TestBrowser;

/** From the letters to the money: online and postal intake, review, decisions, payments. */
class BenefitJourneyTest {
  private static final String BIRTH = BenefitActs.BIRTH;
  private static final String APPLY = BenefitActs.APPLY;

  private static BenefitOffice office;
  private static BenefitActs acts;

  @BeforeAll
  static void open() {
    office = new BenefitOffice();
    acts = new BenefitActs(office);
    for (int i = 1; i <= 12; i++) {
      office.lives(new Person("1%02d".formatted(i), "%02d".formatted(i)));
    }
    // A wife who fled lives in her husband's household on paper.
    office.lives(new Person("801", "12").member(LocalDate.of(1982, 6, 1)).with("name", "避難　花子"));
    office
        .tenancy()
        .run(
            office.tenant,
            session -> {
              ProtectiveFlags.replace(
                  session,
                  List.of(
                      new SuppressionFlag(
                          "801",
                          "measure",
                          ProtectionRole.SUBJECT,
                          MeasureKind.DECIDED,
                          LocalDate.of(2026, 1, 10),
                          LocalDate.of(2027, 1, 9),
                          true,
                          null,
                          Set.of(ProtectedScope.CURRENT_ADDRESS))));
              ProtectiveFlags.markComplete(session);
            });
    office.open("305", "EVERYBODY", Map.of());
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Proves({"EMB-3-01", "EMB-3-04", "EMB-3-10"})
  void a_citizen_applies_with_number_birth_date_account_and_pledge_and_sees_how_it_stands() {
    var letter = office.letterOf("305", "101");
    var citizen = acts.citizen(letter, BIRTH);
    assertThat(citizen.page().text())
        .contains("ミホン　タロウ")
        .contains("70,000円")
        .doesNotContain("本町")
        .doesNotContain("見本　101");
    citizen.submit(APPLY + "/submit", BenefitActs.account("ミホン　タロウ", "12345"));
    assertThat(citizen.page().select("#accountNumber-error").text()).contains("EMB-E110");
    assertThat(citizen.page().select("#pledge-error").text()).contains("EMB-E123");
    var values = BenefitActs.account("ﾐﾎﾝ ﾀﾛｳ", "1234567");
    values.put("pledge", "true");
    citizen.submit(APPLY + "/submit", values);
    assertThat(citizen.page().text()).contains("申請を受け付けました");
    var receipt = citizen.page().select("dd code").text();
    citizen.open(APPLY + "/status");
    citizen.submit(APPLY + "/status", Map.of("letterId", letter, "birthDate", BIRTH));
    assertThat(citizen.page().text()).contains("支給の候補");

    var caller = office.server.signedIn(BenefitOffice.TOWN, "call-center");
    caller.open("/benefits/status?number=" + receipt);
    assertThat(caller.page().text()).contains("支給の候補").doesNotContain("見本　101");
    caller.open("/benefits/305/targets");
    assertThat(caller.status()).isIn(403, 404);
  }

  @Test
  @Proves({"EMB-3-02", "EMB-3-05"})
  void a_number_used_online_is_refused_on_paper_and_the_other_way_round() {
    acts.applies("305", "102", "2222222");
    var letter = office.letterOf("305", "102");
    var clerk = office.clerk;
    clerk.open("/benefits/305/entry?letterId=" + letter);
    assertThat(clerk.page().text()).contains("この通知番号は受け付け済みです");
    types(letter, BenefitActs.account("ミホン　タロウ", "2222222"));
    assertThat(clerk.page().text()).contains("重複").contains("先に受け付けた申請がある");

    types(office.letterOf("305", "103"), BenefitActs.account("ミホン　タロウ", "3333333"));
    assertThat(clerk.page().text()).contains("2人照合待ち");
    var late = acts.citizen(office.letterOf("305", "103"), BIRTH);
    assertThat(late.page().text()).contains("EMB-E127");
    clerk.open("/benefits/305/review?reason=SECOND_CHECK");
    var application = BenefitOffice.first(clerk, "a[href*=/applications/]").attr("href");
    clerk.open(application);
    clerk.submit(application, Map.of("what", "second"));
    assertThat(clerk.status()).isEqualTo(409);
    office.approver.open(application);
    office.approver.submit(application, Map.of("what", "second"));
    assertThat(office.approver.page().text()).contains("支給の候補");
  }

  private static void types(String letter, Map<String, String> account) {
    office.clerk.open("/benefits/305/entry?letterId=" + letter);
    var values = new LinkedHashMap<>(account);
    values.put("channel", "POSTAL");
    values.put("birthDate", "S55.4.1");
    office.clerk.submit("/benefits/305/entry/take", post(values, letter));
  }

  private static Map<String, String> post(Map<String, String> values, String letter) {
    var all = new LinkedHashMap<>(values);
    all.put("letterId", letter);
    all.put("arrivedOn", BenefitOffice.TODAY.toString());
    return all;
  }

  @Test
  @Proves({"EMB-3-03"})
  void a_wrong_birth_date_uses_up_nothing_and_after_five_the_right_one_is_refused_too() {
    var letter = office.letterOf("305", "104");
    for (int i = 1; i <= IntakeGuard.MOST_FAILURES; i++) {
      assertThat(acts.citizen(letter, "1980-04-02").page().text()).contains("EMB-E125");
    }
    assertThat(acts.citizen(letter, BIRTH).page().text()).contains("EMB-E125");
    assertThat(acts.citizen("30500000995", BIRTH).page().text()).contains("EMB-E125");
    assertThat(
            office.count(
                "SELECT count(*) FROM emergency_benefit.acceptance WHERE target_no = "
                    + office.targetOf("305", "104")))
        .isZero();
    assertThat(
            office.count(
                "SELECT count(*) FROM emergency_benefit.intake_guard WHERE locked_until > now() + interval '29 minutes'"))
        .isEqualTo(1);
  }

  @Test
  @Proves({"EMB-4-01", "EMB-4-02", "EMB-4-04"})
  void a_file_of_applications_is_checked_in_order_and_what_waits_is_put_right_by_reason() {
    var rows = new StringBuilder(Inbox.HEADER).append("\n");
    row(rows, "f1", office.letterOf("305", "105"), "10:00:00", BIRTH, "ミホン　タロウ");
    row(rows, "f2", office.letterOf("305", "105"), "10:00:01", BIRTH, "ミホン　タロウ");
    row(rows, "f3", office.letterOf("305", "106"), "10:00:02", BIRTH, "ベツジン　ハナコ");
    row(rows, "f4", office.letterOf("305", "107"), "10:00:03", "1999-09-09", "ミホン　タロウ");
    row(rows, "f5", "30599999999", "10:00:04", BIRTH, "ミホン　タロウ");
    upload(rows.toString());
    assertThat(reasons())
        .isEqualTo(
            "f1:APPROVED: f2:DUPLICATE:ALREADY_ACCEPTED:f1 f3:PENDING:ACCOUNT_HOLDER_MISMATCH"
                + " f4:REJECTED:BIRTH_DATE_MISMATCH f5:REJECTED:LETTER_ID_NOT_FOUND");
    upload(rows.toString());
    assertThat(
            office.count(
                "SELECT count(*) FROM emergency_benefit.application WHERE application_id ~ '^f.$'"))
        .isEqualTo(5);

    var clerk = office.clerk;
    clerk.open("/benefits/305/review");
    var next = BenefitOffice.selected(clerk);
    next.put("reason", "ACCOUNT_HOLDER_MISMATCH");
    clerk.submit("/benefits/305/review/next", next);
    assertThat(clerk.page().text()).contains("口座名義の不一致").contains("ミホン　タロウ");
    var correction = BenefitActs.account("ミホン　タロウ", "6666666");
    correction.put("what", "account");
    clerk.submit(clerk.location(), correction);
    assertThat(clerk.page().text()).contains("口座を訂正しました").contains("旧 9990-001-7654321");
  }

  private static void row(
      StringBuilder rows, String id, String letter, String time, String birth, String holder) {
    rows.append(
        "%s,%s,POSTAL,%sT%s,%s,0,0,9990,001,1,7654321,%s,,\n"
            .formatted(id, letter, BenefitOffice.TODAY.minusDays(1), time, birth, holder));
  }

  private static void upload(String csv) {
    office.clerk.open("/benefits/305/entry");
    var token = BenefitOffice.first(office.clerk, "form[action$=inbox] input[name=_csrf]");
    office.clerk.upload(
        "/benefits/305/inbox",
        Map.of("_csrf", token.val()),
        "file",
        csv.getBytes(StandardCharsets.UTF_8));
    assertThat(office.clerk.page().text()).contains("申請データを受け取り");
    office.finishJobs();
  }

  private static String reasons() {
    return office.text(
        "SELECT string_agg(application_id || ':' || status || ':' || coalesce(reason, '')"
            + " || coalesce(':' || accepted_before, ''), ' ' ORDER BY application_id)"
            + " FROM emergency_benefit.application WHERE application_id ~ '^f.$'");
  }

  @Test
  @Proves({"EMB-2-05", "EMB-6-02", "EMB-6-03"})
  void letters_are_printed_in_bulk_and_whoever_fled_stands_in_a_bundle_without_address() {
    office.open("306", "EVERYBODY", Map.of());
    office.clerk.open("/benefits/306/letters");
    office.clerk.submit("/benefits/306/letters", Map.of("kind", "APPLICATION"));
    office.finishJobs();
    office.clerk.open("/benefits/306/letters");
    assertThat(office.clerk.page().text()).doesNotContain("別束");
    var plain = pdf(office.clerk);
    assertThat(plain).contains("見本　112　様").contains("本町三丁目").doesNotContain("避難　花子");

    var keeper = office.server.signedIn(BenefitOffice.TOWN, "protection", "approver");
    keeper.open("/benefits/306/letters");
    assertThat(keeper.page().text()).contains("別束: 支援措置");
    var apart = BenefitOffice.first(keeper, "tr:contains(別束) a[href$=/csv]").attr("href");
    keeper.open(apart);
    assertThat(keeper.answer().body()).contains("避難　花子　様").doesNotContain("本町");
    office.clerk.open(apart);
    assertThat(office.clerk.status()).isEqualTo(404);

    int target = office.targetOf("306", "101");
    office.clerk.open("/benefits/306/targets/" + target);
    office.clerk.submit(
        "/benefits/306/targets/" + target + "/letter", Map.of("what", "returned", "note", "あて所なし"));
    assertThat(office.clerk.page().text()).contains("返戻").contains("あて所なし");
  }

  private static String pdf(TestBrowser browser) {
    var link = BenefitOffice.first(browser, "a[href$=/csv]").attr("href");
    browser.open(link);
    return browser.answer().body();
  }

  @Test
  @Proves({"EMB-2-03", "EMB-2-04"})
  void somebody_is_added_by_two_officers_and_a_lost_letter_gets_a_new_number() {
    office.lives(new Person("901", "90").with("state_from", BenefitOffice.BASE.plusDays(3)));
    var clerk = office.clerk;
    clerk.open("/benefits/305/targets");
    clerk.submit(
        "/benefits/305/targets/requests",
        Map.of("addNumber", "901", "reason", "DV避難", "note", "他市から避難"));
    office.approver.open("/benefits/305/targets");
    var approve = BenefitOffice.first(office.approver, "form[action$=approve]").attr("action");
    office.approver.submit(approve, Map.of());
    assertThat(office.approver.page().text()).contains("通知番号は 305000001");
    var first = office.letterOf("305", "901");
    int target = office.targetOf("305", "901");
    clerk.open("/benefits/305/targets/" + target);
    clerk.submit(
        "/benefits/305/targets/" + target + "/letter", Map.of("what", "reissued", "note", "紛失"));
    var second = office.letterOf("305", "901");
    assertThat(second).isNotEqualTo(first);
    assertThat(acts.citizen(first, BIRTH).page().text()).contains("EMB-E125");
    assertThat(acts.citizen(second, BIRTH).page().text()).contains("支給額");
    clerk.open("/benefits/305/targets?letterId=30500000018");
    assertThat(clerk.page().select("#letterId-error").text()).contains("EMB-E105");
  }

  @Test
  @Proves({"EMB-4-03", "EMB-5-01", "EMB-5-02"})
  void
      candidates_are_decided_by_two_officers_paid_as_one_list_and_a_failed_transfer_is_paid_again() {
    office.open("307", "EVERYBODY", Map.of("samplePercent", "100"));
    for (var head : new String[] {"101", "102"}) {
      var citizen = acts.citizen(office.letterOf("307", head), BIRTH);
      var values = BenefitActs.account("ミホン　タロウ", head + "0000");
      values.put("pledge", "true");
      citizen.submit(APPLY + "/submit", values);
    }
    var clerk = office.clerk;
    clerk.open("/benefits/307/decisions");
    clerk.submit("/benefits/307/decisions", Map.of());
    office.approver.open("/benefits/307/decisions");
    var approve = BenefitOffice.first(office.approver, "form[action$=approve]").attr("action");
    office.approver.submit(approve, Map.of());
    assertThat(office.approver.page().text()).contains("EMB-E121");
    for (int i = 0; i < 2; i++) {
      clerk.open("/benefits/307/decisions");
      var sample = BenefitOffice.first(clerk, "form[action*=/sample/]").attr("action");
      clerk.submit(sample, Map.of("result", "agreed"));
    }
    office.approver.open("/benefits/307/decisions");
    office.approver.submit(approve, Map.of());
    assertThat(office.approver.page().text()).contains("決定しました");
    office.finishJobs();

    acts.pays("307");
    assertThat(
            office.count(
                "SELECT sum(amount_yen) FROM platform.payment_list_row WHERE business_id = 'emergency-benefit'"
                    + " AND payment_key ^@ '307/'"))
        .isEqualTo(140_000);
    acts.reported("307", "102", "FAILED", "R1");
    clerk.open("/benefits/307/payments");
    assertThat(clerk.page().text()).contains("振込不能");
    clerk.open("/benefits/307/review?reason=TRANSFER_FAILED");
    var application = BenefitOffice.first(clerk, "a[href*=/applications/]").attr("href");
    clerk.open(application);
    var correction = BenefitActs.account("ミホン　タロウ", "1029999");
    correction.put("what", "account");
    clerk.submit(application, correction);
    acts.pays("307");
    assertThat(
            office.text(
                "SELECT issue_no || ' ' || account_number || ' ' || (reissue_of IS NOT NULL) FROM platform.payment_list_row"
                    + " WHERE payment_key ^@ '307/' AND issue_no = 2"))
        .isEqualTo("2 1029999 true");
    acts.pays("307");
    assertThat(clerk.page().text()).contains("支払うものはありません");
  }
}
