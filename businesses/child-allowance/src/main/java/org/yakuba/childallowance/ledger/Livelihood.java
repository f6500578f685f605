package org.yakuba.childallowance.ledger;

/** 生計関係 of a child (rulebook 2.2 {@code livelihood}). */
public enum Livelihood {
  /** 生計同一. */
  SHARED,
  /** 生計維持. */
  MAINTAINED
}
