package org.yakuba.payments.rules;

/** Why a row of the ledger of accounts was written. */
public enum AccountChange {
  REGISTERED("登録"),
  LIST("支給名簿から"),
  APPLICATION("申請から"),
  RETRIEVED("公金受取口座の取得"),
  VERIFIED("確認"),
  SUSPENDED("利用停止"),
  RESUMED("停止の解除"),
  ENDED("終了"),
  TRANSFER_FAILED("振込不能・組戻し");

  private final String label;

  AccountChange(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
