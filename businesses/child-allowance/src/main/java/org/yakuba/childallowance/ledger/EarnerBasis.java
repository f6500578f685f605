package org.yakuba.childallowance.ledger;

/** 生計中心者の判断 (rulebook 2.1 {@code principalEarnerBasis}). */
public enum EarnerBasis {
  INCOME,
  HEALTH_INSURANCE,
  TAX_DEPENDENT,
  /** 同居優先 (児童手当法第4条第4項). */
  COHABITATION,
  OTHER
}
