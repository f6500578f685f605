package org.yakuba.euc.definition;

/** 履歴 — which of the recorded rows are read. */
public enum History {
  CURRENT("現在の記録だけ"),
  ALL("取り消された記録も含むすべて");

  private final String label;

  History(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
