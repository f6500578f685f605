package org.yakuba.platform.catalog;

import java.util.Arrays;

/** 型 of a data item (庁内データ連携 §1.2). */
public enum ItemType {
  /** 半角文字列. */
  X("X"),
  /** 全角文字列. */
  N("N"),
  /** 整数, without sign. */
  INTEGER("9"),
  /** 小数; the length is written {@code n,m}. */
  DECIMAL("9V"),
  /** 符号付き整数. */
  SIGNED("S9"),
  /** YYYY. */
  YEAR("YEAR"),
  /** A day of the calendar, YYYY-MM-DD; no end is 9999-12-31. */
  DATE("DATE"),
  /**
   * 不詳日型: handed on as the short notation with a flag and a text; the internal date stays inside
   * (住民基本台帳 §2.7).
   */
  UNCERTAIN_DATE("DATE?"),
  /** HH:MM:SS. */
  TIME("TIME"),
  /** A moment with its offset, 2025-03-01T09:00:00+09:00. */
  TIMESTAMP("TIMESTAMP"),
  /** true or false, as 1 or 0. */
  FLAG("FLAG");

  private final String notation;

  ItemType(String notation) {
    this.notation = notation;
  }

  /** How the type is written in {@code data-items.yaml}. */
  public String notation() {
    return notation;
  }

  /** Whether its values are texts, sorted by code point. */
  public boolean isText() {
    return this == X || this == N;
  }

  static ItemType of(String notation) {
    return Arrays.stream(values())
        .filter(t -> t.notation.equals(notation))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "型は "
                    + Arrays.stream(values()).map(ItemType::notation).toList()
                    + " のどれかです: "
                    + notation));
  }
}
