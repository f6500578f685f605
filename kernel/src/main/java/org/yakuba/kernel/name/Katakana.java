package org.yakuba.kernel.name;

/**
 * Katakana arithmetic behind {@link KanaKey}: brings a reading into large full-width katakana
 * without separators, and removes the voice from a kana. Tables are arrays over U+3041 to U+30FF.
 */
final class Katakana {

  private static final char FIRST = '\u3041';
  private static final char LAST = '\u30FF';
  private static final int HIRAGANA_TO_KATAKANA = 0x60;

  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヷヸヹヺヴ";
  private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホハヒフヘホワヰヱヲウ";

  private static final char[] LARGE_FORM = table(SMALL, LARGE);
  private static final char[] UNVOICED_FORM = table(VOICED, UNVOICED);

  private Katakana() {}

  /**
   * The reading in large full-width katakana: hiragana and half-width kana converted, sound marks
   * that follow チ, ツ and ウ composed (on any other kana they do not matter to a key), iteration
   * marks written out; spaces, hyphens, middle dots and long vowel marks left out; ASCII in
   * half-width capitals; anything else unchanged.
   */
  static String plain(String reading) {
    var plain = new char[reading.length()];
    int n = 0;
    for (int i = 0; i < reading.length(); i++) {
      char c = Width.halfAscii(Width.fullKana(reading.charAt(i)));
      if (Width.isSpace(c) || Width.isHyphen(c) || Width.isMiddleDot(c) || c == 'ー') {
        continue;
      }
      if (isSoundMark(c)) {
        if (n > 0) {
          plain[n - 1] = isVoicing(c) ? voiced(plain[n - 1]) : plain[n - 1];
        }
        continue;
      }
      if (isIterationMark(c)) {
        if (n > 0) {
          plain[n] = c == 'ヾ' || c == 'ゞ' ? voiced(plain[n - 1]) : plain[n - 1];
          n++;
        }
        continue;
      }
      plain[n++] = large(c);
    }
    return new String(plain, 0, n);
  }

  /** The kana without voice; any other character unchanged. */
  static char unvoiced(char c) {
    return c >= FIRST && c <= LAST ? UNVOICED_FORM[c - FIRST] : c;
  }

  private static char large(char c) {
    if (c >= 'a' && c <= 'z') {
      return (char) (c - 0x20);
    }
    if (c >= '\u3041' && c <= '\u3096') {
      c += HIRAGANA_TO_KATAKANA;
    }
    return c >= FIRST && c <= LAST ? LARGE_FORM[c - FIRST] : c;
  }

  private static char voiced(char c) {
    return switch (c) {
      case 'チ' -> 'ヂ';
      case 'ツ' -> 'ヅ';
      case 'ウ' -> 'ヴ';
      default -> c;
    };
  }

  private static boolean isSoundMark(char c) {
    return isVoicing(c) || c == '゜' || c == '\u309A';
  }

  private static boolean isVoicing(char c) {
    return c == '゛' || c == '\u3099';
  }

  private static boolean isIterationMark(char c) {
    return c == 'ヽ' || c == 'ヾ' || c == 'ゝ' || c == 'ゞ';
  }

  private static char[] table(String from, String to) {
    var table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (FIRST + i);
    }
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i) - FIRST] = to.charAt(i);
    }
    return table;
  }
}
