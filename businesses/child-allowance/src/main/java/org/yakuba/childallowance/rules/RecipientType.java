package org.yakuba.childallowance.rules;

/** 受給者区分, as far as the amount depends on it. */
public enum RecipientType {
  /** 父母等: parents, guardians, and those who maintain the child in their place. */
  PARENT,
  /** 施設等受給資格者: facilities and foster parents; no addition for third children. */
  FACILITY
}
