package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.workitem.NewWorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * Tries parked events again: the first of a person, and when it goes through, those behind it in
 * order (LNK-3-03). One that failed for a day is given up and becomes a work item.
 */
final class Retries {
  static final String WORK_ITEM = "linkage.dead-message";

  private final Tenancy tenancy;
  private final Deliveries deliveries;
  private final Clock clock;

  Retries(Tenancy tenancy, Deliveries deliveries, Clock clock) {
    this.tenancy = tenancy;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  private record Due(String consumer, String publisher, String type, String id) {}

  private record Head(StoredEvent event, String state, int attempts, Instant parkedAt) {}

  /** Tries what is due; returns how many events were received. */
  int due(TenantId tenant) {
    var due =
        tenancy.call(
            tenant,
            session ->
                session
                    .sql(Retries.class, "due")
                    .param("now", clock.instant().toString())
                    .query((row, index) ->
                        new Due(
                            row.getString("consumer"),
                            row.getString("publisher"),
                            row.getString("aggregate_type"),
                            row.getString("aggregate_id")))
                    .list());
    int received = 0;
    for (var aggregate : due) {
      for (var consumer : deliveries.consumers()) {
        if (consumer.id().equals(aggregate.consumer())) {
          received += drain(tenant, consumer, aggregate);
        }
      }
    }
    return received;
  }

  /** Delivers the parked events of one person until one fails again. */
  private int drain(TenantId tenant, LinkageConsumer consumer, Due aggregate) {
    int received = 0;
    while (true) {
      try {
        if (!tenancy.call(tenant, session -> first(session, consumer, aggregate))) {
          return received;
        }
        received++;
      } catch (Deliveries.Failed failed) {
        if (Cause.isDatabaseGone(failed.failure())) {
          throw failed.failure();
        }
        tenancy.run(tenant, session -> failedAgain(session, consumer, aggregate, failed.failure()));
        return received;
      }
    }
  }

  private boolean first(TenantSession session, LinkageConsumer consumer, Due aggregate) {
    if (!deliveries.lock(session, consumer)) {
      return false;
    }
    var head = head(session, aggregate).filter(found -> !found.state().equals("DEAD"));
    head.ifPresent(found -> {
      deliveries.receive(session, consumer, found.event());
      session
          .sql(Retries.class, "unpark")
          .param("consumer", consumer.id())
          .param("cursor", found.event().envelope().cursor())
          .update();
    });
    return head.isPresent();
  }

  private static Optional<Head> head(TenantSession session, Due aggregate) {
    return session
        .sql(Retries.class, "first-parked")
        .param("consumer", aggregate.consumer())
        .param("publisher", aggregate.publisher())
        .param("aggregateType", aggregate.type())
        .param("aggregateId", aggregate.id())
        .query((row, index) ->
            new Head(
                StoredEvent.of(row, index),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private void failedAgain(
      TenantSession session, LinkageConsumer consumer, Due aggregate, RuntimeException failure) {
    if (!deliveries.lock(session, consumer)) {
      return;
    }
    var head = head(session, aggregate).orElse(null);
    if (head == null) {
      return;
    }
    var now = clock.instant();
    var since = head.state().equals("BEHIND") ? now : head.parkedAt();
    var next = Backoff.next(head.attempts() + 1, since, now);
    long cursor = head.event().envelope().cursor();
    session
        .sql(Retries.class, "failed-again")
        .param("consumer", consumer.id())
        .param("cursor", cursor)
        .param("state", next.isPresent() ? "RETRY" : "DEAD")
        .param("cause", Cause.of(failure))
        .param("now", now.toString())
        .param("next", next.map(Instant::toString).orElse(null))
        .update();
    if (next.isEmpty()) {
      alarm(session, consumer, head.event(), cursor);
    }
  }

  private static void alarm(
      TenantSession session, LinkageConsumer consumer, StoredEvent event, long cursor) {
    WorkItems.open(
        session,
        new NewWorkItem(
            "linkage",
            WORK_ITEM,
            consumer.id() + "/" + cursor,
            event.envelope().aggregateId(),
            "連携を配達できません",
            Map.of(
                "consumer", consumer.title(),
                "contract", event.envelope().eventType(),
                "cursor", Long.toString(cursor))));
  }
}
