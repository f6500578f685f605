package org.yakuba.residentregister.ledger.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Change;
import org.yakuba.residentregister.ledger.decide.Decision.Accepted;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.ledger.decide.Support;
import org.yakuba.residentregister.rules.ResidentStatus;

/**
 * 支援措置 follows 転出 (resident-register §3.12): from the day of removal on a measure is the
 * provisional one of the former municipality, and a cancelled move out makes it what it was.
 */
public final class Departures {
  private Departures() {}

  /**
   * What was accepted, with the measures of those who left or came back by it.
   *
   * @param leaving persons whose planned removal has come, although no row is entered
   */
  public static Accepted follow(
      PostgresSlice slice, Accepted accepted, LocalDate today, Collection<String> leaving) {
    var after = new AfterState(slice, accepted, today);
    var supports = new ArrayList<Support>(accepted.supports());
    var changes = new ArrayList<Change>(accepted.changes());
    var numbers = new LinkedHashSet<>(after.touched());
    numbers.addAll(leaving);
    for (var number : numbers) {
      var before = slice.chain(number).asOf(today).map(ChainRow::sheet);
      var now = after.chain(number).asOf(today).map(ChainRow::sheet);
      boolean turned = hasLeft(before) != hasLeft(now) && before.isPresent() && now.isPresent();
      if (turned || leaving.contains(number)) {
        var open =
            slice.supports(number).stream()
                .filter(s -> s.endedOn() == null && !supports.contains(s))
                .toList();
        supports.addAll(open);
        if (!open.isEmpty()) {
          changes.add(
              new Change(
                  Change.Kind.PROTECTIVE_MEASURE_CHANGED,
                  number,
                  before.orElseThrow(),
                  now.orElseThrow()));
        }
      }
    }
    return new Accepted(
        accepted.rows(),
        accepted.closed(),
        accepted.cancelledEvents(),
        supports,
        accepted.reservations(),
        accepted.alerts(),
        changes);
  }

  private static boolean hasLeft(Optional<Sheet> sheet) {
    return sheet.filter(s -> s.status() == ResidentStatus.MOVED_OUT).isPresent();
  }
}
