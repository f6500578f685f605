package org.yakuba.residentregister.rules;

/** 請求者区分 (resident-register §2.5; 住民基本台帳法 第12条・第12条の2・第12条の3). */
public enum CertificateRequester {
  SELF("本人"),
  SAME_HOUSEHOLD("同一世帯の者"),
  /** Acts for the person or a member of the household; numbers go to the person by post. */
  AGENT("代理人"),
  PUBLIC_AGENCY("国・地方公共団体"),
  THIRD_PARTY("第三者"),
  /** 弁護士・司法書士・土地家屋調査士・税理士・社会保険労務士・弁理士・海事代理士・行政書士. */
  SPECIFIED_PROFESSIONAL("特定事務受任者");

  private final String label;

  CertificateRequester(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }

  /** 本人 or 同一世帯. */
  public boolean ofHousehold() {
    return this == SELF || this == SAME_HOUSEHOLD;
  }

  /** Whether the request stands on the right of others: 第三者・公用・特定事務受任者. */
  public boolean isOutsider() {
    return switch (this) {
      case SELF, SAME_HOUSEHOLD, AGENT -> false;
      case PUBLIC_AGENCY, THIRD_PARTY, SPECIFIED_PROFESSIONAL -> true;
    };
  }
}
