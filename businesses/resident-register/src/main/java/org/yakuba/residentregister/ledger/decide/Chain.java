package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yakuba.residentregister.ledger.EntryKind;

/**
 * The chain of one person as presently known: rows held true, by day and place; cancelled rows and
 * cancellations are not among them.
 *
 * @param number 宛名番号
 * @param rows in the order of the chain
 * @param lastRowNo the number of the last row ever entered, held true or not; 0 for none
 */
public record Chain(String number, List<ChainRow> rows, int lastRowNo) {
  private static final Comparator<ChainRow> ORDER =
      Comparator.comparing(ChainRow::effectiveOn).thenComparingInt(ChainRow::chainNo);

  public Chain {
    rows = rows.stream().filter(row -> row.kind() != EntryKind.CANCELLATION).sorted(ORDER).toList();
  }

  /** A person nobody entered yet. */
  public static Chain empty(String number) {
    return new Chain(number, List.of(), 0);
  }

  /** The last row, a planned removal that lies ahead included. */
  public Optional<ChainRow> last() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
  }

  /** The row that holds at the end of a day. */
  public Optional<ChainRow> asOf(LocalDate day) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (!rows.get(i).effectiveOn().isAfter(day)) {
        return Optional.of(rows.get(i));
      }
    }
    return Optional.empty();
  }

  /** The removal that lies ahead of a day (転出予定). */
  public Optional<ChainRow> pendingRemoval(LocalDate day) {
    return rows.stream()
        .filter(row -> row.effectiveOn().isAfter(day) && row.effect().isMoveOut())
        .findFirst();
  }
}
