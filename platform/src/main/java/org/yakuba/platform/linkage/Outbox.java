package org.yakuba.platform.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.Answer;
import org.yakuba.platform.tenancy.Columns;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Outbox — keeps what is published in the transaction of the ledger itself: neither is committed
 * without the other (LNK-3-01). Two transactions that publish about the same person follow one
 * another, so that versions per person are given in the order of commit; persons are always locked
 * in the order of their keys.
 *
 * <p>The place in the change feed is assigned after commit, see {@link ChangePublisher}.
 */
public final class Outbox {
  /** Purpose of encrypted payloads (LNK-4-04). */
  static final String PAYLOAD = "linkage.payload";

  private final Contracts contracts;
  private final TenantKeys keys;
  private final Clock clock;

  /**
   * @param clock of Japan: says on which day a protective measure is in force
   */
  public Outbox(Contracts contracts, TenantKeys keys, Clock clock) {
    this.contracts = contracts;
    this.keys = keys;
    this.clock = clock;
  }

  /** Publishes one thing; see {@link #publish(TenantSession, List)}. */
  public UUID publish(TenantSession session, Publication publication) {
    return publish(session, List.of(publication)).get().getFirst();
  }

  /**
   * Publishes in one statement everything that one act has to tell, in this order. The statement
   * travels with what follows in the transaction.
   *
   * @return {@code eventId} of each
   * @throws IllegalArgumentException LNK-E01 when the publisher has no such contract
   */
  public Answer<List<UUID>> publish(TenantSession session, List<Publication> publications) {
    if (publications.isEmpty()) {
      return Answer.of(session, List.of());
    }
    var counted = Counted.of(publications);
    return session
        .later(Outbox.class, "publish")
        .param("keyPublishers", counted.keys(Key::publisher))
        .param("keyTypes", counted.keys(Key::aggregateType))
        .param("keyIds", counted.keys(Key::aggregateId))
        .param("keyEvents", counted.events().values().toArray(Integer[]::new))
        .param("followers", counted.followers().toArray(Integer[]::new))
        .param("publishers", Columns.texts(publications, Publication::publisher))
        .param("contracts", Columns.texts(publications, p -> contract(p).name()))
        .param(
            "schemaVersions",
            publications.stream().map(p -> contract(p).version()).toArray(Integer[]::new))
        .param("aggregateTypes", Columns.texts(publications, Publication::aggregateType))
        .param("aggregateIds", Columns.texts(publications, Publication::aggregateId))
        .param("occurredAt", Columns.texts(publications, p -> p.occurredAt().toString()))
        .param("effectiveDates", Columns.texts(publications, p -> p.effectiveDate().toString()))
        .param("correlationIds", Columns.texts(publications, p -> p.correlationId().toString()))
        .param("causationIds", Columns.texts(publications, Outbox::causation))
        .param(
            "provisional",
            publications.stream().map(Publication::provisional).toArray(Boolean[]::new))
        .param("sharing", Columns.texts(publications, p -> String.join(" ", p.sharingAddress())))
        .param(
            "confidential",
            publications.stream().map(p -> contract(p).confidential()).toArray(Boolean[]::new))
        .param("payloads", Columns.texts(publications, p -> payload(session, p)))
        .param("today", LocalDate.now(clock))
        .list((row, index) -> row.getObject("event_id", UUID.class));
  }

  /** What versions are counted for. */
  private record Key(String publisher, String aggregateType, String aggregateId) {
    /** In which every transaction locks them. */
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::publisher)
            .thenComparing(Key::aggregateType)
            .thenComparing(Key::aggregateId);

    static Key of(Publication publication) {
      return new Key(
          publication.publisher(), publication.aggregateType(), publication.aggregateId());
    }
  }

  /**
   * How many events each key gets.
   *
   * @param events by key, in the order of locking
   * @param followers for each publication, how many of the same key come after it
   */
  private record Counted(SortedMap<Key, Integer> events, List<Integer> followers) {
    static Counted of(List<Publication> publications) {
      var events = new TreeMap<Key, Integer>(Key.ORDER);
      var followers = new ArrayList<Integer>();
      for (var publication : publications.reversed()) {
        followers.add(events.merge(Key.of(publication), 1, Integer::sum) - 1);
      }
      return new Counted(events, followers.reversed());
    }

    String[] keys(Function<Key, String> part) {
      return events.keySet().stream().map(part).toArray(String[]::new);
    }
  }

  /** The first event that a publication of this correlation told about an aggregate. */
  public static Optional<UUID> firstEvent(
      TenantSession session,
      String publisher,
      String aggregateType,
      String aggregateId,
      UUID correlationId) {
    return session
        .sql(Outbox.class, "first-event")
        .param("publisher", publisher)
        .param("aggregateType", aggregateType)
        .param("aggregateId", aggregateId)
        .param("correlation", correlationId)
        .query((row, index) -> row.getObject("event_id", UUID.class))
        .optional();
  }

  private Contracts.Entry contract(Publication publication) {
    return contracts.required(publication.publisher(), publication.payload().getClass());
  }

  private String payload(TenantSession session, Publication publication) {
    var json = LinkageJson.write(publication.payload());
    if (!contract(publication).confidential()) {
      return json;
    }
    var sealed = keys.cipher(session).encrypt(PAYLOAD, json);
    return LinkageJson.write(Base64.getEncoder().encodeToString(sealed));
  }

  private static @Nullable String causation(Publication publication) {
    var causation = publication.causationId();
    return causation == null ? null : causation.toString();
  }
}
