package org.yakuba.residentregister.ledger.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.Chain;
import org.yakuba.residentregister.ledger.decide.ChainRow;

/** Reads everything ever entered for a person. */
public final class PastRows {
  private static final UUID NO_COMMAND = new UUID(0, 0);

  private final SliceReader reader;

  public PastRows(SliceReader reader) {
    this.reader = reader;
  }

  /**
   * The rows of a person.
   *
   * @param chain as presently known
   * @param entered every row, in the order of entry
   */
  public record Everything(Chain chain, List<ChainRow> entered) {
    public Everything {
      entered = List.copyOf(entered);
    }
  }

  /** Everything of one person. */
  public Everything of(TenantSession session, String number, String officerId, Instant now) {
    var slice = reader.person(session, number, new SliceReader.Asking(NO_COMMAND, officerId, now));
    return new Everything(slice.chain(number), slice.everyRow(Set.of(number)));
  }
}
