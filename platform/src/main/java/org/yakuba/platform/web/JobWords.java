package org.yakuba.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.screen.component.Badge;

/** How the state of a job is said on screens. */
public final class JobWords {
  private JobWords() {}

  /** One named count of one step. */
  public record Count(String step, String name, long value) {}

  /** The state as a badge. */
  public static Badge badge(JobRun run) {
    Badge.Tone tone =
        switch (run.state()) {
          case RUNNING -> Badge.Tone.BUSY;
          case COMPLETED -> Badge.Tone.GOOD;
          case FAILED -> Badge.Tone.BAD;
          case STOPPED -> Badge.Tone.WARNING;
        };
    return new Badge(tone, run.state().label());
  }

  /** Where the run stands in a few words. */
  public static String summary(JobRun run) {
    long ended = run.steps().stream().filter(step -> step.endedAt() != null).count();
    String steps = "%d/%d段階".formatted(ended, run.steps().size());
    return run.steps().stream()
        .filter(step -> step.endedAt() == null && step.startedAt() != null)
        .findFirst()
        .map(step -> steps + " " + step.title() + " " + amount(step))
        .orElse(steps);
  }

  /** Rows found wrong in all steps. */
  public static long errors(JobRun run) {
    return run.steps().stream().mapToLong(JobRun.Step::errors).sum();
  }

  /** All named counts, in the order of the steps. */
  public static List<Count> counts(JobRun run) {
    List<Count> counts = new ArrayList<>();
    for (JobRun.Step step : run.steps()) {
      new TreeMap<>(step.counts())
          .forEach((name, value) -> counts.add(new Count(step.title(), name, value)));
    }
    return counts;
  }

  private static String amount(JobRun.Step step) {
    Long total = step.total();
    return total == null || total == 0
        ? "%,d件".formatted(step.done())
        : "%,d/%,d件(%d%%)".formatted(step.done(), total, step.done() * 100 / total);
  }
}
