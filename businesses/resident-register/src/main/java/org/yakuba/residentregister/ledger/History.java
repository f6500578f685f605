package org.yakuba.residentregister.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The history of one person: which rows were cancelled or amended, and upon what each was made
 * (resident-register §2.4).
 */
final class History {
  private static final Comparator<Entry> CHAIN =
      Comparator.comparing(Entry::effectiveOn).thenComparingInt(Entry::chainNo);

  private History() {}

  /** The rows of one person in the order of entry, with what later rows say about them. */
  static List<HistoryEntry> of(List<ResidentRecord> rows) {
    var cancelled = targets(rows, EntryKind.CANCELLATION);
    var amended = targets(rows, EntryKind.AMENDMENT);
    var entries = new ArrayList<HistoryEntry>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      int number = row.entry().historyNo();
      entries.add(
          new HistoryEntry(
              row,
              before(rows, i).orElse(null),
              cancelled.contains(number),
              amended.contains(number)));
    }
    return entries;
  }

  private static HashSet<Integer> targets(List<ResidentRecord> rows, EntryKind kind) {
    return rows.stream()
        .map(ResidentRecord::entry)
        .filter(e -> e.kind() == kind)
        .flatMap(e -> Optional.ofNullable(e.targetHistoryNo()).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * The record a row was made upon: for a cancellation or amendment the row it is about, otherwise
   * the last of the chain that was held true when the row was entered.
   */
  private static Optional<ResidentRecord> before(List<ResidentRecord> rows, int index) {
    var entry = rows.get(index).entry();
    var target = entry.targetHistoryNo();
    if (target != null) {
      return rows.stream().filter(r -> r.entry().historyNo() == target).findFirst();
    }
    return rows.subList(0, index).stream()
        .filter(r -> r.entry().kind() != EntryKind.CANCELLATION)
        .filter(r -> r.entry().knownTo().isAfter(entry.knownFrom()))
        .filter(r -> CHAIN.compare(r.entry(), entry) < 0)
        .max(Comparator.comparing(ResidentRecord::entry, CHAIN));
  }
}
