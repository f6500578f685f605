package org.yakuba.applicationmanagement.ledger;

/** 特定方法 — how the applicant was found (application-management §2.1). */
public enum IdentificationMethod {
  SERIAL_NUMBER("証明書のシリアル番号"),
  FOUR_ATTRIBUTES("基本4情報"),
  MANUAL("手動"),
  NONE("未特定");

  private final String label;

  IdentificationMethod(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
