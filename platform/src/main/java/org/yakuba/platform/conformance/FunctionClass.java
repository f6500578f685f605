package org.yakuba.platform.conformance;

/** 類型 — what the standard asks of a function (標準仕様カタログ §2). */
public enum FunctionClass {
  MANDATORY("実装必須"),
  OPTIONAL("標準オプション"),
  PROHIBITED("実装不可"),
  UNSPECIFIED("規定なし");

  private final String label;

  FunctionClass(String label) {
    this.label = label;
  }

  /** The Japanese word of the standard. */
  public String label() {
    return label;
  }
}
