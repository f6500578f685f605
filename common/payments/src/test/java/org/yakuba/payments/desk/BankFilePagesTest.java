package org.yakuba.payments.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.kernel.bank.BankAccount;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.payments.ledger.BankFile;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.rules.AccountChange;
import org.yakuba.payments.rules.AccountSource;
import org.yakuba.payments.rules.VerificationStatus;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestBrowser;

/** The whole list of banks and branches, from a day on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BankFilePagesTest {
  /** A town of its own, so that no other test's branches are ended. */
  private static final String TOWN = "990027";

  private static final String EAST = "9971,ひがし銀行,ヒガシ,%s,%s支店,%s\n";

  private PaymentServer room;
  private TenantId town;
  private TestBrowser clerk;

  @BeforeAll
  void start() {
    room = PaymentServer.running();
    town = room.database.tenant(TOWN);
    clerk = room.server.signedIn(TOWN, "payment");
  }

  private static String file(String... branches) {
    var csv = new StringBuilder(BankFile.HEADER).append('\n');
    for (var branch : branches) {
      var cells = branch.split(" ");
      csv.append(EAST.formatted(cells[0], cells[1], cells[2]));
    }
    return csv.toString();
  }

  private String takes(String csv, LocalDate from, boolean confirmed) {
    clerk.open("/payments/banks");
    var form = clerk.page().selectFirst("form[action$=file] input[name=_csrf]");
    var values = new HashMap<String, String>();
    values.put("_csrf", form == null ? "" : form.val());
    values.put("effectiveFrom", from.toString());
    values.put("confirmed", Boolean.toString(confirmed));
    clerk.upload("/payments/banks/file", values, "file", csv.getBytes(StandardCharsets.UTF_8));
    return clerk.page().text();
  }

  @Test
  @Proves("BEN-3-03")
  void
      a_file_of_all_branches_is_checked_takes_effect_on_its_day_and_leaves_ended_accounts_as_work() {
    var today = PaymentServer.today();
    var before = file("001 本店 ホンテン", "002 みなと ミナト", "003 やま ヤマ");
    assertThat(takes(before.replace("ミナト", "港"), today.minusDays(90), false))
        .contains("PAY-E53")
        .contains("3行目");
    assertThat(takes(before, today.minusDays(90), false)).contains("3店舗を取り込みました(追加 3、変更 0、廃止 0)");
    assertThat(takes(before, today.minusDays(90), false)).contains("PAY-E54");
    account("71", "002");
    account("72", "001");

    var after = file("001 中央 チユウオウ", "003 やま ヤマ", "004 かわ カワ");
    assertThat(takes(after, today.minusDays(1), false)).contains("PAY-E55");
    assertThat(takes(after, today.minusDays(1), true))
        .contains("3店舗を取り込みました(追加 1、変更 1、廃止 1)")
        .contains("廃止された店舗の口座は 1件です");
    assertThat(clerk.page().select("table:has(caption:contains(置換候補)) tbody").text())
        .contains("71")
        .contains("9971-002")
        .doesNotContain("9971-001");
    clerk.open("/payments/banks?bank=9971");
    var branches = clerk.page().select("table:has(caption:contains(店舗)) tbody").text();
    assertThat(branches).contains("本店支店").contains("中央支店").contains("かわ支店");
    clerk.open("/work-items");
    assertThat(clerk.page().text()).contains("廃止された店舗の口座 1件");
    assertThat(onDay(today.minusDays(30))).isEqualTo("001 本店支店, 002 みなと支店, 003 やま支店");
    assertThat(onDay(today)).isEqualTo("001 中央支店, 003 やま支店, 004 かわ支店");
  }

  private String onDay(LocalDate day) {
    return room.database
        .tenancy()
        .call(
            town,
            session ->
                session
                    .jdbc()
                    .sql(
                        "SELECT string_agg(branch_code || ' ' || branch_name, ', ' ORDER BY branch_code)"
                            + " FROM payments.bank_branch_extract"
                            + " WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)")
                    .param("day", day)
                    .query(String.class)
                    .single());
  }

  private void account(String owner, String branch) {
    var account = BankAccount.parse("9971", branch, "1", owner + "00000", "ミホン　タロウ").orElseThrow();
    room.database
        .tenancy()
        .run(
            town,
            session ->
                room.server
                    .bean(PayeeAccounts.class)
                    .register(
                        session,
                        new PayeeAccounts.NewAccount(
                            owner,
                            AccountSource.DECLARED,
                            account,
                            "",
                            "",
                            null,
                            null,
                            VerificationStatus.VERIFIED,
                            null,
                            PaymentServer.today().minusDays(80),
                            AccountChange.APPLICATION,
                            null),
                        Instant.now()));
  }
}
