package org.yakuba.platform.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.contracts.SnapshotPublished;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.MeasureKind;
import org.yakuba.platform.disclosure.ProtectedScope;
import org.yakuba.platform.disclosure.ProtectionRole;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.disclosure.SuppressionFlag;
import org.yakuba.platform.linkage.Sample.Secret;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

/** Publishing with the ledger, and the cursor after commit. */
class OutboxTest {
  private TestDatabase database;
  private TenantId tenant;
  private ChangePublisher publisher;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
    publisher = new ChangePublisher(database.tenancy());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  @Proves({"LNK-3-01"})
  void what_is_rolled_back_is_never_published() {
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    tenant,
                    session -> {
                      Sample.OUTBOX.publish(session, Sample.told("1", 1));
                      throw new IllegalStateException("the ledger refused");
                    }))
        .hasMessage("the ledger refused");
    publish(Sample.told("1", 2));

    assertThat(publisher.publishAll()).isEqualTo(1);
    assertThat(feed()).containsExactly("1 1 v1");
  }

  @Test
  void publications_of_one_act_follow_one_another_with_versions_per_person() {
    publish(Sample.told("2", 1), Sample.told("1", 1), Sample.told("2", 2));
    publish(Sample.told("2", 3));
    publisher.publishAll();
    assertThat(feed()).containsExactly("1 2 v1", "2 1 v1", "3 2 v2", "4 2 v3");
  }

  @Test
  void a_cursor_is_never_given_behind_one_already_read() {
    database
        .tenancy()
        .run(
            tenant,
            slow -> {
              Sample.OUTBOX.publish(slow, Sample.told("1", 1));
              CompletableFuture.runAsync(() -> publish(Sample.told("2", 1))).join();
              CompletableFuture.runAsync(publisher::publishAll).join();
              assertThat(feed()).containsExactly("1 2 v1");
            });
    publisher.publishAll();
    assertThat(feed()).containsExactly("1 2 v1", "2 1 v1");
  }

  @Test
  void many_writers_and_publishers_lose_nothing_and_keep_the_order_of_each_person() {
    var work = new ArrayList<CompletableFuture<Void>>();
    for (int writer = 0; writer < 4; writer++) {
      var random = new Random(writer);
      work.add(
          CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 40; i++) {
              var first = Integer.toString(random.nextInt(5));
              var second = Integer.toString(random.nextInt(5));
              publish(Sample.told(first, i), Sample.told(second, i));
              publisher.publishAll();
            }
          }));
    }
    work.forEach(CompletableFuture::join);
    publisher.publishAll();

    var feed = feed();
    assertThat(feed).hasSize(320);
    for (int person = 0; person < 5; person++) {
      var of = " " + person + " v";
      var versions =
          feed.stream()
              .filter(line -> line.contains(of))
              .map(line -> Integer.valueOf(line.substring(line.indexOf('v') + 1)))
              .toList();
      assertThat(versions).isSorted().doesNotHaveDuplicates().startsWith(1);
      assertThat(versions.getLast()).isEqualTo(versions.size());
    }
  }

  @Test
  @Proves({"LNK-4-01"})
  void what_no_contract_was_declared_for_is_refused() {
    record Undeclared(String text) {}
    assertThatThrownBy(() -> publish(Sample.about("1", new Undeclared("x"))))
        .hasMessageContaining("LNK-E01");
    assertThat(Sample.CONTRACTS.find(Sample.PUBLISHER, "SnapshotPublished"))
        .map(Contracts.Entry::type)
        .contains(SnapshotPublished.class);
  }

  @Test
  @Proves({"LNK-4-03"})
  void a_publication_about_a_protected_person_says_so() {
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
    protect("1", LocalDate.of(2026, 5, 1), LocalDate.of(2027, 4, 30));
    protect("2", LocalDate.of(2026, 6, 2), LocalDate.of(2027, 6, 1));
    publish(Sample.told("1", 1), Sample.told("2", 1), Sample.told("3", 1));
    assertThat(flagged()).containsExactly("1");
  }

  @Test
  void while_nothing_is_known_about_protection_everybody_counts_as_protected() {
    publish(Sample.told("3", 1));
    assertThat(flagged()).containsExactly("3");
  }

  @Test
  @Proves({"LNK-4-04"})
  void a_payload_with_an_individual_number_is_kept_encrypted() {
    publish(Sample.about("1", new Secret("1", "123456789018")));
    var kept =
        database
            .asOwner()
            .sql("SELECT payload::text FROM platform.linkage_event")
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain("123456789018").startsWith("\"");
  }

  private void publish(Publication... publications) {
    database
        .tenancy()
        .run(tenant, session -> Sample.OUTBOX.publish(session, List.of(publications)));
  }

  private void protect(String number, LocalDate from, LocalDate to) {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                ProtectiveFlags.replace(
                    session,
                    List.of(
                        new SuppressionFlag(
                            number,
                            "m" + number,
                            ProtectionRole.SUBJECT,
                            MeasureKind.DECIDED,
                            from,
                            to,
                            true,
                            null,
                            Set.of(ProtectedScope.CURRENT_ADDRESS)))));
  }

  private List<String> flagged() {
    return database
        .asOwner()
        .sql("SELECT aggregate_id FROM platform.linkage_event WHERE suppression_flag ORDER BY 1")
        .query((row, index) -> row.getString(1))
        .list();
  }

  private List<String> feed() {
    return database
        .asOwner()
        .sql(
            "SELECT c.cursor || ' ' || e.aggregate_id || ' v' || e.aggregate_version FROM platform.linkage_change c"
                + " JOIN platform.linkage_event e USING (tenant_id, publication_no) ORDER BY c.cursor")
        .query((row, index) -> row.getString(1))
        .list();
  }
}
