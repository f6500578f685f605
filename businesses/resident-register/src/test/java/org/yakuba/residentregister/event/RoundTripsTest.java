package org.yakuba.residentregister.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.test.CountingRelay;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Occasion;

/** An 異動 asks the database once and tells it once. */
class RoundTripsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Set<Code> ALL = Set.of(Code.values());

  @Test
  void a_confirmed_change_of_address_takes_two_round_trips_locking_and_reading_writing_and_commit()
      throws IOException {
    try (var database = TestDatabase.fresh(ResidentRegister.TABLES);
        var relay = new CountingRelay(database.settings());
        var pool = relay.settings().programDataSource(1)) {
      var tenant = database.tenant("990019");
      new TestDesk(database.tenancy(), tenant, TestDesk.law()).allowDirectConfirmation(true);
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      var desk = new TestDesk(tenancy, tenant, TestDesk.law());
      var clerk = desk.officer("clerk");
      var numbers =
          ((Outcome.Confirmed)
                  desk.events.confirm(clerk, TestDesk.command(), Families.moveIn(DAY, "見本"), ALL))
              .numbers();
      for (int i = 1; i <= 8; i++) {
        move(desk, numbers, i);
      }
      int before = relay.roundTrips();
      move(desk, numbers, 9);
      assertThat(relay.roundTrips() - before).isEqualTo(2);
    }
  }

  private static void move(TestDesk desk, Map<String, String> numbers, int house) {
    var outcome =
        desk.events.confirm(
            desk.officer("clerk"),
            TestDesk.command(),
            new ChangingAddress(
                Occasion.of(DAY, DAY, DAY),
                List.of(
                    Objects.requireNonNull(numbers.get(NewNumbers.person(1))),
                    Objects.requireNonNull(numbers.get(NewNumbers.person(2)))),
                Families.at(house + "番"),
                Objects.requireNonNull(numbers.get(NewNumbers.household(1))),
                Map.of(),
                null),
            ALL);
    assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
  }
}
