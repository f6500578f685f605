package org.yakuba.platform.screen;

/**
 * 利用目的(事務): recorded with every search and view (identity-and-audit.md 5.1). A bean of the module
 * the purpose belongs to.
 *
 * @param code stands in the log
 * @param label what the clerk reads
 * @param selectable whether an officer can name it
 */
public record Purpose(String code, String label, boolean selectable) {
  /** A purpose an officer can name. */
  public Purpose(String code, String label) {
    this(code, label, true);
  }
}
