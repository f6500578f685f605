package org.yakuba.residentregister.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.TestLedger;
import org.yakuba.residentregister.rules.ResidentStatus;

class ResidentLedgerTest {
  private static final String MOTHER = "000000000000116";
  private static final String FATHER = "000000000000515";
  private static final String CHILD = "000000000001234";
  private static final String HOUSEHOLD = "000000000000060";

  private static TestDatabase database;
  private static TenantId tenant;
  private static TenantId other;
  private final ResidentLedger ledger = new DatabaseResidentLedger();

  /**
   * The family of the worked example (§4.7 例1): move in, birth, a planned move out that is
   * cancelled.
   */
  @BeforeAll
  static void family() {
    database = TestDatabase.fresh(ResidentRegister.TABLES);
    tenant = database.tenant("990019");
    other = database.tenant("990027");
    var ledger = new TestLedger(database.tenancy(), tenant, CharacterFolding.NONE);
    ledger.household(HOUSEHOLD, day("2026-04-01"));
    ledger
        .person(FATHER, "例示　健", "レイジ　ケン")
        .with("household_number", HOUSEHOLD)
        .with("birth_date", day("1988-08-20"))
        .event("01", day("2026-04-01"), day("2026-04-06"))
        .with("resident_status", "2")
        .with("removed_reason_code", "21")
        .with("removed_date", day("2026-09-30"))
        .event("21", day("2026-09-30"), day("2026-09-15"))
        .cancel(2, "59", day("2026-09-25"))
        .save();
    ledger
        .person(MOTHER, "例示　恵", "レイジ　メグミ")
        .with("household_number", HOUSEHOLD)
        .with("birth_date", day("1990-01-15"))
        .with("relationship_codes", "12")
        .event("01", day("2026-04-01"), day("2026-04-06"))
        .with("address_town", "港町")
        .event("41", day("2026-05-01"), day("2026-05-02"))
        .with("address_town", "浜町")
        .amend(2, day("2026-05-03"), day("2026-05-20"))
        .save();
    ledger
        .person(CHILD, "例示　空", null)
        .with("household_number", HOUSEHOLD)
        .with("birth_date", day("2026-06-10"))
        .with("relationship_codes", "20")
        .event("03", day("2026-06-10"), day("2026-06-22"))
        .with("resident_status", "3")
        .with("removed_reason_code", "23")
        .with("removed_date", day("2026-08-01"))
        .event("23", day("2026-08-01"), day("2026-08-03"))
        .save();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  @Proves({"RES-2-14"})
  void a_person_is_not_registered_before_the_day_of_the_event() {
    assertThat(find(FATHER, "2026-03-31", null)).isNull();
    assertThat(status(FATHER, "2026-04-01", null)).isEqualTo(ResidentStatus.REGISTERED);
  }

  @Test
  @Proves({"RES-2-14"})
  void what_was_not_yet_processed_was_not_yet_known() {
    assertThat(find(CHILD, "2026-06-15", "2026-06-21")).isNull();
    assertThat(status(CHILD, "2026-06-15", "2026-06-22")).isEqualTo(ResidentStatus.REGISTERED);
  }

  @Test
  @Proves({"RES-2-14"})
  void a_planned_move_out_takes_effect_on_its_day_as_long_as_it_is_held_true() {
    assertThat(status(FATHER, "2026-09-29", "2026-09-20")).isEqualTo(ResidentStatus.REGISTERED);
    assertThat(at(FATHER, "2026-09-29", "2026-09-20").pendingRemovalOn())
        .isEqualTo(day("2026-09-30"));
    assertThat(status(FATHER, "2026-09-30", "2026-09-20")).isEqualTo(ResidentStatus.MOVED_OUT);
    assertThat(at(FATHER, "2026-09-30", "2026-09-20").pendingRemovalOn()).isNull();
  }

  @Test
  void a_cancelled_event_never_was_from_the_day_of_the_cancellation_on() {
    assertThat(status(FATHER, "2026-09-30", "2026-09-24")).isEqualTo(ResidentStatus.MOVED_OUT);
    assertThat(status(FATHER, "2026-09-30", "2026-09-25")).isEqualTo(ResidentStatus.REGISTERED);
    assertThat(at(FATHER, "2026-09-26", null).pendingRemovalOn()).isNull();
  }

  @Test
  void an_amended_event_has_the_old_values_until_the_day_of_the_amendment() {
    assertThat(at(MOTHER, "2026-05-02", "2026-05-19").record().entry().historyNo()).isEqualTo(2);
    assertThat(at(MOTHER, "2026-05-02", "2026-05-20").record().entry().historyNo()).isEqualTo(1);
    assertThat(at(MOTHER, "2026-05-03", null).record().entry().historyNo()).isEqualTo(3);
  }

  @Test
  @Proves({"RES-2-08", "RES-1-31"})
  void the_history_lists_all_rows_in_the_order_of_entry_and_says_what_was_cancelled() {
    var rows = history(FATHER, null);
    assertThat(rows)
        .extracting(r -> r.after().entry().reasonCode())
        .containsExactly("01", "21", "59");
    assertThat(rows).extracting(HistoryEntry::cancelled).containsExactly(false, true, false);
    assertThat(rows.get(2).after().entry().eventDate().internalDate()).isEqualTo(day("2026-09-25"));
  }

  @Test
  void the_history_of_a_day_of_knowledge_holds_what_was_entered_by_then() {
    assertThat(history(FATHER, "2026-09-24")).hasSize(2).noneMatch(HistoryEntry::cancelled);
  }

  @Test
  void each_row_of_the_history_knows_the_record_it_was_made_upon() {
    var rows = history(MOTHER, null);
    assertThat(rows.get(0).before()).isNull();
    assertThat(rows.get(1).before()).isEqualTo(rows.get(0).after());
    assertThat(rows.get(1).amended()).isTrue();
    assertThat(rows.get(2).before()).isEqualTo(rows.get(1).after());
  }

  @Test
  @Proves({"RES-3-05"})
  void a_household_shows_its_members_in_order_and_those_removed_while_in_it() {
    var household = household("2026-09-01", null);
    assertThat(household.members())
        .extracting(s -> s.record().addresseeNumber())
        .containsExactly(FATHER, MOTHER);
    assertThat(household.removed())
        .extracting(s -> s.record().addresseeNumber())
        .containsExactly(CHILD);
    assertThat(household.open()).isTrue();
    assertThat(household.establishedOn()).isEqualTo(day("2026-04-01"));
  }

  @Test
  @Proves({"RES-1-20"})
  void a_household_whose_head_was_removed_has_no_head() {
    assertThat(household("2026-09-30", "2026-09-20").head()).isEmpty();
    assertThat(household("2026-09-30", null).head()).isPresent();
  }

  @Test
  void a_household_did_not_exist_before_its_first_member() {
    Optional<HouseholdState> before =
        database
            .tenancy()
            .call(tenant, s -> ledger.household(s, HOUSEHOLD, AsOf.day(day("2026-03-31"))));
    assertThat(before).isEmpty();
  }

  @Test
  @Proves({"IDN-1-01"})
  void another_municipality_sees_nobody() {
    var at = AsOf.day(day("2026-10-01"));
    Optional<ResidentState> person =
        database.tenancy().call(other, s -> ledger.resident(s, FATHER, at));
    Optional<HouseholdState> household =
        database.tenancy().call(other, s -> ledger.household(s, HOUSEHOLD, at));
    List<HistoryEntry> history = database.tenancy().call(other, s -> ledger.history(s, FATHER, at));
    assertThat(person).isEmpty();
    assertThat(household).isEmpty();
    assertThat(history).isEmpty();
  }

  private @Nullable ResidentState find(String number, String day, @Nullable String knownAt) {
    return database
        .tenancy()
        .call(tenant, s -> ledger.resident(s, number, asOf(day, knownAt)))
        .orElse(null);
  }

  private ResidentState at(String number, String day, @Nullable String knownAt) {
    return Objects.requireNonNull(find(number, day, knownAt));
  }

  private ResidentStatus status(String number, String day, @Nullable String knownAt) {
    return at(number, day, knownAt).record().status();
  }

  private List<HistoryEntry> history(String number, @Nullable String knownAt) {
    return database
        .tenancy()
        .call(tenant, s -> ledger.history(s, number, asOf("2027-01-01", knownAt)));
  }

  private HouseholdState household(String day, @Nullable String knownAt) {
    return database
        .tenancy()
        .call(tenant, s -> ledger.household(s, HOUSEHOLD, asOf(day, knownAt)))
        .orElseThrow();
  }

  private static AsOf asOf(String day, @Nullable String knownAt) {
    return new AsOf(day(day), knownAt == null ? null : day(knownAt));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
