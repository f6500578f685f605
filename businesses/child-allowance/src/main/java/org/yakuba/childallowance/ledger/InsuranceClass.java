package org.yakuba.childallowance.ledger;

/** 資格区分 (rulebook 2.1 {@code insuranceClass}). */
public enum InsuranceClass {
  /** 被用者. */
  EMPLOYEE,
  /** 非被用者. */
  NON_EMPLOYEE,
  /** 公務員: paid by the office that employs them, never by the municipality. */
  CIVIL_SERVANT
}
