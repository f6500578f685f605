package org.yakuba.platform.jobs;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * What one unit of work gets: the open transaction, the parameters of the run, the checkpoint left
 * by the unit before it, and the progress. Checkpoint and progress are written in the same
 * transaction as the work.
 */
public final class JobUnit {
  private final UUID run;
  private final TenantSession session;
  private final Map<String, String> parameters;
  private final TreeMap<String, String> checkpoint;
  private final TreeMap<String, Long> counts;
  private long done;
  private @Nullable Long total;
  private long errors;

  JobUnit(UUID run, TenantSession session, Map<String, String> parameters, StepState state) {
    this.run = run;
    this.session = session;
    this.parameters = parameters;
    this.checkpoint = new TreeMap<>(state.checkpoint());
    this.counts = new TreeMap<>(state.counts());
    this.done = state.done();
    this.total = state.total();
    this.errors = state.errors();
  }

  /** The run this unit belongs to. */
  public UUID run() {
    return run;
  }

  public TenantId tenant() {
    return session.tenant();
  }

  /** The unit's transaction; do not keep it. */
  public TenantSession session() {
    return session;
  }

  /**
   * A parameter of the run.
   *
   * @throws IllegalArgumentException when the run was started without it
   */
  public String parameter(String name) {
    var value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the run has no parameter " + name);
    }
    return value;
  }

  /** A parameter of the run, or {@code otherwise}. */
  public String parameter(String name, String otherwise) {
    return parameters.getOrDefault(name, otherwise);
  }

  /** What an earlier unit of this step saved, or {@code otherwise} in the first. */
  public String checkpoint(String name, String otherwise) {
    return checkpoint.getOrDefault(name, otherwise);
  }

  /** What an earlier unit of this step saved, or {@code otherwise} in the first. */
  public long checkpoint(String name, long otherwise) {
    var value = checkpoint.get(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  /** Saves a value for the next unit of this step. */
  public void save(String name, String value) {
    checkpoint.put(name, value);
  }

  /** Saves a value for the next unit of this step. */
  public void save(String name, long value) {
    checkpoint.put(name, Long.toString(value));
  }

  /** How much there is to do in this step, e.g. rows. */
  public void total(long all) {
    total = all;
  }

  /** Adds to what is done. */
  public void advance(long more) {
    done += more;
  }

  /** Adds to a named count shown with the run. */
  public void count(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  /** Adds to the rows that were found wrong. */
  public void errors(long more) {
    errors += more;
  }

  /**
   * Forgets checkpoint, progress and completion of an earlier step, e.g. because an unlogged
   * staging table is empty after a crash of the database. Return {@link JobStep.Next#RESTART}
   * afterwards.
   */
  public void reopen(String step) {
    var reopened =
        session.sql(JobUnit.class, "reopen-step").param("run", run).param("step", step).update();
    if (reopened != 1) {
      throw new IllegalArgumentException("the run has no step " + step);
    }
  }

  StepState state() {
    return new StepState(
        Map.copyOf(checkpoint), Map.copyOf(counts), done, total, errors, false, false);
  }

  /** A step's row as a unit finds or leaves it. */
  record StepState(
      Map<String, String> checkpoint,
      Map<String, Long> counts,
      long done,
      @Nullable Long total,
      long errors,
      boolean ended,
      boolean stopRequested) {}
}
