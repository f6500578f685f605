package org.yakuba.childallowance.rules;

/** 国内居住要件 (児童手当法第3条第1項): where the child lives. */
public enum Residence {
  DOMESTIC,
  /** 留学: abroad to study, which counts as living in Japan. */
  STUDY_ABROAD,
  OVERSEAS,
  /** 施設入所等: the facility receives the allowance, not the parents. */
  IN_FACILITY
}
