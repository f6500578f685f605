package org.yakuba.platform.procedure;

/** What happened to a person or household, as far as other businesses' procedures depend on it. */
public enum LifeEventKind {
  MOVE_IN("転入"),
  CHANGE_OF_ADDRESS("転居"),
  MOVE_OUT("転出"),
  BIRTH("出生"),
  DEATH("死亡"),
  HEAD_CHANGE("世帯主変更"),
  /** 世帯分離・世帯合併・世帯構成変更. */
  HOUSEHOLD_CHANGE("世帯の変更"),
  /** 氏名などの修正. */
  CORRECTION("記載事項の修正");

  private final String label;

  LifeEventKind(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
