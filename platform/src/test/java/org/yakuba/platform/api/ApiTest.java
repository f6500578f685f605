package org.yakuba.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestClient;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import tools.jackson.databind.JsonNode;

/** The API for add-ons, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApiTest {
  private static final String MOVED = "099:Moved:Read";
  private static final String NAMED = "099:Named:Read";

  private PublishingTowns towns;
  private TestDatabase database;
  private TestServer server;
  private TenantId here;
  private TenantId there;

  @BeforeAll
  void start() {
    towns = new PublishingTowns();
    database = towns.database;
    server = towns.server;
    here = towns.here;
    there = towns.there;
  }

  @AfterAll
  void stop() {
    towns.close();
  }

  private ApiClients.Created client(TenantId tenant, String... scopes) {
    return towns.client(tenant, scopes);
  }

  private TestClient signedIn(TenantId tenant, String... scopes) {
    return new TestClient(server.address()).with(client(tenant, scopes), String.join(" ", scopes));
  }

  private static List<String> types(JsonNode page) {
    var types = new ArrayList<String>();
    page.get("changes").forEach(change -> types.add(change.get("eventType").asString()));
    return types;
  }

  @Test
  @Proves({"LNK-1-02", "LNK-1-04"})
  void a_token_lives_ten_minutes_at_most_and_comes_without_a_second_one() {
    var client = client(here, NAMED);
    var answer =
        new TestClient(server.address())
            .askForToken(
                client.client().clientId(),
                client.secret(),
                "grant_type=client_credentials&scope=" + NAMED);
    var token = LinkageJson.tree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(token.get("expires_in").asInt()).isBetween(500, 600);
    assertThat(token.has("refresh_token")).isFalse();
    assertThat(token.get("scope").asString()).isEqualTo(NAMED);
  }

  @Test
  @Proves({"LNK-1-02"})
  void a_wrong_secret_a_foreign_scope_and_another_grant_get_no_token() {
    var client = client(here, NAMED);
    var id = client.client().clientId();
    var http = new TestClient(server.address());
    assertThat(http.askForToken(id, "x", "grant_type=client_credentials").statusCode())
        .isEqualTo(401);
    assertThat(
            http.askForToken(id, client.secret(), "grant_type=client_credentials&scope=" + MOVED)
                .statusCode())
        .isEqualTo(400);
    assertThat(
            http.askForToken(id, client.secret(), "grant_type=refresh_token&refresh_token=x")
                .statusCode())
        .isEqualTo(400);
    assertThat(audited(here, id, "DENIED")).isEqualTo(1);
  }

  @Test
  void a_secret_is_kept_as_a_hash_only() {
    var client = client(here, NAMED);
    var kept =
        database
            .asOwner()
            .sql("SELECT c::text FROM platform.api_client c WHERE client_id = :id")
            .param("id", client.client().clientId())
            .query((row, index) -> row.getString(1))
            .single();
    assertThat(kept).doesNotContain(client.secret());
    assertThat(client.toString()).doesNotContain(client.secret());
  }

  @Test
  @Proves({"LNK-1-01", "LNK-4-05"})
  void the_feed_hands_over_what_the_scopes_allow_in_order_and_by_cursor() {
    var http = signedIn(here, MOVED, NAMED);
    var first = http.json("/api/v1/changes?limit=2");
    assertThat(types(first)).containsExactly("Moved", "Named");
    assertThat(first.get("more").asBoolean()).isTrue();
    var second = http.json("/api/v1/changes?limit=100&after=" + first.get("next").asLong());
    assertThat(types(second)).containsExactly("Moved", "Moved");
    assertThat(second.get("more").asBoolean()).isFalse();
    var third = http.json("/api/v1/changes?after=" + second.get("next").asLong());
    assertThat(types(third)).isEmpty();
    assertThat(types(signedIn(here, NAMED).json("/api/v1/changes"))).containsExactly("Named");
  }

  @Test
  void an_event_leaves_with_the_municipality_code_and_not_with_internal_numbers() {
    var change = signedIn(here, NAMED).json("/api/v1/changes").get("changes").get(0);
    assertThat(change.get("municipalityCode").asString()).isEqualTo("990019");
    assertThat(change.has("tenantId")).isFalse();
    assertThat(change.get("payload").get("name").asString()).isEqualTo("見本　一");
    assertThat(change.get("aggregateVersion").asInt()).isEqualTo(2);
  }

  @Test
  @Proves({"IDN-1-03"})
  void a_token_opens_its_own_municipality_only() {
    assertThat(types(signedIn(there, NAMED).json("/api/v1/changes"))).hasSize(1);
    assertThat(signedIn(there, NAMED).get("/api/v1/changes").body()).doesNotContain("見本　一");
  }

  @Test
  @Proves({"SUP-4-03", "LNK-4-03"})
  void an_add_on_does_not_learn_where_a_protected_person_lives_nor_who_lives_there() {
    var changes = signedIn(here, MOVED).json("/api/v1/changes").get("changes");
    assertThat(changes.get(0).get("payload").get("home").get("street").asString()).isEqualTo("一丁目");
    for (var place : List.of(1, 2)) {
      var change = changes.get(place);
      assertThat(change.toString()).doesNotContain("二丁目");
      assertThat(change.get("payload").has("home")).isFalse();
      assertThat(change.get("maskedItems").get(0).asString()).isEqualTo("home");
    }
    assertThat(changes.get(1).get("suppressionFlag").asBoolean()).isTrue();
  }

  @Test
  @Proves({"LNK-4-03"})
  void an_entitled_business_gets_the_address_with_the_flag() {
    var change =
        signedIn(here, "099:Moved:ReadProtected").json("/api/v1/changes").get("changes").get(1);
    assertThat(change.get("payload").get("home").get("street").asString()).isEqualTo("二丁目");
    assertThat(change.get("suppressionFlag").asBoolean()).isTrue();
  }

  @Test
  @Proves({"LNK-4-04"})
  void a_contract_with_individual_numbers_is_never_offered() {
    assertThatThrownBy(() -> client(here, "099:Numbered:Read")).hasMessageContaining("LNK-E01");
    assertThat(new TestClient(server.address()).get(ApiSecurityConfiguration.DESCRIPTION).body())
        .doesNotContain("Numbered");
  }

  @Test
  void a_client_of_several_businesses_is_refused() {
    assertThatThrownBy(() -> client(here)).hasMessageContaining("LNK-E09");
    assertThatThrownBy(() -> client(here, "098:Named:Read")).hasMessageContaining("LNK-E01");
  }

  @Test
  @Proves({"LNK-1-01"})
  void a_query_answers_masked_down_to_the_family() {
    var http = signedIn(here, "099:Asked:Read");
    var answer =
        http.post("/api/v1/inquiries/Asked", "{\"addresseeNumber\":\"" + Town.number(1) + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    var row = LinkageJson.tree(answer.body()).get("result").get(0);
    assertThat(row.get("family").get(0).has("home")).isFalse();
    assertThat(row.get("maskedItems").get(0).asString()).isEqualTo("family[0].home");
  }

  @Test
  @Proves({"LNK-1-07"})
  void what_is_wrong_is_answered_with_a_problem_and_a_code() {
    var http = signedIn(here, "099:Asked:Read");
    var unknownField = http.post("/api/v1/inquiries/Asked", "{\"adresseeNumber\":\"1\"}");
    assertThat(unknownField.statusCode()).isEqualTo(422);
    assertThat(unknownField.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(unknownField.body()).contains("LNK-E04", "\"code\":\"WEB-E07\"", "\"reference\"");
    var tooMany = signedIn(here, NAMED).get("/api/v1/changes?limit=1001&after=-1");
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(LinkageJson.tree(tooMany.body()).get("errors")).hasSize(2);
    assertThat(http.get("/api/v1/extracts/Unknown").statusCode()).isEqualTo(404);
    assertThat(new TestClient(server.address()).get("/api/v1/changes").statusCode()).isEqualTo(401);
    assertThat(
            new TestClient(server.address())
                .withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .get("/api/v1/changes")
                .body())
        .contains("IDN-E01");
  }

  @Test
  @Proves({"LNK-1-01"})
  void a_contract_without_its_scope_is_refused_and_the_refusal_is_recorded() {
    var client = client(here, NAMED);
    var http = new TestClient(server.address()).with(client, NAMED);
    var answer = http.get("/api/v1/extracts/Listed");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("E0101");
    assertThat(audited(here, client.client().clientId(), "DENIED")).isEqualTo(1);
  }

  @Test
  void an_extract_streams_everybody_line_by_line() {
    var answer = signedIn(here, "099:Listed:Read").get("/api/v1/extracts/Listed");
    var lines = answer.body().lines().toList();
    assertThat(lines).hasSize(Town.PEOPLE);
    assertThat(lines.get(0)).contains("中央一丁目");
    assertThat(lines.get(1)).doesNotContain("中央一丁目").contains("maskedItems");
    assertThat(lines.getLast()).contains(Town.number(Town.PEOPLE));
  }

  @Test
  @Proves({"IDN-4-01"})
  void every_read_is_recorded_with_client_purpose_and_persons() {
    var client = client(here, NAMED);
    new TestClient(server.address()).with(client, NAMED).get("/api/v1/changes");
    var recorded =
        database
            .asOwner()
            .sql(
                "SELECT action || ' ' || purpose_code || ' ' || array_to_string(subjects, ',') FROM platform.audit_entry"
                    + " WHERE officer_id = :id ORDER BY entry_id")
            .param("id", client.client().clientId())
            .query((row, index) -> row.getString(1))
            .list();
    assertThat(recorded).containsExactly("LOGIN LIBRARY ", "VIEW LIBRARY " + Town.number(1));
  }

  @Test
  @Proves({"LNK-1-02"})
  void a_revoked_client_is_refused_at_once_whatever_its_token_says() {
    var client = client(here, NAMED);
    var http = new TestClient(server.address()).with(client, NAMED);
    assertThat(http.get("/api/v1/changes").statusCode()).isEqualTo(200);
    database
        .tenancy()
        .run(
            here,
            session ->
                server.bean(ApiClients.class).revoke(session, client.client().clientId(), "test"));
    assertThat(http.get("/api/v1/changes").statusCode()).isEqualTo(401);
    assertThat(
            http.askForToken(
                    client.client().clientId(),
                    client.secret(),
                    "grant_type=client_credentials&scope=" + NAMED)
                .statusCode())
        .isEqualTo(401);
  }

  private long audited(TenantId tenant, String officer, String result) {
    return database
        .asOwner()
        .sql(
            "SELECT count(*) FROM platform.audit_entry WHERE tenant_id = :tenant AND officer_id = :officer AND result = :result")
        .param("tenant", tenant.value())
        .param("officer", officer)
        .param("result", result)
        .query(Long.class)
        .single();
  }
}
