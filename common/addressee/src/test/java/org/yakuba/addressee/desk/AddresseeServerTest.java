package org.yakuba.addressee.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import org.yakuba.platform.tenancy.TenantSession;
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
}
