package org.yakuba.characters;

import org.yakuba.kernel.name.Graphemes;

/** A character with its variation selector packed into one int, and back. */
final class Sequences {

  private static final int SELECTOR_BITS = 9;

  private Sequences() {}

  /**
   * The first character of the text from an index on, with the selector that follows it, if any.
   */
  static int at(CharSequence text, int index) {
    int codePoint = Character.codePointAt(text, index);
    int next = index + Character.charCount(codePoint);
    if (next < text.length()) {
      int selector = Character.codePointAt(text, next);
      if (Graphemes.isVariationSelector(selector)) {
        return pack(codePoint, selector);
      }
    }
    return pack(codePoint, 0);
  }

  /** Number of UTF-16 units of the packed character and its selector. */
  static int length(int packed) {
    int selector = selector(packed);
    return Character.charCount(codePoint(packed))
        + (selector == 0 ? 0 : Character.charCount(selector));
  }

  /** Selector 0 means none. */
  static int pack(int codePoint, int selector) {
    int number =
        selector == 0 ? 0 : selector >= 0xE0100 ? selector - 0xE0100 + 17 : selector - 0xFE00 + 1;
    return codePoint << SELECTOR_BITS | number;
  }

  static int codePoint(int packed) {
    return packed >>> SELECTOR_BITS;
  }

  static int selector(int packed) {
    int number = packed & ((1 << SELECTOR_BITS) - 1);
    if (number == 0) {
      return 0;
    }
    return number >= 17 ? number - 17 + 0xE0100 : number - 1 + 0xFE00;
  }
}
