package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Brings the change feed to the consumers: in order, many events per transaction while all goes
 * well, one by one around an event that fails. The place reached commits together with what the
 * consumer wrote (LNK-3-02). What fails is parked, and everything about the same person behind it.
 */
public final class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final int WINDOW = 200;

  private final Tenancy tenancy;
  private final Contracts contracts;
  private final TenantKeys keys;
  private final List<LinkageConsumer> consumers;
  private final Clock clock;
  private final Retries retries;

  public Deliveries(
      Tenancy tenancy,
      Contracts contracts,
      TenantKeys keys,
      List<LinkageConsumer> consumers,
      Clock clock) {
    this.tenancy = tenancy;
    this.contracts = contracts;
    this.keys = keys;
    this.consumers = List.copyOf(consumers);
    this.clock = clock;
    this.retries = new Retries(tenancy, this, clock);
  }

  /** Every consumer, in the order of their declaration. */
  public List<LinkageConsumer> consumers() {
    return consumers;
  }

  /**
   * Brings everything that waits to every consumer of one municipality.
   *
   * @return how many events were received or parked
   */
  public int deliver(TenantId tenant) {
    int delivered = 0;
    for (var consumer : consumers) {
      delivered += deliver(tenant, consumer);
    }
    return delivered;
  }

  /** Brings everything that waits to one consumer. */
  public int deliver(TenantId tenant, LinkageConsumer consumer) {
    int delivered = 0;
    int window = WINDOW;
    while (true) {
      int size = window;
      try {
        var batch = tenancy.call(tenant, session -> batch(session, consumer, size));
        delivered += batch.events();
        if (batch.end()) {
          return delivered;
        }
        window = WINDOW;
      } catch (Failed failed) {
        if (Cause.isDatabaseGone(failed.cause)) {
          throw failed.cause;
        }
        if (size == 1) {
          park(tenant, consumer, failed);
          delivered++;
        } else {
          window = 1;
        }
      }
    }
  }

  /**
   * Tries again what is due in one municipality.
   *
   * @return how many events were received
   */
  public int retryDue(TenantId tenant) {
    return retries.due(tenant);
  }

  /** A consumer's failure on its way out of the transaction. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient StoredEvent event;
    private final RuntimeException cause;

    Failed(StoredEvent event, RuntimeException cause) {
      super(cause);
      this.event = event;
      this.cause = cause;
    }

    RuntimeException failure() {
      return cause;
    }
  }

  private record Batch(int events, boolean end) {
    static final Batch NOTHING = new Batch(0, true);
  }

  private record Aggregate(String type, String id) {}

  private Batch batch(TenantSession session, LinkageConsumer consumer, int size) {
    if (!lock(session, consumer)) {
      return Batch.NOTHING;
    }
    long position = position(session, consumer);
    long last = session.sql(Deliveries.class, "last-cursor").query(Long.class).single();
    if (position >= last) {
      return Batch.NOTHING;
    }
    long upTo = Math.min(last, position + size);
    var events = changes(session, consumer, position, upTo);
    var parked = parked(session, consumer);
    for (var event : events) {
      if (parked.contains(aggregate(event))) {
        insertParked(session, consumer, event, "BEHIND", null, 0, clock.instant(), null);
      } else {
        receive(session, consumer, event);
      }
    }
    savePosition(session, consumer, upTo);
    return new Batch(events.size(), upTo == last);
  }

  /** Takes the event unless it was received before, or a newer one was. */
  void receive(TenantSession session, LinkageConsumer consumer, StoredEvent event) {
    var envelope = event.envelope();
    boolean isNew =
        session
            .sql(Deliveries.class, "receive")
            .param("consumer", consumer.id())
            .param("event", envelope.eventId())
            .param("publisher", envelope.publisher())
            .param("aggregateType", envelope.aggregateType())
            .param("aggregateId", envelope.aggregateId())
            .param("version", envelope.aggregateVersion())
            .query(Boolean.class)
            .single();
    if (isNew) {
      try {
        consumer.consume(session, event.opened(session, contracts, keys));
      } catch (RuntimeException e) {
        throw new Failed(event, e);
      }
    }
  }

  private void park(TenantId tenant, LinkageConsumer consumer, Failed failed) {
    var cause = Cause.of(failed.cause);
    var cursor = failed.event.envelope().cursor();
    LOG.warn(
        "LNK-W03 event parked tenant={} consumer={} cursor={} cause={}",
        tenant.value(),
        consumer.id(),
        cursor,
        cause);
    tenancy.run(
        tenant,
        session -> {
          if (!lock(session, consumer) || position(session, consumer) >= cursor) {
            return;
          }
          var now = clock.instant();
          var next = Backoff.next(1, now, now).orElseThrow();
          insertParked(session, consumer, failed.event, "RETRY", cause, 1, now, next);
          savePosition(session, consumer, cursor);
        });
  }

  boolean lock(TenantSession session, LinkageConsumer consumer) {
    return session
        .sql(Deliveries.class, "try-lock-consumer")
        .param("consumer", consumer.id())
        .query(Boolean.class)
        .single();
  }

  private static long position(TenantSession session, LinkageConsumer consumer) {
    return session
        .sql(Deliveries.class, "position")
        .param("consumer", consumer.id())
        .query(Long.class)
        .optional()
        .orElseGet(() -> {
          session.sql(Deliveries.class, "start-position").param("consumer", consumer.id()).update();
          return 0L;
        });
  }

  private static void savePosition(TenantSession session, LinkageConsumer consumer, long cursor) {
    session
        .sql(Deliveries.class, "save-position")
        .param("consumer", consumer.id())
        .param("cursor", cursor)
        .update();
  }

  private static List<StoredEvent> changes(
      TenantSession session, LinkageConsumer consumer, long after, long upTo) {
    return session
        .sql(Deliveries.class, "next-changes")
        .param("after", after)
        .param("upTo", upTo)
        .param("publisher", consumer.publisher())
        .param(
            "contracts",
            consumer.contracts().stream().map(Class::getSimpleName).toArray(String[]::new))
        .query(StoredEvent::of)
        .list();
  }

  private static Set<Aggregate> parked(TenantSession session, LinkageConsumer consumer) {
    return new HashSet<>(
        session
            .sql(Deliveries.class, "parked-aggregates")
            .param("consumer", consumer.id())
            .param("publisher", consumer.publisher())
            .query((row, index) ->
                new Aggregate(row.getString("aggregate_type"), row.getString("aggregate_id")))
            .list());
  }

  private static Aggregate aggregate(StoredEvent event) {
    return new Aggregate(event.envelope().aggregateType(), event.envelope().aggregateId());
  }

  private static void insertParked(
      TenantSession session,
      LinkageConsumer consumer,
      StoredEvent event,
      String state,
      @Nullable String cause,
      int attempts,
      Instant now,
      @Nullable Instant next) {
    var envelope = event.envelope();
    session
        .sql(Deliveries.class, "park")
        .param("consumer", consumer.id())
        .param("cursor", envelope.cursor())
        .param("publisher", envelope.publisher())
        .param("aggregateType", envelope.aggregateType())
        .param("aggregateId", envelope.aggregateId())
        .param("state", state)
        .param("cause", cause)
        .param("attempts", attempts)
        .param("now", now.toString())
        .param("next", next == null ? null : next.toString())
        .update();
  }
}
