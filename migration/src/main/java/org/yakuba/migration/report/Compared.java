package org.yakuba.migration.report;

/** One figure of the reconciliation. */
public record Compared(String kind, String title, String label, long expected, long actual) {
  /** What is too many in the register, negative what is missing. */
  public long difference() {
    return actual - expected;
  }
}
