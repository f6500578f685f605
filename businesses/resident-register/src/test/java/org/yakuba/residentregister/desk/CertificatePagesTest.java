package org.yakuba.residentregister.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.characters.GlyphImages;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.money.Yen;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.document.SampleSeal;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.PdfCheck;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.TestLedger;
import org.yakuba.residentregister.notice.CertificateSettings;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateKind;

/** 証明書発行 in a browser without a screen. */
class CertificatePagesTest {
  private static final String TOWN = "990019";
  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);
  private static final String PAGE = "/residents/11/certificates";

  private static TestDatabase database;
  private static TestServer server;
  private static TestBrowser clerk;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ResidentRegister.TABLES);
    var tenant = database.tenant(TOWN);
    database.tenant("990027");
    var ledger = new TestLedger(database.tenancy(), tenant, VariantFolding.standard());
    person(ledger, "11", "髙橋　葛󠄂太", "02", 1);
    person(ledger, "12", "髙橋　花子", "12", 2);
    server =
        TestServer.start(
            database, CharactersConfiguration.class, ResidentRegisterConfiguration.class);
    settings(tenant);
    clerk = server.signedIn(TOWN, "counter");
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  private static void person(
      TestLedger ledger, String number, String name, String relationship, int order) {
    ledger
        .person(number, name, "タカハシ")
        .with("household_number", "900")
        .with("relationship_codes", relationship)
        .with("display_order", order)
        .with("resident_code", number.equals("11") ? "98765432103" : null)
        .event("01", DAY, DAY)
        .save();
  }

  private static void settings(TenantId tenant) {
    var operator =
        new Operator(
            new Officer(tenant, "admin", "情報　三郎", "情報", Set.of(), Set.of()),
            "t",
            "ADMINISTRATION",
            null,
            UUID.randomUUID());
    var settings = server.bean(CertificateSettings.class);
    var seal = SampleSeal.png(server.bean(GlyphImages.class).fontFile().orElseThrow(), "見本市長之印");
    database
        .tenancy()
        .run(
            tenant,
            session -> {
              ProtectiveFlags.markComplete(session);
              settings.certifier(
                  session,
                  operator,
                  new CertificateSettings.Certifier(
                      CertificateSettings.Role.HEAD, "見本県", "見本市長", "見本　太郎", seal, 240, DAY, null));
              settings.fee(
                  session,
                  operator,
                  CertificateKind.RESIDENT_RECORD,
                  CertificateChannel.COUNTER,
                  Yen.of(300),
                  DAY);
            });
  }

  @Test
  @Proves({"RES-5-01", "RES-2-09", "RES-1-41"})
  void a_clerk_issues_a_certificate_prints_it_and_finds_it_in_the_history() {
    clerk.open("/residents/11");
    assertThat(clerk.page().select("a[href=" + PAGE + "]").text()).isEqualTo("証明書");
    clerk.open(PAGE);
    assertThat(clerk.page().select("label[for^=persons]").eachText())
        .containsExactly("髙橋　葛󠄂太(世帯主)", "髙橋　花子(妻)");
    clerk.submit(
        PAGE,
        Map.of(
            "identityCheck",
            "PHOTO_DOCUMENT",
            "persons.11",
            "true",
            "include.relationship",
            "true"));
    assertThat(clerk.status()).isEqualTo(200);
    assertThat(clerk.page().text()).contains("1部を発行しました").contains("300円").contains("発行済み(未印刷)");
    var printed = clerk.download(action("/pdf"), hidden("/pdf"));
    assertThat(printed.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(printed.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("inline; filename=\"certificate-[0-9]{8}.pdf\"");
    assertThat(printed.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'");
    assertThat(PdfCheck.text(printed.body())).contains("髙橋　葛󠄂太").contains("世帯主").contains("証明する");
    clerk.open(PAGE);
    assertThat(clerk.page().select("table").text()).contains("住民票の写し").contains("印刷済み");
  }

  @Test
  @Proves({"RES-5-15"})
  void what_is_wrong_stands_at_its_field_and_nothing_is_issued() {
    clerk.open(PAGE);
    clerk.submit(
        PAGE,
        Map.of(
            "requester", "THIRD_PARTY",
            "persons.11", "true",
            "include.residentCode", "true",
            "copies", "x"));
    assertThat(clerk.status()).isEqualTo(422);
    var text = clerk.page().select(".field-error").eachText().toString();
    assertThat(text)
        .contains("RES-C06")
        .contains("RES-C07")
        .contains("RES-C08")
        .contains("RES-C11")
        .contains("ITEM_NOT_PERMITTED");
    assertThat(clerk.page().select("#include .message-code").text())
        .isEqualTo("ITEM_NOT_PERMITTED");
    assertThat(clerk.page().select("input[id=persons.11][checked]")).hasSize(1);
    clerk.open(PAGE);
    clerk.submit(PAGE, Map.of("identityCheck", "BY_HEART", "persons.11", "true"));
    assertThat(clerk.page().select("#identityCheck-error .message-code").text())
        .isEqualTo("RES-S10");
    clerk.open(PAGE);
    var unticked = new LinkedHashMap<String, String>();
    unticked.put("identityCheck", "PHOTO_DOCUMENT");
    unticked.put("channel", "POSTAL");
    clerk.submit(PAGE, unticked);
    assertThat(clerk.page().select("#channel-error").text()).contains("RES-C14");
  }

  @Test
  @Proves({"FRM-1-05", "FRM-3-05"})
  void a_preview_is_a_document_and_printing_again_asks_why() {
    clerk.open(PAGE);
    var values = hidden("");
    values.put("identityCheck", "TWO_DOCUMENTS");
    values.put("printer", "01");
    values.put("persons.12", "true");
    var preview = clerk.download(PAGE + "/preview", values);
    assertThat(PdfCheck.text(preview.body())).contains("髙橋　花子").contains("(見本)");
    clerk.submit(
        PAGE,
        Map.of("identityCheck", "TWO_DOCUMENTS", "persons.12", "true", "layout", "HOUSEHOLD"));
    assertThat(clerk.status()).isEqualTo(200);
    var first = clerk.download(action("/pdf"), hidden("/pdf"));
    clerk.open(clerk.location());
    var form = hidden("/pdf");
    assertThat(
            new String(
                clerk.download(action("/pdf"), form).body(),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains("RES-C17");
    form.put("reason", "紙詰まり");
    assertThat(clerk.download(action("/pdf"), form).body()).isEqualTo(first.body());
    clerk.submit(action("/void"), Map.of("voidReason", ""));
    assertThat(clerk.page().select("#voidReason-error").text()).contains("RES-C19");
    clerk.submit(action("/void"), Map.of("voidReason", "別の人に発行した"));
    assertThat(clerk.page().text()).contains("無効").contains("別の人に発行した");
  }

  @Test
  @Proves({"RES-5-16"})
  void the_cashier_sees_the_sum_of_a_day() {
    clerk.open(PAGE);
    clerk.submit(
        PAGE, Map.of("identityCheck", "PHOTO_DOCUMENT", "persons.11", "true", "copies", "2"));
    assertThat(clerk.page().text()).contains("2部を発行しました");
    clerk.open("/certificates/daily");
    assertThat(clerk.page().text()).contains("窓口").containsPattern("[0-9,]+00円");
    clerk.open("/certificates/daily?day=R2.4.1");
    assertThat(clerk.page().text()).contains("0部");
    clerk.open("/certificates/daily?day=おととい");
    assertThat(clerk.status()).isEqualTo(422);
  }

  @Test
  void without_the_privilege_or_in_another_municipality_there_is_no_certificate() {
    var viewer = server.signedIn(TOWN, "protection");
    viewer.open(PAGE);
    assertThat(viewer.status()).isIn(403, 404);
    viewer.open("/residents/11");
    assertThat(viewer.page().select("a[href=" + PAGE + "]")).isEmpty();
    var stranger = server.signedIn("990027", "counter");
    stranger.open(PAGE);
    assertThat(stranger.status()).isEqualTo(404);
    clerk.open(PAGE + "/" + UUID.randomUUID());
    assertThat(clerk.status()).isEqualTo(404);
  }

  private static String action(String ending) {
    return form(ending).attr("action");
  }

  /** Everything the form sends by itself. */
  private static Map<String, String> hidden(String ending) {
    var values = new LinkedHashMap<String, String>();
    for (Element field : form(ending).select("input[type=hidden]")) {
      values.put(field.attr("name"), field.val());
    }
    return values;
  }

  private static Element form(String ending) {
    var form =
        clerk.page().select("main form[method=post]").stream()
            .filter(f ->
                ending.isEmpty()
                    ? f.attr("action").equals(PAGE)
                    : f.attr("action").endsWith(ending))
            .findFirst();
    return form.orElseThrow(() -> new AssertionError("no form " + ending + ":\n" + clerk.page()));
  }
}
