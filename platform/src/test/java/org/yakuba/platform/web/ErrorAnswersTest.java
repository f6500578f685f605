package org.yakuba.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswersTest {
  private TestDatabase database;
  private TestServer server;
  private TestBrowser browser;

  @BeforeAll
  void start() {
    database = TestDatabase.fresh();
    database.tenant("990019");
    server = TestServer.start(database, SampleScreens.class);
    browser = server.signedIn("990019", "counter");
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "missing, 404, WEB-E03, 見つかりません",
    "conflict, 409, WEB-E05, ほかの職員が先に変更しました",
    "database, 503, WEB-E08, しばらくお待ちください",
    "invalid, 422, RES-E001, カナで入力してください",
    "bug, 500, WEB-E09, 処理できませんでした",
  })
  void every_kind_of_trouble_has_its_page(String kind, int status, String code, String text) {
    Document page = browser.open("/sample/trouble?kind=" + kind);
    assertThat(browser.status()).isEqualTo(status);
    assertThat(page.expectFirst("main").text())
        .contains(code, text)
        .doesNotContain("Exception", "org.yakuba", "山田");
    assertThat(page.select("nav.menu")).isNotEmpty();
  }

  @Test
  void the_reference_number_of_a_failure_stands_in_the_log_without_the_message(
      CapturedOutput output) {
    Document page = browser.open("/sample/trouble?kind=bug");
    String reference = page.expectFirst("main dd code").text();
    assertThat(reference).matches("[0-9A-F]{8}");
    assertThat(output.getAll())
        .contains("reference=" + reference, "java.lang.IllegalStateException")
        .doesNotContain("山田");
  }

  @Test
  void an_unknown_address_is_a_404_page() {
    Document page = browser.open("/sample/does-not-exist");
    assertThat(browser.status()).isEqualTo(404);
    assertThat(page.text()).contains("見つかりません");
  }

  @Test
  void a_missing_parameter_is_a_400_page() {
    Document page = browser.open("/sample/trouble");
    assertThat(browser.status()).isEqualTo(400);
    assertThat(page.text()).contains("WEB-E01");
  }

  @Test
  void a_lost_database_asks_to_come_back() {
    Document page = browser.open("/sample/trouble?kind=database");
    assertThat(browser.answer().headers().firstValue("Retry-After")).contains("10");
    assertThat(page.select("[data-retry-when=/health]")).hasSize(1);
  }

  @Test
  void the_session_of_an_officer_does_not_open_the_api() {
    browser.open("/api/v1/trouble?kind=invalid");
    assertThat(browser.status()).isEqualTo(401);
    assertThat(browser.answer().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void the_api_answers_a_request_without_sign_in_with_401() {
    TestBrowser stranger = server.browser();
    stranger.open("/api/v1/trouble?kind=invalid");
    assertThat(stranger.status()).isEqualTo(401);
  }

  @Test
  void health_says_up_to_everybody() {
    TestBrowser stranger = server.browser();
    stranger.open("/health");
    assertThat(stranger.answer().body()).contains("UP");
  }

  @Test
  void a_request_the_firewall_refuses_is_answered_without_a_stack_trace() {
    browser.open("/sample//operator;x=1");
    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.answer().body()).doesNotContain("Exception", "org.springframework");
  }

  @Test
  void a_date_is_echoed_as_it_was_understood() {
    browser.open("/screen/date?field=birthDate&birthDate=R7.3.1");
    assertThat(browser.answer().body()).isEqualTo("令和7年3月1日(2025-03-01)");
  }
}
