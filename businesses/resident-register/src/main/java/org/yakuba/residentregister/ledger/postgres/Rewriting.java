package org.yakuba.residentregister.ledger.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yakuba.platform.identity.TenantCipher;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.decide.AmendingEvent;
import org.yakuba.residentregister.ledger.decide.CancellingEvent;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.ConfirmingMoveOut;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.Reason;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.decide.Slice.Rewritten;
import org.yakuba.residentregister.ledger.memory.MemoryLedger;

/**
 * Decides the journal again with other values for one 異動 (訂正, resident-register §3.11): of
 * everybody the 異動 touched and everybody who ever shared a household with them, from what was taken
 * over on.
 */
final class Rewriting {
  private final TenantSession session;
  private final TenantCipher cipher;
  private final RegisterLaw law;
  private final PostgresSlice slice;

  Rewriting(TenantSession session, TenantCipher cipher, RegisterLaw law, PostgresSlice slice) {
    this.session = session;
    this.cipher = cipher;
    this.law = law;
    this.slice = slice;
  }

  Optional<Rewritten> rewritten(String eventId, Command replacement) {
    var reach = Reach.of(replacement);
    var numbers = new TreeSet<>(reach.persons());
    numbers.addAll(EventJournal.persons(session, List.of(eventId)));
    var rows = together(numbers, reach.households());
    var again = MemoryLedger.beginningWith(law, takenOver(numbers, rows));
    List<Reason> alerts = List.of();
    for (var entry : EventJournal.find(session, cipher, eventIds(rows))) {
      boolean target = entry.eventId().equals(eventId);
      var command = target ? replacement : entry.presentCommand();
      if (entry.cancelled()
          || command instanceof CancellingEvent
          || command instanceof AmendingEvent) {
        continue;
      }
      switch (again.enter(entry.eventId(), command)) {
        case Decision.Refused refused -> {
          if (!isVoidConfirmation(command, refused)) {
            return Optional.empty();
          }
        }
        case Decision.Accepted accepted -> {
          if (target) {
            alerts =
                accepted.alerts().stream()
                    .filter(alert -> !entry.alerts().contains(alert.code()))
                    .toList();
          }
        }
      }
    }
    var chains = new LinkedHashMap<String, Chain>();
    numbers.forEach(number -> chains.put(number, again.chain(number)));
    return Optional.of(new Rewritten(chains, alerts));
  }

  /** Grows the set of persons until nobody shares a household with somebody outside. */
  private List<ChainRow> together(Set<String> numbers, Set<String> households) {
    var known = new TreeSet<String>();
    var homes = new TreeSet<>(households);
    while (true) {
      var rows = slice.everyRow(numbers);
      rows.forEach(row -> homes.add(row.sheet().place().householdNumber()));
      homes.removeAll(known);
      if (homes.isEmpty()) {
        return rows;
      }
      homes.forEach(home -> numbers.addAll(slice.everIn(home)));
      known.addAll(homes);
      homes.clear();
    }
  }

  private static Set<String> eventIds(List<ChainRow> rows) {
    var ids = new TreeSet<String>();
    for (var row : rows) {
      if (!TakenOver.is(row.eventId())) {
        ids.add(row.eventId());
      }
      if (!TakenOver.is(row.actId())) {
        ids.add(row.actId());
      }
    }
    return ids;
  }

  /** What was taken over and not cancelled since. */
  private List<Chain> takenOver(Set<String> numbers, List<ChainRow> rows) {
    var cancelled = new TreeSet<String>();
    rows.stream()
        .filter(row -> row.kind() == EntryKind.CANCELLATION)
        .forEach(row -> cancelled.add(row.actId()));
    var chains = new ArrayList<Chain>();
    for (var number : numbers) {
      var base =
          rows.stream()
              .filter(row -> row.sheet().number().equals(number))
              .filter(row -> TakenOver.is(row.eventId()) && !cancelled.contains(row.actId()))
              .map(this::withNumber)
              .toList();
      var replaced = new TreeSet<Integer>();
      base.forEach(row -> {
        if (row.kind() != EntryKind.EVENT && row.targetRowNo() != null) {
          replaced.add(row.targetRowNo());
        }
      });
      int last = base.stream().mapToInt(ChainRow::rowNo).max().orElse(0);
      chains.add(
          new Chain(
              number, base.stream().filter(row -> !replaced.contains(row.rowNo())).toList(), last));
    }
    return chains;
  }

  /** The individual number is not among the columns of a row. */
  private ChainRow withNumber(ChainRow row) {
    var known = slice.chain(row.sheet().number()).rows();
    return known.stream()
        .filter(other -> other.rowNo() == row.rowNo())
        .findFirst()
        .or(() -> known.stream().findFirst())
        .map(other -> other.sheet().numbers().individualNumber())
        .map(number -> PersonRows.with(row, number))
        .orElse(row);
  }

  /** 転入通知 for a move out that was cancelled afterwards confirms nothing. */
  private static boolean isVoidConfirmation(Command command, Decision.Refused refused) {
    return command instanceof ConfirmingMoveOut
        && refused.reasons().getFirst().code() == Code.NO_MOVE_OUT;
  }
}
