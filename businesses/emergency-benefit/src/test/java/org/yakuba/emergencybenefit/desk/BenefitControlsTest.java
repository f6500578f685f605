package org.yakuba.emergencybenefit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.emergencybenefit.PublishedRegister.Person;
import org.yakuba.kernel.proof.Proves;

/** Who may do what, what is looked at twice, what everybody may see, and what is erased when. */
class BenefitControlsTest {
  private static BenefitOffice office;
  private static BenefitActs acts;

  @BeforeAll
  static void open() {
    office = new BenefitOffice();
    acts = new BenefitActs(office);
    for (int i = 1; i <= 8; i++) {
      office.lives(new Person("1%02d".formatted(i), "%02d".formatted(i)));
    }
    office.open("321", "EVERYBODY", Map.of());
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static String text(String path) {
    office.clerk.open(path);
    return office.clerk.page().text();
  }

  @Test
  @Proves({"EMB-4-05"})
  void
      an_account_or_telephone_of_three_households_is_listed_held_for_an_officer_and_never_refused() {
    acts.applies("321", "101", "7777777");
    acts.applies("321", "102", "7777777", Map.of("phone", "0901111222"));
    assertThat(text("/benefits/321/suspicions")).contains("3世帯以上が届け出た口座・電話番号はありません");
    acts.applies("321", "103", "7777777", Map.of("phone", "0901111222"));
    acts.applies("321", "104", "1040000", Map.of("phone", "0901111222"));
    var list = text("/benefits/321/suspicions");
    assertThat(list)
        .contains("EMB-W202")
        .contains("口座 9990-001 ****777 3 0 0")
        .contains("電話番号 ****1222 3 0 0")
        .doesNotContain("7777777")
        .doesNotContain("0901111222");
    assertThat(acts.gathers("321")).contains("支給の候補はありません");
    assertThat(text("/benefits/321/suspicions")).contains("口座 9990-001 ****777 3 3 0");
    assertThat(
            office.text(
                "SELECT string_agg(DISTINCT status, ' ') FROM emergency_benefit.application"
                    + " WHERE benefit_id = '321'"))
        .isEqualTo("PENDING");
    text("/benefits/321/review?reason=ACCOUNT_SHARED");
    var application = BenefitOffice.first(office.clerk, "a[href*=/applications/]").attr("href");
    office.clerk.open(application);
    office.clerk.submit(application, Map.of("what", "release", "note", "同居の家族であることを確認"));
    assertThat(office.clerk.page().text()).contains("確認済みとし、支給の候補に戻しました");
    assertThat(acts.gathers("321")).contains("候補をまとめました");
    assertThat(
            office.count(
                "SELECT count(*) FROM emergency_benefit.batch_member WHERE benefit_id = '321'"))
        .isEqualTo(1);
  }

  @Test
  @Proves({"EMB-3-08", "EMB-6-05"})
  void
      a_contractor_types_an_application_of_a_representative_with_its_ground_and_sees_nothing_else() {
    office.open("322", "EVERYBODY", Map.of());
    var typist = office.server.signedIn(BenefitOffice.TOWN, "benefit-entry");
    var letter = office.letterOf("322", "105");
    typist.open("/benefits/322/entry?letterId=" + letter);
    assertThat(typist.page().text()).contains("見本　105").doesNotContain("本町");
    var values = BenefitActs.account("ミホン　タロウ", "1050000");
    values.putAll(
        Map.of(
            "letterId", letter,
            "channel", "POSTAL",
            "birthDate", "S55.4.1",
            "arrivedOn", BenefitOffice.TODAY.toString(),
            "agentName", "見本　次郎"));
    typist.submit("/benefits/322/entry/take", values);
    assertThat(typist.page().select("#agentRelation-error").text()).contains("EMB-E110");
    values.put("agentRelation", "委任状(成年後見人)");
    typist.submit("/benefits/322/entry/take", values);
    assertThat(typist.page().text()).contains("2人照合待ち");
    text("/benefits/322/review?reason=SECOND_CHECK");
    var application = BenefitOffice.first(office.clerk, "a[href*=/applications/]").attr("href");
    assertThat(text(application)).contains("見本　次郎(委任状(成年後見人))");

    for (var path :
        List.of(
            application,
            "/benefits/322",
            "/benefits/322/targets",
            "/benefits/322/changes",
            "/benefits/322/review",
            "/benefits/322/suspicions",
            "/benefits/322/decisions",
            "/benefits/322/payments",
            "/benefits/322/letters",
            "/benefits/322/progress.csv")) {
      typist.open(path);
      assertThat(typist.status()).as(path).isIn(403, 404);
    }
    assertThat(
            office.count(
                "SELECT count(*) FROM platform.audit_entry WHERE function_id = 'EMB-3-05' AND action = 'CREATE'"))
        .isPositive();
  }

  @Test
  @Proves({"EMB-6-01"})
  void figures_are_open_to_everybody_once_an_officer_publishes_them_and_name_nobody() {
    office.open("323", "EVERYBODY", Map.of("name", "進捗給付金"));
    acts.applies("323", "101", "1010000");
    acts.decides("323");
    var everybody = office.server.browser();
    everybody.open("/apply/" + BenefitOffice.TOWN + "/progress");
    assertThat(everybody.page().text()).doesNotContain("進捗給付金");
    office.approver.open("/benefits/323");
    office.approver.submit("/benefits/323/publish", Map.of("published", "true"));
    assertThat(office.approver.page().text()).contains("進み具合を公開しました");
    everybody.open("/apply/" + BenefitOffice.TOWN + "/progress");
    assertThat(everybody.page().text())
        .contains("進捗給付金")
        .contains("対象世帯 8世帯")
        .contains("申請・辞退のあった世帯 1(12.5%)")
        .contains("支給を決定した世帯 1(12.5%)")
        .contains("支給した世帯 0(0.0%)")
        .contains("受付から決定までの平均日数 0.0日")
        .contains("オンライン 1")
        .doesNotContain("見本　101");
    office.approver.open("/benefits/323");
    office.approver.submit("/benefits/323/publish", Map.of("published", "false"));
    everybody.open("/apply/" + BenefitOffice.TOWN + "/progress");
    assertThat(everybody.page().text()).doesNotContain("進捗給付金");
  }

  @Test
  @Proves({"EMB-6-08"})
  void a_closed_benefit_loses_its_copies_at_once_and_its_records_after_the_years_they_are_kept() {
    office.open("324", "EVERYBODY", Map.of());
    acts.applies("324", "106", "1060000");
    acts.decides("324");
    acts.bundle("324", "GRANTED", "支給決定通知書");
    acts.pays("324");
    office.approver.open("/benefits/324/closing");
    office.approver.submit("/benefits/324/closing/erase", Map.of());
    assertThat(office.approver.page().text()).contains("EMB-E117");
    acts.reported("324", "106", "PAID", "0");
    office.approver.open("/benefits/324/closing");
    office.approver.submit("/benefits/324/closing/erase", Map.of());
    assertThat(office.approver.page().text()).contains("終了しました");
    assertThat(rows("bundle")).isZero();
    assertThat(rows("decision")).isEqualTo(1);
    var report = csv();
    office.approver.open("/benefits/324/closing");
    office.approver.submit("/benefits/324/closing/dispose", Map.of());
    assertThat(office.approver.page().text()).contains("EMB-E131");

    office.database.script(
        "UPDATE emergency_benefit.benefit SET keep_until = current_date - 2 WHERE benefit_id = '324'");
    office.approver.open("/benefits/324/closing");
    office.approver.submit("/benefits/324/closing/dispose", Map.of());
    assertThat(office.approver.page().text()).contains("実績報告は残ります");
    for (var table :
        List.of("target", "target_member", "letter", "application", "decision", "payment")) {
      assertThat(rows(table)).as(table).isZero();
    }
    assertThat(csv()).isEqualTo(report).contains("\"支給済\",1,70000");
  }

  private static String csv() {
    office.clerk.open("/benefits/324/progress.csv");
    return office.clerk.answer().body();
  }

  private static int rows(String table) {
    return office.count(
        "SELECT count(*) FROM emergency_benefit." + table + " WHERE benefit_id = '324'");
  }
}
