package org.yakuba.payments.run;

/** 支払の状態 after the approval (公金受取口座と全銀ファイル §2.3). */
public enum PaymentStatus {
  APPROVED("決裁済"),
  SENT("送付済"),
  PAID("支払済"),
  FAILED("振込不能"),
  RETURNED("組戻し");

  private final String label;

  PaymentStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
