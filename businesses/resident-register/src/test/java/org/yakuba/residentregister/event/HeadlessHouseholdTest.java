package org.yakuba.residentregister.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.AsOf;
import org.yakuba.residentregister.ledger.DatabaseResidentLedger;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.Death;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Occasion;

/** 世帯主未設定, through the ledger in PostgreSQL. */
class HeadlessHouseholdTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Set<Code> ALL = Set.of(Code.values());

  @Test
  @Proves({"RES-1-20"})
  void a_household_whose_head_died_is_kept_read_and_told_without_a_head() {
    try (var database = TestDatabase.fresh(ResidentRegister.TABLES)) {
      var tenant = database.tenant("990019");
      var desk = new TestDesk(database.tenancy(), tenant, TestDesk.law());
      desk.allowDirectConfirmation(true);
      var numbers = confirmed(desk, family());
      var head = Objects.requireNonNull(numbers.get(NewNumbers.person(1)));
      var household = Objects.requireNonNull(numbers.get(NewNumbers.household(1)));
      var later = DAY.plusDays(3);
      desk.setDay(later);
      confirmed(desk, new Death(Occasion.of(later, later, later), List.of(head), null));

      var ledger = new DatabaseResidentLedger();
      var before =
          database
              .tenancy()
              .call(tenant, session -> ledger.household(session, household, AsOf.day(DAY)));
      assertThat(before.orElseThrow().head()).isPresent();
      var after =
          database
              .tenancy()
              .call(tenant, session -> ledger.household(session, household, AsOf.day(later)));
      assertThat(after.orElseThrow().head()).isEmpty();
      assertThat(after.orElseThrow().open()).isTrue();
      assertThat(after.orElseThrow().members()).hasSize(2);
      assertThat(
              database
                  .asOwner()
                  .sql(
                      "SELECT count(*) FROM platform.linkage_event WHERE contract = 'ResidentDied'"
                          + " AND payload -> 'resident' ->> 'headAddresseeNumber' IS NULL")
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }

  /** Two stay behind: only the only one who stays becomes head by itself. */
  private static MovingIn family() {
    var couple = Families.moveIn(DAY, "見本");
    return new MovingIn(
        couple.occasion(),
        couple.origin(),
        couple.address(),
        couple.householdId(),
        List.of(couple.persons().getFirst(), couple.persons().getLast(), child()));
  }

  private static Newcomer child() {
    var adult = Families.newcomer(NewNumbers.person(3), "見本　月子", false, (String) null);
    return new Newcomer(
        adult.number(),
        adult.type(),
        adult.names(),
        UncertainDate.of(LocalDate.of(2015, 5, 5)),
        adult.sex(),
        List.of("20"),
        null,
        adult.numbers(),
        adult.registry(),
        null,
        null);
  }

  private static Map<String, String> confirmed(TestDesk desk, Command command) {
    var outcome = desk.events.confirm(desk.officer("clerk"), TestDesk.command(), command, ALL);
    assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
    return ((Outcome.Confirmed) outcome).numbers();
  }
}
