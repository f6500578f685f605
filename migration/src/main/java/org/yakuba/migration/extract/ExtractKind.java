package org.yakuba.migration.extract;

/** 区分 of an extract. */
public enum ExtractKind {
  /** F: everybody. */
  FULL("F", "全件"),
  /** D: new history since the last extract (MIG-1-04). */
  DIFFERENCE("D", "差分");

  private final String code;
  private final String label;

  ExtractKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The letter of the manifest. */
  public String code() {
    return code;
  }

  /** The word officers read. */
  public String label() {
    return label;
  }
}
