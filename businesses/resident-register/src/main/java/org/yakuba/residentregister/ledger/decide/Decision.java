package org.yakuba.residentregister.ledger.decide;

import java.util.List;
import java.util.Set;

/** What became of a command: one 異動 is accepted or refused as a whole, for everybody in it. */
public sealed interface Decision {
  /**
   * Nothing is entered.
   *
   * @param reasons in the order of the checks; the first is the answer where only one is asked for
   */
  record Refused(List<Reason> reasons) implements Decision {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What is to be written in one transaction.
   *
   * @param rows new rows of the chains, in the order of entry
   * @param closed rows that are no longer held true from now on
   * @param cancelledEvents 異動 that turned out not to have been
   * @param supports 支援措置 as they now are, each taking the place of the one with the same key
   * @param reservations as they now are
   * @param alerts what the clerk must confirm
   * @param changes what the other businesses must hear
   */
  record Accepted(
      List<ChainRow> rows,
      List<RowRef> closed,
      Set<String> cancelledEvents,
      List<Support> supports,
      List<Reservation> reservations,
      List<Reason> alerts,
      List<Change> changes)
      implements Decision {
    public Accepted {
      rows = List.copyOf(rows);
      closed = List.copyOf(closed);
      cancelledEvents = Set.copyOf(cancelledEvents);
      supports = List.copyOf(supports);
      reservations = List.copyOf(reservations);
      alerts = List.copyOf(alerts);
      changes = List.copyOf(changes);
    }
  }

  /** A row of a chain. */
  record RowRef(String number, int rowNo) {}
}
