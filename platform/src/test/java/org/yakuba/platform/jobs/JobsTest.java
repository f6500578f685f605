package org.yakuba.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.jobs.JobRun.State;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;

class JobsTest {
  private static final int ROWS = 20;

  private TestDatabase database;
  private TenantId tenant;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    database.script(
        """
        CREATE TABLE platform.loaded (tenant_id int NOT NULL DEFAULT platform.current_tenant(), no int NOT NULL);
        SELECT platform.protect('platform.loaded');
        GRANT SELECT, INSERT ON platform.loaded TO yakuba_app\
        """);
    tenant = database.tenant("990019");
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void a_job_runs_its_steps_in_order_and_shows_progress() {
    try (var jobs = jobs(load(unit -> {}))) {
      var run =
          jobs.runToEnd(tenant, "load", "extract-1", Map.of("rows", "20"), "sato", progress -> {});

      assertThat(run.state()).isEqualTo(State.COMPLETED);
      assertThat(run.startedBy()).isEqualTo("sato");
      assertThat(run.steps()).extracting(JobRun.Step::title).containsExactly("準備", "取込");
      assertThat(run.steps().getLast().done()).isEqualTo(ROWS);
      assertThat(run.steps().getLast().total()).isEqualTo(ROWS);
      assertThat(run.count("loaded")).isEqualTo(ROWS);
      assertThat(loaded()).containsExactlyElementsOf(numbers());
    }
  }

  @Test
  void starting_the_same_work_again_changes_nothing() {
    try (var jobs = jobs(load(unit -> {}))) {
      var first =
          jobs.runToEnd(tenant, "load", "extract-1", Map.of("rows", "20"), "sato", progress -> {});
      var second =
          jobs.runToEnd(
              tenant, "load", "extract-1", Map.of("rows", "20"), "suzuki", progress -> {});

      assertThat(second.id()).isEqualTo(first.id());
      assertThat(second.startedBy()).isEqualTo("sato");
      assertThat(loaded()).containsExactlyElementsOf(numbers());
    }
  }

  @Test
  void a_connection_killed_in_every_third_unit_loses_and_doubles_nothing() {
    var units = new AtomicInteger();
    try (var jobs =
        jobs(
            load(unit -> {
              if (units.incrementAndGet() % 3 == 0) {
                killConnectionOf(unit);
              }
            }))) {
      var run =
          jobs.runToEnd(tenant, "load", "extract-1", Map.of("rows", "20"), "sato", progress -> {});

      assertThat(run.state()).isEqualTo(State.COMPLETED);
      assertThat(units.get()).isGreaterThan(ROWS);
      assertThat(loaded()).containsExactlyElementsOf(numbers());
    }
  }

  @Test
  void a_unit_that_kills_its_connection_every_time_fails_in_the_end_with_a_message() {
    try (var jobs = jobs(load(JobsTest.this::killConnectionOf))) {
      var run =
          jobs.runToEnd(tenant, "load", "extract-1", Map.of("rows", "20"), "sato", progress -> {});

      assertThat(run.state()).isEqualTo(State.FAILED);
      assertThat(run.message()).startsWith("JOB-E002");
      assertThat(loaded()).isEmpty();
    }
  }

  @Test
  void a_failure_is_shown_with_its_message_and_the_run_resumes_when_it_is_mended() {
    var broken = new AtomicBoolean(true);
    try (var jobs =
        jobs(
            load(unit -> {
              if (broken.get() && unit.checkpoint("next", 1L) == 7) {
                throw new JobFailure("MIG-E001", "ファイルがありません: resident.csv");
              }
            }))) {
      var failed =
          jobs.runToEnd(tenant, "load", "extract-1", Map.of("rows", "20"), "sato", progress -> {});
      assertThat(failed.state()).isEqualTo(State.FAILED);
      assertThat(failed.message()).isEqualTo("MIG-E001 ファイルがありません: resident.csv");
      assertThat(loaded()).hasSize(6);

      broken.set(false);
      var resumed = jobs.await(jobs.resume(tenant, failed.id()), progress -> {});
      assertThat(resumed.state()).isEqualTo(State.COMPLETED);
      assertThat(resumed.message()).isEmpty();
      assertThat(loaded()).containsExactlyElementsOf(numbers());
    }
  }

