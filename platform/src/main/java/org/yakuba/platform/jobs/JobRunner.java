package org.yakuba.platform.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.yakuba.platform.jobs.JobRun.State;
import org.yakuba.platform.ops.SafeTrace;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Runs one job to its end in the calling thread: as executions of Spring Batch, restarted by itself
 * when the database went away in between. Each unit of work, its checkpoint and the metadata of
 * Spring Batch commit together.
 */
final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int RESTARTS_WITHOUT_PROGRESS = 5;
  private static final int MOST_RESTARTS = 20;

  private final Tenancy tenancy;
  private final DataSource dataSource;
  private final JobRepository repository;
  private final JobStore store;
  private final Duration patience;
  private final BooleanSupplier closing;

  JobRunner(
      Tenancy tenancy,
      DataSource dataSource,
      JobRepository repository,
      JobStore store,
      Duration patience,
      BooleanSupplier closing) {
    this.tenancy = tenancy;
    this.dataSource = dataSource;
    this.repository = repository;
    this.store = store;
    this.patience = patience;
    this.closing = closing;
  }

  private enum Outcome {
    COMPLETED,
    STOPPED,
    RESTART,
    CLOSED,
    BUSY
  }

  /**
   * Works on {@code run} until it is completed, stopped or failed, or the database stays away too
   * long.
   */
  void run(JobRun run, JobDefinition job) {
    var standstill = 0;
    var restarts = 0;
    var progress = -1L;
    while (true) {
      try {
        switch (attempt(run, job)) {
          case COMPLETED -> {
            store.markEnded(run.tenant(), run.id(), State.COMPLETED, "");
            return;
          }
          case STOPPED -> {
            store.markEnded(run.tenant(), run.id(), State.STOPPED, "JOB-W002 利用者の操作で停止しました。再開できます");
            return;
          }
          case CLOSED, BUSY -> {
            return;
          }
          case RESTART -> {
            if (++restarts > MOST_RESTARTS) {
              throw new JobFailure("JOB-E005", "前の段階のやり直しが" + MOST_RESTARTS + "回を超えました");
            }
          }
        }
      } catch (RuntimeException | SQLException e) {
        var now = LostDatabase.isCauseOf(e) ? progressAfterReturn(run) : -1L;
        standstill = now == progress ? standstill + 1 : 0;
        progress = now;
        if (now < 0 || standstill >= RESTARTS_WITHOUT_PROGRESS) {
          fail(run, e);
          return;
        }
        LOG.warn("JOB-W001 データベースとの接続が戻ったため一括処理を続けます: job={} run={}", run.job(), run.id());
      }
    }
  }

  /** What is done so far, once the database answers again; negative when it stays away. */
  private long progressAfterReturn(JobRun run) {
    LOG.warn(
        "JOB-W003 データベースに接続できません。最大{}秒待って再試行します: job={} run={}",
        patience.toSeconds(),
        run.job(),
        run.id());
    try {
      return LostDatabase.awaitReturn(dataSource, patience)
          ? store.progressOf(run.tenant(), run.id())
          : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } catch (RuntimeException e) {
      return LostDatabase.isCauseOf(e) ? 0 : -1;
    }
  }

  private void fail(JobRun run, Exception cause) {
    var message = messageOf(cause);
    if (cause instanceof JobFailure) {
      LOG.error("{} job={} run={}", message, run.job(), run.id());
    } else {
      LOG.error("{} job={} run={}\n{}", message, run.job(), run.id(), SafeTrace.of(cause));
    }
    try {
      store.markEnded(run.tenant(), run.id(), State.FAILED, message);
    } catch (RuntimeException e) {
      LOG.error("JOB-E002 データベースに接続できません。復旧後に再開してください: job={} run={}", run.job(), run.id());
    }
  }

  private static String messageOf(Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof JobFailure failure) {
        return String.valueOf(failure.getMessage());
      }
    }
    if (LostDatabase.isCauseOf(cause)) {
      return "JOB-E002 データベースに接続できません。復旧後に再開してください";
    }
    if (LostDatabase.isFullDisk(cause)) {
      return "JOB-E003 ディスクの空き容量が足りません。空きを作ってから再開してください";
    }
    return "JOB-E001 予期しない誤りで中断しました。記録を確認してください(" + cause.getClass().getSimpleName() + ")";
  }

  private Outcome attempt(JobRun run, JobDefinition job) throws SQLException {
    try (var lock = RunLock.tryAcquire(dataSource, run.id())) {
      if (lock == null) {
        return Outcome.BUSY;
      }
      store.closeOrphanedExecutions(run.id());
      store.markRunning(run.tenant(), run.id(), job);
      var attempt = new Attempt();
      var execution = execute(run, job, attempt);
      if (execution.getStatus() == BatchStatus.COMPLETED) {
        return Outcome.COMPLETED;
      }
      if (attempt.restart.get()) {
        return Outcome.RESTART;
      }
      if (execution.getStatus() == BatchStatus.STOPPED) {
        return closing.getAsBoolean() ? Outcome.CLOSED : Outcome.STOPPED;
      }
      throw failureOf(execution, attempt);
    }
  }

  /** What a unit said and threw; Spring Batch is not told, because it would keep the text. */
  private static final class Attempt {
    final AtomicBoolean restart = new AtomicBoolean();
    final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  }

  /**
   * Stands in the metadata of Spring Batch for what a unit threw, whose text may quote a person's
   * data.
   */
  private static final class UnitFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnitFailed(RuntimeException cause) {
      super(cause.getClass().getName(), null, false, false);
    }
  }

  private static RuntimeException failureOf(JobExecution execution, Attempt attempt) {
    var thrown = attempt.failure.get();
    if (thrown != null) {
      return thrown;
    }
    return execution.getAllFailureExceptions().stream()
        .findFirst()
        .map(failure ->
            failure instanceof RuntimeException known ? known : new IllegalStateException(failure))
        .orElseGet(() -> new IllegalStateException("job ended as " + execution.getStatus()));
  }

  private JobExecution execute(JobRun run, JobDefinition job, Attempt attempt) {
    var steps = new ArrayList<Step>();
    for (var step : job.steps()) {
      steps.add(batchStep(run, step, attempt));
    }
    var batchJob = new SimpleJob(job.name());
    batchJob.setJobRepository(repository);
    batchJob.setSteps(List.copyOf(steps));
    var parameters = parametersOf(run);
    var instance = repository.getJobInstance(job.name(), parameters);
    if (instance == null) {
      instance = repository.createJobInstance(job.name(), parameters);
    }
    var execution = repository.createJobExecution(instance, parameters, new ExecutionContext());
    try {
      batchJob.execute(execution);
    } catch (JobInterruptedException e) {
      execution.setStatus(BatchStatus.STOPPED);
    }
    return execution;
  }

  private static JobParameters parametersOf(JobRun run) {
    return new JobParametersBuilder()
        .addString("run", run.id().toString())
        .addLong("tenant", (long) run.tenant().value())
        .toJobParameters();
  }

  private Step batchStep(JobRun run, JobStep step, Attempt attempt) {
    return new StepBuilder(step.name(), repository)
        .tasklet(
            (contribution, chunk) -> {
              var next = guardedUnit(run, step, attempt);
              if (next == null || next == JobStep.Next.RESTART) {
                attempt.restart.set(next == JobStep.Next.RESTART);
                contribution.getStepExecution().setTerminateOnly();
                return RepeatStatus.CONTINUABLE;
              }
              return next == JobStep.Next.MORE ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
            },
            tenancy.transactions())
        // Whether a step is done is said by its row in job_step, which commits with the work and
        // can be reopened.
        .allowStartIfComplete(true)
        .build();
  }

  private JobStep.@Nullable Next guardedUnit(JobRun run, JobStep step, Attempt attempt) {
    try {
      return unit(run, step);
    } catch (RuntimeException e) {
      attempt.failure.set(e);
      throw new UnitFailed(e);
    }
  }

  /** One unit in the transaction of the surrounding step; null when the run is to stop. */
  private JobStep.@Nullable Next unit(JobRun run, JobStep step) {
    return tenancy.call(
        run.tenant(),
        session -> {
          var found = store.lockStep(session, run.id(), step.name());
          if (found.ended()) {
            return JobStep.Next.DONE;
          }
          if (found.stopRequested() || closing.getAsBoolean()) {
            return null;
          }
          var unit = new JobUnit(run.id(), session, run.parameters(), found);
          var next = step.work().run(unit);
          if (next != JobStep.Next.RESTART) {
            store.saveStep(session, run.id(), step.name(), unit.state(), next == JobStep.Next.DONE);
          }
          return next;
        });
  }
}
