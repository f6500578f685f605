package org.yakuba.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.identity.Totp;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestOfficer;
import org.yakuba.platform.test.TestServer;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformScreensTest {
  private TestDatabase database;
  private TestServer server;
  private TenantId tenant;
  private TenantId neighbour;

  /** A job that fails once it is asked to. */
  @Configuration(proxyBeanMethods = false)
  static class SampleJob {
    @Bean
    JobDefinition sampleJob() {
      return new JobDefinition(
          "sample",
          "見本の処理",
          List.of(
              new JobStep(
                  "count",
                  "数える",
                  unit -> {
                    unit.total(3);
                    unit.advance(3);
                    unit.count("行", 3);
                    return JobStep.Next.DONE;
                  })));
    }
  }

  @BeforeAll
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
    neighbour = database.tenant("990027");
    server = TestServer.start(database, SampleScreens.class, SampleJob.class);
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  private UUID workItem(TenantId owner, String key) {
    return database
        .tenancy()
        .call(
            owner,
            session -> {
              WorkItems.open(
                  session,
                  new NewWorkItem(
                      "resident-register",
                      "sample." + key,
                      key,
                      "000000000012345",
                      "確認してください " + key,
                      Map.of("file", "resident.csv")));
              return WorkItems.list(
                      session, new WorkItem.Filter(null, null, "sample." + key, null, null), 1)
                  .getFirst()
                  .id();
            });
  }

  @Test
  void the_menu_page_counts_what_waits() {
    workItem(tenant, "home");
    Document page = server.signedIn("990019", "counter").page();
    assertThat(page.select("main .tiles a").eachText()).anyMatch(text -> text.contains("処理待ち"));
    assertThat(page.select("main table").text()).contains("sample.home", "1件");
  }

  @Test
  void a_work_item_is_closed_with_a_note_that_stays() {
    UUID id = workItem(tenant, "close");
    TestBrowser browser = server.signedIn("990019", "counter");
    browser.open("/work-items/" + id);
    Document empty = browser.submit("/work-items/" + id, Map.of());
    assertThat(browser.status()).isEqualTo(422);
    assertThat(empty.expectFirst("#note").attr("aria-invalid")).isEqualTo("true");
    Document done = browser.submit("/work-items/" + id, Map.of("note", "本人に確認した"));
    assertThat(done.text()).contains("処理済にしました", "本人に確認した");
    assertThat(browser.open("/work-items?kind=sample.close&state=OPEN").text())
        .contains("この条件の処理待ちはありません");
  }

  @Test
  void a_work_item_closed_by_somebody_else_meanwhile_is_a_conflict() {
    UUID id = workItem(tenant, "race");
    TestBrowser first = server.signedIn("990019", "counter");
    TestBrowser second = server.signedIn("990019", "counter");
    first.open("/work-items/" + id);
    second.open("/work-items/" + id);
    first.submit("/work-items/" + id, Map.of("note", "確認した"));
    second.submit("/work-items/" + id, Map.of("note", "確認した"));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.page().text()).contains("ほかの職員が先に変更しました");
  }

  @Test
  @Proves({"IDN-1-01", "IDN-1-03"})
  void nothing_of_a_neighbour_municipality_can_be_opened() {
    UUID id = workItem(neighbour, "foreign");
    TestBrowser browser = server.signedIn("990019", "counter", "auditor", "administrator");
    browser.open("/work-items/" + id);
    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.open("/work-items?kind=sample.foreign").text()).contains("ありません");
    JobRun run =
        server
            .bean(Jobs.class)
            .runToEnd(neighbour, "sample", "foreign", Map.of(), "test", progress -> {});
    browser.open("/jobs/" + run.id());
    assertThat(browser.status()).isEqualTo(404);
  }

  @Test
  void a_job_shows_its_steps_and_counts() {
    JobRun run =
        server
            .bean(Jobs.class)
            .runToEnd(tenant, "sample", "shown", Map.of(), "test", progress -> {});
    TestBrowser browser = server.signedIn("990019", "administrator");
    assertThat(browser.open("/jobs").text()).contains("見本の処理", "完了");
    Document page = browser.open("/jobs/" + run.id());
    assertThat(page.select("main").text()).contains("数える", "3 / 3(100%)");
    assertThat(page.select("#job-progress[hx-get]")).isEmpty();
    Document fragment = browser.open("/jobs/" + run.id() + "/progress", "HX-Request", "true");
    assertThat(fragment.select("nav")).isEmpty();
    assertThat(fragment.select("#job-progress")).hasSize(1);
  }

  @Test
  void stopping_a_job_needs_a_privilege_of_its_own() {
    JobRun run =
        server
            .bean(Jobs.class)
            .runToEnd(tenant, "sample", "control", Map.of(), "test", progress -> {});
    TestBrowser viewer = server.signedIn("990019", "approver");
    viewer.open("/jobs/" + run.id());
    String token = viewer.page().expectFirst("input[name=_csrf]").val();
    viewer.post("/jobs/" + run.id(), Map.of("act", "stop", "_csrf", token));
    assertThat(viewer.status()).isEqualTo(403);
    TestBrowser administrator = server.signedIn("990019", "administrator");
    administrator.open("/jobs/" + run.id());
    token = administrator.page().expectFirst("input[name=_csrf]").val();
    Document page = administrator.post("/jobs/" + run.id(), Map.of("act", "stop", "_csrf", token));
    assertThat(page.text()).contains("すでに終わっています");
  }

  @Test
  @Proves("IDN-4-07")
  void the_log_is_searched_by_officer_person_and_day_and_the_search_is_recorded() {
    UUID id = workItem(tenant, "audited");
    TestBrowser clerk = server.signedIn("990019", "counter");
    clerk.open("/work-items/" + id);
    TestBrowser auditor = server.signedIn("990019", "auditor");
    Document found = auditor.open("/audit?addressee=000000000012345&action=VIEW");
    assertThat(found.select("tbody tr")).isNotEmpty();
    assertThat(found.select("main").text()).contains("照会", "1人");
    Document entry = auditor.open(found.expectFirst("tbody th a").attr("href"));
    assertThat(entry.text()).contains("000000000012345", id.toString());
    assertThat(auditor.open("/audit?action=SEARCH").select("tbody tr")).isNotEmpty();
    assertThat(auditor.open("/audit?from=S40.1.1&to=S40.12.31").text()).contains("この条件の記録はありません");
  }

  @Test
  void a_wrong_day_is_answered_at_its_field() {
    TestBrowser auditor = server.signedIn("990019", "auditor");
    Document page = auditor.open("/audit?from=R7.2.30");
    assertThat(auditor.status()).isEqualTo(422);
    assertThat(page.expectFirst("#from").attr("value")).isEqualTo("R7.2.30");
    assertThat(page.expectFirst("#error-summary a").attr("href")).isEqualTo("#from");
  }

  @Test
  @Proves("IDN-4-08")
  void the_log_has_no_screen_that_changes_it() {
    TestBrowser auditor = server.signedIn("990019", "auditor");
    auditor.open("/audit");
    assertThat(auditor.page().select("main form[method=post]")).isEmpty();
  }

  @Test
  void an_account_is_made_with_a_secret_shown_once_and_can_sign_in() {
    TestBrowser administrator = server.signedIn("990019", "administrator");
    administrator.open("/accounts/new");
    Document wrong =
        administrator.submit("/accounts", Map.of("officerId", "あ", "password", "short"));
    assertThat(administrator.status()).isEqualTo(422);
    assertThat(wrong.select("#error-summary li").eachText())
        .anyMatch(text -> text.contains("IDN-E16"))
        .anyMatch(text -> text.contains("IDN-E11"))
        .anyMatch(text -> text.contains("IDN-E17"));
    Document made =
        administrator.submit(
            "/accounts",
            Map.of(
                "officerId", "suzuki",
                "name", "鈴木 一郎",
                "office", "税務課",
                "password", TestOfficer.PASSWORD,
                "role-counter", "true"));
    byte[] secret = Totp.ofBase32(made.expectFirst("dd code").text());
    TestBrowser suzuki = server.browser();
    suzuki.submit(
        "/login",
        new TestOfficer("990019", "suzuki", secret)
            .signInForm(server.bean(SampleScreens.MovableClock.class).instant()));
    assertThat(suzuki.page().text()).contains("鈴木 一郎", "税務課");
    assertThat(administrator.open("/accounts/suzuki").text())
        .doesNotContain(made.expectFirst("dd code").text());
  }

  @Test
  void a_suspended_officer_is_out_at_once() {
    TestOfficer officer = server.officer("990019", "counter");
    TestBrowser browser = server.browser();
    browser.submit(
        "/login", officer.signInForm(server.bean(SampleScreens.MovableClock.class).instant()));
    TestBrowser administrator = server.signedIn("990019", "administrator");
    administrator.open("/accounts/" + officer.officerId());
    administrator.submit("/accounts/" + officer.officerId() + "/state", Map.of("act", "suspend"));
    assertThat(administrator.page().text()).contains("状態を変更しました", "停止");
    browser.open("/work-items");
    assertThat(browser.location()).startsWith("/login");
  }

  @Test
  @Proves("IDN-3-03")
  void nobody_changes_their_own_rights() {
    TestBrowser administrator = server.signedIn("990019", "administrator");
    String own = administrator.open("/session").text();
    administrator.open("/accounts/" + own);
    assertThat(administrator.page().text()).contains("IDN-E05");
    String token = administrator.page().expectFirst("input[name=_csrf]").val();
    administrator.post(
        "/accounts/" + own + "/roles", Map.of("role-auditor", "true", "_csrf", token));
    assertThat(administrator.status()).isEqualTo(403);
    assertThat(administrator.page().text()).contains("IDN-E05");
  }

  @Test
  void help_lists_the_keys_and_the_error_numbers() {
    Document page = server.signedIn("990019", "counter").open("/help");
    assertThat(page.text()).contains("Alt", "R7.3.1", "WEB-E09", "IDN-E04");
  }
}
