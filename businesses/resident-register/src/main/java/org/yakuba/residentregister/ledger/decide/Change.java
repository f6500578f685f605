package org.yakuba.residentregister.ledger.decide;

import org.jspecify.annotations.Nullable;

/**
 * What the other businesses must hear of one person (data-linkage §5.1).
 *
 * @param before the record before; null for somebody new
 * @param after the record after
 */
public record Change(Kind kind, String number, @Nullable Sheet before, Sheet after) {
  /** The contract that carries it. */
  public enum Kind {
    RESIDENT_MOVED_IN,
    RESIDENT_RELOCATED,
    MOVE_OUT_REGISTERED,
    MOVE_OUT_EFFECTED,
    MOVE_OUT_CONFIRMED,
    MOVE_OUT_CANCELLED,
    RESIDENT_BORN,
    RESIDENT_DIED,
    RESIDENT_DELETED,
    RESIDENT_RESTORED,
    HOUSEHOLD_CHANGED,
    RESIDENT_CORRECTED,
    NATIONALITY_CHANGED,
    INDIVIDUAL_NUMBER_CHANGED,
    RESIDENT_CODE_CHANGED,
    LIFE_EVENT_CANCELLED,
    LIFE_EVENT_AMENDED,
    PROTECTIVE_MEASURE_CHANGED
  }
}
