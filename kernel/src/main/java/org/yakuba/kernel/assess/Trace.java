package org.yakuba.kernel.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A sink that remembers: the explanation which the clerk shows to the citizen. */
public final class Trace implements TraceSink {

  private final List<TraceStep> steps = new ArrayList<>();

  /**
   * An explanation that begins with what is assessed (business) and for when (month, year or day).
   */
  public static Trace of(String business, Object period) {
    var trace = new Trace();
    trace.steps.add(new TraceStep("対象", business, period));
    return trace;
  }

  @Override
  public void step(String step, Supplier<String> formula, Object value) {
    steps.add(new TraceStep(step, formula.get(), value));
  }

  public List<TraceStep> steps() {
    return List.copyOf(steps);
  }

  /** Ends the explanation with the result that it led to. */
  public <T> Assessment<T> conclude(String step, T result) {
    steps.add(new TraceStep(step, "", result.toString()));
    return new Assessment.Assessed<>(result, steps());
  }
}
