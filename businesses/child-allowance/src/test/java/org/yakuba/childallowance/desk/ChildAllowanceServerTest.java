package org.yakuba.childallowance.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.childallowance.desk.Office.NEW;
import static org.yakuba.childallowance.desk.Office.fields;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.kernel.proof.Proves;

/** The business as two officers work with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ChildAllowanceServerTest {
  private Office office;
  private int families;

  @BeforeAll
  void open() {
    office = new Office();
  }

  @AfterAll
  void close() {
    office.close();
  }

  /**
   * A family of its own: parent, father, boy of 2018, girl of 2010, baby of 2026, student of 2005.
   */
  private String family() {
    families++;
    var parent = "7" + families + "00";
    var home = "h" + families;
    office.person(parent, "山田　花子", "ヤマダハナコ", "1985-05-05", home);
    office.person("7" + families + "01", "山田　太郎", "ヤマダタロウ", "1984-04-04", home);
    office.person("7" + families + "02", "山田　一郎", "ヤマダイチロウ", "2018-02-10", home);
    office.person("7" + families + "03", "山田　桜", "ヤマダサクラ", "2010-07-01", home);
    office.person("7" + families + "04", "山田　葵", "ヤマダアオイ", "2026-09-18", home);
    office.person("7" + families + "05", "山田　大", "ヤマダダイ", "2005-11-20", home);
    return parent;
  }

  private static String member(String parent, int number) {
    return parent.substring(0, parent.length() - 1) + number;
  }

  private String certified(String parent, int... children) {
    return office.decided(
        "type=CERTIFICATION&claimant=" + parent, claim("2026-04-10", parent, children));
  }

  private static Map<String, String> claim(String received, String parent, int... children) {
    var fields = fields("receivedOn", received);
    for (int i = 1; i <= 6; i++) {
      fields.put("p" + i + ".as", "");
    }
    for (int i = 0; i < children.length; i++) {
      fields.put("p" + (i + 1) + ".number", member(parent, children[i]));
      fields.put("p" + (i + 1) + ".as", children[i] == 5 ? "STUDENT" : "CHILD");
    }
    return fields;
  }

  @Test
  @Proves({"CHA-2-01", "CHA-2-02", "CHA-8-02"})
  void a_claim_for_a_newborn_is_previewed_received_and_decided_by_a_second_officer() {
    var parent = family();
    office.counter.open("/child-allowance/persons/" + parent);
    assertThat(office.counter.page().select("main").text()).contains("山田　葵", "児童(18歳年度末まで)");
    var fields = claim("R8.10.5", parent, 4);
    fields.put("eventDate", "R8.9.18");
    var preview = office.preview("type=CERTIFICATION&claimant=" + parent, fields).page();
    assertThat(preview.select("main").text())
        .contains("0円 → 15,000円", "令和8年10月分から", "計算根拠", "3歳の誕生日の属する月まで");
    var filing = office.file("type=CERTIFICATION&claimant=" + parent, fields);
    assertThat(office.counter.page().select("main").text()).contains("別の職員の決裁を待っています");
    assertThat(office.counter.page().select("form[action$=/approve]")).isEmpty();
    var page = office.approve(filing).page().select("main").text();
    assertThat(page).contains("認定番号", "令和8年10月", "15,000円", "決定しました。");
    office.approver.open("/child-allowance/filings/" + filing);
    assertThat(office.approver.page().select("form[action$=/approve]")).isEmpty();
  }

  @Test
  @Proves("CHA-2-12")
  void what_the_law_refuses_stands_at_its_field_and_nothing_is_kept() {
    var parent = family();
    var before = office.count("SELECT count(*) FROM child_allowance.filing");
    var fields = claim("2026-10-02", parent, 1, 2);
    fields.put("insuranceClass", "CIVIL_SERVANT");
    fields.put("eventDate", "2026-10-03");
    var page = office.preview("type=CERTIFICATION&claimant=" + parent, fields);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.page().select("#insuranceClass-error").text()).contains("CHA-E105");
    assertThat(page.page().select("#eventDate-error").text()).contains("CHA-E103");
    fields.put("insuranceClass", "EMPLOYEE");
    fields.put("eventDate", "");
    page = office.preview("type=CERTIFICATION&claimant=" + parent, fields);
    assertThat(page.page().select("[id=p1.number-error]").text()).contains("CHA-E101");
    assertThat(office.count("SELECT count(*) FROM child_allowance.filing")).isEqualTo(before);
  }

  @Test
  @Proves("CHA-4-03")
  void money_goes_to_one_of_the_accounts_registered_for_the_claimant() {
    var parent = family();
    var own = office.account(parent, "567", null);
    var closed = office.account(parent, "999", "CLOSED");
    var query = "type=CERTIFICATION&claimant=" + parent;
    office.counter.open(NEW + "?" + query);
    assertThat(office.counter.page().select("#payeeAccountId option").eachText())
        .containsExactly("選ばない", "みどり銀行 本店 普通 ****567 ﾐﾎﾝ ﾊﾅｺ");
    var fields = claim("2026-10-02", parent, 2);
    fields.put("payeeAccountId", office.account(member(parent, 1), "321", null));
    var page = office.preview(query, fields);
    assertThat(page.page().select("#payeeAccountId-error").text()).contains("CHA-E104");
    fields.put("payeeAccountId", closed);
    page = office.preview(query, fields);
    assertThat(page.page().select("#payeeAccountId-error").text()).contains("CHA-E123");
    fields.put("payeeAccountId", own);
    assertThat(office.recipientPage(office.decided(query, fields))).contains("みどり銀行 本店 普通 ****567");
  }

  @Test
  @Proves("CHA-2-03")
  void incomes_of_the_parents_stand_side_by_side_and_the_lower_earner_is_warned_about() {
    var parent = family();
    var fields = claim("2026-10-02", parent, 2);
    fields.put("claimantIncome", "3,000,000");
    fields.put("spouseIncome", "5000000");
    var text = office.preview("type=CERTIFICATION&claimant=" + parent, fields).page().text();
    assertThat(text).contains("父母の所得", "3,000,000円", "5,000,000円", "CHA-W204");
  }

  @Test
  @Proves({"CHA-2-04", "CHA-2-05", "CHA-2-06"})
  void children_come_and_go_and_the_entitlement_ends_with_the_month_of_the_move() {
    var parent = family();
    var number = certified(parent, 2, 3);
    var more = claim("2026-10-02", parent, 4);
    more.put("eventDate", "2026-09-18");
    office.decided("type=REVISION_UP&certificationNumber=" + number, more);
    assertThat(office.recipientPage(number))
        .contains("額改定(増額)", "20,000円", "50,000円", "第3子 第3子以降 30,000円");
    office.decided(
        "type=REVISION_DOWN&certificationNumber=" + number,
        fields(
            "receivedOn", "2026-11-10",
            "e1.reason", "NO_CUSTODY",
            "e2.take", "true",
            "e2.date", "2026-11-05",
            "e2.reason", "NO_CUSTODY",
            "e3.reason", "NO_CUSTODY"));
    assertThat(office.recipientPage(number)).contains("額改定(減額)", "監護終了");
    office.decided(
        "type=EXTINCTION&certificationNumber=" + number,
        fields(
            "receivedOn", "2026-12-01",
            "endDate", "2026-12-20",
            "extinctionReason", "MOVED_OUT"));
    assertThat(office.recipientPage(number)).contains("支給終了月 令和8年12月", "消滅事由 転出");
  }

  @Test
  @Proves({"CHA-1-03", "CHA-3-01"})
  void a_student_counts_by_confirmation_and_raises_the_rank_of_the_younger() {
    var parent = family();
    var number = certified(parent, 2, 3);
    var fields = claim("2026-10-02", parent, 5);
    fields.put("p1.detail", "学費と仕送り");
    fields.put("p1.studyStatus", "STUDENT");
    fields.put("p1.expectedEnd", "2028-03-31");
    office.decided("type=CARE_EQUIVALENT&certificationNumber=" + number, fields);
    assertThat(office.recipientPage(number))
        .contains("大学生年代", "学費と仕送り", "山田　大(第1子 算定のみ 0円)", "第3子 第3子以降 30,000円");
  }

  @Test
  @Proves("CHA-2-07")
  void a_claim_is_rejected_with_a_reason_or_withdrawn() {
    var parent = family();
    var filing =
        office.file(
            "type=REJECTION&claimant=" + parent,
            fields("receivedOn", "2026-10-02", "rejectReason", "LOWER_EARNER"));
    office.approve(filing);
    assertThat(
            office.count(
                "SELECT count(*) FROM child_allowance.determination WHERE kind = 'REJECT' AND addressee_number = '"
                    + parent
                    + "' AND notice_number IS NOT NULL"))
        .isEqualTo(1);
    var second =
        office.file("type=CERTIFICATION&claimant=" + parent, claim("2026-10-02", parent, 2));
    office.counter.open("/child-allowance/filings/" + second);
    office.counter.submit("/child-allowance/filings/" + second + "/withdraw", Map.of());
    assertThat(office.counter.page().text()).contains("CHA-E134");
    office.counter.submit(
        "/child-allowance/filings/" + second + "/withdraw", Map.of("reason", "本人の申出"));
    assertThat(office.counter.page().text()).contains("取下げ", "本人の申出");
  }

  @Test
  @Proves({"CHA-2-08", "CHA-1-02"})
  void a_facility_is_paid_for_a_child_that_lives_in_it() {
    var parent = family();
    office.counter.open("/child-allowance/declared");
    office.counter.submit(
        "/child-allowance/declared",
        Map.of(
            "number",
            "8800",
            "name",
            "見本学園",
            "kana",
            "ミホンガクエン",
            "birthDate",
            "1950-01-01",
            "sex",
            "0"));
    var fields = claim("2026-09-10", parent, 2);
    fields.put("kind", "FACILITY");
    fields.put("p1.residence", "IN_FACILITY");
    var number = office.decided("type=CERTIFICATION&claimant=8800", fields);
    assertThat(office.recipientPage(number)).contains("施設設置者", "施設入所等", "10,000円");
  }

  @Test
  @Proves({"CHA-2-09", "CHA-2-13"})
  void heirs_are_paid_after_a_death_and_a_wrong_extinction_is_taken_back() {
    var parent = family();
    var number = certified(parent, 2, 3);
    office.decided(
        "type=EXTINCTION&certificationNumber=" + number,
        fields("receivedOn", "2026-08-10", "endDate", "2026-08-01", "extinctionReason", "DEATH"));
    office.decided(
        "type=UNPAID_CLAIM&certificationNumber=" + number,
        fields("receivedOn", "2026-09-10", "representative", member(parent, 3)));
    assertThat(office.recipientPage(number)).contains("未支払の支給決定", "80,000円");
    office.counter.open(NEW + "?type=CANCELLATION&certificationNumber=" + number);
    var target =
        office.counter.page().select("select[name=target] option").stream()
            .filter(option -> option.text().endsWith("消滅"))
            .findFirst()
            .orElseThrow()
            .val();
    office.decided(
        "type=CANCELLATION&certificationNumber=" + number,
        fields("receivedOn", "2026-09-20", "target", target, "text", "死亡の誤り"));
    assertThat(office.recipientPage(number)).contains("取消").doesNotContain("支給終了月 令和8年8月");
  }

  @Test
  @Proves("CHA-2-10")
  void the_parent_who_lives_with_the_child_takes_over_in_one_decision() {
    var parent = family();
    var father = member(parent, 1);
    var number =
        office.decided("type=CERTIFICATION&claimant=" + father, claim("2026-04-10", parent, 2, 3));
    var fields = claim("2026-10-02", parent, 2, 3);
    fields.put("cohabitationPriority", "true");
    fields.put("replaces", number);
    var page = office.preview("type=CERTIFICATION&claimant=" + parent, fields);
    assertThat(page.page().text()).contains("CHA-E114");
    fields.put("evidenceSeen", "true");
    var mother = office.decided("type=CERTIFICATION&claimant=" + parent, fields);
    assertThat(office.recipientPage(mother)).contains("同居優先", "令和8年11月");
    assertThat(office.recipientPage(number)).contains("配偶者等へ受給者変更", "支給終了月 令和8年10月");
  }

  @Test
  @Proves({"CHA-1-01", "CHA-1-05", "CHA-1-06"})
  void a_recipient_is_found_by_reading_number_birth_and_child_and_shown_as_once_known() {
    var parent = family();
    var number = certified(parent, 2, 3);
    for (var q : new String[] {parent, number, member(parent, 2)}) {
      office.counter.open("/child-allowance?q=" + q);
      assertThat(office.counter.page().select("main table").text()).as(q).contains(number);
    }
    office.counter.open("/child-allowance?q=%E3%83%A4%E3%83%9E%E3%83%80%E3%83%8F%E3%83%8A");
    assertThat(office.counter.page().select("main table").text()).contains("山田　花子");
    office.counter.open("/child-allowance/recipients/" + number + "?knownOn=2020-01-01");
    assertThat(office.counter.status()).isEqualTo(404);
    var stranger = office.signedIn("auditor");
    stranger.open("/child-allowance?q=" + number);
    assertThat(stranger.status()).isEqualTo(403);
  }

  @Test
  @Proves({"CHA-6-01", "CHA-6-04"})
  void a_notice_is_printed_with_its_instructions_and_again_only_with_a_reason() {
    var parent = family();
    certified(parent, 2, 3);
    office.counter.open("/child-allowance/notices");
    var id = noticeOf(parent);
    var form = office.counter.page().select("form[action$=" + id + "/pdf]");
    var token = form.select("input[name=_csrf]").val();
    var pdf = office.counter.download(form.attr("action"), Map.of("_csrf", token));
    assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    office.counter.open("/child-allowance/notices");
    office.counter.post(form.attr("action"), Map.of("_csrf", token));
    assertThat(office.counter.page().text()).contains("CHA-E142");
    var text =
        office.counter.download(
            form.attr("action").replace("/pdf", "/text"), Map.of("_csrf", token, "reason", "外部印刷"));
    assertThat(new String(text.body(), StandardCharsets.UTF_8))
        .contains("審査請求", "見本県見本市本町", "20,000円", "令和8年5月");
  }

  private String noticeOf(String person) {
    return office
        .database
        .tenancy()
        .<String>call(
            office.tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "SELECT notice_id FROM child_allowance.notice WHERE addressee_number = :person"
                            + " ORDER BY notice_number DESC LIMIT 1")
                    .param("person", person)
                    .query((row, n) -> row.getString(1))
                    .single());
  }

  @Test
  @Proves("CHA-6-02")
  void a_notice_about_a_protected_person_is_held_until_two_officers_release_it() {
    var parent = family();
    office.protect(parent);
    certified(parent, 2);
    var id = noticeOf(parent);
    office.counter.open("/child-allowance/persons/" + parent);
    assertThat(office.counter.page().text()).doesNotContain("本町１丁目").contains("記載省略");
    var release = "/child-allowance/notices/" + id + "/release";
    office.counter.open("/child-allowance/notices");
    assertThat(office.counter.page().select("form[action$=" + id + "/pdf]")).isEmpty();
    office.counter.submit(release, Map.of());
    office.approver.open("/child-allowance/notices");
    office.approver.submit(release, Map.of());
    office.counter.open("/child-allowance/notices");
    var print = office.counter.page().select("form[action$=" + id + "/pdf]");
    assertThat(print).hasSize(1);
    office.counter.download(
        print.attr("action"), Map.of("_csrf", print.select("input[name=_csrf]").val()));
    office.counter.open("/child-allowance/notices");
    assertThat(office.counter.page().select("form[action$=" + id + "/pdf]")).isEmpty();
  }

  @Test
  @Proves("CHA-3-08")
  void a_trial_shows_order_amount_and_grounds_of_every_month() {
    office.counter.open("/child-allowance/trial");
    office.counter.submit(
        "/child-allowance/trial",
        Map.of(
            "claimDate", "2026-04-10",
            "birth1", "2005-11-20",
            "supported1", "true",
            "birth2", "2010-07-01",
            "birth3", "2018-02-10"));
    assertThat(office.counter.page().select("main").text())
        .contains("支給開始月 令和8年5月", "480,000円", "子3 第3子 第3子以降 30,000円", "児童手当法第6条");
  }

  @Test
  @Proves("CHA-7-08")
  void a_trial_tells_what_the_municipality_adds_apart_from_the_allowance() {
    office.sql(
        """
        WITH c AS (
          INSERT INTO platform.parameter_change (business, parameter_id, value, effective_from, legal_basis, reason, proposed_by, state,
                 decided_at, decided_by)
          VALUES ('child-allowance', 'localAddition', '3000', '2026-12-01', '見本市子育て手当条例第3条', '', 'a', 'APPROVED', now(), 'b')
          RETURNING *)
        INSERT INTO platform.parameter_value (business, parameter_id, value, effective_from, legal_basis, change_id, known_from)
        SELECT business, parameter_id, value, effective_from, legal_basis, change_id, now() FROM c
        """);
    office.counter.open("/child-allowance/trial");
    office.counter.submit(
        "/child-allowance/trial", Map.of("claimDate", "2026-10-20", "birth1", "2020-05-01"));
    office.sql(
        "UPDATE platform.parameter_value SET known_to = now() WHERE parameter_id = 'localAddition'");
    assertThat(office.counter.page().select("main").text())
        .contains("合計 120,000円、ほかに団体独自の上乗せ 33,000円", "10,000円 令和8年12月", "10,000円 3,000円");
  }

  @Test
  void a_decision_is_told_to_the_other_businesses() {
    var parent = family();
    var number = certified(parent, 2);
    assertThat(
            office.count(
                "SELECT count(*) FROM platform.linkage_event WHERE contract = 'ChildAllowanceStatusChanged'"
                    + " AND aggregate_id = '"
                    + number
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void a_filing_is_returned_when_something_else_was_decided_meanwhile() {
    var parent = family();
    var number = certified(parent, 2, 3);
    var more = claim("2026-10-02", parent, 4);
    var waiting = office.file("type=REVISION_UP&certificationNumber=" + number, more);
    office.decided(
        "type=EXTINCTION&certificationNumber=" + number,
        fields(
            "receivedOn", "2026-10-03", "endDate", "2026-10-20", "extinctionReason", "MOVED_OUT"));
    var page = office.approve(waiting).page().text();
    assertThat(page).contains("CHA-E133", "CHA-E121", "差戻し");
  }
}
