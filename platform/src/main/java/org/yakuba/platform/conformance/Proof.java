package org.yakuba.platform.conformance;

import java.time.Instant;
import java.util.List;

/**
 * One test that proves rows, and how it ended when it last ran.
 *
 * @param features ids of the rows, one to three
 * @param test class and method, {@code org.yakuba...Test#method}
 * @param type how the proof was made
 * @param at end of the run
 * @param commit version of the program that was tested; empty when unknown
 */
public record Proof(
    List<String> features,
    String test,
    Verification.Type type,
    Outcome outcome,
    Instant at,
    String commit) {

  public Proof {
    features = List.copyOf(features);
  }

  /** How a test ended. */
  public enum Outcome {
    PASSED("合格"),
    FAILED("不合格"),
    SKIPPED("未実行");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The Japanese word shown in the report. */
    public String label() {
      return label;
    }
  }
}
