package org.yakuba.childallowance.ledger;

/** 同別居 of a child (rulebook 2.2 {@code livingArrangement}). */
public enum LivingArrangement {
  TOGETHER,
  APART_DOMESTIC,
  APART_OVERSEAS
}
