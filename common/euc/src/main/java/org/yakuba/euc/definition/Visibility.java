package org.yakuba.euc.definition;

/** 公開範囲 of a definition; whoever sees it still needs the right to its data. */
public enum Visibility {
  OWNER("本人"),
  OFFICE("課"),
  ALL("全庁");

  private final String label;

  Visibility(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
