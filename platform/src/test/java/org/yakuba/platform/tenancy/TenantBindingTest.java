package org.yakuba.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.yakuba.platform.test.CountingRelay;
import org.yakuba.platform.test.TestDatabase;

/** The tenant is set before any statement of the work, and that costs no round trip. */
class TenantBindingTest {
  private static final TenantId TENANT = new TenantId(1);
  private static final String CURRENT = "SELECT platform.current_tenant()";

  private static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    database.tenant("990019");
    database.script(
        """
        CREATE TABLE platform.mark (tenant_id int NOT NULL DEFAULT platform.current_tenant(), text text NOT NULL);
        SELECT platform.protect('platform.mark');
        GRANT SELECT, INSERT ON platform.mark TO yakuba_app\
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void a_transaction_of_one_statement_takes_two_round_trips_the_statement_and_the_commit()
      throws IOException {
    try (var relay = new CountingRelay(database.settings())) {
      try (var pool = relay.settings().programDataSource(1)) {
        var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
        assertThat(currentTenant(tenancy)).isEqualTo(1);
        var before = relay.roundTrips();
        for (var i = 0; i < 20; i++) {
          currentTenant(tenancy);
        }
        assertThat(relay.roundTrips() - before).isEqualTo(40);
      }
    }
  }

  @Test
  void a_query_with_parameters_may_be_the_first_statement_also_when_it_is_prepared_on_the_server() {
    for (var i = 0; i < 12; i++) {
      var number = i;
      String text =
          first(session ->
              session
                  .jdbc()
                  .sql(
                      "SELECT platform.current_tenant() || ' ' || :a || ' ' || COALESCE(CAST(:b AS text), 'none')")
                  .param("a", number)
                  .param("b", null)
                  .query(String.class)
                  .single());
      assertThat(text).isEqualTo("1 " + number + " none");
    }
  }

  @Test
  void an_insert_may_be_the_first_statement_and_tells_its_count() {
    int rows =
        first(session ->
            session
                .jdbc()
                .sql(
                    "INSERT INTO platform.mark (text) SELECT 'n' || g FROM generate_series(1, 3) g")
                .update());
    assertThat(rows).isEqualTo(3);
  }

  @Test
  void a_batch_may_be_the_first_statement() {
    var counts =
        first(session ->
            template(session)
                .batchUpdate(
                    "INSERT INTO platform.mark (text) VALUES (?)",
                    List.of(new Object[] {"a"}, new Object[] {"b"})));
    assertThat(counts).hasSize(2);
    assertThat(count("a")).isEqualTo(1);
  }

  @Test
  void a_query_with_a_cursor_may_be_the_first_statement() {
    var rows =
        first(session -> {
          var template = template(session);
          template.setFetchSize(7);
          return template.queryForList(CURRENT + " FROM generate_series(1, 20)", Integer.class);
        });
    assertThat(rows).hasSize(20).containsOnly(1);
  }

  @Test
  void a_plain_statement_generated_keys_and_copy_may_come_first() {
    Integer key =
        first(session -> {
          var holder = new GeneratedKeyHolder();
          template(session)
              .update(
                  connection ->
                      connection.prepareStatement(
                          "INSERT INTO platform.mark (text) VALUES ('key')",
                          new String[] {"tenant_id"}),
                  holder);
          return Objects.requireNonNull(holder.getKey()).intValue();
        });
    assertThat(key).isEqualTo(1);
    Integer plain = first(session -> template(session).queryForObject(CURRENT, Integer.class));
    assertThat(plain).isEqualTo(1);
    var out = new ByteArrayOutputStream();
    long copied =
        first(session ->
            session.copyOut(
                "COPY (SELECT platform.current_tenant() FROM generate_series(1, 2)) TO STDOUT",
                out));
    assertThat(copied).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1\n1\n");
  }

  @Test
  void a_first_statement_that_fails_fails_as_itself_and_leaves_the_connection_usable() {
    assertThatThrownBy(() ->
            first(session -> session.jdbc().sql("SELECT 1 / 0").query(Integer.class).single()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("division by zero");
    assertThat(currentTenant(database.tenancy())).isEqualTo(1);
  }

  @Test
  void after_the_transaction_the_connection_belongs_to_nobody() {
    try (var pool = database.settings().programDataSource(1)) {
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      currentTenant(tenancy);
      assertThat(
              new JdbcTemplate(pool)
                  .queryForObject(
                      "SELECT COALESCE(current_setting('yakuba.tenant', true), '')", String.class))
          .isEmpty();
      Integer outside =
          tenancy.shared(
              jdbc -> jdbc.sql("SELECT count(*) FROM platform.mark").query(Integer.class).single());
      assertThat(outside).isZero();
    }
  }

  @Test
  void a_session_kept_beyond_its_transaction_reaches_nothing() {
    var kept = new AtomicReference<@Nullable TenantSession>();
    database.tenancy().run(TENANT, kept::set);
    var session = Objects.requireNonNull(kept.get());
    assertThatThrownBy(() -> session.jdbc().sql(CURRENT).query(Integer.class).single())
        .isInstanceOf(DataAccessException.class);
  }

  private static int count(String text) {
    return first(session ->
        session
            .jdbc()
            .sql("SELECT count(*) FROM platform.mark WHERE text = ?")
            .param(text)
            .query(Integer.class)
            .single());
  }

  private static int currentTenant(Tenancy tenancy) {
    return tenancy.call(
        TENANT, session -> session.jdbc().sql(CURRENT).query(Integer.class).single());
  }

  private static JdbcTemplate template(TenantSession session) {
    return new JdbcTemplate(session.dataSource());
  }

  private static <T extends @Nullable Object> T first(Function<TenantSession, T> work) {
    return database.tenancy().call(TENANT, work);
  }
}
