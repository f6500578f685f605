package org.yakuba.payments.rules;

/** 口座区分 (公金受取口座と全銀ファイル §2.2). */
public enum AccountSource {
  DECLARED("申請者指定"),
  PUBLIC_REGISTERED("公金受取口座");

  private final String label;

  AccountSource(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
