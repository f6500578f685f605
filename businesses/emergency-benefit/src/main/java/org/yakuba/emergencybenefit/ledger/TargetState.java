package org.yakuba.emergencybenefit.ledger;

/** 対象の状態 (emergency-benefit §2.2). */
public enum TargetState {
  LISTED("発送前"),
  SENT("発送済"),
  RETURNED("返戻"),
  APPLIED("申請あり"),
  DECIDED("決定済"),
  PAID("支給済"),
  DECLINED("辞退"),
  EXPIRED("期限切れ"),
  EXCLUDED("除外");

  private final String label;

  TargetState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
