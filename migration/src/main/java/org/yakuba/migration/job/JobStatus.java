package org.yakuba.migration.job;

/** Where a delivery stands. */
public enum JobStatus {
  /** Begun and not ended; also after a kill, until it is run again. */
  RUNNING("取込中"),
  /** The files are not what the manifest says; nothing was loaded. */
  STOPPED("受入不可"),
  /** Checked only, nothing loaded; the same command without the option goes on. */
  CHECKED("検査のみ"),
  /** Loaded and reconciled. */
  DONE("完了"),
  /** Loaded, but the figures do not agree. */
  RECONCILIATION_FAILED("照合不一致");

  private final String label;

  JobStatus(String label) {
    this.label = label;
  }

  /** The word officers read. */
  public String label() {
    return label;
  }
}
