package org.yakuba.childallowance.statusreport;

/** How far a report is. */
public enum ReportState {
  OMITTED("省略(公簿で確認)"),
  REQUIRED("未発送"),
  SENT("発送済"),
  REMINDED("催告済"),
  CONFIRMED("確認済"),
  CHANGED("変更あり");

  private final String label;

  ReportState(String label) {
    this.label = label;
  }

  /** The Japanese word shown on screens. */
  public String label() {
    return label;
  }
}
