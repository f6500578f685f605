package org.yakuba.payments.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.contracts.benefit.PaymentListRow;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestBrowser;

/** Accounts, wishes and inquiries as a clerk sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AccountPagesTest {
  private PaymentServer room;

  @BeforeAll
  void start() {
    room = PaymentServer.running();
  }

  private TestBrowser at(String number) {
    var clerk = room.signedIn("payment");
    clerk.open("/payments/accounts?number=" + number);
    return clerk;
  }

  private static void declare(TestBrowser clerk, String number, Map<String, String> fields) {
    var typed = new HashMap<>(Map.of("accountType", "1"));
    typed.putAll(fields);
    clerk.submit("/payments/accounts/" + number, typed);
  }

  private static void consent(TestBrowser clerk, String number, String flag) {
    clerk.submit(
        "/payments/accounts/" + number + "/consent",
        Map.of(
            "business", "emergency-benefit",
            "benefit", "heating",
            "consentFlag", flag,
            "consentMethod", "COUNTER"));
  }

  @Test
  @Proves({"BEN-3-01", "BEN-3-02"})
  void a_person_has_several_accounts_with_their_history_and_one_of_the_postal_bank_is_converted() {
    room.resident("11", "ヤマダ　タロウ");
    var clerk = at("11");
    declare(
        clerk,
        "11",
        Map.of(
            "bankCode",
            "9998",
            "branchCode",
            "012",
            "accountNumber",
            "123456",
            "holderNameKana",
            "やまだ　たろう"));
    assertThat(clerk.page().text()).contains("口座を登録しました。", "9998-012", "0123456", "確認済");
    declare(
        clerk,
        "11",
        Map.of("postalSymbol", "11940", "postalNumber", "12345671", "holderNameKana", "ヤマダ タロウ"));
    assertThat(clerk.page().text()).contains("9900-198", "1234567", "11940-12345671");
    var account = clerk.page().select("select[name=account] option").eq(0).attr("value");
    clerk.submit(
        "/payments/accounts/11/suspend", Map.of("account", account, "suspendReason", "REQUESTED"));
    assertThat(clerk.page().text()).contains("口座の利用を停止しました。", "利用停止 申出");
    clerk.submit("/payments/accounts/11/end", Map.of());
    assertThat(clerk.page().text()).contains("口座を終了しました。");
    assertThat(clerk.page().select("table:has(caption:contains(口座の履歴)) tbody tr")).hasSize(4);
  }

  @Test
  void a_wrong_account_is_told_at_its_fields_and_nothing_is_kept() {
    var clerk = at("12");
    declare(
        clerk,
        "12",
        Map.of(
            "bankCode", "99", "branchCode", "012", "accountNumber", "1", "holderNameKana", "山田"));
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().text()).contains("PAY-E01", "金融機関コードは数字4桁です", "全銀の文字で表せない文字");
    declare(
        clerk,
        "12",
        Map.of("postalSymbol", "11940", "postalNumber", "12345672", "holderNameKana", "ヤマダ"));
    assertThat(clerk.page().text()).contains("PAY-E02");
    assertThat(at("12").page().text()).contains("登録された口座はありません。");
  }

  @Test
  void account_numbers_are_masked_for_those_who_only_look() {
    room.resident("13", "ヤマダ　タロウ");
    declare(
        at("13"),
        "13",
        Map.of(
            "bankCode",
            "9998",
            "branchCode",
            "012",
            "accountNumber",
            "7654321",
            "holderNameKana",
            "ヤマダ タロウ"));
    var visitor = room.signedIn("counter");
    visitor.open("/payments/accounts?number=13");
    assertThat(visitor.page().text()).contains("****321").doesNotContain("7654321");
    assertThat(visitor.page().select("form[action$=/end]")).isEmpty();
  }

  @Test
  @Proves({"BEN-3-04"})
  void an_account_of_somebody_else_is_held_until_a_clerk_has_looked() {
    room.resident("14", "スズキ　ハナコ");
    var clerk = at("14");
    declare(
        clerk,
        "14",
        Map.of(
            "bankCode",
            "9998",
            "branchCode",
            "012",
            "accountNumber",
            "1111111",
            "holderNameKana",
            "タナカ ハナコ"));
    assertThat(clerk.page().text()).contains("名義が宛名のフリガナと違う", "利用停止 名義不一致");
    clerk.submit("/payments/accounts/14/verify", Map.of());
    assertThat(clerk.page().text()).contains("確認済みにしました", "確認済");
    assertThat(clerk.page().select("table:has(caption:containsOwn(口座)) tbody").eq(0).text())
        .doesNotContain("利用停止");
  }

  @Test
  @Proves({"BEN-1-01", "BEN-1-03"})
  void nobody_is_asked_about_without_a_wish_and_not_after_it_was_taken_back() {
    room.resident("15", "イトウ　ジロウ");
    var clerk = at("15");
    consent(clerk, "15", "1");
    assertThat(clerk.page().text()).contains("利用意思を登録しました。", "利用する", "窓口", "現在の意思");
    consent(clerk, "15", "0");
    assertThat(clerk.page().text()).contains("利用しない", "過去の意思");
    assertThat(clerk.page().select("form[action$=/inquire]")).isEmpty();
    var token = clerk.page().select("form[action=/logout] input[name=_csrf]").val();
    clerk.post(
        "/payments/accounts/15/inquire",
        Map.of("business", "emergency-benefit", "benefit", "heating", "_csrf", token));
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().text()).contains("PAY-E40");
    assertThatThrownBy(() ->
            room.call(session ->
                session
                    .jdbc()
                    .sql(
                        """
                        INSERT INTO payments.account_question (inquiry_id, addressee_number, business_id, benefit_id)
                        VALUES (uuidv7(), '15', 'emergency-benefit', 'heating')\
                        """)
                    .update()))
        .rootCause()
        .hasMessageContaining("not consented");
  }

  @Test
  @Proves({"BEN-2-01", "BEN-2-02", "BEN-2-05"})
  void one_person_is_asked_about_and_each_kind_of_answer_is_told_apart() {
    room.state.register("21", "9998,012,1,2100000,ｺﾊﾞﾔｼ ｻﾝ");
    room.state.register("22", "9998,012,1,2200000,ﾍﾞﾂｼﾞﾝ");
    room.state.register("23", "NOT_DISCLOSED");
    for (var number : List.of("21", "22", "23", "24")) {
      room.resident(number, "コバヤシ　サン");
      var clerk = at(number);
      consent(clerk, number, "1");
      clerk.submit("/payments/accounts/" + number + "/inquire", Map.of());
    }
    var clerk = room.signedIn("payment");
    clerk.open("/payments/inquiries");
    clerk.submit("/payments/inquiries/exchange", Map.of());
    clerk.open("/payments/inquiries");
    assertThat(outcome(clerk, "21")).contains("口座あり");
    assertThat(outcome(clerk, "22")).contains("名義不一致");
    assertThat(outcome(clerk, "23")).contains("不開示");
    assertThat(outcome(clerk, "24")).contains("登録なし");
    assertThat(at("21").page().text()).contains("公金受取口座", "2100000", "確認済");
    assertThat(at("22").page().text()).contains("2200000", "利用停止 名義不一致");
    assertThat(recorded("21")).isPositive();
    int messages =
        room.call(session ->
            session
                .jdbc()
                .sql(
                    "SELECT count(*) FROM platform.gateway_message WHERE interface_id = 'IF_SKI_10123'")
                .query(Integer.class)
                .single());
    assertThat(messages).isGreaterThanOrEqualTo(2);
  }

  private static String outcome(TestBrowser clerk, String number) {
    return clerk
        .page()
        .select("table:has(caption:contains(照会結果一覧)) tr:has(a[href$=number=" + number + "])")
        .text();
  }

  /** 特定個人情報の照会 in the operation log. */
  private int recorded(String number) {
    return room.call(session ->
        session
            .jdbc()
            .sql(
                """
                SELECT count(*) FROM platform.audit_entry
                WHERE function_id = 'BEN-2-05' AND :number = ANY (subjects)\
                """)
            .param("number", number)
            .query(Integer.class)
            .single());
  }

  @Test
  @Proves({"BEN-2-03", "BEN-2-04"})
  void accounts_of_a_list_are_asked_for_in_bulk_replaced_and_asked_for_again_when_they_are_old() {
    room.resident("31", "モリ　イチ");
    room.resident("32", "モリ　ニ");
    room.state.register("31", "9998,012,1,3100000,ﾓﾘ ｲﾁ");
    var list = room.approved("照会の名簿", wishing("31", "3199999"), wishing("32", "3299999"));
    var clerk = room.signedIn("payment");
    clerk.open("/payments/lists/" + list);
    assertThat(clerk.page().text()).contains("要照会");
    asked(clerk, list);
    clerk.open("/payments/lists/" + list);
    var rows = clerk.page().select("table:has(caption:contains(明細)) tbody tr");
    assertThat(rows.get(0).text()).contains("31", "公金受取口座", "****000", "支払可");
    assertThat(rows.get(1).text()).contains("32", "申請者指定", "****999", "支払可");
    room.database
        .asOwner()
        .sql(
            """
            UPDATE payments.payee_account SET retrieved_at = retrieved_at - interval '31 days'
            WHERE account_number = '3100000'\
            """)
        .update();
    room.database
        .asOwner()
        .sql(
            """
            UPDATE platform.gateway_item SET responded_at = responded_at - interval '31 days',
              requested_at = requested_at - interval '31 days' WHERE addressee_number IN ('31', '32')\
            """)
        .update();
    clerk.submit("/payments/lists/" + list + "/assign", Map.of());
    assertThat(clerk.page().select("table:has(caption:contains(明細)) tbody").text())
        .contains("要照会")
        .doesNotContain("支払可");
    room.state.register("31", "9998,012,1,3111111,ﾓﾘ ｲﾁ");
    asked(clerk, list);
    clerk.open("/payments/lists/" + list);
    assertThat(clerk.page().select("table:has(caption:contains(明細)) tbody tr").eq(0).text())
        .contains("公金受取口座", "****111", "支払可");
  }

  private static void asked(TestBrowser clerk, UUID list) {
    clerk.submit("/payments/lists/" + list + "/inquire", Map.of());
    clerk.submit("/payments/inquiries/exchange", Map.of());
    assertThat(clerk.page().text()).contains("要求2件を送り、回答2件を取り込みました。");
  }

  private static PaymentListRow wishing(String addressee, String reserve) {
    return new PaymentListRow(
        UUID.randomUUID(),
        addressee,
        null,
        "1",
        "PAPER",
        "9998",
        "012",
        "1",
        reserve,
        addressee.equals("31") ? "ﾓﾘ ｲﾁ" : "ﾓﾘ ﾆ",
        10_000,
        0,
        "inquiry/" + addressee,
        1,
        null,
        "");
  }

  @Test
  @Proves({"BEN-1-02"})
  void an_application_brings_the_wish_and_the_account_without_anybody_typing_them() {
    room.resident("41", "ハヤシ　ユイ");
    room.forwarded(
        new ApplicationForwarded(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "A20261120000001",
            "CHD-01",
            1,
            "child-allowance",
            Instant.parse("2026-11-20T00:00:00Z"),
            "SELF",
            "41",
            List.of(),
            1,
            List.of(
                new ApplicationForwarded.Item("useBenefitAccount", 1, "1"),
                new ApplicationForwarded.Item("bankCode", 1, "9998"),
                new ApplicationForwarded.Item("branchCode", 1, "012"),
                new ApplicationForwarded.Item("accountType", 1, "1"),
                new ApplicationForwarded.Item("accountNumber", 1, "4100000"),
                new ApplicationForwarded.Item("holderNameKana", 1, "ハヤシ　ユイ")),
            List.of()));
    assertThat(at("41").page().text())
        .contains("child-allowance", "利用する", "申請データ", "4100000", "申請から");
  }

  @Test
  @Proves({"BEN-3-03"})
  void a_merged_branch_ends_and_its_accounts_are_candidates_for_the_successor() {
    room.resident("51", "オカ　ゴロウ");
    declare(
        at("51"),
        "51",
        Map.of(
            "bankCode",
            "9991",
            "branchCode",
            "100",
            "accountNumber",
            "5100000",
            "holderNameKana",
            "オカ ゴロウ"));
    var clerk = room.signedIn("payment");
    clerk.open("/payments/banks");
    Map<String, String> branch =
        new HashMap<>(
            Map.of(
                "bankCode", "9991",
                "bankName", "みなと銀行",
                "bankNameKana", "ミナト",
                "branchCode", "100",
                "branchName", "港支店",
                "branchNameKana", "ミナト",
                "from", "20200401",
                "to", "20260331"));
    branch.put("successorBankCode", "9998");
    branch.put("successorBranchCode", "012");
    clerk.submit("/payments/banks/branches", branch);
    assertThat(clerk.page().text()).contains("金融機関マスタに登録しました。");
    assertThat(clerk.page().select("table:has(caption:contains(置換候補)) tbody").text())
        .contains("51", "9991-100", "9998-012");
    branch.put("from", "20251001");
    branch.remove("to");
    clerk.submit("/payments/banks/branches", branch);
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().text()).contains("PAY-E52");
  }
}
