package org.yakuba.characters.desk;

import java.util.Optional;
import org.yakuba.characters.CodePoints;
import org.yakuba.characters.MjTable;
import org.yakuba.kernel.name.Graphemes;

/**
 * The part of an address that names one character: code points ({@code 8FBB-E0102}) or MJ name
 * ({@code MJ025760}).
 */
final class CharacterKey {

  private static final int MOST_CODE_POINTS = 4;

  private CharacterKey() {}

  /** The key of one character of a text. */
  static String of(String character) {
    return CodePoints.format(character);
  }

  /**
   * What the key names; empty when it is not of the form, not one character, or an MJ name nobody
   * has.
   */
  static Optional<ShownCharacter> find(String key, MjTable table) {
    if (key.startsWith("MJ")) {
      return table.byName(key).map(glyph -> new ShownCharacter(glyph.text(), Optional.of(glyph)));
    }
    try {
      var text = CodePoints.parse(key);
      boolean one =
          !text.isEmpty()
              && text.codePointCount(0, text.length()) <= MOST_CODE_POINTS
              && Graphemes.length(text) == 1;
      return one ? Optional.of(new ShownCharacter(text, table.byText(text))) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
