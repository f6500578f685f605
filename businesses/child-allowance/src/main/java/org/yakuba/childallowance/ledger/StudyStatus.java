package org.yakuba.childallowance.ledger;

/** 就学等の状況 of somebody of university age (rulebook 2.3). */
public enum StudyStatus {
  STUDENT,
  NON_STUDENT
}
