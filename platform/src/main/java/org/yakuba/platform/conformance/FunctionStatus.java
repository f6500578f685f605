package org.yakuba.platform.conformance;

/** 状態 — how far this program does what a row asks. */
public enum FunctionStatus {
  IMPLEMENTED("実装済み"),
  PARTIAL("一部"),
  NOT_IMPLEMENTED("未実装"),
  EXCLUDED("設けない");

  private final String label;

  FunctionStatus(String label) {
    this.label = label;
  }

  /** The Japanese word shown in the report. */
  public String label() {
    return label;
  }
}
