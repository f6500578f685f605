package org.yakuba.platform.disclosure;

/** 連携用の支援措置区分 {@code measureKind} (suppression §2). */
public enum MeasureKind {
  DECIDED("1", "支援措置"),
  PROVISIONAL("2", "仮支援措置"),
  ENDED("3", "支援措置終了");

  private final String code;
  private final String label;

  MeasureKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }

  /** The kind with this code of the register's code table. */
  public static MeasureKind ofCode(String code) {
    for (var kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("支援措置区分は 1・2・3 です: " + code);
  }
}
