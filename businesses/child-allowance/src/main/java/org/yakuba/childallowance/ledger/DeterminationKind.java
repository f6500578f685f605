package org.yakuba.childallowance.ledger;

/** 決定の種類 (rulebook 2.4 {@code Determination}). */
public enum DeterminationKind {
  CERTIFY,
  REVISE_UP,
  REVISE_DOWN,
  EXTINGUISH,
  REJECT,
  CORRECT,
  CANCEL,
  /** 未支払の支給決定 (U11). */
  UNPAID,
  /** 氏名・住所・資格区分等の変更 (U12): no notice. */
  PARTICULARS;

  /** Whether the person concerned is told by letter. */
  public boolean isNotified() {
    return this != PARTICULARS;
  }
}
