package org.yakuba.residentregister.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.characters.GlyphImages;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.document.SampleSeal;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.TestLedger;

/** A municipality that has set nothing yet cannot issue; it sets fee and certifier on its page. */
class CertificateSettingsPagesTest {
  private static final String TOWN = "990019";
  private static final String SETTINGS = "/certificates/settings";
  private static final String CERTIFICATES = "/residents/11/certificates";

  private static TestDatabase database;
  private static TestServer server;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ResidentRegister.TABLES);
    var tenant = database.tenant(TOWN);
    new TestLedger(database.tenancy(), tenant, VariantFolding.standard())
        .person("11", "見本　一", "ミホン　ハジメ")
        .event("01", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 1))
        .save();
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
    server =
        TestServer.start(
            database, CharactersConfiguration.class, ResidentRegisterConfiguration.class);
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  @Test
  @Proves({"RES-5-16", "RES-1-40", "RES-1-43"})
  void nothing_is_issued_before_fee_and_certifier_are_set_and_then_it_is() {
    var clerk = server.signedIn(TOWN, "counter");
    issue(clerk);
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().text()).contains("RES-C13").contains("RES-C14");

    var administrator = server.signedIn(TOWN, "administrator");
    administrator.open(SETTINGS);
    administrator.submit(SETTINGS + "/fee", fee("三百", ""));
    assertThat(administrator.page().select("#fee-error, #feeFrom-error").eachText())
        .allMatch(text -> text.contains("RES-C15"))
        .hasSize(2);
    administrator.open(SETTINGS);
    administrator.submit(SETTINGS + "/fee", fee("250", "R2.4.1"));
    assertThat(administrator.page().text()).contains("手数料を登録しました").contains("250円");

    administrator.upload(SETTINGS + "/certifier", certifier(administrator), "seal", new byte[10]);
    assertThat(administrator.page().select("#seal-error").text()).contains("FRM-E03");
    var seal = SampleSeal.png(server.bean(GlyphImages.class).fontFile().orElseThrow(), "見本市長之印");
    administrator.upload(SETTINGS + "/certifier", certifier(administrator), "seal", seal);
    assertThat(administrator.page().text()).contains("認証者を登録しました").contains("見本県見本市長　見本　太郎");

    issue(clerk);
    assertThat(clerk.page().text()).contains("1部を発行しました").contains("250円");
    clerk.open(SETTINGS);
    assertThat(clerk.status()).isIn(403, 404);
  }

  private static void issue(TestBrowser clerk) {
    clerk.open(CERTIFICATES);
    clerk.submit(CERTIFICATES, Map.of("identityCheck", "PHOTO_DOCUMENT", "persons.11", "true"));
  }

  private static Map<String, String> fee(String yen, String from) {
    return Map.of(
        "certificate", "RESIDENT_RECORD", "channel", "COUNTER", "fee", yen, "feeFrom", from);
  }

  private static Map<String, String> certifier(TestBrowser browser) {
    browser.open(SETTINGS);
    var values = new LinkedHashMap<String, String>();
    browser
        .page()
        .select("form[action$=certifier] input[type=hidden]")
        .forEach(field -> values.put(field.attr("name"), field.val()));
    values.put("role", "HEAD");
    values.put("prefecture", "見本県");
    values.put("title", "見本市長");
    values.put("certifierName", "見本　太郎");
    values.put("sealMm", "24");
    values.put("certifierFrom", "R2.4.1");
    values.put("certifierTo", "");
    return values;
  }
}
