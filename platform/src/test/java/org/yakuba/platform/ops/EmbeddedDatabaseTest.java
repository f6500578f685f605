package org.yakuba.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.tenancy.DatabaseMigrator;

class EmbeddedDatabaseTest {
  @TempDir private Path directory;

  @Test
  void data_survive_a_stop_and_a_kill_of_the_server() throws Exception {
    long server;
    try (var database = EmbeddedDatabase.start(durable())) {
      owner(database).sql("CREATE TABLE public.kept AS SELECT 'stopped' AS how").update();
    }
    try (var database = EmbeddedDatabase.start(durable())) {
      assertThat(kept(database)).containsExactly("stopped");
      owner(database).sql("INSERT INTO public.kept VALUES ('killed')").update();
      server = database.processId();
      var process = ProcessHandle.of(server).orElseThrow();
      assertThat(process.destroyForcibly()).isTrue();
      process.onExit().get(30, TimeUnit.SECONDS);
    }
    try (var database = EmbeddedDatabase.start(durable())) {
      assertThat(kept(database)).containsExactly("killed", "stopped");
      assertThat(database.processId()).isNotEqualTo(server);
    }
  }

  @Test
  void a_server_killed_right_after_the_rollback_of_an_unlogged_table_starts_again()
      throws Exception {
    var settings = new HashMap<>(durable().settings());
    settings.put("wal_writer_delay", "10s");
    var options = new EmbeddedDatabase.Options(directory, 0, true, null, settings);
    try (var database = EmbeddedDatabase.start(options);
        var connection = database.settings().ownerDataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE UNLOGGED TABLE public.given_up (i int)");
      // Syncs the log up to here, so that it tells of the table but not of the rollback.
      owner(database).sql("CREATE TABLE public.kept AS SELECT 'committed' AS how").update();
      connection.rollback();
      var server = ProcessHandle.of(database.processId()).orElseThrow();
      server.destroyForcibly();
      server.onExit().get(30, TimeUnit.SECONDS);
    }
    try (var database = EmbeddedDatabase.start(options)) {
      assertThat(kept(database)).containsExactly("committed");
      assertThat(directory.resolve("server.log")).content().contains("File exists");
    }
  }

  @Test
  void it_is_postgresql_18_with_fsync_on_and_asks_for_passwords() throws IOException {
    try (var database = EmbeddedDatabase.start(durable())) {
      var owner = owner(database);
      assertThat(owner.sql("SHOW server_version_num").query(Integer.class).single())
          .isBetween(180_000, 189_999);
      assertThat(owner.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
      assertThat(owner.sql("SHOW synchronous_commit").query(String.class).single()).isEqualTo("on");
      assertThat(owner.sql("SHOW full_page_writes").query(String.class).single()).isEqualTo("on");
      assertThat(owner.sql("SHOW listen_addresses").query(String.class).single())
          .isEqualTo("127.0.0.1");
      assertThat(Files.getPosixFilePermissions(directory.resolve("passwords.properties")))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

      var settings = database.settings();
      var guessed =
          new DatabaseSettings(
              settings.url(),
              settings.owner(),
              "guessed",
              settings.program(),
              settings.programPassword());
      assertThatThrownBy(() ->
              JdbcClient.create(guessed.ownerDataSource()).sql("SELECT 1").query().singleValue())
          .hasStackTraceContaining("password authentication failed");
      assertThat(settings.toString())
          .doesNotContain(settings.ownerPassword())
          .doesNotContain(settings.programPassword());
    }
  }

  @Test
  void a_second_program_on_the_same_directory_is_refused_with_a_message() {
    try (var database = EmbeddedDatabase.start(durable())) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(durable())).hasMessageContaining("DB-E002");
      assertThat(database.processId()).isPositive();
    }
  }

  @Test
  void the_roles_it_makes_are_bound_by_row_level_security_and_migration_can_be_repeated() {
    try (var database = EmbeddedDatabase.start(durable())) {
      var migrator =
          new DatabaseMigrator(
              database.settings().ownerDataSource(), PlatformConfiguration.DATABASE_MODULES);
      migrator.migrate();
      migrator.migrate();
      try (var pool = database.settings().programDataSource(2)) {
        DatabaseRoles.refuseUnboundRole(pool);
      }
    }
  }

  /** As demo and serve start it, with the binaries shared by all tests. */
  private EmbeddedDatabase.Options durable() {
    return new EmbeddedDatabase.Options(
        directory, 0, true, null, EmbeddedDatabase.Options.durable(directory).settings());
  }

  private static List<String> kept(EmbeddedDatabase database) {
    return owner(database)
        .sql("SELECT how FROM public.kept ORDER BY how")
        .query((row, index) -> row.getString(1))
        .list();
  }

  private static JdbcClient owner(EmbeddedDatabase database) {
    return JdbcClient.create(database.settings().ownerDataSource());
  }
}
