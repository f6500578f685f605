package org.yakuba.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutePrivilegesTest {
  private TestDatabase database;
  private TestServer server;

  @BeforeAll
  void start() {
    database = TestDatabase.fresh();
    database.tenant("990019");
    server = TestServer.start(database, SampleScreens.class);
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  /** A route that forgot to say who may reach it. */
  @Configuration(proxyBeanMethods = false)
  static class Forgetful {
    @Controller
    static final class Undeclared {
      @GetMapping("/sample/undeclared")
      @ResponseBody
      String undeclared() {
        return "anything";
      }
    }
  }

  private TestBrowser signIn(String... roles) {
    return server.signedIn("990019", roles);
  }

  @Test
  @Proves("IDN-3-01")
  void a_route_is_closed_to_officers_without_its_privilege_and_the_refusal_is_recorded() {
    TestBrowser browser = signIn("counter");
    Document page = browser.open("/sample/secret");
    assertThat(browser.status()).isEqualTo(403);
    assertThat(page.text()).contains("権限がありません", "IDN-E04").doesNotContain("secret");
    long denied =
        database
            .tenancy()
            .call(
                new TenantId(1),
                session ->
                    session
                        .jdbc()
                        .sql(
                            "SELECT count(*) FROM platform.audit_entry"
                                + " WHERE function_id = 'IDN-3-01' AND result = 'DENIED'")
                        .query(Long.class)
                        .single());
    assertThat(denied).isEqualTo(1);
  }

  @Test
  void a_route_is_open_to_officers_with_its_privilege() {
    assertThat(signIn("sample").open("/sample/secret").text()).isEqualTo("secret");
  }

  @Test
  void every_route_of_the_platform_declares_its_privileges() {
    assertThat(server.bean(RouteDeclarations.class).undeclared()).isEmpty();
  }

  @Test
  void a_program_with_an_undeclared_route_does_not_start() {
    assertThatThrownBy(
            () -> TestServer.start(database, SampleScreens.class, Forgetful.class).close())
        .hasStackTraceContaining("/sample/undeclared");
  }

  @Test
  void the_purpose_follows_the_menu_the_request_or_the_choice_of_the_officer() {
    TestBrowser browser = signIn("counter");
    assertThat(browser.open("/sample/operator").text()).endsWith(" GENERAL");
    assertThat(browser.open("/sample/operator?purpose=AUDIT").text()).endsWith(" AUDIT");
    assertThat(browser.open("/sample/operator?purpose=INVENTED").text()).endsWith(" GENERAL");
    browser.open("/");
    browser.submit("/session/purpose", Map.of("code", "ADMINISTRATION"));
    assertThat(browser.open("/sample/operator").text()).endsWith(" ADMINISTRATION");
  }
}
