package org.yakuba.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class DisclosureTest {
  private static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");
  private static final Guarded<String> ADDRESS =
      Guarded.of("見本市本町1-2-3", ProtectedScope.CURRENT_ADDRESS);

  private TestDatabase database;
  private TenantId tenant;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  @Proves({"SUP-3-05"})
  void before_the_flags_are_known_everything_is_blocked() {
    var decision = decide(entitled(), Set.of("1"));
    assertThat(decision.known()).isFalse();
    assertThat(decision.errorCode()).contains("SUP-E03");
    assertThat(decision.reveal(ADDRESS, "1")).isEqualTo(new Disclosed.Blocked<>("SUP-E03"));
  }

  @Test
  void a_person_the_decision_was_not_asked_about_is_blocked() {
    markComplete();
    assertThat(decide(entitled(), Set.of("1")).reveal(ADDRESS, "2"))
        .isEqualTo(new Disclosed.Blocked<>("SUP-E03"));
  }

  @Test
  void a_person_without_a_measure_is_open_to_everybody() {
    markComplete();
    var decision = decide(clerk(), Set.of("1", "2"));
    assertThat(decision.reveal(ADDRESS, "2")).isEqualTo(new Disclosed.Open<>("見本市本町1-2-3"));
    assertThat(decision.banner("2")).isEmpty();
  }

  @Test
  @Proves({"SUP-4-01"})
  void on_the_screen_only_entitled_officers_see_the_items_and_the_banner() {
    markComplete();
    protect("1", LocalDate.of(2026, 4, 10), LocalDate.of(2027, 4, 9));

    var forClerk = decide(clerk(), Set.of("1", "2"));
    assertThat(forClerk.reveal(ADDRESS, "1")).hasToString("記載省略");
    assertThat(forClerk.banner("1")).isEmpty();

    var forEntitled = decide(entitled(), Set.of("1", "2"));
    assertThat(forEntitled.reveal(ADDRESS, "1")).isEqualTo(new Disclosed.Open<>("見本市本町1-2-3"));
    assertThat(forEntitled.banner("1").orElseThrow().text()).contains("支援措置対象者");
  }

  @Test
  void a_measure_past_its_planned_end_still_blocks_and_warns() {
    markComplete();
    protect("1", LocalDate.of(2025, 4, 10), LocalDate.of(2026, 4, 9));
    assertThat(decide(clerk(), Set.of("1")).reveal(ADDRESS, "1")).hasToString("記載省略");
    assertThat(decide(entitled(), Set.of("1")).banner("1").orElseThrow().text())
        .contains("予定終期を過ぎています");
  }

  @Test
  void an_address_shared_with_a_protected_person_is_blocked_too() {
    markComplete();
    protect("1", LocalDate.of(2026, 4, 10), LocalDate.of(2027, 4, 9));
    var decision = decide(clerk(), Set.of("1", "2"));
    assertThat(decision.revealShared(ADDRESS, Set.of("1", "2")))
        .isEqualTo(new Disclosed.Blocked<>("SUP-E01"));
  }

  @Test
  @Proves({"SUP-4-03"})
  void files_and_linkage_never_contain_protected_items_not_even_for_entitled_officers() {
    markComplete();
    protect("1", LocalDate.of(2026, 4, 10), LocalDate.of(2027, 4, 9));
    for (var channel : List.of(Channel.EXPORT, Channel.LINKAGE)) {
      var decision =
          database
              .tenancy()
              .call(
                  tenant,
                  session ->
                      Disclosure.decide(
                          session,
                          DocumentKind.SCREEN,
                          Set.of("1"),
                          Requester.officer(entitled()),
                          channel,
                          NOW));
      assertThat(decision.reveal(ADDRESS, "1")).as(channel.name()).hasToString("記載省略");
    }
  }

  @Test
  void the_flags_of_one_municipality_do_not_count_in_another() {
    var other = database.tenant("990027");
    markComplete();
    database.tenancy().run(other, ProtectiveFlags::markComplete);
    protect("1", LocalDate.of(2026, 4, 10), LocalDate.of(2027, 4, 9));
    var decision =
        database
            .tenancy()
            .call(
                other,
                session ->
                    Disclosure.decide(
                        session,
                        DocumentKind.SCREEN,
                        Set.of("1"),
                        Requester.officer(clerk()),
                        Channel.SCREEN,
                        NOW));
    assertThat(decision.reveal(ADDRESS, "1")).isInstanceOf(Disclosed.Open.class);
  }

  @Test
  void a_guarded_value_prints_its_mask_wherever_it_is_printed() {
    record Row(Guarded<String> address) {}
    assertThat("住所: " + ADDRESS).isEqualTo("住所: 記載省略");
    assertThat(JsonMapper.builder().build().writeValueAsString(new Row(ADDRESS)))
        .doesNotContain("本町");
    assertThat(new Row(ADDRESS).toString()).doesNotContain("本町");
  }

  private DisclosureDecision decide(Operator operator, Set<String> numbers) {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                Disclosure.decide(
                    session,
                    DocumentKind.SCREEN,
                    numbers,
                    Requester.officer(operator),
                    Channel.SCREEN,
                    NOW));
  }

  private void markComplete() {
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
  }

  private void protect(String number, LocalDate from, LocalDate to) {
    var flag =
        new SuppressionFlag(
            number,
            "m-" + number,
            ProtectionRole.SUBJECT,
            MeasureKind.DECIDED,
            from,
            to,
            true,
            null,
            Set.of(ProtectedScope.CURRENT_ADDRESS));
    database.tenancy().run(tenant, session -> ProtectiveFlags.replace(session, List.of(flag)));
  }

  private Operator clerk() {
    return operator(Set.of());
  }

  private Operator entitled() {
    return operator(Set.of(Privileges.SUPPRESSION_VIEW));
  }

  private Operator operator(Set<Privilege> privileges) {
    var officer = new Officer(tenant, "sato", "佐藤", "市民課", Set.of("counter"), privileges);
    return new Operator(
        officer, "T01", "01", null, UUID.fromString("00000000-0000-7000-8000-000000000001"));
  }
}
