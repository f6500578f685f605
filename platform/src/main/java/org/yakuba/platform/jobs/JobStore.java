package org.yakuba.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.jobs.JobRun.State;
import org.yakuba.platform.jobs.JobUnit.StepState;
import org.yakuba.platform.tenancy.Sql;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs and their progress in the database. */
final class JobStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Long>> NUMBERS = new TypeReference<>() {};

  private final Tenancy tenancy;
  private final Map<String, JobDefinition> definitions;

  JobStore(Tenancy tenancy, Map<String, JobDefinition> definitions) {
    this.tenancy = tenancy;
    this.definitions = definitions;
  }

  /** The run with this key, made if there is none. */
  UUID create(
      TenantId tenant,
      JobDefinition job,
      String key,
      Map<String, String> parameters,
      String startedBy) {
    return tenancy.call(tenant, session -> create(session, job, key, parameters, startedBy));
  }

  /** In the transaction of the caller. */
  UUID create(
      TenantSession session,
      JobDefinition job,
      String key,
      Map<String, String> parameters,
      String startedBy) {
    session
        .sql(JobStore.class, "insert-run")
        .param("job", job.name())
        .param("key", key)
        .param("parameters", JSON.writeValueAsString(new TreeMap<>(parameters)))
        .param("startedBy", startedBy)
        .update();
    return session
        .sql(JobStore.class, "run-by-key")
        .param("job", job.name())
        .param("key", key)
        .query(UUID.class)
        .single();
  }

  /** Marks a run as running again and sees to it that every step of the definition has its row. */
  void markRunning(TenantId tenant, UUID run, JobDefinition job) {
    tenancy.run(
        tenant,
        session -> {
          session.sql(JobStore.class, "mark-running").param("run", run).update();
          for (var i = 0; i < job.steps().size(); i++) {
            session
                .sql(JobStore.class, "insert-step")
                .param("run", run)
                .param("ordinal", i)
                .param("step", job.steps().get(i).name())
                .update();
          }
        });
  }

  void markEnded(TenantId tenant, UUID run, State state, String message) {
    tenancy.run(
        tenant,
        session ->
            session
                .sql(JobStore.class, "mark-ended")
                .param("run", run)
                .param("state", state.name())
                .param("message", message)
                .update());
  }

  boolean requestStop(TenantId tenant, UUID run) {
    return tenancy.call(
        tenant,
        session -> session.sql(JobStore.class, "request-stop").param("run", run).update() == 1);
  }

  /**
   * Closes what a killed execution left open in the metadata of Spring Batch, so that it can be
   * restarted.
   */
  void closeOrphanedExecutions(UUID run) {
    tenancy.shared(jdbc -> {
      jdbc.sql(Sql.of(JobStore.class, "close-orphaned-steps"))
          .param("run", run.toString())
          .update();
      return jdbc.sql(Sql.of(JobStore.class, "close-orphaned-executions"))
          .param("run", run.toString())
          .update();
    });
  }

  StepState lockStep(TenantSession session, UUID run, String step) {
    return session
        .sql(JobStore.class, "lock-step")
        .param("run", run)
        .param("step", step)
        .query((row, index) ->
            new StepState(
                JSON.readValue(row.getString("checkpoint"), TEXTS),
                JSON.readValue(row.getString("counts"), NUMBERS),
                row.getLong("done"),
                nullableLong(row, "total"),
                row.getLong("error_count"),
                row.getBoolean("ended"),
                row.getBoolean("stop_requested")))
        .single();
  }

  void saveStep(TenantSession session, UUID run, String step, StepState state, boolean ended) {
    session
        .sql(JobStore.class, "save-step")
        .param("run", run)
        .param("step", step)
        .param("checkpoint", JSON.writeValueAsString(new TreeMap<>(state.checkpoint())))
        .param("counts", JSON.writeValueAsString(new TreeMap<>(state.counts())))
        .param("done", state.done())
        .param("total", state.total())
        .param("errors", state.errors())
        .param("ended", ended)
        .update();
  }

  Optional<JobRun> find(TenantId tenant, UUID run) {
    return tenancy.call(tenant, session -> runs(session, run, 1).stream().findFirst());
  }

  List<JobRun> list(TenantId tenant, int limit) {
    return tenancy.call(tenant, session -> runs(session, null, limit));
  }

  /** Runs that are marked as running, whether or not somebody works on them. */
  List<UUID> marked(TenantId tenant) {
    return tenancy.call(
        tenant,
        session ->
            session
                .sql(JobStore.class, "marked-runs")
                .query((row, index) -> row.getObject("run_id", UUID.class))
                .list());
  }

  /** Sum of everything done, to tell progress from standstill. */
  long progressOf(TenantId tenant, UUID run) {
    return tenancy.call(
        tenant,
        session ->
            session.sql(JobStore.class, "progress").param("run", run).query(Long.class).single());
  }

  private List<JobRun> runs(TenantSession session, @Nullable UUID only, int limit) {
    var steps =
        session
            .sql(JobStore.class, "list-steps")
            .param("run", only)
            .param("limit", limit)
            .query((row, index) -> Map.entry(row.getObject("run_id", UUID.class), stepOf(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return session
        .sql(JobStore.class, "list-runs")
        .param("run", only)
        .param("limit", limit)
        .query((row, index) -> runOf(session.tenant(), row, steps))
        .list();
  }

  private JobRun runOf(TenantId tenant, ResultSet row, Map<UUID, List<StepRow>> steps)
      throws SQLException {
    var id = row.getObject("run_id", UUID.class);
    var definition = definitions.get(row.getString("job"));
    Map<String, String> titles =
        definition == null
            ? Map.of()
            : definition.steps().stream().collect(Collectors.toMap(JobStep::name, JobStep::title));
    Function<StepRow, JobRun.Step> titled =
        step ->
            new JobRun.Step(
                step.name(),
                titles.getOrDefault(step.name(), step.name()),
                step.done(),
                step.total(),
                step.errors(),
                step.counts(),
                step.startedAt(),
                step.endedAt());
    return new JobRun(
        id,
        tenant,
        row.getString("job"),
        definition == null ? row.getString("job") : definition.title(),
        row.getString("run_key"),
        JSON.readValue(row.getString("parameters"), TEXTS),
        row.getString("started_by"),
        row.getTimestamp("started_at").toInstant(),
        instant(row, "ended_at"),
        State.valueOf(row.getString("state")),
        row.getString("message"),
        steps.getOrDefault(id, List.of()).stream().map(titled).toList());
  }

  private record StepRow(
      String name,
      long done,
      @Nullable Long total,
      long errors,
      Map<String, Long> counts,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt) {}

  private static StepRow stepOf(ResultSet row) throws SQLException {
    return new StepRow(
        row.getString("step"),
        row.getLong("done"),
        nullableLong(row, "total"),
        row.getLong("error_count"),
        JSON.readValue(row.getString("counts"), NUMBERS),
        instant(row, "started_at"),
        instant(row, "ended_at"));
  }

  private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
