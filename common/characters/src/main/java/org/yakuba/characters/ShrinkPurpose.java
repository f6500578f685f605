package org.yakuba.characters;

/** For whom a text is shrunk (縮退先, rulebook characters §3). */
public enum ShrinkPurpose {
  /** General exchange outside the town hall: JIS X 0213, kanji levels 1 to 4. */
  X0213,
  /** Old receivers: JIS X 0208, kanji levels 1 and 2. */
  X0208,
  /** Receivers that know kana only: the reading of the whole family or given name. */
  KANA
}
