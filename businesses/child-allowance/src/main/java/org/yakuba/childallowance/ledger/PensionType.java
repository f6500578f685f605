package org.yakuba.childallowance.ledger;

/** 加入年金 (rulebook 2.1 {@code pensionType}). */
public enum PensionType {
  EMPLOYEES_PENSION,
  MUTUAL_AID,
  NATIONAL_PENSION,
  NONE
}
