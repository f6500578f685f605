package org.yakuba.euc.definition;

/** 年齢の数え方 (住民基本台帳 §4.4). */
public enum AgeKind {
  DISPLAYED("表示年齢(誕生日に加齢)"),
  LEGAL("法律上の年齢(誕生日の前日に到達)");

  private final String label;

  AgeKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
