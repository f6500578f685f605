package org.yakuba.platform.linkage;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.yakuba.contracts.SnapshotPublished;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * 一括取込の完了 — one marker in the feed instead of one event per person (data-linkage §5.7). Whoever
 * loads in bulk announces the marker, places it, lets the {@link SnapshotConsumer}s take over, and
 * says for each that what came before the marker is superseded.
 */
public final class Snapshots {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String AGGREGATE = "snapshot";

  private final Outbox outbox;
  private final ChangePublisher publisher;

  public Snapshots(Outbox outbox, ChangePublisher publisher) {
    this.outbox = outbox;
    this.publisher = publisher;
  }

  /** Publishes the marker; announcing it again changes nothing. */
  public void announce(
      TenantSession session,
      String publishing,
      Class<? extends Record> contract,
      SnapshotMarker marker) {
    boolean known =
        session
            .sql(Snapshots.class, "marker-publication")
            .param("publisher", publishing)
            .param("snapshot", marker.snapshot().toString())
            .query(Long.class)
            .optional()
            .isPresent();
    if (!known) {
      outbox.publish(session, publication(publishing, contract, marker));
    }
  }

  private static Publication publication(
      String publishing, Class<? extends Record> contract, SnapshotMarker marker) {
    return new Publication(
        publishing,
        AGGREGATE,
        marker.snapshot().toString(),
        marker.baseDate().atStartOfDay(JAPAN).toInstant(),
        marker.baseDate(),
        marker.snapshot(),
        null,
        false,
        List.<String>of(),
        new SnapshotPublished(
            marker.snapshot(),
            contract.getSimpleName(),
            marker.baseDate(),
            marker.sequence(),
            marker.complete()));
  }

  /**
   * Gives the marker its place. Called in a transaction after the one that announced it and before
   * the first range is read: whatever stands before the marker in the feed is then part of what the
   * consumers read.
   */
  public void place(TenantSession session, String publishing, UUID snapshot) {
    if (cursor(session, publishing, snapshot) == 0) {
      publisher.publishNow(session);
    }
  }

  /**
   * The consumer has taken the whole snapshot: what the feed held before the marker, received or
   * parked, is superseded.
   */
  public void taken(TenantSession session, SnapshotConsumer consumer, SnapshotMarker marker) {
    long cursor = cursor(session, consumer.publisher(), marker.snapshot());
    session
        .sql(Snapshots.class, "lock-consumer")
        .param("consumer", consumer.consumer())
        .query()
        .singleRow();
    session
        .sql(Snapshots.class, "supersede")
        .param("consumer", consumer.consumer())
        .param("publisher", consumer.publisher())
        .param("cursor", cursor)
        .update();
    session.sql(Snapshots.class, "start-position").param("consumer", consumer.consumer()).update();
    session
        .sql(Snapshots.class, "save-position")
        .param("consumer", consumer.consumer())
        .param("cursor", cursor)
        .update();
  }

  /** The marker's place in the feed; 0 while it has none. */
  private static long cursor(TenantSession session, String publishing, UUID snapshot) {
    return session
        .sql(Snapshots.class, "marker-cursor")
        .param("publisher", publishing)
        .param("snapshot", snapshot.toString())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
