package org.yakuba.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

class HousekeepingTest {
  private final CountDownLatch resumed = new CountDownLatch(1);
  private TestDatabase database;
  private TenantId tenant;
  private Jobs jobs;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    tenant = database.tenant("990019");
    var step =
        new JobStep(
            "only",
            "唯一",
            unit -> {
              resumed.countDown();
              return Next.DONE;
            });
    jobs =
        new Jobs(
            database.tenancy(),
            database.program(),
            List.of(new JobDefinition("sample", "見本", List.of(step))),
            Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    jobs.close();
    database.close();
  }

  @Test
  void a_serving_program_installs_the_roles_and_resumes_what_was_cut_off() throws Exception {
    leaveBehindARun();
    var housekeeping = housekeeping(true);
    housekeeping.start();
    assertThat(resumed.await(60, TimeUnit.SECONDS)).isTrue();
    var run = jobs.await(jobs.list(tenant, 1).getFirst(), progress -> {});
    assertThat(run.state()).isEqualTo(JobRun.State.COMPLETED);
    assertThat(roles()).contains("counter", "approver", "auditor", "administrator");
    assertThat(housekeeping.isRunning()).isTrue();
    housekeeping.stop();
    assertThat(housekeeping.isRunning()).isFalse();
  }

  @Test
  void a_command_leaves_the_work_of_others_alone() {
    leaveBehindARun();
    var housekeeping = housekeeping(false);
    housekeeping.start();
    assertThat(housekeeping.isRunning()).isFalse();
    assertThat(jobs.list(tenant, 1).getFirst().state()).isEqualTo(JobRun.State.RUNNING);
    assertThat(roles()).isEmpty();
  }

  /** What stands in the database after a program was killed right after it had started a run. */
  private void leaveBehindARun() {
    database
        .tenancy()
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "INSERT INTO batch.job_run (job, run_key, parameters, started_by) VALUES ('sample', 'once', '{}', 'sato')")
                    .update());
    assertThat(jobs.list(tenant, 1).getFirst().parameters()).isEqualTo(Map.of());
  }

  private Housekeeping housekeeping(boolean enabled) {
    return new Housekeeping(
        database.tenancy(), new RoleTable(List.of()), jobs, Clock.systemUTC(), enabled);
  }

  private List<String> roles() {
    return JdbcClient.create(database.owner())
        .sql("SELECT role_id FROM platform.role")
        .query((row, index) -> row.getString(1))
        .list();
  }
}
