package org.yakuba.platform.intake;

/**
 * What was done about a finding (rulebook migration §4, 扱い).
 *
 * <p>A row is loaded unless one of its findings is {@link #QUARANTINED}; nothing at all is loaded
 * when a finding is {@link #STOPPED}.
 */
public enum Treatment {
  /** 致命 of a whole file: the intake stops before anything is loaded. */
  STOPPED("取込停止"),
  /** 致命・要是正 of a row: the row stays out of the register and a work item is opened. */
  QUARANTINED("隔離"),
  /** 変換: loaded with a converted value, the original is kept in the finding. */
  CONVERTED("変換"),
  /** 要確認: loaded, an officer decides. */
  REVIEW("要確認"),
  /** 警告: loaded, only recorded. */
  RECORDED("記録");

  private final String label;

  Treatment(String label) {
    this.label = label;
  }

  /** The word officers read. */
  public String label() {
    return label;
  }
}
