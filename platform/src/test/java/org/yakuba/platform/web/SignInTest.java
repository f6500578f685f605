package org.yakuba.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestOfficer;
import org.yakuba.platform.test.TestServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
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

  private TestBrowser signIn() {
    return server.signedIn("990019", "counter");
  }

  private SampleScreens.MovableClock clock() {
    return server.bean(SampleScreens.MovableClock.class);
  }

  @Test
  void nobody_sees_a_page_without_signing_in() {
    TestBrowser browser = server.browser();
    browser.open("/sample/operator");
    assertThat(browser.location()).startsWith("/login");
    assertThat(browser.page().select("h1").text()).isEqualTo("ログイン");
  }

  @Test
  void right_factors_lead_to_the_menu_with_name_office_and_municipality() {
    TestBrowser browser = signIn();
    assertThat(browser.location()).isEqualTo("/");
    assertThat(browser.page().select(".top-bar").text()).contains("見本990019", "見本 花子", "市民課");
  }

  @Test
  void a_refusal_does_not_say_what_was_wrong() {
    TestBrowser browser = server.browser();
    TestOfficer officer = server.officer("990019", "counter");
    Document page = browser.submit("/login", officer.signInForm("wrong", clock().instant()));
    assertThat(browser.status()).isEqualTo(401);
    assertThat(page.text()).contains("IDN-E01").doesNotContain("パスワードが");
    assertThat(page.expectFirst("#password").attr("value")).isEmpty();
    assertThat(page.expectFirst("option[selected]").attr("value")).isEqualTo("990019");
  }

  @Test
  @Proves("IDN-2-05")
  void a_locked_account_is_told_so() {
    TestBrowser browser = server.browser();
    TestOfficer officer = server.officer("990019", "counter");
    for (int i = 0; i < 4; i++) {
      browser.submit("/login", officer.signInForm("wrong", clock().instant()));
      assertThat(browser.page().text()).contains("IDN-E01");
    }
    browser.submit("/login", officer.signInForm("wrong", clock().instant()));
    assertThat(browser.page().text()).contains("IDN-E02");
    browser.submit("/login", officer.signInForm(clock().instant()));
    assertThat(browser.page().text()).contains("IDN-E02");
  }

  @Test
  void the_session_id_changes_at_sign_in() {
    TestBrowser browser = server.browser();
    TestOfficer officer = server.officer("990019", "counter");
    String before = browser.cookie("JSESSIONID");
    browser.submit("/login", officer.signInForm(clock().instant()));
    assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
  }

  @Test
  void the_session_cookie_is_kept_from_scripts_and_foreign_pages() {
    TestBrowser browser = server.browser();
    assertThat(browser.answer().headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Strict"));
  }

  @Test
  void a_second_sign_in_ends_the_first_session() {
    TestOfficer officer = server.officer("990019", "counter");
    TestBrowser first = server.browser();
    first.submit("/login", officer.signInForm(clock().instant()));
    clock().set(clock().instant().plus(Duration.ofSeconds(30)));
    TestBrowser second = server.browser();
    second.submit("/login", officer.signInForm(clock().instant()));
    assertThat(first.open("/sample/operator").text()).contains("別の端末");
    assertThat(second.open("/sample/operator").text()).endsWith(" GENERAL");
  }

  @Test
  @Proves("IDN-2-05")
  void fifteen_idle_minutes_end_the_session() {
    SampleScreens.MovableClock clock = clock();
    TestBrowser browser = signIn();
    clock.set(clock.instant().plus(Duration.ofMinutes(14)));
    assertThat(browser.open("/sample/operator").text()).endsWith(" GENERAL");
    clock.set(clock.instant().plus(Duration.ofMinutes(14)));
    assertThat(browser.open("/sample/operator").text()).endsWith(" GENERAL");
    clock.set(clock.instant().plus(Duration.ofMinutes(15)));
    browser.open("/sample/operator");
    assertThat(browser.location()).isEqualTo("/login?expired");
  }

  @Test
  void polling_of_a_page_does_not_keep_the_session_alive() {
    SampleScreens.MovableClock clock = clock();
    TestBrowser browser = signIn();
    clock.set(clock.instant().plus(Duration.ofMinutes(10)));
    browser.open("/sample/operator", SessionLimits.AUTOMATIC, "1");
    assertThat(browser.status()).isEqualTo(200);
    clock.set(clock.instant().plus(Duration.ofMinutes(5)));
    browser.open("/sample/operator");
    assertThat(browser.location()).isEqualTo("/login?expired");
  }

  @Test
  void eight_hours_end_the_session_even_of_a_busy_officer() {
    SampleScreens.MovableClock clock = clock();
    TestBrowser browser = signIn();
    for (int i = 0; i < 47; i++) {
      clock.set(clock.instant().plus(Duration.ofMinutes(10)));
      browser.open("/sample/operator");
    }
    assertThat(browser.page().text()).endsWith(" GENERAL");
    clock.set(clock.instant().plus(Duration.ofMinutes(10)));
    browser.open("/sample/operator");
    assertThat(browser.location()).isEqualTo("/login?expired");
  }

  @Test
  void a_form_without_token_changes_nothing() {
    TestBrowser browser = signIn();
    Document page = browser.post("/sample/change", Map.of());
    assertThat(browser.status()).isEqualTo(403);
    assertThat(page.text()).contains("画面が古くなりました", "WEB-E02");
  }

  @Test
  void signing_out_ends_the_session() {
    TestBrowser browser = signIn();
    assertThat(browser.submit("/logout", Map.of()).text()).contains("終了しました");
    browser.open("/sample/operator");
    assertThat(browser.location()).startsWith("/login");
  }

  @Test
  void a_page_asked_for_by_htmx_after_the_end_is_answered_with_401() {
    TestBrowser browser = server.browser();
    browser.open("/sample/operator", "HX-Request", "true");
    assertThat(browser.status()).isEqualTo(401);
  }

  @Test
  void pages_carry_headers_against_framing_caching_and_foreign_script() {
    TestBrowser browser = signIn();
    var headers = browser.answer().headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void no_page_contains_inline_script_or_style() {
    TestBrowser browser = signIn();
    assertThat(browser.page().select("[style], style, script:not([src])")).isEmpty();
    assertThat(server.browser().page().select("[style], style, script:not([src])")).isEmpty();
  }

  @Test
  void style_sheets_and_scripts_are_served_to_everybody_and_kept_by_the_browser() {
    TestBrowser browser = server.browser();
    for (var asset : browser.page().select("link[rel=stylesheet], script[src]")) {
      String path = asset.hasAttr("href") ? asset.attr("href") : asset.attr("src");
      browser.open(path);
      assertThat(browser.status()).as(path).isEqualTo(200);
      assertThat(browser.answer().headers().firstValue("Cache-Control").orElseThrow())
          .contains("immutable");
    }
  }
}
