package org.yakuba.payments.rules;

/** 利用停止 of an account (公金受取口座と全銀ファイル §2.2). */
public enum SuspendedReason {
  HOLDER_MISMATCH("名義不一致"),
  CLOSED("解約"),
  DECEASED("死亡"),
  REQUESTED("申出");

  private final String label;

  SuspendedReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
