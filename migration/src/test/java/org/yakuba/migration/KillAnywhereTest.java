package org.yakuba.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.tenancy.DatabaseMigrator;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.platform.test.ChildProgram;
import org.yakuba.platform.test.KillableDatabase;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;

/**
 * kill -9 of the program, and of the program and the database, at random moments of a migration:
 * run again, it ends in the same register. How many moments: system property {@code
 * yakuba.kill.moments}.
 */
class KillAnywhereTest {

  private static final int MOMENTS = Integer.getInteger("yakuba.kill.moments", 4);
  private static final long SEED = Long.getLong("yakuba.kill.seed", 20261121L);
  private static final int RESIDENTS = Integer.getInteger("yakuba.kill.residents", 1_000);
  private static final String TEMPLATE = "kill_template";

  private final Path directory;
  private final KillableDatabase server;

  KillAnywhereTest(@TempDir Path directory) {
    this.directory = directory;
    this.server = new KillableDatabase(directory.resolve("database"));
  }

  @Test
  @Proves({"MIG-1-05", "MIG-1-03"})
  void migration_killed_at_any_moment_ends_in_the_same_register() throws Exception {
    Path extract = directory.resolve("extract");
    SampleExtract.generate(
        new SampleOptions(RESIDENTS, 5, SampleOptions.CITY, SampleOptions.USUAL_FLAW_RATE)
            .withAllowance(),
        extract);
    template();
    try {
      String calm = database("calm");
      long begun = System.nanoTime();
      runToEnd(calm, extract);
      long duration = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      Map<String, String> expected = register(calm);
      var random = new Random(SEED);
      for (int moment = 0; moment < MOMENTS; moment++) {
        String name = database("killed_" + moment);
        killDuring(name, extract, random.nextLong(duration), moment % 2 == 1);
        runToEnd(name, extract);
        assertThat(RegisterExport.differences(expected, register(name)))
            .as("moment %s of %s, seed %s", moment, MOMENTS, SEED)
            .isEmpty();
      }
    } finally {
      server.close();
    }
  }

  private void template() {
    admin("CREATE DATABASE " + TEMPLATE + " OWNER yakuba_owner");
    List<DatabaseModule> modules = new ArrayList<>(PlatformConfiguration.DATABASE_MODULES);
    modules.addAll(List.of(TestMigration.MODULES));
    new DatabaseMigrator(server.settings(TEMPLATE).ownerDataSource(), modules).migrate();
    try (var pool = server.settings(TEMPLATE).programDataSource(2)) {
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      TenantId tenant =
          new Tenants(tenancy)
              .create(new MunicipalityCode("990019"), "見本市", LocalDate.of(2020, 1, 1))
              .id();
      // Keyed hashes can be compared only under the same keys.
      tenancy.run(tenant, new TenantKeys(TestMigration.MASTER_KEY)::cipher);
    }
  }

  private String database(String name) {
    admin("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER yakuba_owner");
    return name;
  }

  private void admin(String statement) {
    JdbcClient.create(server.superuser("postgres")).sql(statement).update();
  }

  /** Kills in the middle; with the database, that is started again afterwards. */
  private void killDuring(String name, Path extract, long millis, boolean withDatabase)
      throws InterruptedException {
    try (var program = program(name, extract)) {
      program.hasEndedAfter(Duration.ofMillis(millis));
      if (withDatabase) {
        server.kill();
      }
      program.kill();
    }
    if (withDatabase) {
      server.restart();
    }
  }

  private void runToEnd(String name, Path extract) throws InterruptedException {
    try (var program = program(name, extract)) {
      assertThat(program.exitCode())
          .as(() -> name + ": " + program.said())
          .isEqualTo(MigrationOutcome.Status.FINDINGS.exitCode());
    }
  }

  private ChildProgram program(String name, Path extract) {
    DatabaseSettings settings = server.settings(name);
    return ChildProgram.start(
        MigrationProgram.class,
        MigrationProgram.STARTED,
        List.of(
            settings.url(),
            settings.program(),
            settings.programPassword(),
            "1",
            extract.toString()));
  }

  private Map<String, String> register(String name) {
    try (var pool = server.settings(name).programDataSource(3)) {
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      try (var migration = new TestMigration(tenancy, pool, Duration.ofSeconds(20))) {
        return migration.register(new TenantId(1));
      }
    }
  }
}
