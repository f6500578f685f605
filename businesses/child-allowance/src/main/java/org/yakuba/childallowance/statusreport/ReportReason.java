package org.yakuba.childallowance.statusreport;

/** Why a report is asked for although the public records would do for most (施行規則第4条). */
public enum ReportReason {
  PROTECTED_ELSEWHERE("配偶者と別居し、住民票と異なる市区町村で受給している"),
  DIVORCE_TALKS("離婚協議中で配偶者と別居している"),
  FACILITY("施設等受給者である"),
  UNREGISTERED_CHILD("住民票のない児童を養育している"),
  NON_STUDENT("算定対象に学生でない大学生年代の子がいる"),
  MUNICIPALITY("その他、状況の確認が要る");

  private final String label;

  ReportReason(String label) {
    this.label = label;
  }

  /** The reason in Japanese, as it stands on the letter. */
  public String label() {
    return label;
  }
}
