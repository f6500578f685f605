package org.yakuba.residentregister.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yakuba.residentregister.ledger.EntryKind;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.Decision.RowRef;
import org.yakuba.residentregister.ledger.decide.Sheet;
import org.yakuba.residentregister.ledger.decide.Slice;

/**
 * The register at the end of a day as an accepted 異動 leaves it: what was read, without the rows it
 * closes, with the rows it enters. A planned removal that lies ahead does not count yet.
 */
final class PresentState {
  private final Slice slice;
  private final Decision.Accepted accepted;
  private final LocalDate day;
  private final Set<RowRef> closed;
  private final Map<String, Chain> chains = new HashMap<>();

  PresentState(Slice slice, Decision.Accepted accepted, LocalDate day) {
    this.slice = slice;
    this.accepted = accepted;
    this.day = day;
    this.closed = new HashSet<>(accepted.closed());
  }

  /** The person; the last cancellation's record when no row is held true any more. */
  Optional<Sheet> person(String number) {
    return chain(number).asOf(day).map(ChainRow::sheet);
  }

  /** The person at the end of the day before one. */
  Optional<Sheet> dayBefore(String number, LocalDate one) {
    return chain(number).asOf(one.minusDays(1)).map(ChainRow::sheet);
  }

  /** Everybody registered in a household, in the order of their numbers. */
  List<Sheet> members(String householdNumber) {
    var numbers = new TreeSet<>(slice.everIn(householdNumber));
    accepted.rows().forEach(row -> numbers.add(row.sheet().number()));
    var members = new ArrayList<Sheet>();
    for (var number : numbers) {
      person(number)
          .filter(Sheet::isRegistered)
          .filter(sheet -> sheet.place().householdNumber().equals(householdNumber))
          .ifPresent(members::add);
    }
    return members;
  }

  /** 宛名番号 of the head of a household. */
  Optional<String> head(String householdNumber) {
    return members(householdNumber).stream()
        .filter(sheet -> sheet.place().isHead())
        .map(Sheet::number)
        .findFirst();
  }

  private Chain chain(String number) {
    return chains.computeIfAbsent(number, this::after);
  }

  private Chain after(String number) {
    var before = slice.chain(number);
    var rows = new ArrayList<ChainRow>();
    before.rows().stream()
        .filter(row -> !closed.contains(new RowRef(number, row.rowNo())))
        .forEach(rows::add);
    accepted.rows().stream()
        .filter(row -> row.sheet().number().equals(number))
        .filter(row -> row.kind() != EntryKind.CANCELLATION)
        .forEach(rows::add);
    return new Chain(number, rows, before.lastRowNo());
  }
}
