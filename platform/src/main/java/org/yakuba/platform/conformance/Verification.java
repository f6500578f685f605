package org.yakuba.platform.conformance;

/**
 * 検査 — how a row is verified.
 *
 * @param ref for a test the feature id that tests name; for a scan the id of the scan
 */
public record Verification(Type type, String ref) {

  /** Kinds of verification. */
  public enum Type {
    TEST,
    DEMO,
    INSPECTION,
    FORBIDDEN_SCAN
  }
}
