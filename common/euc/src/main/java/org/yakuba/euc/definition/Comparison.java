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
  NOT_EMPTY("空でない"),
  AGE_AT_LEAST("年齢が以上"),
  AGE_AT_MOST("年齢が以下");

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

  /** Whether it needs the day on which ages are counted. */
  public boolean isAge() {
    return this == AGE_AT_LEAST || this == AGE_AT_MOST;
  }
}
