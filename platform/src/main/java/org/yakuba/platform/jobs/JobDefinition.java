package org.yakuba.platform.jobs;

import java.util.HashSet;
import java.util.List;

/**
 * 一括処理 — a kind of job: its steps in order. Declared as a bean by the module that owns the work.
 *
 * @param name id, e.g. {@code migration}
 * @param title Japanese name for screens
 */
public record JobDefinition(String name, String title, List<JobStep> steps) {
  public JobDefinition {
    steps = List.copyOf(steps);
    var names = new HashSet<String>();
    for (var step : steps) {
      if (!names.add(step.name())) {
        throw new IllegalArgumentException("job " + name + " names step " + step.name() + " twice");
      }
    }
  }
}
