package org.yakuba.payments.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.payments.ledger.PaymentSettings;
import org.yakuba.platform.test.TestBrowser;

/** What a municipality sets for its payments on the page of its settings is what the room does. */
class PaymentSettingsPagesTest {
  private static final String NUMBER = "770077";
  private static final String LONG = "ミホンシリツソウゴウフクシセンターウンエイイインカイ カイチヨウ ヤマダタロウ";

  private final PaymentServer room = PaymentServer.running();

  @Test
  void a_holder_too_long_for_the_banks_is_refused_until_the_municipality_has_it_cut() {
    room.resident(NUMBER, "ヤマダ　タロウ");
    var clerk = room.signedIn("payment");
    declare(clerk);
    assertThat(clerk.page().text()).contains("PAY-E01", "名義カナは変換後30文字までです");
    set("truncateHolderName", "true");
    declare(clerk);
    assertThat(clerk.page().text()).contains("口座を登録しました。");
    assertThat(
            room.<String>call(session ->
                session
                    .jdbc()
                    .sql(
                        "SELECT holder_name_kana FROM payments.payee_account WHERE addressee_number = :number")
                    .param("number", NUMBER)
                    .query(String.class)
                    .single()))
        .hasSize(30);
  }

  @Test
  void the_days_an_account_of_the_state_may_be_used_are_those_of_the_municipality() {
    var settings = room.server.bean(PaymentSettings.class);
    assertThat(days(settings)).isEqualTo(30);
    set("accountRefreshDays", "7");
    assertThat(days(settings)).isEqualTo(7);
  }

  private int days(PaymentSettings settings) {
    return room.call(session -> settings.accountRefreshDays(session, PaymentServer.today()));
  }

  private void declare(TestBrowser clerk) {
    clerk.open("/payments/accounts?number=" + NUMBER);
    clerk.submit(
        "/payments/accounts/" + NUMBER,
        Map.of(
            "bankCode",
            "9998",
            "branchCode",
            "012",
            "accountType",
            "1",
            "accountNumber",
            "7654321",
            "holderNameKana",
            LONG));
  }

  private void set(String parameter, String value) {
    var path = "/parameters/benefit-account/" + parameter;
    var administrator = room.signedIn("administrator");
    administrator.open(path);
    administrator.submit(
        path,
        Map.of(
            "value", value, "from", PaymentServer.today().toString(), "legalBasis", "見本市会計規則第10条"));
    var change = administrator.location();
    assertThat(change).as(administrator.page().text()).startsWith("/parameters/changes/");
    var approver = room.signedIn("approver");
    approver.open(change);
    assertThat(approver.submit(change + "/approve", Map.of()).text()).contains("承認しました");
  }
}
