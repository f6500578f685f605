package org.yakuba.platform.conformance;

/** 種別 — which kind of requirement a row is (標準仕様カタログ §3). */
public enum FunctionKind {
  FUNCTION,
  SCREEN,
  FORM,
  DATA_ITEM,
  LINKAGE,
  NON_FUNCTIONAL
}
