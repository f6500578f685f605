package org.yakuba.childallowance.ledger;

import org.yakuba.childallowance.rules.RecipientType;

/** 受給者区分 (rulebook 2.1 {@code recipientType}). */
public enum KindOfRecipient {
  /** 父母等. */
  PARENT,
  /** 父母指定者: named by parents abroad. */
  DESIGNATED,
  /** 生計維持者. */
  MAINTAINER,
  /** 施設設置者. */
  FACILITY,
  /** 里親等. */
  FOSTER;

  /** As far as the amount depends on it. */
  public RecipientType capacity() {
    return switch (this) {
      case PARENT, DESIGNATED, MAINTAINER -> RecipientType.PARENT;
      case FACILITY, FOSTER -> RecipientType.FACILITY;
    };
  }
}
