package org.yakuba.platform.disclosure;

/** 旧住所等の範囲 — what a measure protects (suppression §2). */
public enum ProtectedScope {
  CURRENT_ADDRESS("現住所"),
  PREVIOUS_ADDRESS("前住所"),
  DESTINATION_ADDRESS("転出先"),
  REGISTERED_DOMICILE("本籍"),
  CONTACT("連絡先");

  private final String label;

  ProtectedScope(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
