package org.yakuba.residentregister.ledger.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;
import org.yakuba.residentregister.ledger.decide.Decision.RowRef;
import org.yakuba.residentregister.ledger.decide.Version;
import org.yakuba.residentregister.ledger.decide.Version.Moment;

/**
 * All rows of a ledger with the 異動, by their place in the order of acceptance, that made and closed
 * them.
 */
final class KnownRows {
  private static final int STILL = Integer.MAX_VALUE;

  private final Map<String, List<Held>> byPerson = new LinkedHashMap<>();
  private final Map<String, Set<String>> byHousehold = new HashMap<>();
  private final Map<String, Chain> chains = new HashMap<>();

  /** A row, held true from one 異動 on until another. */
  private record Held(ChainRow row, int from, int until) {
    boolean knownAfter(int limit) {
      return from < limit && until >= limit;
    }
  }

  void add(ChainRow row, int order) {
    var number = row.sheet().number();
    byPerson.computeIfAbsent(number, key -> new ArrayList<>()).add(new Held(row, order, STILL));
    byHousehold
        .computeIfAbsent(row.sheet().place().householdNumber(), key -> new LinkedHashSet<>())
        .add(number);
    chains.remove(number);
  }

  void close(RowRef ref, int order) {
    var held = byPerson.getOrDefault(ref.number(), List.of());
    for (int i = 0; i < held.size(); i++) {
      if (held.get(i).row().rowNo() == ref.rowNo()) {
        held.set(i, new Held(held.get(i).row(), held.get(i).from(), order));
      }
    }
    chains.remove(ref.number());
  }

  /** Everybody who ever had a row. */
  Set<String> numbers() {
    return byPerson.keySet();
  }

  /** The chain as presently known. */
  Chain chain(String number) {
    return chains.computeIfAbsent(number, key -> chain(key, STILL));
  }

  /** The chain as known after the first so many 異動. */
  Chain chain(String number, int limit) {
    var held = byPerson.getOrDefault(number, List.of());
    return new Chain(
        number,
        held.stream().filter(h -> h.knownAfter(limit)).map(Held::row).toList(),
        held.stream().mapToInt(h -> h.row().rowNo()).max().orElse(0));
  }

  /** Everybody who has a row in the household, as known after the first so many 異動. */
  Set<String> everIn(String household, int limit) {
    var numbers = new LinkedHashSet<String>();
    for (var number : byHousehold.getOrDefault(household, Set.of())) {
      var chain = limit == STILL ? chain(number) : chain(number, limit);
      if (chain.rows().stream()
          .anyMatch(row -> row.sheet().place().householdNumber().equals(household))) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** Every row entered by the first so many 異動, held true or not, in the order of entry. */
  List<ChainRow> entered(String number, int limit) {
    return byPerson.getOrDefault(number, List.of()).stream()
        .filter(held -> held.from() < limit)
        .map(Held::row)
        .toList();
  }

  /** Everybody who has a row of an act. */
  Set<String> personsOf(String actId) {
    var numbers = new LinkedHashSet<String>();
    for (var number : byPerson.keySet()) {
      if (chain(number).rows().stream().anyMatch(row -> row.actId().equals(actId))) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** All rows with their time; what a ledger began with is held true since its own processing. */
  List<Version> versions(IntFunction<LocalDate> dayOf) {
    var versions = new ArrayList<Version>();
    for (var held : byPerson.values()) {
      for (var h : held) {
        var from =
            h.from() < 0
                ? new Moment(h.row().processedDate(), -1)
                : new Moment(dayOf.apply(h.from()), h.from());
        versions.add(
            new Version(
                h.row(),
                from,
                h.until() == STILL ? null : new Moment(dayOf.apply(h.until()), h.until())));
      }
    }
    return versions;
  }
}
