package org.yakuba.migration.job;

/** The phases of a job, in their order (rulebook migration §3). */
public enum Phase {
  /** Files compared with the manifest. */
  RECEIVE("受入"),
  /** Cells checked and converted, rows staged. */
  STAGE("読込・変換"),
  /** Rules over the staged rows. */
  CHECK("検査"),
  /** Flawed rows set aside, work items opened, findings written down. */
  QUARANTINE("隔離"),
  /** Rows carried into the register. */
  LOAD("登録"),
  /** Consumers take over the snapshot. */
  PUBLISH("連携"),
  /** Figures compared. */
  RECONCILE("照合");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  /** The word officers read. */
  public String label() {
    return label;
  }
}
