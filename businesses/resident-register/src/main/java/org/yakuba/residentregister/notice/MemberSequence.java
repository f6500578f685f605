package org.yakuba.residentregister.notice;

/** 並び順 of the members on a certificate (RES-5-04). */
public enum MemberSequence {
  STANDARD("標準の順"),
  /** 記載順位 as kept in the register. */
  AS_KEPT("記載順位の順");

  private final String label;

  MemberSequence(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
