package org.yakuba.euc.definition;

/** 条件 — how an item is compared. */
public enum Comparison {
  EQUAL("等しい"),
  AT_LEAST("以上"),
  AT_MOST("以下"),
  BETWEEN("範囲(始め〜終り)"),
  CONTAINS("含む"),
  STARTS_WITH("前方一致"),
  ONE_OF("どれか(,で区切る)"),
  EMPTY("空"),
  NOT_EMPTY("空でない");

  private final String label;

  Comparison(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether it compares with something. */
  public boolean takesValue() {
    return this != EMPTY && this != NOT_EMPTY;
  }
}
