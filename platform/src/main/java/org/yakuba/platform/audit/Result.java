package org.yakuba.platform.audit;

/** 結果 of a recorded act (identity-and-audit §5.1). */
public enum Result {
  SUCCESS("成功"),
  DENIED("拒否"),
  ERROR("誤り");

  private final String label;

  Result(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
