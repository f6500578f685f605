package org.yakuba.residentregister.linkage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.Answer;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.Slice;

/**
 * Publishes accepted 異動 in the transaction that writes them to the ledger (RES-6; LNK-3-01). One
 * statement per 異動; cancellations and amendments look up the event they are about.
 */
public final class ResidentPublisher {
  private final Outbox outbox;

  public ResidentPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Publishes what an 異動 changes.
   *
   * @param slice what it was decided on
   * @param eventId its id, which joins the publications of all its persons
   * @param processedDate 処理日
   * @return {@code eventId} of each publication
   */
  public Answer<List<UUID>> publish(
      TenantSession session,
      Slice slice,
      Decision.Accepted accepted,
      UUID eventId,
      Instant at,
      LocalDate processedDate) {
    return outbox.publish(
        session,
        ResidentPublications.of(
            slice,
            accepted,
            eventId,
            at,
            processedDate,
            (number, act) -> published(session, number, act)));
  }

  /** The first event about the person in the 異動; null when it came with a snapshot. */
  private static @Nullable UUID published(TenantSession session, String number, String act) {
    UUID correlation;
    try {
      correlation = UUID.fromString(act);
    } catch (IllegalArgumentException e) {
      return null;
    }
    return Outbox.firstEvent(
            session,
            ResidentContracts.PUBLISHER,
            ResidentPublications.AGGREGATE,
            number,
            correlation)
        .orElse(null);
  }
}
