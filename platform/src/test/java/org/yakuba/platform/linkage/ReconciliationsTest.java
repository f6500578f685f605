package org.yakuba.platform.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.linkage.KeptCopy.Difference;
import org.yakuba.platform.linkage.KeptCopy.Kind;
import org.yakuba.platform.linkage.Reconciliations.By;
import org.yakuba.platform.linkage.Reconciliations.Outcome;
import org.yakuba.platform.linkage.Sample.Told;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.workitem.WorkItem;
import org.yakuba.platform.workitem.WorkItems;

/**
 * Copies against what is published: found, named, repaired; what is on the way is no difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ReconciliationsTest {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String CONSUMER = "sample.copy";
  private static final By OFFICER = new By("t1", "ADMINISTRATION", new UUID(0, 1));

  private TestDatabase database;
  private TenantId tenant;
  private Instant now = Instant.parse("2026-06-01T03:00:00Z");
  private Deliveries deliveries;
  private Reconciliations reconciliations;
  private boolean repairs;

  @BeforeAll
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
    var owner = database.asOwner();
    owner.sql("CREATE SCHEMA copied").update();
    owner.sql("GRANT USAGE ON SCHEMA copied TO yakuba_app").update();
    for (var table : List.of("copied.published", "copied.kept")) {
      owner
          .sql(
              "CREATE TABLE "
                  + table
                  + " (tenant_id integer NOT NULL DEFAULT platform.current_tenant(), number text NOT NULL, name text,"
                  + " PRIMARY KEY (tenant_id, number))")
          .update();
      owner.sql("SELECT platform.protect('" + table + "')").query().listOfRows();
      owner.sql("GRANT SELECT, INSERT, UPDATE, DELETE ON " + table + " TO yakuba_app").update();
    }
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @BeforeEach
  void aTownInOrder() {
    repairs = true;
    for (var table :
        List.of(
            "copied.published",
            "copied.kept",
            "platform.linkage_reconciliation",
            "platform.linkage_difference",
            "platform.work_item_event",
            "platform.work_item")) {
      database.asOwner().sql("DELETE FROM " + table).update();
    }
    var clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return JAPAN;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            now = now.plusMillis(1);
            return now;
          }
        };
    deliveries =
        new Deliveries(
            database.tenancy(), Sample.CONTRACTS, Sample.KEYS, List.of(new Consumer()), clock);
    reconciliations =
        new Reconciliations(database.tenancy(), deliveries, List.of(new Copy()), clock);
    change(
        "INSERT INTO copied.published (number, name) SELECT n::text, 'x' FROM generate_series(1, 300) n");
    change("INSERT INTO copied.kept (number, name) SELECT number, name FROM copied.published");
  }

  private static final class Consumer implements LinkageConsumer {
    @Override
    public String id() {
      return CONSUMER;
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
      return Set.of(Told.class);
    }

    @Override
    public void consume(TenantSession session, LinkageEvent<? extends Record> event) {}
  }

  private final class Copy implements KeptCopy {
    @Override
    public String consumer() {
      return CONSUMER;
    }

    @Override
    public String published() {
      return "SELECT number AS key, number AS aggregate, number AS subject, CAST(ROW(name) AS text) AS content FROM copied.published";
    }

    @Override
    public String kept() {
      return "SELECT number AS key, number AS aggregate, number AS subject, CAST(ROW(name) AS text) AS content FROM copied.kept";
    }

    @Override
    public void repair(TenantSession session, List<Difference> differences, Instant at) {
      if (!repairs) {
        return;
      }
      var keys = differences.stream().map(Difference::key).toArray(String[]::new);
      session
          .jdbc()
          .sql("DELETE FROM copied.kept WHERE number = ANY (:keys)")
          .param("keys", keys)
          .update();
      session
          .jdbc()
          .sql(
              "INSERT INTO copied.kept (number, name) SELECT number, name FROM copied.published WHERE number = ANY (:keys)")
          .param("keys", keys)
          .update();
    }
  }

  private void change(String sql) {
    database.tenancy().run(tenant, session -> session.jdbc().sql(sql).update());
  }

  private Outcome compared() {
    return reconciliations.compare(tenant, CONSUMER, OFFICER).orElseThrow();
  }

  private Outcome daily() {
    now = now.plus(Duration.ofDays(1));
    return reconciliations.daily(tenant, now).getFirst();
  }

  private List<Difference> named() {
    return database
        .tenancy()
        .call(tenant, session -> reconciliations.differences(session, CONSUMER, 10));
  }

  private List<WorkItem> items() {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                WorkItems.list(
                    session,
                    new WorkItem.Filter(null, "linkage", Reconciliations.ITEM, null, null),
                    10));
  }

  @Test
  @Proves({"LNK-3-04"})
  void equal_copies_are_told_by_count_and_open_nothing() {
    var outcome = daily();
    assertThat(outcome.publishedRows()).isEqualTo(300);
    assertThat(outcome.keptRows()).isEqualTo(300);
    assertThat(outcome.differences()).isZero();
    assertThat(items()).isEmpty();
  }

  @Test
  @Proves({"LNK-3-04"})
  void what_is_missing_surplus_or_different_is_named() {
    change("DELETE FROM copied.kept WHERE number = '7'");
    change("INSERT INTO copied.kept (number, name) VALUES ('999', 'x')");
    change("UPDATE copied.kept SET name = NULL WHERE number = '8'");
    var outcome = compared();
    assertThat(List.of(outcome.missing(), outcome.surplus(), outcome.different()))
        .containsExactly(1L, 1L, 1L);
    assertThat(named())
        .containsExactly(
            new Difference("7", "7", Kind.MISSING),
            new Difference("8", "8", Kind.DIFFERENT),
            new Difference("999", "999", Kind.SURPLUS));
  }

  @Test
  void two_contents_that_changed_places_are_different() {
    change("UPDATE copied.published SET name = 'y' WHERE number = '1'");
    change("UPDATE copied.kept SET name = 'y' WHERE number = '2'");
    assertThat(compared().different()).isEqualTo(2);
  }

  @Test
  @Proves({"LNK-3-04"})
  void a_few_differences_are_repaired_by_themselves_and_the_work_item_tells_whom_they_concerned() {
    change("UPDATE copied.kept SET name = 'z' WHERE number = '8'");
    var outcome = daily();
    assertThat(outcome.differences()).isZero();
    assertThat(outcome.repaired()).isEqualTo(1);
    assertThat(items())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.title()).contains("LNK-W05", "見本の写し", "1件");
          assertThat(item.detail()).containsEntry("対象", "8").containsEntry("相違", "1");
        });
  }

  @Test
  @Proves({"LNK-3-04"})
  void many_differences_wait_for_an_officer() {
    change("UPDATE copied.kept SET name = 'z' WHERE number <> '1'");
    assertThat(daily().differences()).isEqualTo(299);
    assertThat(items()).hasSize(1);
    var repaired = reconciliations.repair(tenant, CONSUMER, OFFICER).orElseThrow();
    assertThat(repaired.differences()).isZero();
    assertThat(repaired.repaired()).isEqualTo(299);
    assertThat(repaired.comparedBy()).isEqualTo("t1");
  }

  @Test
  void what_cannot_be_repaired_stays_named_and_is_tried_once() {
    repairs = false;
    change("UPDATE copied.kept SET name = 'z' WHERE number = '8'");
    var outcome = daily();
    assertThat(outcome.differences()).isEqualTo(1);
    assertThat(outcome.repaired()).isZero();
    assertThat(named()).extracting(Difference::key).containsExactly("8");
  }

  @Test
  @Proves({"LNK-3-04"})
  void somebody_about_whom_an_event_waits_does_not_differ_yet() {
    change("UPDATE copied.published SET name = 'moved' WHERE number IN ('8', '9')");
    database.tenancy().run(tenant, session -> Sample.OUTBOX.publish(session, Sample.told("8", 1)));
    assertThat(compared().onTheWay()).as("without a place in the feed").isEqualTo(1);
    new ChangePublisher(database.tenancy()).publishAll();
    var outcome = compared();
    assertThat(outcome.onTheWay()).as("before the consumer").isEqualTo(1);
    assertThat(named()).extracting(Difference::key).containsExactly("9");
    deliveries.deliver(tenant);
    compared();
    assertThat(named())
        .as("once it is delivered")
        .extracting(Difference::key)
        .containsExactly("8", "9");
  }

  @Test
  void a_copy_compared_today_is_left_alone() {
    now = now.plus(Duration.ofDays(1));
    var due = now;
    assertThat(reconciliations.daily(tenant, due)).hasSize(1);
    assertThat(reconciliations.daily(tenant, due)).isEmpty();
  }

  @Test
  void the_daily_hour_is_that_of_today_once_it_has_struck() {
    var day = ZonedDateTime.of(2026, 6, 2, 3, 0, 0, 0, JAPAN);
    assertThat(ReconciliationSchedule.due(day, 3)).isEqualTo(day.toInstant());
    assertThat(ReconciliationSchedule.due(day.minusNanos(1), 3))
        .isEqualTo(day.minusDays(1).toInstant());
  }
}
