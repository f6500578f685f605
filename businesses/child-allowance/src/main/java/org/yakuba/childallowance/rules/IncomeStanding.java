package org.yakuba.childallowance.rules;

/** 所得の判定 for months until September 2024 (児童手当法附則第2条, 旧第5条). */
public enum IncomeStanding {
  /** 所得制限限度額未満: the allowance itself. */
  BELOW_LIMIT("所得制限限度額未満"),
  /** 所得制限限度額以上、所得上限限度額未満. */
  SPECIAL_BENEFIT("特例給付"),
  /** 所得上限限度額以上: nothing is paid. */
  OVER_UPPER_LIMIT("所得上限限度額以上");

  private final String label;

  IncomeStanding(String label) {
    this.label = label;
  }

  /** The words officers read. */
  public String label() {
    return label;
  }
}
