package org.yakuba.residentregister.ledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.Knowledge;
import org.yakuba.residentregister.ledger.decide.Movements;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.rules.ResidentType;

/** What holds of every ledger, whatever happened in the town. */
class LedgerPropertiesTest {
  private static final int EVENTS = 60;
  private static final int TRIES = 150;

  @Property(tries = TRIES)
  @Proves({"RES-6-01"})
  void population_at_the_end_is_that_at_the_beginning_plus_increase_minus_decrease(
      @ForAll long seed) {
    var town = new RandomTown(seed);
    for (int i = 0; i < EVENTS; i++) {
      town.happen();
    }
    var from = town.someDay();
    var to = from.plusDays(town.someDay().getDayOfYear());
    for (var type : ResidentType.values()) {
      long before = population(town.ledger, from.minusDays(1), type);
      long after = population(town.ledger, to, type);
      assertThat(after).isEqualTo(before + balance(town.ledger, from, to, type));
    }
  }

  private static long population(MemoryLedger ledger, LocalDate day, ResidentType type) {
    var known = ledger.knownAt(day);
    return known.persons().stream()
        .flatMap(number -> known.chain(number).asOf(day).stream())
        .map(ChainRow::sheet)
        .filter(sheet -> sheet.isRegistered() && sheet.type() == type)
        .count();
  }

  private static long balance(
      MemoryLedger ledger, LocalDate from, LocalDate to, ResidentType type) {
    long balance = 0;
    for (var movement : Movements.of(ledger.versions())) {
      if (movement.type() == type
          && !movement.day().isBefore(from)
          && !movement.day().isAfter(to)) {
        balance += movement.increase() ? 1 : -1;
      }
    }
    return balance;
  }

  @Property(tries = TRIES)
  @Proves({"RES-4-60"})
  void a_cancellation_restores_exactly_what_was_before(@ForAll long seed) {
    var town = new RandomTown(seed);
    for (int i = 0; i < EVENTS; i++) {
      var before = records(town.ledger);
      int accepted = town.accepted.size();
      town.happen();
      if (town.accepted.size() > accepted) {
        var cancellation =
            new CancellingEvent(
                Occasion.of(town.today(), null, town.today()), town.accepted.getLast(), false);
        if (town.enter(cancellation) instanceof Decision.Accepted) {
          assertThat(records(town.ledger)).isEqualTo(before);
        }
      }
    }
  }

  @Property(tries = TRIES)
  void a_refused_event_leaves_no_trace(@ForAll long seed) {
    var town = new RandomTown(seed);
    for (int i = 0; i < EVENTS; i++) {
      var before = everything(town.ledger.knownAt(null));
      int versions = town.ledger.versions().size();
      if (town.happen() instanceof Decision.Refused refused) {
        assertThat(refused.reasons()).isNotEmpty();
        assertThat(town.ledger.versions()).hasSize(versions);
        assertThat(everything(town.ledger.knownAt(null))).isEqualTo(before);
      }
    }
  }

  @Property(tries = TRIES)
  @Proves({"RES-2-14"})
  void what_was_known_on_a_past_day_never_changes(@ForAll long seed) {
    var town = new RandomTown(seed);
    for (int i = 0; i < EVENTS / 2; i++) {
      town.happen();
    }
    var yesterday = town.today().minusDays(1);
    var known = everything(town.ledger.knownAt(yesterday));
    for (int i = 0; i < EVENTS / 2; i++) {
      town.happen();
    }
    assertThat(everything(town.ledger.knownAt(yesterday))).isEqualTo(known);
  }

  @Property(tries = TRIES)
  void every_household_has_one_head_at_most_on_every_day(@ForAll long seed) {
    var town = new RandomTown(seed);
    for (int i = 0; i < EVENTS; i++) {
      town.happen();
    }
    var known = town.ledger.knownAt(null);
    for (int i = 0; i < 40; i++) {
      var day = town.someDay();
      var households = new TreeMap<String, List<Sheet>>();
      for (var number : known.persons()) {
        known
            .chain(number)
            .asOf(day)
            .map(ChainRow::sheet)
            .filter(Sheet::isRegistered)
            .ifPresent(sheet ->
                households
                    .computeIfAbsent(sheet.place().householdNumber(), key -> new ArrayList<>())
                    .add(sheet));
      }
      for (var members : households.values()) {
        assertThat(members.stream().filter(m -> m.place().isHead()).count()).isLessThanOrEqualTo(1);
      }
    }
  }

  /** The records held true, without the numbering of rows. */
  private static Map<String, List<List<Object>>> records(MemoryLedger ledger) {
    var records = new TreeMap<String, List<List<Object>>>();
    var known = ledger.knownAt(null);
    for (var number : known.persons()) {
      var rows =
          known.chain(number).rows().stream()
              .map(row ->
                  List.<Object>of(row.effect(), row.effectiveOn(), row.eventDate(), row.sheet()))
              .toList();
      if (!rows.isEmpty()) {
        records.put(number, rows);
      }
    }
    return records;
  }

  private static List<Object> everything(Knowledge known) {
    var all = new ArrayList<Object>();
    for (var number : new TreeSet<>(known.persons())) {
      Chain chain = known.chain(number);
      var history = known.history(number);
      if (!history.isEmpty()) {
        all.add(chain.rows());
        all.add(history);
      }
    }
    return all;
  }
}
