package org.yakuba.platform.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.NestedRuntimeException;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.linkage.Sample.Other;
import org.yakuba.platform.linkage.Sample.Secret;
import org.yakuba.platform.linkage.Sample.Told;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.TestDatabase;

/** Consumers: in order per person, once, and a failure holds up one person only. */
class DeliveriesTest {
  private final Set<String> refused = new HashSet<>();
  private Instant now = Instant.parse("2026-06-01T03:00:00Z");
  private TestDatabase database;
  private TenantId tenant;
  private ChangePublisher publisher;
  private Consumer consumer;
  private Deliveries deliveries;

  /** Writes down what it is told, and dies in the middle of it when told so. */
  private final class Consumer implements LinkageConsumer {
    private boolean dies;

    @Override
    public String id() {
      return "sample.copy";
    }

    @Override
    public String title() {
      return "見本の写し";
    }

    @Override
    public String publisher() {
      return Sample.PUBLISHER;
    }

    @Override
    public Set<Class<? extends Record>> contracts() {
      return Set.of(Told.class, Secret.class);
    }

    @Override
    public void consume(TenantSession session, LinkageEvent<? extends Record> event) {
      var said =
          switch (event.payload()) {
            case Told told -> Integer.toString(told.turn());
            case Secret secret -> secret.individualNumber();
            default -> throw new IllegalArgumentException(event.eventType());
          };
      session
          .jdbc()
          .sql("INSERT INTO platform.heard (person, said) VALUES (:person, :said)")
          .param("person", event.aggregateId())
          .param("said", said)
          .update();
      if (dies) {
        dies = false;
        session.jdbc().sql("SELECT pg_terminate_backend(pg_backend_pid())").query().singleRow();
      }
      if (refused.contains(event.aggregateId())) {
        throw new IllegalStateException("cannot take " + event.aggregateId());
      }
    }
  }

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    database.script(
        """
        CREATE TABLE platform.heard (tenant_id int NOT NULL DEFAULT platform.current_tenant(),
          no bigint GENERATED ALWAYS AS IDENTITY, person text NOT NULL, said text NOT NULL);
        SELECT platform.protect('platform.heard');
        GRANT SELECT, INSERT ON platform.heard TO yakuba_app\
        """);
    tenant = database.tenant("990019");
    publisher = new ChangePublisher(database.tenancy());
    consumer = new Consumer();
    deliveries = deliveries();
  }

  private Deliveries deliveries() {
    var clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    return new Deliveries(
        database.tenancy(), Sample.CONTRACTS, Sample.KEYS, List.of(consumer), clock);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  @Proves({"LNK-3-02"})
  void every_event_comes_once_and_in_order() {
    publish(Sample.told("1", 1), Sample.told("2", 1), Sample.about("1", new Other("1")));
    publish(Sample.told("1", 2));
    deliveries.deliver(tenant);
    deliveries.deliver(tenant);
    publish(Sample.told("2", 2));
    deliveries().deliver(tenant);
    assertThat(heard("1")).containsExactly("1", "2");
    assertThat(heard("2")).containsExactly("1", "2");
  }

  @Test
  void an_encrypted_payload_is_opened_for_the_consumer() {
    publish(Sample.about("1", new Secret("1", "123456789018")));
    deliveries.deliver(tenant);
    assertThat(heard("1")).containsExactly("123456789018");
  }

  @Test
  @Proves({"LNK-3-02"})
  void an_event_that_is_published_again_changes_nothing_and_an_older_one_is_dropped() {
    publish(Sample.told("1", 1), Sample.told("1", 2), Sample.told("2", 1));
    deliveries.deliver(tenant);
    again("aggregate_id = '2'", "event_id", "aggregate_version + 50");
    again("aggregate_id = '1' AND aggregate_version = 1", "uuidv7()", "-1");
    deliveries.deliver(tenant);
    assertThat(heard("2")).containsExactly("1");
    assertThat(heard("1")).containsExactly("1", "2");
  }

  @Test
  @Proves({"LNK-3-03"})
  void a_failure_holds_up_one_person_and_what_waits_behind_comes_in_order() {
    refused.add("2");
    publish(Sample.told("1", 1), Sample.told("2", 1), Sample.told("3", 1));
    deliveries.deliver(tenant);
    publish(Sample.told("2", 2), Sample.told("3", 2), Sample.told("2", 3));
    deliveries.deliver(tenant);
    assertThat(heard("1")).containsExactly("1");
    assertThat(heard("3")).containsExactly("1", "2");
    assertThat(heard("2")).isEmpty();
    assertThat(deliveries.retryDue(tenant)).isZero();

    refused.clear();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(deliveries.retryDue(tenant)).isEqualTo(3);
    publish(Sample.told("2", 4));
    deliveries.deliver(tenant);
    assertThat(heard("2")).containsExactly("1", "2", "3", "4");
    assertThat(states()).isEmpty();
  }

  @Test
  @Proves({"LNK-3-03"})
  void a_parked_event_is_tried_at_growing_intervals_and_given_up_after_a_day_with_a_work_item() {
    refused.add("2");
    publish(Sample.told("2", 1));
    deliveries.deliver(tenant);
    var pauses = new ArrayList<Long>();
    while (states().equals(List.of("RETRY"))) {
      var next = nextAttempt();
      pauses.add(Duration.between(now, next).toMinutes());
      now = next;
      deliveries.retryDue(tenant);
    }
    assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L).endsWith(60L);
    assertThat(states()).containsExactly("DEAD");
    assertThat(workItems()).containsExactly("連携を配達できません");

    refused.clear();
    now = now.plus(Duration.ofDays(2));
    assertThat(deliveries.retryDue(tenant)).as("a dead one waits for an officer").isZero();
    database
        .tenancy()
        .run(
            tenant,
            session -> {
              assertThat(LinkageStatus.approve(session, consumer.id(), 1, "b", now)).isFalse();
              assertThat(LinkageStatus.request(session, consumer.id(), 1, "a")).isTrue();
              assertThat(LinkageStatus.approve(session, consumer.id(), 1, "a", now)).isFalse();
              assertThat(LinkageStatus.approve(session, consumer.id(), 1, "b", now)).isTrue();
            });
    assertThat(deliveries.retryDue(tenant)).isEqualTo(1);
    assertThat(heard("2")).containsExactly("1");
  }

  @Test
  void the_cause_names_classes_and_places_but_no_value() {
    refused.add("2");
    publish(Sample.told("2", 1));
    deliveries.deliver(tenant);
    var parked =
        database
            .tenancy()
            .call(tenant, session -> new LinkageStatus(deliveries).parked(session, 10))
            .getFirst();
    assertThat(parked.cause()).startsWith("IllegalStateException (DeliveriesTest.java:");
    assertThat(parked.cause()).doesNotContain("cannot take");
  }

  @Test
  @Proves({"LNK-3-02"})
  void a_connection_that_dies_between_delivery_and_commit_loses_nothing_and_doubles_nothing() {
    publish(Sample.told("1", 1), Sample.told("2", 1));
    consumer.dies = true;
    assertThatThrownBy(() -> deliveries.deliver(tenant)).isInstanceOf(NestedRuntimeException.class);
    assertThat(heard("1")).isEmpty();
    assertThat(states()).as("nobody is parked for it").isEmpty();
    deliveries.deliver(tenant);
    assertThat(heard("1")).containsExactly("1");
    assertThat(heard("2")).containsExactly("1");
  }

  @Test
  @Proves({"LNK-4-06"})
  void the_status_counts_what_waits_and_what_is_parked() {
    refused.add("2");
    publish(Sample.told("2", 1), Sample.told("2", 2));
    deliveries.deliver(tenant);
    publish(Sample.told("3", 1), Sample.about("3", new Other("3")));
    var status =
        database
            .tenancy()
            .call(tenant, session -> new LinkageStatus(deliveries).consumers(session))
            .getFirst();
    assertThat(status.waiting()).isEqualTo(1);
    assertThat(status.oldest()).isNotNull();
    assertThat(List.of(status.retried(), status.behind(), status.dead()))
        .containsExactly(1L, 1L, 0L);
  }

  @Test
  void a_snapshot_supersedes_what_the_feed_held_before_its_marker_and_nothing_after_it() {
    refused.add("2");
    publish(Sample.told("2", 1));
    deliveries.deliver(tenant);
    publish(Sample.told("1", 1));
    var snapshots = new Snapshots(Sample.OUTBOX, publisher);
    var marker = new SnapshotMarker(UUID.randomUUID(), LocalDate.of(2026, 6, 1), 1, true);
    database
        .tenancy()
        .run(
            tenant,
            session -> {
              snapshots.announce(session, Sample.PUBLISHER, Told.class, marker);
              snapshots.announce(session, Sample.PUBLISHER, Told.class, marker);
            });
    database
        .tenancy()
        .run(tenant, session -> snapshots.place(session, Sample.PUBLISHER, marker.snapshot()));
    publish(Sample.told("1", 2));
    database
        .tenancy()
        .run(tenant, session -> snapshots.taken(session, Sample.taker(consumer.id()), marker));
    deliveries.deliver(tenant);
    assertThat(states()).isEmpty();
    assertThat(heard("1")).containsExactly("2");
  }

  @Test
  void random_failures_and_deaths_leave_every_person_complete_and_in_order() {
    var random = new Random(7);
    var turns = new int[6];
    for (int step = 0; step < 120; step++) {
      int person = random.nextInt(6);
      publish(Sample.told(Integer.toString(person), ++turns[person]));
      refused.clear();
      refused.add(Integer.toString(random.nextInt(6)));
      consumer.dies = random.nextInt(20) == 0;
      try {
        deliveries.deliver(tenant);
        deliveries.retryDue(tenant);
      } catch (NestedRuntimeException e) {
        assertThat(e).as("only the connection that was cut").isNotNull();
      }
      now = now.plus(Duration.ofMinutes(random.nextInt(3)));
    }
    refused.clear();
    consumer.dies = false;
    deliveries.deliver(tenant);
    now = now.plus(Duration.ofHours(2));
    deliveries.retryDue(tenant);
    for (int person = 0; person < 6; person++) {
      var expected = new ArrayList<String>();
      for (int turn = 1; turn <= turns[person]; turn++) {
        expected.add(Integer.toString(turn));
      }
      assertThat(heard(Integer.toString(person))).isEqualTo(expected);
    }
  }

  private void publish(Publication... publications) {
    database
        .tenancy()
        .run(tenant, session -> Sample.OUTBOX.publish(session, List.of(publications)));
    publisher.publishAll();
  }

  /** Puts an event into the feed once more. */
  private void again(String which, String eventId, String version) {
    database.script(
        "WITH e AS (INSERT INTO platform.linkage_event OVERRIDING SYSTEM VALUE SELECT tenant_id, publication_no + 1000, "
            + eventId
            + ", publisher, contract, schema_version, aggregate_type, aggregate_id, "
            + version
            + ", occurred_at, effective_date, recorded_at, correlation_id, causation_id, suppression_flag,"
            + " provisional_flag, sharing, confidential, payload FROM platform.linkage_event WHERE "
            + which
            + " RETURNING tenant_id, publication_no)"
            + " INSERT INTO platform.linkage_pending SELECT * FROM e");
    publisher.publishAll();
  }

  private List<String> heard(String person) {
    return database
        .asOwner()
        .sql("SELECT said FROM platform.heard WHERE person = :person ORDER BY no")
        .param("person", person)
        .query((row, index) -> row.getString(1))
        .list();
  }

  private List<String> states() {
    return database
        .asOwner()
        .sql("SELECT state FROM platform.linkage_parked ORDER BY cursor")
        .query((row, index) -> row.getString(1))
        .list();
  }

  private List<String> workItems() {
    return database
        .asOwner()
        .sql("SELECT title FROM platform.work_item")
        .query((row, index) -> row.getString(1))
        .list();
  }

  private Instant nextAttempt() {
    return database
        .asOwner()
        .sql("SELECT next_attempt_at FROM platform.linkage_parked WHERE state = 'RETRY'")
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .single();
  }
}
