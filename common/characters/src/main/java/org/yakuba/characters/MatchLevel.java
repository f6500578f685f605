package org.yakuba.characters;

import java.util.Optional;

/**
 * How equal two texts are (rulebook characters §1.1, function CHR-1-05); each level contains the
 * ones before.
 */
public enum MatchLevel {
  /** The same MJ glyphs, however they are encoded. */
  EXACT,
  /** The same characters, variation selectors ignored. */
  SAME_UCS,
  /** The same after folding variants: the level of search. */
  SHRUNK;

  /** The strictest level at which two texts are equal; empty when they are not equal at all. */
  public static Optional<MatchLevel> of(String one, String other) {
    for (var level : values()) {
      if (level.matches(one, other)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** Whether two texts are equal at this level. */
  public boolean matches(String one, String other) {
    return switch (this) {
      case EXACT -> one.equals(other) || sameGlyphs(one, other);
      case SAME_UCS -> sameCharacters(one, other) || sameGlyphs(one, other);
      case SHRUNK ->
          VariantFolding.standard().fold(one).equals(VariantFolding.standard().fold(other));
    };
  }

  private static boolean sameCharacters(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int a = Sequences.at(one, i);
      int b = Sequences.at(other, j);
      if (Sequences.codePoint(a) != Sequences.codePoint(b)) {
        return false;
      }
      i += Sequences.length(a);
      j += Sequences.length(b);
    }
    return i == one.length() && j == other.length();
  }

  private static boolean sameGlyphs(String one, String other) {
    var table = MjTable.standard();
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int a = Sequences.at(one, i);
      int b = Sequences.at(other, j);
      if (a != b && (table.row(a) < 0 || table.row(a) != table.row(b))) {
        return false;
      }
      i += Sequences.length(a);
      j += Sequences.length(b);
    }
    return i == one.length() && j == other.length();
  }
}
