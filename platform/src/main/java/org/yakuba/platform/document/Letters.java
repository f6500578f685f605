package org.yakuba.platform.document;

import java.util.ArrayList;
import java.util.List;
import org.yakuba.kernel.name.Graphemes;

/** A text as the letters of a font; a character and its variation selector are one letter. */
final class Letters {
  /** Drawn for what the font does not have; always together with an alert. */
  private static final int GETA = 0x3013;

  private Letters() {}

  /**
   * One letter.
   *
   * @param text the character, with its selector when it has one
   * @param advance thousandths of the size
   * @param known whether the font has exactly this letter
   */
  record Letter(String text, int glyph, int advance, boolean known) {}

  /** The letters of a text in the order of writing; line breaks are not letters. */
  static List<Letter> of(String text, FontFace face) {
    var letters = new ArrayList<Letter>(text.length());
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      int selector = 0;
      if (next < text.length() && Graphemes.isVariationSelector(text.codePointAt(next))) {
        selector = text.codePointAt(next);
        next += Character.charCount(selector);
      }
      letters.add(letter(text.substring(i, next), codePoint, selector, face));
      i = next;
    }
    return letters;
  }

  /** Width of letters at a size, points. */
  static float width(List<Letter> letters, float size) {
    int sum = 0;
    for (var letter : letters) {
      sum += letter.advance();
    }
    return sum * size / 1000;
  }

  private static Letter letter(String text, int codePoint, int selector, FontFace face) {
    int glyph = face.glyph(codePoint, selector);
    if (glyph == FontFace.MISSING) {
      int geta = face.glyph(GETA, 0);
      return new Letter(text, geta, face.advance(geta), false);
    }
    return new Letter(text, glyph, face.advance(glyph), true);
  }
}
