package org.yakuba.kernel.name;

/**
 * Folding of full-width and half-width forms, character by character, without Unicode
 * normalisation.
 */
public final class Width {

  private static final String FF61_TO_FF70 = "。「」、・ヲァィゥェォャュョッー";
  private static final String FF71_TO_FF8F = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマ";
  private static final String FF90_TO_FF9F = "ミムメモヤユヨラリルレロワン゛゜";

  /** Full-width katakana for U+FF61 to U+FF9F. */
  private static final String HALF_WIDTH_KANA = FF61_TO_FF70 + FF71_TO_FF8F + FF90_TO_FF9F;

  private Width() {}

  /** Full-width katakana for half-width katakana; any other character unchanged. */
  static char fullKana(char c) {
    return c >= '\uFF61' && c <= '\uFF9F' ? HALF_WIDTH_KANA.charAt(c - '\uFF61') : c;
  }

  /** Half-width ASCII for full-width ASCII; any other character unchanged. */
  static char halfAscii(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - '\uFEE0') : c;
  }

  /** Spaces of any width, including the no-break space, the tabulator and line ends. */
  static boolean isSpace(char c) {
    return c == ' '
        || c == '\u3000'
        || c == '\u00A0'
        || (c >= '\t' && c <= '\r')
        || (c >= '\u2000' && c <= '\u200B');
  }

  /**
   * Hyphens, dashes and minus signs of any width, which clerks and old systems use for one another.
   */
  public static boolean isHyphen(char c) {
    return switch (c) {
      case '-',
          '\u00AD',
          '\u2010',
          '\u2011',
          '\u2012',
          '\u2013',
          '\u2014',
          '\u2015',
          '\u2043',
          '\u2212',
          '\u2500',
          '\u2501',
          '\u30A0',
          '\uFE58',
          '\uFE63',
          '\uFF0D' ->
          true;
      default -> false;
    };
  }

  /** Dots between the parts of a foreign name. */
  static boolean isMiddleDot(char c) {
    return c == '・' || c == '\u00B7' || c == '\u2022' || c == '\uFF65';
  }
}
