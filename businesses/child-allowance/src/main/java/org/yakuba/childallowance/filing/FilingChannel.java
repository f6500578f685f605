package org.yakuba.childallowance.filing;

/** 受付経路 (rulebook 2.4 {@code channel}). */
public enum FilingChannel {
  COUNTER,
  POSTAL,
  ONLINE,
  /** 職権. */
  EX_OFFICIO
}
