package org.yakuba.residentregister.rules;

/** 受付方法 (resident-register §2.5). */
public enum CertificateChannel {
  COUNTER("窓口"),
  POSTAL("郵送"),
  ONLINE("電子申請"),
  CONVENIENCE("コンビニ等"),
  WIDE_AREA("広域交付");

  private final String label;

  CertificateChannel(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }

  /** Machines and other town halls serve the household only, and copies of living records only. */
  public boolean isOutsideTownHall() {
    return this == CONVENIENCE || this == WIDE_AREA;
  }
}
