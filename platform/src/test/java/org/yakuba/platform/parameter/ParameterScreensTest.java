package org.yakuba.platform.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.parameter.MunicipalValues;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParameterScreensTest {
  private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
  private static final LocalDate NEXT_MONTH = TODAY.plusMonths(1).withDayOfMonth(1);

  private final AtomicInteger towns = new AtomicInteger();
  private TestDatabase database;
  private TestServer server;
  private SampleBenefit.Office office;
  private String town;
  private TenantId tenant;
  private TestBrowser clerk;
  private @Nullable TestBrowser signedInChief;

  @BeforeAll
  void start() {
    database = TestDatabase.fresh();
    server = TestServer.start(database, SampleBenefit.class);
    office = server.bean(SampleBenefit.Office.class);
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  /** Every test has a municipality of its own. */
  @BeforeEach
  void newTown() {
    office.today(TODAY);
    office.decidedUntil(null);
    town = nextTown();
    tenant = database.tenant(town);
    clerk = server.signedIn(town, "administrator");
    signedInChief = null;
  }

  /** Who approves; signs in when asked for the first time. */
  private TestBrowser chief() {
    if (signedInChief == null) {
      signedInChief = server.signedIn(town, "approver");
    }
    return signedInChief;
  }

  private String nextTown() {
    return MunicipalityCode.ofBody(Integer.toString(99_100 + towns.incrementAndGet())).value();
  }

  private Document propose(TestBrowser browser, String parameter, Map<String, String> fields) {
    var path = "/parameters/" + SampleBenefit.ID + "/" + parameter;
    browser.open(path);
    var all = new java.util.HashMap<>(Map.of("legalBasis", "見本市給付条例第2条"));
    all.putAll(fields);
    return browser.submit(path, all);
  }

  private String proposed(String parameter, String value, LocalDate from) {
    propose(clerk, parameter, Map.of("value", value, "from", from.toString()));
    assertThat(clerk.location()).startsWith("/parameters/changes/");
    return clerk.location();
  }

  private Document act(TestBrowser browser, String change, String act, Map<String, String> fields) {
    browser.open(change);
    return browser.submit(change + "/" + act, fields);
  }

  private void approved(String parameter, String value, LocalDate from) {
    var change = proposed(parameter, value, from);
    act(clerk, change, "trial", Map.of());
    assertThat(act(chief(), change, "approve", Map.of()).text()).contains("承認しました");
  }

  private MunicipalValues values() {
    return database
        .tenancy()
        .call(
            tenant,
            session -> server.bean(TenantParameters.class).values(session, SampleBenefit.ID));
  }

  @Test
  @Proves("CAT-2-01")
  void an_addition_is_entered_tried_out_approved_by_another_and_holds_from_its_first_day() {
    var change = proposed("addOn", "20,000", NEXT_MONTH);
    assertThat(clerk.page().text()).contains("国 50,000円 + 団体 20,000円 = 70,000円");
    assertThat(clerk.page().select("form[action$=approve]")).isEmpty();
    act(chief(), change, "approve", Map.of());
    assertThat(chief().status()).isEqualTo(422);
    assertThat(chief().page().text()).contains("PAR-E12");
    var tried = act(clerk, change, "trial", Map.of());
    assertThat(tried.text()).contains("3人", "150,000円", "210,000円", "60,000円");
    assertThat(act(chief(), change, "approve", Map.of()).text()).contains("承認済", "承認しました");
    assertThat(values().integerOn("addOn", NEXT_MONTH.minusDays(1))).isZero();
    assertThat(values().integerOn("addOn", NEXT_MONTH)).isEqualTo(20_000);
    assertThat(chief().open("/parameters").text())
        .contains("国 50,000円 + 団体 なし(加算しない) = 50,000円", "20,000円");
    office.today(NEXT_MONTH);
    var later = server.signedIn(town, "approver");
    assertThat(later.open("/parameters").text()).contains("国 50,000円 + 団体 20,000円 = 70,000円");
    assertThat(server.signedIn(town, "auditor").open("/audit?action=DECIDE").select("tbody tr"))
        .hasSize(1);
  }

  @Test
  void an_empty_addition_adds_nothing_and_is_not_the_default() {
    approved("addOn", "", NEXT_MONTH);
    assertThat(values().on("addOn", NEXT_MONTH)).isEmpty();
    assertThat(values().settingOn("addOn", NEXT_MONTH)).isPresent();
    assertThat(chief().open("/parameters/" + SampleBenefit.ID + "/addOn").text())
        .contains("国 50,000円 + 団体 なし(加算しない) = 50,000円");
  }

  @Test
  void what_is_wrong_is_told_at_its_field_and_nothing_is_kept() {
    var page =
        propose(
            clerk,
            "addOn",
            Map.of("value", "１０００００0", "from", TODAY.minusDays(1).toString(), "legalBasis", ""));
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(page.expectFirst("#value-error").text()).contains("6桁まで", "PAR-E01");
    assertThat(page.expectFirst("#from-error").text()).contains("PAR-E02");
    assertThat(page.expectFirst("#legalBasis-error").text()).contains("PAR-E08");
    page = propose(clerk, "addOn", Map.of("value", "-1", "from", "R9.2.30"));
    assertThat(page.expectFirst("#from-error").text()).contains("DATE-E02");
    page = propose(clerk, "addOn", Map.of("value", "-1", "from", NEXT_MONTH.toString()));
    assertThat(page.expectFirst("#value-error").text()).contains("0以上");
    assertThat(clerk.open("/parameters").text()).doesNotContain("承認を待つ変更");
  }

  @Test
  void a_day_to_which_a_finished_run_has_applied_the_value_can_no_longer_be_reached() {
    office.decidedUntil(NEXT_MONTH.minusDays(1));
    var page = propose(clerk, "addOn", Map.of("value", "1000", "from", TODAY.toString()));
    assertThat(page.expectFirst("#from-error").text()).contains("処理が終わっています", "PAR-E02");
    proposed("addOn", "1000", NEXT_MONTH);
  }

  @Test
  void a_run_that_ends_between_entry_and_approval_stops_the_approval() {
    var change = proposed("addOn", "1000", NEXT_MONTH);
    act(clerk, change, "trial", Map.of());
    office.decidedUntil(NEXT_MONTH);
    act(chief(), change, "approve", Map.of());
    assertThat(chief().status()).isEqualTo(422);
    assertThat(chief().page().text()).contains("PAR-E02");
    assertThat(values().settings("addOn")).isEmpty();
  }

  @Test
  void values_follow_one_another_without_overlap_and_a_gap_is_told() {
    approved("addOn", "1000", NEXT_MONTH);
    var later = NEXT_MONTH.plusMonths(2);
    var page = propose(clerk, "addOn", Map.of("value", "5", "from", NEXT_MONTH.toString()));
    assertThat(page.expectFirst("#from-error").text()).contains("PAR-E06");
    page =
        propose(
            clerk,
            "addOn",
            Map.of("value", "5", "from", TODAY.toString(), "to", NEXT_MONTH.toString()));
    assertThat(page.expectFirst("#to-error").text()).contains("PAR-E06");
    page =
        propose(
            clerk,
            "addOn",
            Map.of("value", "5", "from", later.toString(), "to", later.minusDays(1).toString()));
    assertThat(page.expectFirst("#to-error").text()).contains("PAR-E05");
    propose(
        clerk,
        "addOn",
        Map.of("value", "5", "from", later.toString(), "to", later.plusDays(9).toString()));
    assertThat(clerk.page().text()).contains("PAR-W02", "既定の値に戻ります");
    page = propose(clerk, "addOn", Map.of("value", "1000", "from", later.toString()));
    assertThat(page.expectFirst("#value-error").text()).contains("PAR-E11");
    page = propose(clerk, "rate", Map.of("value", "0.5", "from", nextYear(), "to", nextYear()));
    assertThat(page.expectFirst("#to-error").text()).contains("PAR-E07");
    page =
        propose(clerk, "rate", Map.of("value", "0.5", "from", NEXT_MONTH.plusDays(1).toString()));
    assertThat(page.expectFirst("#from-error").text()).contains("PAR-E03");
    approved("addOn", "7", later.plusDays(20));
    assertThat(values().settings("addOn").getFirst().to()).isEqualTo(later.plusDays(19));
  }

  private static String nextYear() {
    return LocalDate.of(TODAY.getYear() + 1, 4, 1).toString();
  }

  @Test
  void two_clerks_who_change_the_same_value_do_not_overtake_one_another() {
    var other = server.signedIn(town, "administrator");
    var change = proposed("addOn", "1000", NEXT_MONTH);
    var page = propose(other, "addOn", Map.of("value", "2000", "from", NEXT_MONTH.toString()));
    assertThat(page.expectFirst("#from-error").text()).contains("PAR-E10");
    act(clerk, change, "trial", Map.of());
    var second = server.signedIn(town, "approver");
    chief().open(change);
    second.open(change);
    chief().submit(change + "/approve", Map.of());
    second.submit(change + "/approve", Map.of());
    assertThat(second.status()).isEqualTo(409);
    assertThat(values().settings("addOn")).hasSize(1);
  }

  @Test
  void a_trial_that_others_have_made_meaningless_must_be_repeated() {
    var change = proposed("addOn", "1000", NEXT_MONTH);
    act(clerk, change, "trial", Map.of());
    approved("kind", "HOME", NEXT_MONTH);
    act(chief(), change, "approve", Map.of());
    assertThat(chief().page().text()).contains("PAR-E13");
    act(clerk, change, "trial", Map.of());
    assertThat(act(chief(), change, "approve", Map.of()).text()).contains("承認しました");
  }

  @Test
  void nobody_approves_their_own_change_not_even_past_the_screen() {
    var both = server.signedIn(town, "administrator", "approver");
    propose(both, "addOn", Map.of("value", "1000", "from", NEXT_MONTH.toString()));
    var change = both.location();
    assertThat(both.page().text()).contains("IDN-E05");
    var token = both.page().expectFirst("input[name=_csrf]").val();
    both.post(change + "/approve", Map.of("_csrf", token));
    assertThat(both.status()).isEqualTo(403);
    var id = change.substring(change.lastIndexOf('/') + 1);
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    tenant,
                    session ->
                        session
                            .jdbc()
                            .sql(
                                "UPDATE platform.parameter_change SET state = 'APPROVED',"
                                    + " decided_at = now(), decided_by = proposed_by"
                                    + " WHERE change_id = CAST(:id AS uuid)")
                            .param("id", id)
                            .update()))
        .isInstanceOf(DataAccessException.class);
    token =
        clerk
            .open("/parameters/" + SampleBenefit.ID + "/addOn")
            .expectFirst("input[name=_csrf]")
            .val();
    clerk.post(change + "/approve", Map.of("_csrf", token));
    assertThat(clerk.status()).isEqualTo(403);
  }

  @Test
  void an_approved_value_is_taken_back_before_it_begins_and_never_after() {
    approved("addOn", "1000", NEXT_MONTH);
    approved("addOn", "2000", NEXT_MONTH.plusMonths(1));
    var known = Instant.now();
    var change = chief().location();
    act(chief(), change, "cancel", Map.of());
    assertThat(chief().page().expectFirst("#note-error").text()).contains("PAR-E09");
    assertThat(act(chief(), change, "cancel", Map.of("note", "条例案が否決された")).text())
        .contains("適用前に取消", "条例案が否決された");
    assertThat(values().settings("addOn")).hasSize(1);
    assertThat(values().integerOn("addOn", NEXT_MONTH.plusMonths(3))).isEqualTo(1000);
    var before =
        database
            .tenancy()
            .call(
                tenant,
                session ->
                    server.bean(TenantParameters.class).values(session, SampleBenefit.ID, known));
    assertThat(before.integerOn("addOn", NEXT_MONTH.plusMonths(3))).isEqualTo(2000);
    approved("addOn", "3000", NEXT_MONTH.plusMonths(1));
    var begun = chief().location();
    chief().open(begun);
    office.decidedUntil(NEXT_MONTH.plusMonths(1));
    chief().submit(begun + "/cancel", Map.of("note", "遅い"));
    assertThat(chief().page().text()).contains("PAR-E15");
    assertThat(values().settings("addOn")).hasSize(2);
  }

  @Test
  void a_change_is_given_back_with_a_reason_or_withdrawn_by_who_entered_it() {
    var first = proposed("addOn", "1000", NEXT_MONTH);
    assertThat(act(chief(), first, "return", Map.of("note", "条例の番号が違う")).text())
        .contains("差戻し", "条例の番号が違う");
    var second = proposed("addOn", "1000", NEXT_MONTH);
    assertThat(act(clerk, second, "return", Map.of("note", "入力誤り")).text()).contains("取下げ");
    assertThat(values().settings("addOn")).isEmpty();
  }

  @Test
  @Proves("CAT-2-03")
  void only_the_settings_of_the_chosen_pattern_are_shown_and_asked() {
    assertThat(clerk.open("/parameters").text()).doesNotContain("施設の定員", "訪問の回数");
    clerk.open("/parameters/" + SampleBenefit.ID + "/places");
    assertThat(clerk.status()).isEqualTo(404);
    approved("kind", "FACILITY", TODAY);
    assertThat(clerk.open("/parameters").text()).contains("施設型", "施設の定員").doesNotContain("訪問の回数");
    approved("places", "30", TODAY);
    approved("kind", "HOME", NEXT_MONTH);
    var page = propose(clerk, "places", Map.of("value", "40", "from", NEXT_MONTH.toString()));
    assertThat(page.expectFirst("#from-error").text()).contains("PAR-E16");
    office.today(NEXT_MONTH);
    var later = server.signedIn(town, "administrator");
    assertThat(later.open("/parameters").text()).contains("居宅型", "訪問の回数").doesNotContain("施設の定員");
    assertThat(later.open("/parameters/" + SampleBenefit.ID + "/kind").text())
        .contains("施設型", "居宅型");
  }

  @Test
  void the_values_leave_as_a_file_and_come_in_as_changes_that_wait_for_approval() {
    approved("addOn", "30000", NEXT_MONTH);
    clerk.open("/parameters");
    var csrf = clerk.page().expectFirst("input[name=_csrf]").val();
    clerk.open("/parameters/" + SampleBenefit.ID + ".yaml");
    var yaml = clerk.answer().body();
    assertThat(yaml).contains("parameterId: \"addOn\"", "value: \"30000\"", town);
    clerk.upload(
        "/parameters/" + SampleBenefit.ID + "/import",
        Map.of("_csrf", csrf),
        "file",
        yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(clerk.page().text()).contains("0件の変更を起票しました");
    clerk.upload(
        "/parameters/" + SampleBenefit.ID + "/import",
        Map.of("_csrf", csrf),
        "file",
        yaml.replace("\"30000\"", "\"1000000\"").getBytes(StandardCharsets.UTF_8));
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().expectFirst("#file-" + SampleBenefit.ID + "-error").text())
        .contains("PAR-E14", "6桁まで");
    var later = NEXT_MONTH.plusMonths(1);
    clerk.upload(
        "/parameters/" + SampleBenefit.ID + "/import",
        Map.of("_csrf", csrf),
        "file",
        yaml.replace(NEXT_MONTH.toString(), later.toString())
            .replace("\"30000\"", "\"45000\"")
            .getBytes(StandardCharsets.UTF_8));
    assertThat(clerk.page().text()).contains("1件の変更を起票しました", "45,000円");
    assertThat(values().settings("addOn")).hasSize(1);
  }

  @Test
  void a_neighbour_sees_neither_values_nor_changes() {
    var change = proposed("addOn", "1000", NEXT_MONTH);
    act(clerk, change, "trial", Map.of());
    act(chief(), change, "approve", Map.of());
    var code = nextTown();
    var neighbour = database.tenant(code);
    var browser = server.signedIn(code, "administrator", "approver");
    browser.open(change);
    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.open("/parameters").text()).doesNotContain("1,000円");
    var rows =
        database
            .tenancy()
            .call(
                neighbour,
                session ->
                    session
                        .jdbc()
                        .sql(
                            "SELECT (SELECT count(*) FROM platform.parameter_value)"
                                + " + (SELECT count(*) FROM platform.parameter_change)")
                        .query(Long.class)
                        .single());
    assertThat(rows).isZero();
  }
}
