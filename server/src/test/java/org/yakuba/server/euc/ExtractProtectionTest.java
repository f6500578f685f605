package org.yakuba.server.euc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.server.euc.ExtractOffice.ADDRESSEE;
import static org.yakuba.server.euc.ExtractOffice.CERTIFICATION;
import static org.yakuba.server.euc.ExtractOffice.PROTECTIVE;
import static org.yakuba.server.euc.ExtractOffice.define;
import static org.yakuba.server.euc.ExtractOffice.file;
import static org.yakuba.server.euc.ExtractOffice.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.euc.run.Outputs;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestBrowser;

/** Who may extract what, who must agree, and what is remembered of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ExtractProtectionTest {
  private static final String INDIVIDUAL_NUMBER = "00100108";
  private static final String RESIDENT_CODE = "00100065";

  private ExtractOffice office;
  private TestBrowser clerk;
  private TestBrowser approver;

  @BeforeAll
  void open() {
    office = new ExtractOffice();
    office.recipient("0000000001", "11", "EMPLOYEE", "2026-04-10", false);
    office.recipient("0000000004", "14", "NON_EMPLOYEE", "2025-12-01", true);
    clerk = office.signedIn("welfare");
    approver = office.signedIn("approver");
  }

  @AfterAll
  void close() {
    office.close();
  }

  private static String main(TestBrowser officer) {
    return officer.page().expectFirst("main").text();
  }

  @Test
  @Proves("EUC-5-04")
  void items_of_special_care_are_extracted_once_after_another_officer_approved() {
    define(
        clerk,
        "name",
        "配慮が要る受給者",
        "column0",
        CERTIFICATION,
        "item0",
        PROTECTIVE,
        "comparison0",
        "EQUAL",
        "value0",
        "1");
    assertThat(main(clerk)).contains("別の職員の承認が要ります");
    run(clerk, "form", "CSV_UTF8");
    assertThat(main(clerk)).contains("EUC-E02").contains("承認待ち");
    assertThat(office.one("SELECT count(*) FROM euc.execution WHERE name = '配慮が要る受給者'"))
        .isEqualTo("0");
    var approval = office.one("SELECT approval_id FROM euc.approval");

    clerk.post(
        "/euc/approvals/" + approval + "/run",
        Map.of("_csrf", clerk.page().expectFirst("input[name=_csrf]").val()));
    assertThat(main(clerk)).contains("EUC-E02");
    approver.open("/euc/approvals");
    approver.submit("/euc/approvals/" + approval + "/approve", Map.of());
    assertThat(main(approver)).contains("承認しました");

    clerk.open("/euc/approvals");
    var csrf = clerk.page().expectFirst("input[name=_csrf]").val();
    clerk.submit("/euc/approvals/" + approval + "/run", Map.of());
    assertThat(file(clerk, StandardCharsets.UTF_8)).contains("0000000004").hasLineCount(2);
    clerk.post("/euc/approvals/" + approval + "/run", Map.of("_csrf", csrf));
    assertThat(main(clerk)).contains("EUC-E02");
    assertThat(office.one("SELECT count(*) FROM euc.execution WHERE name = '配慮が要る受給者'"))
        .isEqualTo("1");
  }

  @Test
  void nobody_approves_what_they_asked_for() {
    define(approver, "name", "自分で承認", "column0", PROTECTIVE);
    run(approver);
    var approval = office.one("SELECT approval_id FROM euc.approval WHERE name = '自分で承認'");
    approver.post(
        "/euc/approvals/" + approval + "/approve",
        Map.of("_csrf", approver.page().expectFirst("input[name=_csrf]").val()));
    assertThat(main(approver)).contains("EUC-E02").contains("申請した職員は承認できません");
  }

  @Test
  @Proves({"EUC-1-01", "EUC-5-01"})
  void an_officer_is_offered_the_data_of_businesses_that_grant_it_and_nothing_else() {
    clerk.open("/euc");
    assertThat(main(clerk)).contains("児童手当 受給者").doesNotContain("住民基本台帳 住民票");
    clerk.open("/euc/datasets/child-allowance.recipient");
    assertThat(main(clerk)).contains("記録 2件").contains("支給開始月").contains("要配慮(承認)");
    clerk.open("/euc/datasets/resident-register.resident-record");
    assertThat(clerk.status()).isEqualTo(404);
    define(clerk, "name", "皆が見る定義", "visibility", "ALL", "column0", ADDRESSEE);
    var tax = office.signedIn("tax");
    tax.open("/euc");
    assertThat(main(tax)).contains("抽出できるデータセットがありません");
    tax.open(tax.page().expectFirst("a:containsOwn(皆が見る定義)").attr("href"));
    run(tax);
    assertThat(main(tax)).contains("EUC-E01");
    assertThat(
            office.one(
                "SELECT count(*) FROM platform.audit_entry WHERE function_id = 'EUC-5-01' AND result = 'DENIED'"))
        .isEqualTo("1");
    var counter = office.signedIn("counter");
    counter.open("/euc");
    assertThat(counter.status()).isIn(403, 404);
  }

  @Test
  @Proves("EUC-5-02")
  void an_individual_number_is_neither_offered_nor_accepted() {
    approver.open("/euc/datasets/resident-register.individual-number");
    assertThat(approver.page().select("main").text()).doesNotContain("取扱区分 個人番号");
    approver.open("/euc/definitions/new?dataset=resident-register.individual-number");
    assertThat(approver.page().select("option").eachText()).doesNotContain("個人番号");
    for (var secret : new String[] {INDIVIDUAL_NUMBER, RESIDENT_CODE}) {
      define(clerk, "name", "番号", "column0", ADDRESSEE, "column1", secret);
      assertThat(main(clerk)).contains("EUC-E05");
      define(
          clerk, "name", "番号", "column0", ADDRESSEE, "item0", secret, "comparison0", "NOT_EMPTY");
      assertThat(main(clerk)).contains("EUC-E05");
    }
  }

  @Test
  @Proves("EUC-5-05")
  void every_run_and_every_file_taken_is_recorded_and_the_file_goes_after_its_days() {
    define(
        clerk,
        "name",
        "記録される抽出",
        "column0",
        CERTIFICATION,
        "item0",
        ADDRESSEE,
        "comparison0",
        "ONE_OF",
        "value0",
        "11,99");
    run(clerk, "form", "CSV_UTF8_BOM");
    var execution = office.one("SELECT execution_id FROM euc.execution WHERE name = '記録される抽出'");
    clerk.open("/euc/outputs");
    var csrf = clerk.page().expectFirst("input[name=_csrf]").val();
    var path = "/euc/outputs/" + execution + "/file";
    assertThat(clerk.download(path, Map.of("_csrf", csrf)).statusCode()).isEqualTo(200);
    approver.open("/euc/outputs");
    approver.open("/euc");
    var auditor = office.signedIn("auditor", "approver");
    auditor.open("/euc/log");
    assertThat(auditor.page().select("main tr:contains(記録される抽出)").text())
        .contains("認定番号(値)")
        .contains("受給者宛名番号 どれか(,で区切る) 11,99");
    assertThat(auditor.page().select("main table").eachText().getLast()).contains(execution);
    assertThat(
            office.one(
                "SELECT string_agg(action, ' ' ORDER BY occurred_at) FROM platform.audit_entry"
                    + " WHERE condition ->> 'execution' = '"
                    + execution
                    + "'"))
        .isEqualTo("EXPORT EXPORT");
    assertThat(office.one("SELECT encode(content_cipher, 'escape') FROM euc.output_part LIMIT 1"))
        .doesNotContain("0000000001");

    var stranger = auditor.page().expectFirst("input[name=_csrf]").val();
    assertThat(auditor.download(path, Map.of("_csrf", stranger)).statusCode()).isNotEqualTo(200);
    office
        .database
        .asOwner()
        .sql(
            "UPDATE euc.execution SET keep_until = now() - interval '1 second' WHERE form <> 'SCREEN'")
        .update();
    office
        .database
        .tenancy()
        .run(office.tenant, session -> office.server.bean(Outputs.class).forget(session));
    assertThat(office.one("SELECT count(*) FROM euc.output_part")).isEqualTo("0");
    assertThat(clerk.download(path, Map.of("_csrf", csrf)).statusCode()).isNotEqualTo(200);
  }

  @Test
  void a_definition_made_under_another_catalogue_must_be_looked_at_again() {
    define(clerk, "name", "古い定義", "column0", CERTIFICATION);
    office
        .database
        .asOwner()
        .sql("UPDATE euc.definition SET item_hash = repeat('0', 64) WHERE name = '古い定義'")
        .update();
    clerk.open(clerk.location());
    assertThat(main(clerk)).contains("EUC-E04");
    run(clerk);
    assertThat(clerk.page().select(".table").eachText()).isEmpty();
    var edit = clerk.page().expectFirst("main a:containsOwn(変更)").attr("href");
    clerk.open(edit);
    assertThat(clerk.page().select("select[name=column0] option[selected]").val())
        .isEqualTo(CERTIFICATION);
    clerk.submit(edit.replace("/edit", ""), Map.of("act", "save", "column0", CERTIFICATION));
    run(clerk);
    assertThat(main(clerk)).contains("0000000001");
    assertThat(office.one("SELECT max(version_no) FROM euc.definition WHERE name = '古い定義'"))
        .isEqualTo("2");
  }

  @Test
  void when_the_measures_are_not_known_every_address_is_blank() {
    office.delivery("11", "見本県見本市本町１丁目");
    office.sql("DELETE FROM platform.protective_flag_copy");
    try {
      define(
          clerk,
          "name",
          "不明のとき",
          "join0",
          ADDRESSEE + "-" + ExtractOffice.DELIVERY_NUMBER,
          "column0",
          ADDRESSEE,
          "column1",
          ExtractOffice.DELIVERY_ADDRESS);
      run(clerk);
      assertThat(main(clerk)).contains("EUC-W02").doesNotContain("本町");
    } finally {
      office.sql("INSERT INTO platform.protective_flag_copy DEFAULT VALUES");
    }
  }

  @Test
  void a_file_about_more_than_a_thousand_persons_is_told_to_the_administrator() {
    office.sql(
        """
        INSERT INTO child_allowance.delivery_address (addressee_number, name, postal_code, address, reason, valid, entered_by, known_from)
        SELECT 'L' || n, '見本', '1000001', '見本県', '本人の希望', '[2026-05-01,)', 't1', now() FROM generate_series(1, 1001) n
        """);
    clerk.open("/euc/definitions/new?dataset=child-allowance.delivery-address");
    clerk.submit(
        "/euc/definitions",
        Map.of(
            "name", "送付先の全件",
            "purpose", "統計",
            "ground", "要綱",
            "act", "save",
            "column0", ExtractOffice.DELIVERY_NUMBER,
            "item0", ExtractOffice.DELIVERY_NUMBER,
            "comparison0", "STARTS_WITH",
            "value0", "L"));
    run(clerk);
    assertThat(main(clerk)).contains("先頭の1,000件だけ");
    clerk.open("/euc");
    clerk.open(clerk.page().expectFirst("a:containsOwn(送付先の全件)").attr("href"));
    run(clerk, "form", "CSV_UTF8");
    assertThat(main(clerk)).contains("1001件を抽出しました");
    assertThat(
            office.one("SELECT detail ->> 'rows' FROM platform.work_item WHERE business = 'euc'"))
        .isEqualTo("1001");
    assertThat(
            office.one(
                "SELECT subject_count || ' ' || cardinality(subjects) FROM platform.audit_entry"
                    + " WHERE action = 'EXPORT' AND subject_count = 1001"))
        .isEqualTo("1001 100");
  }
}
