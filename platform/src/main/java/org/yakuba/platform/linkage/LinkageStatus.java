package org.yakuba.platform.linkage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/** 連携状況 — how far each consumer is, and what is parked (LNK-4-06). */
public final class LinkageStatus {

  /**
   * One consumer.
   *
   * @param waiting events it has not received yet, parked ones not counted
   * @param oldest when the first of them was written
   * @param retried parked and tried again
   * @param behind waiting behind a parked one
   * @param dead given up
   */
  public record Consumer(
      String id,
      String title,
      String publisher,
      long waiting,
      @Nullable Instant oldest,
      long retried,
      long behind,
      long dead) {}

  /**
   * One parked event that is the first of its person.
   *
   * @param aggregateId key of whom it is about
   * @param dead given up; otherwise it is tried again at {@code nextAttemptAt}
   * @param cause classes and places, never values
   * @param behind how many wait behind it
   * @param requestedBy who asked to deliver a dead one again
   */
  public record Parked(
      String consumer,
      long cursor,
      UUID eventId,
      String contract,
      String aggregateId,
      boolean dead,
      String cause,
      int attempts,
      Instant parkedAt,
      @Nullable Instant nextAttemptAt,
      long behind,
      @Nullable String requestedBy) {}

  private final Deliveries deliveries;

  LinkageStatus(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** Publications of all municipalities that have no place in a feed yet. */
  public static long unpublished(Tenancy tenancy) {
    return tenancy.shared(
        jdbc -> jdbc.sql(Sql.of(LinkageStatus.class, "unpublished")).query(Long.class).single());
  }

  /** Every consumer of the program. */
  public List<Consumer> consumers(TenantSession session) {
    var parked = new TreeMap<String, Long>();
    session
        .sql(LinkageStatus.class, "parked-counts")
        .query(row -> {
          parked.put(
              row.getString("consumer") + "/" + row.getString("state"), row.getLong("events"));
        });
    return deliveries.consumers().stream()
        .map(consumer -> consumer(session, consumer, parked))
        .toList();
  }

  private static Consumer consumer(
      TenantSession session, LinkageConsumer consumer, Map<String, Long> parked) {
    return session
        .sql(LinkageStatus.class, "waiting-of-consumer")
        .param("consumer", consumer.id())
        .param("publisher", consumer.publisher())
        .param(
            "contracts",
            consumer.contracts().stream().map(Class::getSimpleName).toArray(String[]::new))
        .query((row, index) ->
            new Consumer(
                consumer.id(),
                consumer.title(),
                consumer.publisher(),
                row.getLong("waiting"),
                instant(row.getObject("oldest", OffsetDateTime.class)),
                parked.getOrDefault(consumer.id() + "/RETRY", 0L),
                parked.getOrDefault(consumer.id() + "/BEHIND", 0L),
                parked.getOrDefault(consumer.id() + "/DEAD", 0L)))
        .single();
  }

  /** The parked events that hold up their persons, the oldest first. */
  public List<Parked> parked(TenantSession session, int limit) {
    return session
        .sql(LinkageStatus.class, "parked-list")
        .param("limit", limit)
        .query((row, index) ->
            new Parked(
                row.getString("consumer"),
                row.getLong("cursor"),
                row.getObject("event_id", UUID.class),
                row.getString("contract"),
                row.getString("aggregate_id"),
                row.getString("state").equals("DEAD"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("next_attempt_at", OffsetDateTime.class)),
                row.getLong("behind"),
                row.getString("requested_by")))
        .list();
  }

  /** Tries a parked event at the next round; false when it is no longer parked. */
  public static boolean retryNow(TenantSession session, String consumer, long cursor, Instant now) {
    return session
            .sql(LinkageStatus.class, "retry-now")
            .param("consumer", consumer)
            .param("cursor", cursor)
            .param("now", now.toString())
            .update()
        == 1;
  }

  /** Asks to deliver a dead event again; false when it is not dead or was asked for already. */
  public static boolean request(
      TenantSession session, String consumer, long cursor, String officerId) {
    return session
            .sql(LinkageStatus.class, "request-redelivery")
            .param("consumer", consumer)
            .param("cursor", cursor)
            .param("officer", officerId)
            .update()
        == 1;
  }

  /** Approves it, by another officer; false when there is nothing this officer may approve. */
  public static boolean approve(
      TenantSession session, String consumer, long cursor, String officerId, Instant now) {
    return session
            .sql(LinkageStatus.class, "approve-redelivery")
            .param("consumer", consumer)
            .param("cursor", cursor)
            .param("officer", officerId)
            .param("now", now.toString())
            .update()
        == 1;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
