package org.yakuba.residentregister.notice;

/** 減免の理由 (forms §4). */
public enum FeeExemption {
  PUBLIC_USE("公用"),
  /** Free by a law. */
  STATUTORY("法令無料"),
  PUBLIC_ASSISTANCE("生活保護"),
  DISASTER("被災");

  private final String label;

  FeeExemption(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
