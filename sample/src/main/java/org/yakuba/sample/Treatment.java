package org.yakuba.sample;

/** What the intake must do about a flawed row (データ移行 §4). */
public enum Treatment {
  /** The row stays out of the register, and with it what belongs to the same person. */
  QUARANTINED,
  /** The value is converted and the row loaded. */
  CONVERTED,
  /** The row is loaded and an officer decides. */
  REVIEW
}
