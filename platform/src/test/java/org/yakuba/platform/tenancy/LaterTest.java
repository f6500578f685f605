package org.yakuba.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yakuba.platform.test.CountingRelay;
import org.yakuba.platform.test.TestDatabase;

/** Statements that travel in company: in their order, in one message, all or nothing. */
class LaterTest {
  private static final TenantId TENANT = new TenantId(1);

  private static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    database.tenant("990019");
    database.script(
        """
        CREATE TABLE platform.note (tenant_id int NOT NULL DEFAULT platform.current_tenant(),
          no bigint GENERATED ALWAYS AS IDENTITY, text text CHECK (text <> 'refused'));
        SELECT platform.protect('platform.note');
        GRANT SELECT, INSERT ON platform.note TO yakuba_app\
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void empty() {
    database.script("TRUNCATE platform.note");
  }

  @Test
  void what_is_put_off_is_written_in_its_place_among_the_other_statements() {
    database
        .tenancy()
        .run(
            TENANT,
            session -> {
              note(session, "1");
              note(session, "2");
              session
                  .jdbc()
                  .sql("INSERT INTO platform.note (text) VALUES (:text)")
                  .param("text", "3")
                  .update();
              note(session, "4");
            });
    assertThat(notes()).containsExactly("1", "2", "3", "4");
  }

  @Test
  void an_answer_tells_what_the_statements_before_it_wrote() {
    var texts =
        database
            .tenancy()
            .call(
                TENANT,
                session -> {
                  note(session, "1");
                  var one = list(session);
                  note(session, "2");
                  var two = list(session);
                  return List.of(two.get(), one.get());
                });
    assertThat(texts).containsExactly(List.of("1", "2"), List.of("1"));
  }

  @Test
  void what_is_refused_undoes_the_transaction_when_it_commits() {
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    TENANT,
                    session -> {
                      note(session, "1");
                      note(session, "refused");
                      note(session, "2");
                    }))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(notes()).isEmpty();
  }

  @Test
  void what_the_work_does_not_survive_is_never_sent() {
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    TENANT,
                    session -> {
                      note(session, "1");
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(notes()).isEmpty();
  }

  @Test
  void several_statements_and_the_question_among_them_take_one_round_trip() throws IOException {
    assertThat(
            roundTrips(session -> {
              note(session, "1");
              var first = list(session);
              note(session, null);
              assertThat(list(session).get()).hasSizeGreaterThanOrEqualTo(first.get().size());
            }))
        .as("the message and the commit")
        .isEqualTo(2);
  }

  @Test
  void what_nobody_asks_for_takes_the_commit_along() throws IOException {
    assertThat(
            roundTrips(session -> {
              note(session, "1");
              note(session, null);
            }))
        .isEqualTo(1);
    assertThat(notes()).contains("1");
  }

  @Test
  void nothing_can_be_executed_after_the_commit_was_sent() {
    assertThatThrownBy(() ->
            database
                .tenancy()
                .run(
                    TENANT,
                    session -> {
                      TransactionSynchronizationManager.registerSynchronization(
                          new TransactionSynchronization() {
                            @Override
                            public void beforeCommit(boolean readOnly) {
                              list(session).get();
                            }
                          });
                      note(session, "1");
                    }))
        .hasMessageContaining("committed");
  }

  private static int roundTrips(Consumer<TenantSession> work) throws IOException {
    try (var relay = new CountingRelay(database.settings());
        var pool = relay.settings().programDataSource(1)) {
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      for (int i = 0; i < 8; i++) {
        tenancy.run(TENANT, work);
      }
      int before = relay.roundTrips();
      tenancy.run(TENANT, work);
      return relay.roundTrips() - before;
    }
  }

  @Test
  void a_text_of_several_statements_is_written_whole_and_cannot_be_asked() {
    database
        .tenancy()
        .run(
            TENANT,
            session ->
                session.later(LaterTest.class, "notes").param("a", "1").param("b", "2").write());
    assertThat(notes()).containsExactly("1", "2");
    assertThatThrownBy(() ->
            database
                .tenancy()
                .call(
                    TENANT,
                    session ->
                        session
                            .later(LaterTest.class, "notes")
                            .param("a", "1")
                            .param("b", "2")
                            .list((row, n) -> 1)))
        .hasMessageContaining("2 statements");
  }

  private static void note(TenantSession session, @Nullable String text) {
    session.later(LaterTest.class, "note").param("text", text).write();
  }

  private static Answer<List<String>> list(TenantSession session) {
    return session.later(LaterTest.class, "list").list((row, n) -> row.getString(1));
  }

  private static List<String> notes() {
    return database
        .asOwner()
        .sql("SELECT text FROM platform.note ORDER BY no")
        .query((row, n) -> row.getString(1))
        .list();
  }
}
