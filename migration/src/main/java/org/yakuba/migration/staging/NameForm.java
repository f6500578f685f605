package org.yakuba.migration.staging;

/**
 * Unifies how names are written (CLN-13): one full-width space between the parts, no space at the
 * ends, full-width letters and kana. Characters that are full-width already are never changed, and
 * no Unicode normalisation is applied.
 */
final class NameForm {

  private static final char WIDE_SPACE = '\u3000';
  private static final int ASCII_TO_WIDE = 0xFEE0;
  private static final int HIRAGANA_TO_KATAKANA = 0x60;
  private static final String HALF_KANA =
      "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
  private static final String VOICEABLE = "カキクケコサシスセソタチツテトハヒフヘホウ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
  private static final String SEMI_VOICEABLE = "ハヒフヘホ";
  private static final String SEMI_VOICED = "パピプペポ";

  private NameForm() {}

  static String unify(String text, boolean reading) {
    if (isUnified(text, reading)) {
      return text;
    }
    var result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == WIDE_SPACE || c == '\u00A0') {
        if (!result.isEmpty() && result.charAt(result.length() - 1) != WIDE_SPACE) {
          result.append(WIDE_SPACE);
        }
      } else {
        append(result, c, reading);
      }
    }
    int end = result.length();
    if (end > 0 && result.charAt(end - 1) == WIDE_SPACE) {
      result.setLength(end - 1);
    }
    return result.toString();
  }

  private static boolean isUnified(String text, boolean reading) {
    char previous = WIDE_SPACE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half = (c >= ' ' && c <= '~') || c == '\u00A0' || (c >= '\uFF61' && c <= '\uFF9F');
      boolean hiragana = reading && c >= '\u3041' && c <= '\u3096';
      if (half || hiragana || (c == WIDE_SPACE && previous == WIDE_SPACE)) {
        return false;
      }
      previous = c;
    }
    return text.isEmpty() || previous != WIDE_SPACE;
  }

  private static void append(StringBuilder result, char c, boolean reading) {
    if (c > ' ' && c <= '~') {
      result.append((char) (c + ASCII_TO_WIDE));
    } else if (c == '\uFF9E' || c == '\uFF9F') {
      voice(result, c == '\uFF9E');
    } else if (c >= '\uFF61' && c <= '\uFF9F') {
      result.append(HALF_KANA.charAt(c - '\uFF61'));
    } else if (reading && c >= '\u3041' && c <= '\u3096') {
      result.append((char) (c + HIRAGANA_TO_KATAKANA));
    } else {
      result.append(c);
    }
  }

  private static void voice(StringBuilder result, boolean voiced) {
    int last = result.length() - 1;
    int place = last < 0 ? -1 : (voiced ? VOICEABLE : SEMI_VOICEABLE).indexOf(result.charAt(last));
    if (place >= 0) {
      result.setCharAt(last, (voiced ? VOICED : SEMI_VOICED).charAt(place));
    } else {
      result.append(voiced ? '゛' : '゜');
    }
  }
}
