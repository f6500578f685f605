package org.yakuba.childallowance.ledger;

/** 消滅事由 (rulebook 2.1 {@code extinctionReason}). */
public enum ExtinctionReason {
  MOVED_OUT,
  DEATH,
  CHILD_AGED_OUT,
  NO_CUSTODY,
  CHILD_DEATH,
  RECIPIENT_CHANGED,
  BECAME_CIVIL_SERVANT,
  CHILD_IN_FACILITY,
  OVERSEAS,
  FACILITY_LEFT,
  OTHER
}
