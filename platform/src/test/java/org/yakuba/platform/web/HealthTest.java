package org.yakuba.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.ops.EmbeddedDatabase;
import org.yakuba.platform.tenancy.DatabaseMigrator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.test.KillableDatabase;

class HealthTest {
  private static final int CONNECTIONS = 3;

  @TempDir private Path directory;

  @Test
  void a_database_that_is_killed_is_told_and_the_same_program_goes_on_once_it_is_back()
      throws Exception {
    var options = durableOn(freePort());
    try (var first = EmbeddedDatabase.start(options);
        var pool = first.settings().programDataSource(CONNECTIONS)) {
      new DatabaseMigrator(
              first.settings().ownerDataSource(), PlatformConfiguration.DATABASE_MODULES)
          .migrate();
      var health = new Health(new Tenancy(pool, new DataSourceTransactionManager(pool)));
      assertThat(health.health().getStatusCode()).isEqualTo(HttpStatus.OK);

      var server = ProcessHandle.of(first.processId()).orElseThrow();
      server.destroyForcibly();
      server.onExit().get(30, TimeUnit.SECONDS);
      var gone = health.health();
      assertThat(gone.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
      assertThat(gone.getBody()).containsEntry("status", "DOWN");

      first.close();
      try (var second = EmbeddedDatabase.start(options)) {
        assertThat(second.processId()).isPositive();
        assertThat(answersWithin(health, 10)).isTrue();
      }
    }
  }

  @Test
  void a_frozen_database_is_told_in_bounded_time_and_the_program_goes_on_once_it_thaws()
      throws Exception {
    try (var database = new KillableDatabase(directory);
        var pool = database.settings().programDataSource(CONNECTIONS)) {
      new DatabaseMigrator(
              database.settings().ownerDataSource(), PlatformConfiguration.DATABASE_MODULES)
          .migrate();
      var health = new Health(new Tenancy(pool, new DataSourceTransactionManager(pool)));
      assertThat(health.health().getBody()).containsEntry("database", "ANSWERING");

      database.freeze();
      try {
        for (int asked = 1; asked <= 2 * CONNECTIONS; asked++) {
          long began = System.nanoTime();
          var silent = health.health();
          assertThat(Duration.ofNanos(System.nanoTime() - began))
              .isLessThan(Health.PATIENCE.multipliedBy(5));
          assertThat(silent.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
          assertThat(silent.getBody())
              .containsEntry("status", "DOWN")
              .containsEntry("database", "SILENT");
        }
        assertThat(waiting()).as("threads that wait for it").isEqualTo(1);
      } finally {
        database.thaw();
      }
      var answers = Stream.generate(() -> status(health)).limit(30);
      assertThat(answers.anyMatch(HttpStatus.OK::equals)).isTrue();
    }
  }

  private static long waiting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("health"))
        .count();
  }

  private static HttpStatusCode status(Health health) {
    try {
      return health.health().getStatusCode();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private EmbeddedDatabase.Options durableOn(int port) {
    return new EmbeddedDatabase.Options(
        directory, port, true, null, EmbeddedDatabase.Options.durable(directory).settings());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Asking takes its bounded time while the pool has not found the database again. */
  private static boolean answersWithin(Health health, int questions) throws InterruptedException {
    for (int asked = 1; asked <= questions; asked++) {
      if (health.health().getStatusCode() == HttpStatus.OK) {
        return true;
      }
    }
    return false;
  }
}
