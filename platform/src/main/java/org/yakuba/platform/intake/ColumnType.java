package org.yakuba.platform.intake;

/** How a cell of a legacy file is read, and into which staged columns it goes. */
public enum ColumnType {
  /** 半角 code or number kept as text (型 X); leading zeros are part of it. */
  X,
  /** A whole number (型 9), staged as bigint. */
  NUMBER,
  /** Text counted in graphemes (型 N): legacy 外字 are converted, the original is kept. */
  N,
  /** A name of a person: as {@link #N}, and spacing and width are unified (CLN-13). */
  NAME,
  /** 振り仮名: as {@link #NAME}, and half-width kana become full-width. */
  KANA,
  /** A calendar day in any of the notations of CLN-15, staged as date. */
  DATE,
  /**
   * 不詳日: staged as {@code c} (date for comparison, may be absent), {@code c_text} (short notation
   * such as {@code 1965-08-00}, only when uncertain) and {@code c_precision}.
   */
  UNCERTAIN_DATE,
  /** 年月 such as {@code 2026-06} or {@code 202606}: staged as date, the first day of the month. */
  MONTH,
  /** 個人番号: staged encrypted as {@code c_cipher} and keyed-hashed as {@code c_hash}, never plain. */
  INDIVIDUAL_NUMBER,
  /**
   * A value of the column named in another cell of the same row (変更前・変更後): converted like that
   * column and staged as one JSON object of all staged columns it feeds.
   */
  OF_NAMED_COLUMN
}
