package org.yakuba.residentregister.ledger.decide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The port of the ledger: 異動 go in, what was known on any day comes out (resident-register §8.2).
 * In memory for replay and tests, in PostgreSQL for the town hall; one scenario suite runs against
 * both.
 */
public interface EventLedger {
  /**
   * Decides a command on what is presently known, and writes it when it is accepted.
   *
   * @param eventId the name of the 異動, new in this ledger
   */
  Decision enter(String eventId, Command command);

  /** What was known at the end of a day; null for all that is known. */
  Knowledge knownAt(@Nullable LocalDate day);

  /** Every row that ever was, with since when and until when it was held true. */
  List<Version> versions();
}
