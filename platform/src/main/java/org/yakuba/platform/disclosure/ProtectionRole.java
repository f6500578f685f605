package org.yakuba.platform.disclosure;

/** 区分 of a protected person (suppression §2). */
public enum ProtectionRole {
  SUBJECT("支援措置対象者"),
  CO_SUBJECT("併せて支援を求める者");

  private final String label;

  ProtectionRole(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
