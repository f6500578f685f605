package org.yakuba.platform.catalog;

/** How carefully an item must be handled wherever it is shown, printed or handed on. */
public enum Sensitivity {
  /** Says nothing about a person. */
  PUBLIC,
  /** 個人情報. */
  PERSONAL,
  /** Can reveal where a protected person is: passes Disclosure (支援措置). */
  PROTECTED,
  /** 要配慮: only for those whose business it is. */
  SENSITIVE,
  /** 個人番号 and 住民票コード: masked, every reveal logged. */
  SECRET_NUMBER
}
