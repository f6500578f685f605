package org.yakuba.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** How a client proves who it is, and how much it may ask, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ClientAuthenticationTest {
  private static final String SCOPE = "099:Named:Read";
  private static final String FEED = "/api/v1/changes";

  private TestDatabase database;
  private TestServer server;
  private TenantId here;

  @BeforeAll
  void start() {
    database = TestDatabase.fresh();
    here = database.tenant("990019");
    server = TestServer.start(database, Town.class);
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  private ApiClients.Created client(ClientAuthentication authentication, int requestsPerMinute) {
    return database
        .tenancy()
        .call(
            here,
            session ->
                server
                    .bean(ApiClients.class)
                    .create(
                        session,
                        new NewClient(
                            "図書館", "LIBRARY", Set.of(SCOPE), authentication, requestsPerMinute),
                        "test"));
  }

  private ApiClients.Created signing() {
    return client(ClientAuthentication.CLIENT_SECRET_JWT, NewClient.USUAL);
  }

  private static JWTClaimsSet.Builder claims(String clientId, String audience) {
    return new JWTClaimsSet.Builder()
        .issuer(clientId)
        .subject(clientId)
        .audience(audience)
        .jwtID(UUID.randomUUID().toString())
        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(2))));
  }

  private JWTClaimsSet.Builder claims(ApiClients.Created client) {
    return claims(client.client().clientId(), server.address() + ApiSecurityConfiguration.TOKEN);
  }

  private static String signed(JWTClaimsSet claims, String secret) {
    try {
      var statement = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      statement.sign(new MACSigner(secret));
      return statement.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private int ask(ApiClients.Created client, String statement) {
    return new TestClient(server.address()).askForToken(form(client, statement)).statusCode();
  }

  private static String form(ApiClients.Created client, String statement) {
    return "grant_type=client_credentials&scope="
        + SCOPE
        + "&client_id="
        + client.client().clientId()
        + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        + "&client_assertion="
        + statement;
  }

  @Test
  @Proves({"LNK-1-03"})
  void a_statement_signed_with_the_secret_gets_a_token_that_reads() {
    var client = signing();
    var http = new TestClient(server.address());
    var answer = http.askForToken(form(client, signed(claims(client).build(), client.secret())));
    assertThat(answer.statusCode()).isEqualTo(200);
    var token = LinkageJson.tree(answer.body()).get("access_token").asString();
    assertThat(http.withToken(token).get(FEED).statusCode()).isEqualTo(200);
  }

  @Test
  @Proves({"LNK-1-03"})
  void a_statement_is_good_for_one_token() {
    var client = signing();
    var statement = signed(claims(client).build(), client.secret());
    assertThat(ask(client, statement)).isEqualTo(200);
    assertThat(ask(client, statement)).isEqualTo(401);
  }

  @Test
  @Proves({"LNK-1-03"})
  void a_statement_that_is_forged_foreign_endless_or_nameless_gets_nothing() {
    var client = signing();
    var other = signing();
    var late = Date.from(Instant.now().plus(Duration.ofHours(1)));
    var past = Date.from(Instant.now().minus(Duration.ofHours(1)));
    assertThat(ask(client, signed(claims(client).build(), other.secret()))).isEqualTo(401);
    assertThat(ask(client, signed(claims(other).build(), client.secret()))).isEqualTo(401);
    var elsewhere = claims(client.client().clientId(), "https://elsewhere.example/token").build();
    assertThat(ask(client, signed(elsewhere, client.secret()))).isEqualTo(401);
    assertThat(ask(client, signed(claims(client).expirationTime(late).build(), client.secret())))
        .isEqualTo(401);
    assertThat(ask(client, signed(claims(client).expirationTime(past).build(), client.secret())))
        .isEqualTo(401);
    assertThat(ask(client, signed(claims(client).jwtID(null).build(), client.secret())))
        .isEqualTo(401);
  }

  @Test
  @Proves({"LNK-1-03", "LNK-1-04"})
  void a_client_proves_itself_in_the_way_it_was_made_for_only() {
    var signing = signing();
    assertThat(
            new TestClient(server.address())
                .askForToken(
                    signing.client().clientId(),
                    signing.secret(),
                    "grant_type=client_credentials&scope=" + SCOPE)
                .statusCode())
        .isEqualTo(401);
    var sending = client(ClientAuthentication.CLIENT_SECRET_BASIC, NewClient.USUAL);
    assertThat(ask(sending, signed(claims(sending).build(), sending.secret()))).isEqualTo(401);
  }

  @Test
  void the_secret_of_a_signing_client_is_kept_encrypted() {
    var client = signing();
    var kept =
        database
            .asOwner()
            .sql(
                "SELECT c::text || encode(secret_sealed, 'escape') FROM platform.api_client c WHERE client_id = :id")
            .param("id", client.client().clientId())
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(client.secret());
  }

  @Test
  @Proves({"LNK-1-09"})
  void a_client_that_asks_too_much_is_told_when_to_come_back_and_others_go_on() {
    var hasty = client(ClientAuthentication.CLIENT_SECRET_BASIC, 6);
    var http = new TestClient(server.address()).with(hasty, SCOPE);
    assertThat(http.get(FEED).statusCode()).isEqualTo(200);
    var refused = http.get(FEED);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(LinkageJson.tree(refused.body()).get("code").asString()).isEqualTo("LNK-E11");
    assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElse("0")))
        .isBetween(1, 10);
    assertThat(http.get(FEED).statusCode()).isEqualTo(429);
    var other = client(ClientAuthentication.CLIENT_SECRET_BASIC, 6);
    assertThat(new TestClient(server.address()).with(other, SCOPE).get(FEED).statusCode())
        .isEqualTo(200);
    assertThat(refusalsRecorded(hasty)).as("once a minute").isEqualTo(1);
  }

  @Test
  @Proves({"LNK-1-09"})
  void the_limit_is_changed_on_the_screen_and_counts_at_once() {
    var client = client(ClientAuthentication.CLIENT_SECRET_BASIC, 6);
    var id = client.client().clientId();
    var http = new TestClient(server.address()).with(client, SCOPE);
    assertThat(http.get(FEED).statusCode()).isEqualTo(200);
    assertThat(http.get(FEED).statusCode()).isEqualTo(429);
    var browser = server.signedIn("990019", "administrator");
    browser.open("/linkage/clients");
    browser.submit("/linkage/clients/" + id + "/limit", Map.of("limit-" + id, "0"));
    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().text()).contains("LNK-E12");
    browser.submit("/linkage/clients/" + id + "/limit", Map.of("limit-" + id, "1200"));
    assertThat(browser.page().text()).contains("流量の上限を変更しました", "1,200");
    assertThat(http.get(FEED).statusCode()).isEqualTo(200);
    assertThat(http.get(FEED).statusCode()).isEqualTo(200);
  }

  @Test
  void a_limit_out_of_bounds_is_refused() {
    assertThatThrownBy(() -> client(ClientAuthentication.CLIENT_SECRET_BASIC, 0))
        .hasMessageContaining("LNK-E12");
    assertThatThrownBy(() -> client(ClientAuthentication.CLIENT_SECRET_BASIC, 60_001))
        .hasMessageContaining("LNK-E12");
  }

  private long refusalsRecorded(ApiClients.Created client) {
    return database
        .asOwner()
        .sql(
            "SELECT count(*) FROM platform.audit_entry WHERE officer_id = :id AND function_id = 'LNK-1-09'"
                + " AND result = 'DENIED'")
        .param("id", client.client().clientId())
        .query(Long.class)
        .single();
  }
}
