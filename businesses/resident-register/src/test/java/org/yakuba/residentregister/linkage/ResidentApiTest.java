package org.yakuba.residentregister.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.api.ApiClients;
import org.yakuba.platform.api.ClientAuthentication;
import org.yakuba.platform.api.NewClient;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.disclosure.SuppressionFlag;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestClient;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.TestLedger;
import tools.jackson.databind.JsonNode;

/** The query and the extract of the register, over real HTTP. */
class ResidentApiTest {
  private static final String INQUIRY = "001:ResidentInquiry:Read";
  private static final String EXTRACT = "001:ResidentFullExtract:Read";
  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);

  private static TestDatabase database;
  private static TestServer server;
  private static TenantId tenant;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ResidentRegister.TABLES);
    tenant = database.tenant("990019");
    var ledger = new TestLedger(database.tenancy(), tenant, VariantFolding.standard());
    ledger
        .person("11", "髙橋　一郎", "タカハシ　イチロウ")
        .with("birth_date", LocalDate.of(1985, 3, 1))
        .with("household_number", "900")
        .event("01", DAY, DAY)
        .with("address_town", "浜町")
        .event("41", DAY.plusYears(1), DAY.plusYears(1).plusDays(3))
        .save();
    ledger
        .person("12", "髙橋　花子", "タカハシ　ハナコ")
        .with("birth_date", LocalDate.of(1965, 8, 1))
        .with("birth_date_text", "昭和40年8月日不詳")
        .with("birth_date_precision", "MONTH")
        .with("household_number", "900")
        .with("relationship_codes", "12")
        .event("01", DAY, DAY)
        .save();
    ledger
        .person("21", "秘匿　町子", "ヒトク　マチコ")
        .with("address_town", "秘匿町")
        .with("household_number", "901")
        .event("01", DAY, DAY)
        .save();
    ledger
        .person("22", "秘匿　町太", "ヒトク　マチタ")
        .with("address_town", "秘匿町")
        .with("household_number", "901")
        .with("relationship_codes", "20")
        .event("01", DAY, DAY)
        .save();
    database
        .tenancy()
        .run(
            tenant,
            session -> {
              ProtectiveFlags.markComplete(session);
              ProtectiveFlags.replace(
                  session,
                  List.of(
                      new SuppressionFlag(
                          "21",
                          "m",
                          ProtectionRole.SUBJECT,
                          MeasureKind.DECIDED,
                          DAY,
                          LocalDate.of(2099, 12, 31),
                          true,
                          null,
                          Set.of(ProtectedScope.CURRENT_ADDRESS))));
            });
    server =
        TestServer.start(
            database, CharactersConfiguration.class, ResidentRegisterConfiguration.class);
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  private static TestClient client(String scope) {
    var client =
        database
            .tenancy()
            .call(
                tenant,
                session ->
                    server
                        .bean(ApiClients.class)
                        .create(
                            session,
                            NewClient.of(
                                "税システム",
                                "TAX",
                                Set.of(scope),
                                ClientAuthentication.CLIENT_SECRET_BASIC),
                            "test"));
    return new TestClient(server.address()).with(client, scope);
  }

  private static JsonNode ask(TestClient client, String question) {
    var answer = client.post("/api/v1/inquiries/ResidentInquiry", question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return LinkageJson.tree(answer.body()).get("result");
  }

  @Test
  @Proves({"LNK-1-01"})
  void a_person_is_answered_with_household_and_history_as_of_a_day() {
    var client = client(INQUIRY);
    var now = ask(client, "{\"addresseeNumber\":\"11\"}").get(0);
    assertThat(now.get("resident").get("address").get("town").asString()).isEqualTo("浜町");
    assertThat(now.get("householdMembers")).hasSize(2);
    assertThat(now.get("history")).hasSize(2);
    var then = ask(client, "{\"addresseeNumber\":\"11\",\"asOf\":\"2020-12-31\"}").get(0);
    assertThat(then.get("resident").get("address").get("town").asString()).isEqualTo("本町三丁目");
    assertThat(ask(client, "{\"addresseeNumber\":\"11\",\"asOf\":\"2019-12-31\"}")).isEmpty();
  }

  @Test
  void a_household_and_the_basic_items_find_their_persons() {
    var client = client(INQUIRY);
    assertThat(ask(client, "{\"householdNumber\":\"900\"}")).hasSize(2);
    assertThat(ask(client, "{\"name\":\"髙橋一郎\",\"birthDate\":\"1985-03-01\"}")).hasSize(1);
    assertThat(ask(client, "{\"name\":\"髙橋一郎\",\"birthDate\":\"1985-03-02\"}")).isEmpty();
    var wrong = client.post("/api/v1/inquiries/ResidentInquiry", "{\"name\":\"髙橋一郎\"}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("LNK-E04");
  }

  @Test
  @Proves({"RES-1-16"})
  void an_uncertain_date_leaves_as_it_is_written_and_never_by_its_internal_day() {
    var birth =
        ask(client(INQUIRY), "{\"addresseeNumber\":\"12\"}")
            .get(0)
            .get("resident")
            .get("birthDate");
    assertThat(birth.get("date").asString()).isEqualTo("1965-08-00");
    assertThat(birth.get("unknownFlag").asBoolean()).isTrue();
    assertThat(birth.get("unknownText").asString()).isEqualTo("昭和40年8月日不詳");
    assertThat(client(EXTRACT).get("/api/v1/extracts/ResidentFullExtract").body())
        .contains("1965-08-00")
        .doesNotContain("1965-08-01");
  }

  @Test
  @Proves({"SUP-4-03"})
  void the_address_of_a_protected_person_stays_inside_with_that_of_the_household() {
    var client = client(INQUIRY);
    for (var number : List.of("21", "22")) {
      var answer =
          client.post(
              "/api/v1/inquiries/ResidentInquiry", "{\"addresseeNumber\":\"" + number + "\"}");
      assertThat(answer.body()).doesNotContain("秘匿町").contains("maskedItems");
    }
    var extract = client(EXTRACT).get("/api/v1/extracts/ResidentFullExtract").body();
    assertThat(extract).doesNotContain("秘匿町").contains("浜町");
    assertThat(extract.lines().filter(line -> line.contains("\"suppressionFlag\":true")))
        .singleElement()
        .asString()
        .contains("\"21\"");
  }

  @Test
  @Proves({"LNK-4-03"})
  void an_entitled_business_gets_everything_with_the_flag() {
    var extract =
        client("001:ResidentFullExtract:ReadProtected")
            .get("/api/v1/extracts/ResidentFullExtract")
            .body();
    assertThat(extract.lines()).hasSize(4);
    assertThat(extract).contains("秘匿町");
  }
}
