package org.yakuba.kernel.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.TraceStep;

/**
 * 試算 — facts in, outcome out, without a database ({@code ./yakuba assess ID}). It calls the very
 * function that the screen, the batch and the API of its business call.
 */
public interface Assessor {

  /** The id on the command line, such as {@code child-allowance}. */
  String id();

  /**
   * Assesses one set of facts.
   *
   * @param facts a JSON value (see {@link Shape})
   */
  Outcome assess(@Nullable Object facts);

  /** What came of one set of facts. */
  sealed interface Outcome {

    /** The outcome as a JSON object. */
    Map<String, @Nullable Object> json();
  }

  /** The facts were sound: the result as a JSON object, and how it came about. */
  record Assessed(Map<String, @Nullable Object> result, List<TraceStep> trace) implements Outcome {
    // Written out: the parameters of a compact constructor lose what is nullable within their
    // types.
    public Assessed(Map<String, @Nullable Object> result, List<TraceStep> trace) {
      this.result = result;
      this.trace = List.copyOf(trace);
    }

    @Override
    public Map<String, @Nullable Object> json() {
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("result", result);
      var lines = new ArrayList<Map<String, Object>>(trace.size());
      for (var step : trace) {
        var line = new LinkedHashMap<String, Object>();
        line.put("step", step.step());
        line.put("formula", step.formula());
        line.put("value", step.value());
        lines.add(line);
      }
      json.put("trace", lines);
      return json;
    }
  }

  /** The facts were not sound; at least one fault, first found first. */
  record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("A refusal names at least one fault");
      }
    }

    @Override
    public Map<String, @Nullable Object> json() {
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("errors", faults.stream().map(Fault::json).toList());
      return json;
    }
  }
}
