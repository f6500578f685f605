package org.yakuba.kernel.name;

/**
 * Counts characters as the standard does: an ideographic variation sequence is one character
 * (住民基本台帳 §2.7), and so is a kana with a combining sound mark.
 */
public final class Graphemes {

  private Graphemes() {}

  /** Number of characters of the text; never more than its code points. */
  public static int length(CharSequence text) {
    int count = 0;
    int i = 0;
    int n = text.length();
    while (i < n) {
      int codePoint = Character.codePointAt(text, i);
      if (!extendsPrevious(codePoint) || count == 0) {
        count++;
      }
      i += Character.charCount(codePoint);
    }
    return count;
  }

  /** Whether the code point is a variation selector. */
  public static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  private static boolean extendsPrevious(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    return isVariationSelector(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.ENCLOSING_MARK;
  }
}
