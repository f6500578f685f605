package org.yakuba.kernel.name;

/** Folds variants of a character (髙 高, 邊 邉 辺) to one representative, for search keys only. */
@FunctionalInterface
public interface CharacterFolding {

  /** Folds width and letter case only, and knows no variants. */
  CharacterFolding NONE = text -> text;

  /**
   * The text with every character, together with its variation selector, replaced by its
   * representative.
   */
  String fold(String text);
}
