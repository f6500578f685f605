package org.yakuba.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestClient;
import org.yakuba.platform.test.TestServer;

/** What the API says of itself, and the screens on which the office watches over it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApiPagesTest {
  private static final String MOVED = "099:Moved:Read";

  private PublishingTowns towns;
  private TestServer server;

  @BeforeAll
  void start() {
    towns = new PublishingTowns();
    server = towns.server;
  }

  @AfterAll
  void stop() {
    towns.close();
  }

  @Test
  void the_description_names_every_route_and_every_field() {
    var document = new TestClient(server.address()).json(ApiSecurityConfiguration.DESCRIPTION);
    assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
    var paths = document.get("paths");
    for (var route : server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()) {
      for (var pattern : route.getPatternValues()) {
        if (pattern.startsWith("/api/v1/")) {
          var concrete =
              pattern
                  .replace("inquiries/{contract}", "inquiries/Asked")
                  .replace("extracts/{contract}", "extracts/Listed");
          assertThat(paths.has(concrete)).as(pattern).isTrue();
        }
      }
    }
    var schemas = document.get("components").get("schemas");
    for (var type :
        List.of(
            Town.Moved.class,
            Town.Named.class,
            Town.Asked.class,
            Town.Listed.class,
            Town.Home.class,
            Town.Question.class)) {
      var properties = schemas.get(type.getSimpleName()).get("properties");
      for (var component : type.getRecordComponents()) {
        assertThat(properties.has(component.getName()))
            .as(type.getSimpleName() + "." + component.getName())
            .isTrue();
      }
    }
    assertThat(
            document
                .get("components")
                .get("securitySchemes")
                .get("oauth2")
                .get("flows")
                .get("clientCredentials")
                .get("scopes")
                .has(MOVED))
        .isTrue();
  }

  @Test
  void clients_are_listed_and_revoked_on_the_screen() {
    var client = towns.client(towns.here, MOVED);
    var browser = server.signedIn("990019", "administrator");
    browser.open("/linkage/clients");
    assertThat(browser.page().text()).contains("図書館", client.client().clientId(), MOVED);
    browser.submit("/linkage/clients/" + client.client().clientId() + "/revoke", Map.of());
    assertThat(browser.page().text()).contains("クライアントを失効させました");
    var counter = server.signedIn("990019", "counter");
    counter.open("/linkage/clients");
    assertThat(counter.status()).isEqualTo(403);
  }

  @Test
  void a_client_is_made_on_the_screen_and_its_secret_is_shown_once() {
    var browser = server.signedIn("990019", "administrator");
    browser.open("/linkage/clients/new");
    var scope = "scope." + MOVED.split(":")[1];
    browser.page().select("input[name^=scope.]").removeAttr("checked");
    browser.submit(
        "/linkage/clients",
        Map.of("business", "099", "name", "", "purpose", "figures", "limit", "0"));
    assertThat(browser.page().text()).contains("LNK-E13", "LNK-E12", "LNK-E09");

    browser.submit(
        "/linkage/clients",
        Map.of(
            "business",
            "099",
            "name",
            "学校給食",
            "purpose",
            "SCHOOL",
            "limit",
            "30",
            "authentication",
            ClientAuthentication.CLIENT_SECRET_BASIC.word(),
            scope,
            "true"));
    var codes = browser.page().select("dd code").eachText();
    var secret = codes.getLast();
    var answer =
        new TestClient(server.address())
            .askForToken(codes.getFirst(), secret, "grant_type=client_credentials&scope=" + MOVED);
    assertThat(answer.statusCode()).isEqualTo(200);
    browser.open("/linkage/clients");
    assertThat(browser.page().text()).contains("学校給食", "SCHOOL", MOVED).doesNotContain(secret);

    var counter = server.signedIn("990019", "counter");
    counter.open("/linkage/clients/new");
    assertThat(counter.status()).isEqualTo(403);
  }

  @Test
  @Proves({"LNK-4-06"})
  void the_page_about_linkage_opens_without_consumers() {
    var browser = server.signedIn("990019", "administrator");
    browser.open("/linkage");
    assertThat(browser.page().text()).contains("連携状況", "止まっている連携はありません");
  }
}
