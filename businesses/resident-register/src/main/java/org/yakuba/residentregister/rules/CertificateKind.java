package org.yakuba.residentregister.rules;

/** 証明種別 (resident-register §2.5). */
public enum CertificateKind {
  RESIDENT_RECORD("住民票の写し"),
  REMOVED_RECORD("除票の写し"),
  RECORD_ITEMS("住民票記載事項証明書"),
  REMOVED_ITEMS("除票記載事項証明書"),
  MOVE_OUT_CERTIFICATE("転出証明書"),
  EQUIVALENT_TO_MOVE_OUT("転出証明書に準ずる証明書");

  private final String label;

  CertificateKind(String label) {
    this.label = label;
  }

  /** The Japanese title. */
  public String label() {
    return label;
  }

  /** 記載事項証明: tells the items that were chosen and nothing else. */
  public boolean ofItems() {
    return this == RECORD_ITEMS || this == REMOVED_ITEMS;
  }

  /** Of persons who live here: a copy of the record or a certificate of its items. */
  public boolean ofResidents() {
    return this == RESIDENT_RECORD || this == RECORD_ITEMS;
  }

  /** Of removed records only. */
  public boolean ofRemoved() {
    return this == REMOVED_RECORD || this == REMOVED_ITEMS;
  }
}
