package org.yakuba.euc.definition;

/** What of an item stands in a column of the output. */
public enum Show {
  VALUE("値", false),
  LABEL("名称", false),
  BOTH("値と名称", false),
  COUNT("件数", true),
  DISTINCT("重複を除いた件数", true),
  SUM("合計", true),
  AVERAGE("平均(小数2位まで)", true),
  MINIMUM("最小", true),
  MAXIMUM("最大", true),
  ACROSS("表の列にする", false),
  AGE("年齢", false),
  AGE_CLASS("年齢階級", false);

  private final String label;
  private final boolean measure;

  Show(String label, boolean measure) {
    this.label = label;
    this.measure = measure;
  }

  public String label() {
    return label;
  }

  /** Whether it counts over rows instead of showing each. */
  public boolean isMeasure() {
    return measure;
  }

  /** Whether it needs the day on which ages are counted. */
  public boolean isAge() {
    return this == AGE || this == AGE_CLASS;
  }
}
