package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A row with the time it was held true.
 *
 * @param until null while it is
 */
public record Version(ChainRow row, Moment from, @Nullable Moment until) {
  /**
   * A moment of the register: the day of processing, and the place of the 異動 in the order of
   * acceptance.
   */
  public record Moment(LocalDate day, long order) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
        Comparator.comparing(Moment::day).thenComparingLong(Moment::order);

    /** The beginning of a day, before everything processed on it. */
    public static Moment startOf(LocalDate day) {
      return new Moment(day, -1);
    }

    @Override
    public int compareTo(Moment other) {
      return ORDER.compare(this, other);
    }
  }
}
