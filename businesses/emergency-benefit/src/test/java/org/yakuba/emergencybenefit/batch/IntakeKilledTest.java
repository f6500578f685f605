package org.yakuba.emergencybenefit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.SampleTargets;
import org.yakuba.emergencybenefit.ledger.Inbox;
import org.yakuba.emergencybenefit.rules.LetterId;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.jobs.JobRun.State;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.DatabaseMigrator;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.platform.test.KillableDatabase;

/** The database is killed while applications are taken in; the run goes on where it was. */
class IntakeKilledTest {
  private static final int TARGETS = 60;

  @TempDir private Path directory;

  @Test
  void an_intake_that_is_killed_goes_on_and_loses_and_doubles_nothing() throws Exception {
    var database = new KillableDatabase(directory);
    var modules = new ArrayList<DatabaseModule>(PlatformConfiguration.DATABASE_MODULES);
    modules.add(EmergencyBenefit.TABLES);
    new DatabaseMigrator(database.settings().ownerDataSource(), modules).migrate();
    try (var pool = database.settings().programDataSource(4)) {
      var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
      var tenant =
          new Tenants(tenancy)
              .create(new MunicipalityCode("990019"), "見本市", LocalDate.of(2020, 1, 1))
              .id();
      SampleTargets.open(tenancy, tenant, TARGETS);
      var batch = UUID.randomUUID();
      var file = new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8));
      tenancy.run(
          tenant,
          session -> assertThat(Inbox.fill(session, SampleTargets.BENEFIT, batch, file)).isEmpty());
      try (var jobs =
          new Jobs(tenancy, pool, List.of(new IntakeRun(2).job()), Duration.ofMinutes(3))) {
        var run =
            jobs.start(
                tenant,
                IntakeRun.JOB,
                batch.toString(),
                Map.of(IntakeRun.BATCH, batch.toString(), IntakeRun.BENEFIT, SampleTargets.BENEFIT),
                "clerk");
        while (jobs.find(tenant, run.id()).orElseThrow().steps().stream()
            .noneMatch(step -> step.done() > 4)) {
          Thread.onSpinWait();
        }
        database.kill();
        database.restart();
        assertThat(jobs.await(run, progress -> {}).state()).isEqualTo(State.COMPLETED);
      }
      String counts =
          tenancy.call(
              tenant,
              session ->
                  session
                      .jdbc()
                      .sql(
                          "SELECT (SELECT count(*) FROM emergency_benefit.acceptance) || ' '"
                              + " || count(*) FILTER (WHERE status = 'APPROVED') || ' '"
                              + " || count(*) FILTER (WHERE status = 'DUPLICATE') || ' ' || count(*)"
                              + " FROM emergency_benefit.application")
                      .query(String.class)
                      .single());
      assertThat(counts).isEqualTo("60 60 60 120");
    } finally {
      database.close();
    }
  }

  /** Every household answers twice. */
  private static String file() {
    var rows = new StringBuilder(Inbox.HEADER).append("\n");
    for (var suffix : List.of("a", "b")) {
      for (int no = 1; no <= TARGETS; no++) {
        rows.append(
            "%d%s,%s,POSTAL,2026-11-02T1%s:00:00,%s,0,0,9990,001,1,%07d,ミホン　タロウ,,\n"
                .formatted(
                    no,
                    suffix,
                    LetterId.of(SampleTargets.BENEFIT, no),
                    suffix.equals("a") ? "0" : "1",
                    SampleTargets.BIRTH,
                    no));
      }
    }
    return rows.toString();
  }
}
