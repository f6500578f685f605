package org.yakuba.euc.definition;

/** 支援措置対象者 — what becomes of rows about protected persons. */
public enum ProtectedRows {
  BLANK("住所・連絡先・本籍を空にする"),
  LEAVE_OUT("行ごと除く");

  private final String label;

  ProtectedRows(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
