package org.yakuba.addressee.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.addressee.ledger.Addressees;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.NonResidentDraft;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

/** The module as the program runs it: sign-in, privileges of roles, menu, tenants. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AddresseeServerTest {

  private TestDatabase database;
  private TestServer server;
  private String one;
  private String other;

  @BeforeAll
  void start() {
    database =
        TestDatabase.fresh(
            CharactersConfiguration.DATABASE_MODULE, AddresseeConfiguration.DATABASE_MODULE);
    var here = database.tenant("990019");
    database.tenant("990027");
    server =
        TestServer.start(database, CharactersConfiguration.class, AddresseeConfiguration.class);
    database.tenancy().run(here, ProtectiveFlags::markComplete);
    var addressees = server.bean(Addressees.class);
    one = database.tenancy().<String>call(here, s -> register(addressees, s, "髙橋　太郎"));
    other = database.tenancy().<String>call(here, s -> register(addressees, s, "高橋　太郎"));
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  private static String register(Addressees addressees, TenantSession session, String name) {
    var draft =
        new NonResidentDraft(
            EntityType.INDIVIDUAL,
            name,
            "タカハシ　タロウ",
            "",
            null,
            "1",
            "",
            "",
            "見本県見本市本町１",
            "",
            "",
            "",
            "",
            "031",
            false);
    return addressees
        .register(session, draft, "clerk", Instant.parse("2026-04-01T00:00:00Z"))
        .value();
  }

  @Test
  void a_clerk_finds_an_addressee_from_the_menu_and_may_not_link() {
    var clerk = server.signedIn("990019", "counter");
    clerk.open("/");
    assertThat(clerk.page().select("nav a[href=/addressees]").text()).contains("宛名検索");
    clerk.open("/addressees?q=%E9%AB%98%E6%A9%8B");
    assertThat(clerk.page().select("main tbody tr")).hasSize(2);
    clerk.open("/addressees/" + one);
    assertThat(clerk.page().select("form[action$=/merge]")).isEmpty();
    var token = clerk.page().select("form[action=/logout] input[name=_csrf]").val();
    clerk.post("/addressees/" + one + "/merge", Map.of("target", other, "_csrf", token));
    assertThat(clerk.status()).isEqualTo(403);
  }

  @Test
  void an_approver_links_two_addressees_and_reads_that_it_was_done() {
    var approver = server.signedIn("990019", "approver");
    approver.open("/addressees/" + one);
    approver.submit("/addressees/" + one + "/merge", Map.of("target", other));
    assertThat(approver.page().text()).contains("名寄せしました。", "名寄せ先 " + other);
  }

  @Test
  void an_officer_of_another_municipality_finds_nobody() {
    var stranger = server.signedIn("990027", "counter");
    stranger.open("/addressees?q=%E9%AB%98%E6%A9%8B");
    assertThat(stranger.page().select("main tbody tr")).isEmpty();
    stranger.open("/addressees/" + one);
    assertThat(stranger.status()).isEqualTo(404);
  }

  @Test
  void characters_of_a_name_are_shown_to_everybody_who_is_signed_in() {
    var clerk = server.signedIn("990019", "counter");
    clerk.open("/characters/text?text=%E9%AB%99");
    assertThat(clerk.status()).isEqualTo(200);
    assertThat(clerk.page().text()).contains("MJ028902");
  }

  /** Nobody else of the tests lives there, was born that day or has that telephone. */
  private static Map<String, String> typed(String name, String kana, int house) {
    return Map.of(
        "entityType",
        "INDIVIDUAL",
        "name",
        name,
        "nameKana",
        kana,
        "birthDate",
        "S4" + house + ".8.1",
        "sex",
        "2",
        "address",
        "見本県隣市西町２番" + house + "号",
        "postalCode",
        "100-0001",
        "phone",
        "03-1234-567" + house);
  }

  /** The choices as they stand, and one field changed. */
  private static Map<String, String> changed(String field, String value) {
    return Map.of("entityType", "INDIVIDUAL", "sex", "2", field, value);
  }

  /** The number in the address of the page. */
  private static String number(TestBrowser browser) {
    return browser.location().replaceAll(".*/addressees/", "");
  }

  @Test
  @Proves({"ADR-1-01", "ADR-1-02"})
  void a_clerk_registers_changes_and_takes_out_a_non_resident() {
    var clerk = server.signedIn("990019", "counter");
    clerk.open("/non-residents/new");
    clerk.submit("/non-residents", typed("納税　義務子", "ノウゼイ　ギムコ", 1));
    var number = number(clerk);
    assertThat(number).matches("[0-9]{15}");
    assertThat(clerk.page().text())
        .contains("宛名番号 " + number + " を付けて登録しました", "納税　義務子", "見本県隣市西町２番1号", "住登外者");

    clerk.open("/addressees/" + number + "/edit");
    assertThat(clerk.page().select("input[name=postalCode]").val()).isEqualTo("1000001");
    assertThat(clerk.page().select("input[name=birthDate]").val()).isEqualTo("1966-08-01");
    clerk.submit("/addressees/" + number + "/edit", changed("address", "見本県隣市東町９番"));
    assertThat(clerk.page().text()).contains("宛名を変更しました", "見本県隣市東町９番", "見本県隣市西町２番1号");

    clerk.open("/addressees/" + number + "/edit");
    clerk.submit("/addressees/" + number + "/delete", Map.of());
    assertThat(clerk.page().text()).contains("管理の対象から外しました", "削除された宛名です");
    clerk.open("/addressees/" + number + "/edit");
    assertThat(clerk.status()).isEqualTo(404);
  }

  @Test
  @Proves({"ADR-1-01"})
  void who_may_be_known_already_gets_a_number_only_after_a_comparison() {
    var clerk = server.signedIn("990019", "welfare");
    clerk.open("/non-residents/new");
    clerk.submit("/non-residents", typed("給付　受子", "キュウフ　ウケコ", 2));
    var first = number(clerk);
    clerk.open("/non-residents/new");
    clerk.submit("/non-residents", typed("給付　受子", "キュウフ　ウケコ", 2));
    assertThat(clerk.page().text()).contains("同じ人かもしれない宛名があります", first, "有力");
    clerk.submit("/non-residents", changed("alias", ""));
    assertThat(number(clerk)).matches("[0-9]{15}").isNotEqualTo(first);
  }

  @Test
  void another_room_gets_the_number_it_asked_for_and_nobody_is_sent_out_of_the_program() {
    var clerk = server.signedIn("990019", "counter");
    clerk.open("/non-residents/new?back=/addressees");
    clerk.submit("/non-residents", typed("海外　母子", "カイガイ　ボシ", 5));
    assertThat(clerk.location()).matches("/addressees\\?number=[0-9]{15}");
    var number = clerk.location().replaceAll(".*=", "");
    clerk.open("/non-residents/new?back=/addressees");
    clerk.submit("/non-residents", typed("海外　母子", "カイガイ　ボシ", 5));
    assertThat(clerk.page().select("a[href=/addressees?number=" + number + "]")).hasSize(1);
    clerk.open("/non-residents/new?back=//example.com/x");
    clerk.submit("/non-residents", typed("外部　行子", "ガイブ　ユキコ", 6));
    assertThat(clerk.location()).startsWith("/addressees/");
  }

  @Test
  void what_is_wrong_is_told_at_its_field_and_nothing_is_registered() {
    var clerk = server.signedIn("990019", "counter");
    clerk.open("/non-residents/new");
    var wrong = new HashMap<>(typed("姓名", "かな", 3));
    wrong.put("birthDate", "きのう");
    wrong.put("postalCode", "12");
    clerk.submit("/non-residents", wrong);
    assertThat(clerk.status()).isEqualTo(422);
    for (var field : List.of("name", "nameKana", "birthDate", "postalCode")) {
      assertThat(clerk.page().select("[name=" + field + "]").attr("aria-invalid"))
          .as(field)
          .isEqualTo("true");
    }
  }

  @Test
  void a_change_on_what_somebody_else_changed_meanwhile_is_refused() {
    var clerk = server.signedIn("990019", "counter");
    clerk.open("/non-residents/new");
    clerk.submit("/non-residents", typed("競合　一郎", "キョウゴウ　イチロウ", 4));
    var number = number(clerk);
    var other = server.signedIn("990019", "counter");
    other.open("/addressees/" + number + "/edit");
    clerk.open("/addressees/" + number + "/edit");
    clerk.submit("/addressees/" + number + "/edit", changed("phone", "0311112222"));
    other.submit("/addressees/" + number + "/edit", changed("phone", "0333334444"));
    assertThat(other.page().text()).contains("ほかの職員が先に変更しました");
  }

  @Test
  void an_officer_who_may_only_read_gets_no_form() {
    var reader = server.signedIn("990019", "protection");
    reader.open("/addressees/" + one);
    assertThat(reader.page().text()).doesNotContain("内容を変更する");
    reader.open("/non-residents/new");
    assertThat(reader.status()).isEqualTo(403);
  }
}
