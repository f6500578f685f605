package org.yakuba.platform.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.tenancy.TenantId;

/**
 * One run of a job, with its progress.
 *
 * @param key what makes it the same run, e.g. the hash of the extract: starting it again resumes or
 *     shows this run
 * @param message why it ended, empty while all is well
 */
public record JobRun(
    UUID id,
    TenantId tenant,
    String job,
    String title,
    String key,
    Map<String, String> parameters,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    State state,
    String message,
    List<Step> steps) {

  /** Where a run stands. RUNNING also after a kill, until it is recovered. */
  public enum State {
    RUNNING("実行中"),
    COMPLETED("完了"),
    FAILED("失敗"),
    STOPPED("停止");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Japanese word shown on screens. */
    public String label() {
      return label;
    }
  }

  /**
   * Progress of one step.
   *
   * @param total null when it is not known
   * @param counts named counts, e.g. rows loaded
   */
  public record Step(
      String name,
      String title,
      long done,
      @Nullable Long total,
      long errors,
      Map<String, Long> counts,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt) {}

  /** The sum of one named count over all steps. */
  public long count(String name) {
    return steps.stream().mapToLong(step -> step.counts().getOrDefault(name, 0L)).sum();
  }
}
