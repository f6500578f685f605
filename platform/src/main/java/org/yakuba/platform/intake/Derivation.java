package org.yakuba.platform.intake;

/**
 * A staged column that is computed from a cell while the file streams by, because SQL cannot.
 *
 * @param column name of the staged column
 * @param from heading of the cell
 * @param kind what is computed
 */
public record Derivation(String column, String from, Kind kind) {

  /** What can be computed. */
  public enum Kind {
    /** Folded kana for search (rulebook resident-register §3.14). */
    KANA_KEY,
    /** Name without spaces, variants and width folded. */
    NAME_KEY
  }
}
