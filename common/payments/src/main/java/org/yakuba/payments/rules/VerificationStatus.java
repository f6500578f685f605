package org.yakuba.payments.rules;

/** 確認状態 of an account (公金受取口座と全銀ファイル §2.2). */
public enum VerificationStatus {
  UNVERIFIED("未確認"),
  VERIFIED("確認済"),
  TRANSFER_FAILED("振込不能");

  private final String label;

  VerificationStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
