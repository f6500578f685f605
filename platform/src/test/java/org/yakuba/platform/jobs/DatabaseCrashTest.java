package org.yakuba.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.jobs.JobRun.State;
import org.yakuba.platform.tenancy.DatabaseMigrator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.platform.test.KillableDatabase;

/**
 * The database server is killed under a running job and comes back later: the job goes on by
 * itself.
 */
class DatabaseCrashTest {
  @TempDir private Path directory;

  @Test
  void a_job_waits_for_a_database_that_was_killed_and_loses_and_doubles_nothing() throws Exception {
    var reached = new CountDownLatch(1);
    var killed = new CountDownLatch(1);
    var database = new KillableDatabase(directory);
    new DatabaseMigrator(
            database.settings().ownerDataSource(), PlatformConfiguration.DATABASE_MODULES)
        .migrate();
    new JdbcTemplate(database.settings().ownerDataSource())
        .execute(
            """
            CREATE TABLE platform.loaded (tenant_id int NOT NULL DEFAULT platform.current_tenant(), no int NOT NULL);
            SELECT platform.protect('platform.loaded');
            GRANT SELECT, INSERT ON platform.loaded TO yakuba_app\
            """);
    var job =
        KilledProgram.job(unit -> {
          if (unit.checkpoint("next", 1L) == 9) {
            reached.countDown();
            await(killed);
          }
        });
    try (var pool = database.settings().programDataSource(4)) {
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      var tenant =
          new Tenants(tenancy)
              .create(new MunicipalityCode("990019"), "見本市", LocalDate.of(2020, 1, 1))
              .id();
      try (var jobs = new Jobs(tenancy, pool, List.of(job), Duration.ofMinutes(3))) {
        var run = jobs.start(tenant, "load", "extract-1", Map.of("rows", "20"), "sato");
        reached.await();
        database.kill();
        killed.countDown();
        database.restart();

        assertThat(jobs.await(run, progress -> {}).state()).isEqualTo(State.COMPLETED);
        var loaded =
            tenancy.call(
                tenant,
                session ->
                    session
                        .jdbc()
                        .sql("SELECT no FROM platform.loaded ORDER BY no")
                        .query((row, index) -> row.getLong(1))
                        .list());
        assertThat(loaded)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
      }
    } finally {
      database.close();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
