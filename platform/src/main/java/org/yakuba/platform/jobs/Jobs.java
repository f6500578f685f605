package org.yakuba.platform.jobs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.yakuba.platform.jobs.JobRun.State;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.tenancy.Tenants;

/**
 * 一括処理 — starts, lists, stops and resumes jobs. A run that was cut off by a kill of the program or
 * of the database is found by {@link #recover} and goes on where its last committed unit ended.
 */
public final class Jobs implements AutoCloseable {
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(30);
  private static final Duration WATCH_PAUSE = Duration.ofSeconds(1);

  private final Tenancy tenancy;
  private final Map<String, JobDefinition> definitions;
  private final JobStore store;
  private final JobRunner runner;
  private final ExecutorService threads;
  private final Map<UUID, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private volatile boolean closing;

  /**
   * @param dataSource the program's connections; each running job holds one of them beside its
   *     transaction
   * @param patience how long a run waits for a database that is gone
   */
  public Jobs(
      Tenancy tenancy, DataSource dataSource, List<JobDefinition> definitions, Duration patience) {
    this.tenancy = tenancy;
    this.definitions =
        definitions.stream()
            .collect(Collectors.toUnmodifiableMap(JobDefinition::name, Function.identity()));
    this.store = new JobStore(tenancy, this.definitions);
    this.runner =
        new JobRunner(
            tenancy,
            dataSource,
            repository(dataSource, tenancy.transactions()),
            store,
            patience,
            () -> closing);
    this.threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().name("job-", 1).daemon().factory());
  }

  /**
   * Starts a run in the background. When a run of this job with the same key exists, it is resumed
   * unless it is completed.
   *
   * @param key what makes two runs the same work, e.g. the hash of an extract
   * @param parameters without personal data
   * @param startedBy officer id, or the command that started it
   */
  public JobRun start(
      TenantId tenant, String job, String key, Map<String, String> parameters, String startedBy) {
    var run = store.create(tenant, definition(job), key, parameters, startedBy);
    return resume(tenant, run);
  }

  /**
   * Orders a run in the transaction of the act that asks for it, so that neither is ever there
   * without the other. {@link #resume} starts it after the commit; when the program is killed in
   * between, {@link #recover} does.
   *
   * @return the run, or the one that exists with this key
   */
  public UUID order(
      TenantSession session,
      String job,
      String key,
      Map<String, String> parameters,
      String startedBy) {
    return store.create(session, definition(job), key, parameters, startedBy);
  }

  /**
   * Starts a run as {@link #start} does and waits for its end, telling {@code progress} about every
   * second.
   *
   * @return the run as it ended
   */
  public JobRun runToEnd(
      TenantId tenant,
      String job,
      String key,
      Map<String, String> parameters,
      String startedBy,
      Consumer<JobRun> progress) {
    return await(start(tenant, job, key, parameters, startedBy), progress);
  }

  /**
   * Waits for the end of a run, telling {@code progress} about every second. When another instance
   * of the program works on it, it is watched; when that instance dies, the work is taken over.
   *
   * @return the run as it ended, or as it stands when this program is closing
   */
  public JobRun await(JobRun run, Consumer<JobRun> progress) {
    try {
      while (true) {
        awaitHere(run, progress);
        var now = find(run.tenant(), run.id()).orElseThrow();
        if (now.state() != State.RUNNING || closing) {
          return now;
        }
        progress.accept(now);
        Thread.sleep(WATCH_PAUSE);
        resume(run.tenant(), run.id());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return find(run.tenant(), run.id()).orElseThrow();
    }
  }

  private void awaitHere(JobRun run, Consumer<JobRun> progress) throws InterruptedException {
    var work = running.get(run.id());
    while (work != null) {
      try {
        work.get(WATCH_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        tell(run, progress);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  /**
   * Goes on with a run that was stopped, has failed or was cut off; a completed run, or one
   * somebody works on, is left alone.
   *
   * @throws IllegalArgumentException when there is no such run
   */
  public JobRun resume(TenantId tenant, UUID id) {
    var run = find(tenant, id).orElseThrow(() -> new IllegalArgumentException("no run " + id));
    if (run.state() != State.COMPLETED && !closing) {
      var job = definition(run.job());
      var work = new CompletableFuture<Void>();
      if (running.putIfAbsent(id, work) == null) {
        launch(run, job, work);
      }
    }
    return find(tenant, id).orElseThrow();
  }

  /** Asks a run to stop after its current unit; false when it is not running. */
  public boolean stop(TenantId tenant, UUID id) {
    return store.requestStop(tenant, id);
  }

  /** Newest first. */
  public List<JobRun> list(TenantId tenant, int limit) {
    return store.list(tenant, limit);
  }

  public Optional<JobRun> find(TenantId tenant, UUID id) {
    return store.find(tenant, id);
  }

  /**
   * Resumes every run of every municipality that a killed program left behind; called at start-up.
   *
   * @return the runs found
   */
  public List<JobRun> recover(LocalDate today) {
    return new Tenants(tenancy)
        .all(today).stream()
            .flatMap(tenant ->
                store.marked(tenant.id()).stream()
                    .flatMap(run -> store.find(tenant.id(), run).stream()))
            .filter(run -> definitions.containsKey(run.job()))
            .map(run -> resume(run.tenant(), run.id()))
            .toList();
  }

  /**
   * Ends orderly: running jobs finish their unit and stay marked as running, so that the next start
   * resumes them.
   */
  @Override
  public void close() {
    closing = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSE_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void launch(JobRun run, JobDefinition job, CompletableFuture<Void> work) {
    threads.execute(() -> {
      try {
        runner.run(run, job);
        running.remove(run.id());
        work.complete(null);
      } catch (RuntimeException | Error e) {
        running.remove(run.id());
        work.completeExceptionally(e);
      }
    });
  }

  private void tell(JobRun run, Consumer<JobRun> progress) {
    try {
      find(run.tenant(), run.id()).ifPresent(progress);
    } catch (RuntimeException e) {
      if (!LostDatabase.isCauseOf(e)) {
        throw e;
      }
    }
  }

  private JobDefinition definition(String job) {
    var definition = definitions.get(job);
    if (definition == null) {
      throw new IllegalArgumentException(
          "no job " + job + "; known: " + definitions.keySet().stream().sorted().toList());
    }
    return definition;
  }

  private static JobRepository repository(
      DataSource dataSource, PlatformTransactionManager transactions) {
    var factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(dataSource);
    factory.setTransactionManager(transactions);
    factory.setTablePrefix("batch.BATCH_");
    factory.setDatabaseType("POSTGRES");
    // The row lock of job_step already serialises units; serializable creation would only add
    // failures.
    factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
    try {
      factory.afterPropertiesSet();
      return factory.getObject();
    } catch (Exception e) {
      throw new IllegalStateException("JOB-E004 ジョブの管理表を開けません", e);
    }
  }
}
