package org.yakuba.residentregister.ledger;

/** 根拠区分: upon whose word the register was changed (resident-register §2.4). */
public enum Basis {
  /** 届出. */
  NOTIFICATION,
  /** 職権. */
  EX_OFFICIO,
  /** 申出による職権. */
  BY_REQUEST
}
