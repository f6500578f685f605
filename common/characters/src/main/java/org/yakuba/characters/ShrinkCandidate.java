package org.yakuba.characters;

/**
 * One character that a glyph may be replaced by.
 *
 * @param table the table that says so
 * @param codePoint the replacement, always in JIS X 0213
 * @param order rank (順位) or number of hops (ホップ数) within the table; 0 where the table has neither
 */
public record ShrinkCandidate(ShrinkTable table, int codePoint, int order) {

  /** The replacement as text. */
  public String text() {
    return Character.toString(codePoint);
  }
}
