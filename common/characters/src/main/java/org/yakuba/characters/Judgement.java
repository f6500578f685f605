package org.yakuba.characters;

/** How a legacy character was identified (同定の判定, rulebook characters §4.1). */
public enum Judgement {
  /** The same shape. */
  IDENTICAL,
  /** The same within JIS unification rules. */
  UNIFIED,
  /** A variant of the same character. */
  VARIANT,
  /** Another character. */
  DIFFERENT,
  /** Nothing matches: has no target and stays unmapped. */
  NO_MATCH
}
