package org.yakuba.residentregister.ledger.decide;

/** Which of the common date checks concern an act (resident-register §1.2, §8.1). */
public enum DateRule {
  /** 転入・転居・世帯変更: notified after the fact, late after the period. */
  NOTIFIED,
  /** 転出: may be notified before the fact. */
  NOTIFIED_AHEAD,
  /** 出生・死亡: notified under the Family Register Act, which counts its own periods. */
  NOTIFIED_BY_FAMILY_REGISTER,
  /** 転入予約: nothing has happened yet. */
  AHEAD,
  /** Ex officio and everything else: a fact of the past, notified or not. */
  PAST;

  /** Whether the fact may lie after the day of processing. */
  boolean mayLieAhead() {
    return this == NOTIFIED_AHEAD || this == AHEAD;
  }

  /** Whether 届出日 is required. */
  boolean needsNotification() {
    return this == NOTIFIED || this == NOTIFIED_AHEAD || this == NOTIFIED_BY_FAMILY_REGISTER;
  }

  /** Whether the notification may not come before the fact. */
  boolean followsFact() {
    return this == NOTIFIED || this == NOTIFIED_BY_FAMILY_REGISTER;
  }

  /** Whether the period of the Basic Resident Registration Act is watched. */
  boolean hasPeriod() {
    return this == NOTIFIED || this == NOTIFIED_AHEAD;
  }
}
