package org.yakuba.residentregister.ledger.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

/** The register at the end of a day as an accepted 異動 leaves it. */
final class AfterState {
  private final Slice slice;
  private final Decision.Accepted accepted;
  private final LocalDate day;
  private final Map<String, Chain> chains = new LinkedHashMap<>();

  AfterState(Slice slice, Decision.Accepted accepted, LocalDate day) {
    this(slice, accepted, day, List.of());
  }

  /**
   * @param also persons whose state is looked at although no row of theirs changes
   */
  AfterState(Slice slice, Decision.Accepted accepted, LocalDate day, Collection<String> also) {
    this.slice = slice;
    this.accepted = accepted;
    this.day = day;
    var closed = new HashSet<>(accepted.closed());
    var numbers = touched(accepted);
    numbers.addAll(also);
    for (var number : numbers) {
      chains.put(number, after(number, closed));
    }
  }

  /** Everybody whose chain changes, in the order of entry. */
  private static Set<String> touched(Decision.Accepted accepted) {
    var numbers = new LinkedHashSet<String>();
    accepted.rows().forEach(row -> numbers.add(row.sheet().number()));
    accepted.closed().forEach(ref -> numbers.add(ref.number()));
    return numbers;
  }

  Set<String> touched() {
    return chains.keySet();
  }

  /** The chain of a person. */
  Chain chain(String number) {
    var known = chains.get(number);
    return known == null ? slice.chain(number) : known;
  }

  /** The row that holds at the end of the day; the first one that lies ahead where none does. */
  Optional<ChainRow> present(String number) {
    var chain = chain(number);
    return chain.asOf(day).or(() -> chain.rows().stream().findFirst()).or(() -> undone(number));
  }

  /** The cancellation of the only row somebody had. */
  private Optional<ChainRow> undone(String number) {
    return accepted.rows().stream()
        .filter(row -> row.sheet().number().equals(number))
        .reduce((a, b) -> b);
  }

  /** 転出予定年月日 that lies ahead. */
  Optional<LocalDate> pendingRemoval(String number) {
    return chain(number).pendingRemoval(day).map(ChainRow::effectiveOn);
  }

  /** Households somebody entered, left or changed in. */
  Set<String> households() {
    var households = new TreeSet<String>();
    for (var number : chains.keySet()) {
      slice
          .chain(number)
          .asOf(day)
          .ifPresent(row -> households.add(row.sheet().place().householdNumber()));
      present(number).ifPresent(row -> households.add(row.sheet().place().householdNumber()));
    }
    accepted.rows().forEach(row -> households.add(row.sheet().place().householdNumber()));
    return households;
  }

  /** Everybody registered in a household. */
  List<Sheet> members(String household, LocalDate on) {
    var numbers = new TreeSet<>(slice.everIn(household));
    numbers.addAll(chains.keySet());
    var members = new ArrayList<Sheet>();
    for (var number : numbers) {
      chain(number)
          .asOf(on)
          .map(ChainRow::sheet)
          .filter(Sheet::isRegistered)
          .filter(sheet -> sheet.place().householdNumber().equals(household))
          .ifPresent(members::add);
    }
    return members;
  }

  /** The head of a household. */
  Optional<Sheet> head(String household, LocalDate on) {
    return members(household, on).stream().filter(sheet -> sheet.place().isHead()).findFirst();
  }

  private Chain after(String number, Collection<RowRef> closed) {
    var before = slice.chain(number);
    var rows = new ArrayList<ChainRow>();
    before.rows().stream()
        .filter(row -> !closed.contains(new RowRef(number, row.rowNo())))
        .forEach(rows::add);
    int last = before.lastRowNo();
    for (var row : accepted.rows()) {
      if (row.sheet().number().equals(number)) {
        last = Math.max(last, row.rowNo());
        if (row.kind() != EntryKind.CANCELLATION) {
          rows.add(row);
        }
      }
    }
    return new Chain(number, rows, last);
  }
}
