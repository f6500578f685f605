package org.yakuba.residentregister.search;

/**
 * One entry of the search index.
 *
 * @param kind which tree of the index
 * @param text the folded text, never empty
 */
public record SearchKey(KeyKind kind, String text) {
  public SearchKey {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty search key would find everybody");
    }
  }
}
