package org.yakuba.residentregister.notice;

/** 形式 of a certificate. */
public enum CertificateLayout {
  /** One person on one sheet. */
  INDIVIDUAL("個人票"),
  /** Members of one household one after the other. */
  HOUSEHOLD("世帯連記式");

  private final String label;

  CertificateLayout(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
