package org.yakuba.applicationmanagement.rules;

/** 署名検証結果 (application-management §2.1). */
public enum SignatureStatus {
  VALID("有効"),
  INVALID("無効"),
  ABSENT("署名なし"),
  NOT_REQUIRED("不要");

  private final String label;

  SignatureStatus(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
