package org.yakuba.payments.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.contracts.benefit.PaymentListRow;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.payments.run.Results;
import org.yakuba.platform.test.TestBrowser;

/** From a list to the bank and back, as two clerks see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PaymentPagesTest {
  private static final DateTimeFormatter TYPED = DateTimeFormatter.BASIC_ISO_DATE;

  private PaymentServer room;
  private TestBrowser maker;
  private TestBrowser chief;

  @BeforeAll
  void start() {
    room = PaymentServer.running();
    room.resident("91", "ヤマダ　タロウ");
    room.resident("92", "サトウ　ジロウ");
    maker = room.signedIn("payment");
    chief = room.signedIn("approver");
    maker.open("/payments/requesters");
    maker.submit(
        "/payments/requesters",
        Map.of(
            "code", "1234567890",
            "name", "ミドリシカイケイカンリシャ",
            "bankCode", "9999",
            "bankNameKana", "ミドリギンコウ",
            "branchCode", "001",
            "branchNameKana", "ホンテン",
            "accountType", "1",
            "accountNumber", "0012345",
            "separator", "CRLF",
            "validFrom", "20200401"));
    assertThat(maker.page().text()).contains("振込依頼人を登録しました。");
  }

  private static PaymentListRow row(
      String key, String addressee, String number, String holder, long yen, int issue) {
    return new PaymentListRow(
        UUID.randomUUID(),
        addressee,
        null,
        "9",
        null,
        "9998",
        "012",
        "1",
        number,
        holder,
        yen,
        0,
        key + addressee,
        issue,
        null,
        "");
  }

  /** The run page of a new run of a list. */
  private String made(UUID list, String title) {
    maker.open("/payments");
    maker.submit("/payments/runs", fields(list, title));
    assertThat(maker.page().text()).contains("振込データを作成しました。", "承認待ち");
    return maker.location();
  }

  private Map<String, String> fields(UUID list, String title) {
    return new HashMap<>(
        Map.of(
            "lists." + list,
            "true",
            "title",
            title,
            "requester",
            maker.page().select("select[name=requester] option").attr("value"),
            "typeCode",
            "21",
            "transactionDate",
            PaymentServer.today().format(TYPED)));
  }

  private byte[] file() {
    var form = maker.page().select("form[action^=/payments/files/]");
    var token = form.select("input[name=_csrf]").val();
    return maker.download(form.attr("action"), Map.of("_csrf", token)).body();
  }

  @Test
  @Proves({"BEN-4-02", "BEN-4-05", "BEN-4-10"})
  void two_clerks_bring_a_list_to_the_bank_and_what_fails_goes_back_to_the_benefit() {
    var list =
        room.approved(
            "十二月の名簿",
            row("a", "91", "1234567", "ﾔﾏﾀﾞ ﾀﾛｳ", 15_000, 1),
            row("a", "92", "0000001", "ｻﾄｳ ｼﾞﾛｳ", 30_000, 1));
    var page = made(list, "十二月");
    maker.open(page);
    assertThat(maker.page().select("form[action$=/release]")).isEmpty();
    chief.open(page);
    chief.submit(page + "/release", Map.of());
    assertThat(chief.page().text()).contains("承認しました。", "送付済", "SHA-256");
    maker.open(page);
    var file = file();
    assertThat(file).hasSize(610);
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .contains("0000001", "8000002000000045000");
    var token = maker.page().select("form[action$=/results] input[name=_csrf]").val();
    var broken = Results.replaced(Results.of(file, "20"), "0000015000", "0000015001");
    maker.upload(page + "/results", Map.of("_csrf", token), "file", broken);
    assertThat(maker.status()).isEqualTo(422);
    assertThat(maker.page().text()).contains("PAY-E30").doesNotContain("口座なし");
    maker.upload(page + "/results", Map.of("_csrf", token), "file", Results.of(file, "20"));
    assertThat(maker.page().text()).contains("結果を取り込みました。", "振込不能", "2 名義相違", "候補");
    maker.open("/payments/failed");
    assertThat(maker.page().text()).contains("十二月の名簿", "92", "2 名義相違");
    maker.open("/payments/accounts?number=92");
    assertThat(maker.page().text()).contains("振込不能・組戻し");
    assertThat(reported(list)).containsExactlyInAnyOrder("SENT", "SENT", "PAID", "FAILED");
    again(page);
  }

  private List<String> reported(UUID list) {
    return room.call(session ->
        session
            .jdbc()
            .sql(
                """
                SELECT x.payment_status FROM platform.transfer_result_row x
                JOIN payments.payment p USING (tenant_id, payment_id)
                WHERE p.list_id = :list\
                """)
            .param("list", list)
            .query((row, index) -> row.getString("payment_status"))
            .list());
  }

  /** A second version of the file needs two officers. */
  private void again(String page) {
    maker.open(page);
    maker.submit(page + "/again", Map.of("reason", ""));
    assertThat(maker.page().text()).contains("PAY-E23");
    maker.submit(page + "/again", Map.of("reason", "媒体の破損"));
    assertThat(maker.page().text()).contains("再作成の承認を待っています", "媒体の破損");
    chief.open(page);
    chief.submit(page + "/again/approve", Map.of());
    assertThat(chief.page().text()).contains("第1分冊 第2版");
    var summary = maker.page().select("form[action$=/summary]");
    var pdf =
        maker.download(
            summary.attr("action"), Map.of("_csrf", summary.select("input[name=_csrf]").val()));
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
  }

  @Test
  void mistakes_in_an_order_are_told_at_once_and_nothing_is_made() {
    maker.open("/payments");
    maker.submit("/payments/runs", Map.of("title", "", "transactionDate", "20200101"));
    assertThat(maker.status()).isEqualTo(422);
    assertThat(maker.page().text())
        .contains("名称を60文字までで入力してください", "振込指定日は今日以後の日です", "支給名簿を選んでください");
  }

  @Test
  void a_list_that_would_pay_twice_is_shown_as_refused_with_a_work_item() {
    room.approved("初めの名簿", row("b", "91", "1234567", "ﾔﾏﾀﾞ ﾀﾛｳ", 1_000, 1));
    var second = row("b", "91", "1234567", "ﾔﾏﾀﾞ ﾀﾛｳ", 1_000, 2);
    room.approved(
        "二重の名簿",
        new PaymentListRow(
            second.paymentId(),
            "91",
            null,
            "9",
            null,
            null,
            null,
            null,
            null,
            null,
            1_000,
            0,
            second.paymentKey(),
            2,
            UUID.randomUUID(),
            ""));
    maker.open("/payments");
    assertThat(maker.page().text()).contains("受取不可 PAY-E11");
    maker.open("/work-items");
    assertThat(maker.page().text()).contains("支給名簿を受け取れません");
  }

  @Test
  void a_cancelled_run_gives_its_payments_back_and_the_rest_is_settled_on_the_day() {
    var list = room.approved("取消の名簿", row("c", "91", "1234567", "ﾔﾏﾀﾞ ﾀﾛｳ", 7_000, 1));
    var first = made(list, "取消");
    maker.submit(first + "/cancel", Map.of());
    assertThat(maker.page().text()).contains("振込データを取り消しました。");
    var second = made(list, "やり直し");
    chief.open(second);
    chief.submit(second + "/release", Map.of());
    maker.open(second);
    maker.submit(second + "/settle", Map.of());
    assertThat(maker.page().text()).contains("残りの支払を支払済にしました。", "支払済");
  }

  @Test
  void an_officer_without_the_privilege_makes_and_releases_nothing() {
    var counter = room.signedIn("counter");
    counter.open("/payments");
    assertThat(counter.page().select("form[action=/payments/runs]")).isEmpty();
    var token = counter.page().select("form[action=/logout] input[name=_csrf]").val();
    counter.post("/payments/runs", Map.of("_csrf", token));
    assertThat(counter.status()).isEqualTo(403);
  }
}