  @Test
  void a_run_stops_after_its_unit_when_asked_and_resumes_where_it_was()
      throws InterruptedException {
    var reached = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var jobs =
        jobs(
            load(unit -> {
              if (unit.checkpoint("next", 1L) == 5) {
                reached.countDown();
                await(goOn);
              }
            }))) {
      var run = jobs.start(tenant, "load", "extract-1", Map.of("rows", "20"), "sato");
      reached.await();
      assertThat(jobs.stop(tenant, run.id())).isTrue();
      goOn.countDown();

      var stopped = jobs.await(run, progress -> {});
      assertThat(stopped.state()).isEqualTo(State.STOPPED);
      assertThat(loaded()).hasSize(5);
      assertThat(jobs.stop(tenant, run.id())).isFalse();

      assertThat(jobs.await(jobs.resume(tenant, run.id()), progress -> {}).state())
          .isEqualTo(State.COMPLETED);
      assertThat(loaded()).containsExactlyElementsOf(numbers());
    }
  }

  @Test
  void a_run_that_was_cut_off_by_the_end_of_the_program_is_found_and_resumed_at_the_next_start()
      throws InterruptedException {
    var reached = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first =
        jobs(
            load(unit -> {
              if (unit.checkpoint("next", 1L) == 4) {
                reached.countDown();
                await(goOn);
              }
            }));
    var run = first.start(tenant, "load", "extract-1", Map.of("rows", "20"), "sato");
    reached.await();
    var closer = Thread.ofVirtual().start(first::close);
    try (var second = jobs(load(unit -> {}))) {
      // The first program still works on the run: its lock keeps the second away.
      second.resume(tenant, run.id());
      assertThat(loaded()).hasSize(3);

      goOn.countDown();
      closer.join();
      assertThat(second.find(tenant, run.id()).orElseThrow().state()).isEqualTo(State.RUNNING);

      var recovered = second.recover(LocalDate.of(2026, 4, 1));
      assertThat(recovered).extracting(JobRun::id).containsExactly(run.id());
      assertThat(second.await(recovered.getFirst(), progress -> {}).state())
          .isEqualTo(State.COMPLETED);
      assertThat(loaded()).containsExactlyElementsOf(numbers());
    }
  }

  @Test
  void a_step_that_finds_the_work_of_an_earlier_step_gone_has_it_done_again() {
    var prepared = new AtomicInteger();
    var lost = new AtomicBoolean(true);
    var job =
        new JobDefinition(
            "rebuild",
            "再構築",
            List.of(
                new JobStep(
                    "prepare",
                    "準備",
                    unit -> {
                      prepared.incrementAndGet();
                      return Next.DONE;
                    }),
                new JobStep(
                    "use",
                    "利用",
                    unit -> {
                      if (lost.getAndSet(false)) {
                        unit.reopen("prepare");
                        return Next.RESTART;
                      }
                      return Next.DONE;
                    })));
    try (var jobs =
        new Jobs(database.tenancy(), database.program(), List.of(job), Duration.ofSeconds(20))) {
      var run = jobs.runToEnd(tenant, "rebuild", "once", Map.of(), "sato", progress -> {});
      assertThat(run.state()).isEqualTo(State.COMPLETED);
      assertThat(prepared).hasValue(2);
    }
  }

  @Test
  void what_a_unit_throws_is_not_kept_where_its_text_could_quote_a_person() {
    try (var jobs =
        jobs(
            load(unit -> {
              throw new IllegalStateException("住民 見本太郎");
            }))) {
      var run =
          jobs.runToEnd(tenant, "load", "extract-1", Map.of("rows", "20"), "sato", progress -> {});
      assertThat(run.message()).startsWith("JOB-E001").doesNotContain("太郎");
      var metadata =
          database
              .asOwner()
              .sql(
                  """
                  SELECT string_agg(t.text, ' ') FROM (
                    SELECT e::text AS text FROM batch.batch_job_execution e
                    UNION ALL SELECT s::text FROM batch.batch_step_execution s
                    UNION ALL SELECT c::text FROM batch.batch_step_execution_context c
                    UNION ALL SELECT p::text FROM batch.batch_job_execution_params p) t\
                  """)
              .query(String.class)
              .single();
      assertThat(metadata).contains("UnitFailed").doesNotContain("太郎");
    }
  }

  @Test
  void a_step_that_asks_for_a_restart_again_and_again_fails_in_the_end() {
    var job =
        new JobDefinition(
            "endless",
            "無限",
            List.of(
                new JobStep("prepare", "準備", unit -> Next.DONE),
                new JobStep(
                    "use",
                    "利用",
                    unit -> {
                      unit.reopen("prepare");
                      return Next.RESTART;
                    })));
    try (var jobs =
        new Jobs(database.tenancy(), database.program(), List.of(job), Duration.ofSeconds(20))) {
      var run = jobs.runToEnd(tenant, "endless", "once", Map.of(), "sato", progress -> {});
      assertThat(run.state()).isEqualTo(State.FAILED);
      assertThat(run.message()).startsWith("JOB-E005");
    }
  }

  @Test
  void a_program_killed_in_the_middle_of_a_unit_loses_and_doubles_nothing() throws Exception {
    var settings = database.settings();
    var killed =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                settings.url(),
                settings.program(),
                settings.programPassword(),
                Integer.toString(tenant.value()),
                "7")
            .redirectErrorStream(true)
            .start();
    try (var out = killed.inputReader()) {
      assertThat(out.lines().anyMatch(line -> line.equals(KilledProgram.REACHED))).isTrue();
      killed.destroyForcibly().waitFor();
    }
    assertThat(loaded()).hasSize(6);
    try (var jobs = jobs(KilledProgram.job(unit -> {}))) {
      var cutOff = jobs.list(tenant, 1).getFirst();
      assertThat(cutOff.state()).isEqualTo(State.RUNNING);
      var run = jobs.await(cutOff, progress -> {});
      assertThat(run.state()).isEqualTo(State.COMPLETED);
      assertThat(loaded()).containsExactlyElementsOf(numbers());
    }
  }

  @Test
  void runs_of_one_municipality_are_invisible_to_another() {
    var other = database.tenant("990027");
    try (var jobs = jobs(load(unit -> {}))) {
      var run =
          jobs.runToEnd(tenant, "load", "extract-1", Map.of("rows", "20"), "sato", progress -> {});
      assertThat(jobs.list(tenant, 10)).hasSize(1);
      assertThat(jobs.list(other, 10)).isEmpty();
      assertThat(jobs.find(other, run.id())).isEmpty();
    }
  }

  private Jobs jobs(JobDefinition job) {
    return new Jobs(database.tenancy(), database.program(), List.of(job), Duration.ofSeconds(20));
  }

  private static JobDefinition load(Consumer<JobUnit> disturbance) {
    return KilledProgram.job(disturbance);
  }

  private void killConnectionOf(JobUnit unit) {
    var backend =
        unit.session().jdbc().sql("SELECT pg_backend_pid()").query(Integer.class).single();
    database
        .asSuperuser()
        .sql("SELECT pg_terminate_backend(?, 5000)")
        .param(backend)
        .query(Boolean.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Integer> loaded() {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql("SELECT no FROM platform.loaded ORDER BY no")
                    .query(Integer.class)
                    .list());
  }

  private static List<Integer> numbers() {
    return IntStream.rangeClosed(1, ROWS).boxed().toList();
  }
}
