package org.yakuba.residentregister.search;

import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.name.CharacterFolding;

/**
 * Search key of town and number: 「本町三丁目5番2号」 and 「本町3-5-2」 are the same place.
 *
 * <p>Digits become half-width, kanji numerals before 丁目, 番地, 番 and 号 become digits, the words
 * between numbers become one hyphen, 大字 and 字 before a name and all spaces go. Names of towns
 * themselves (三田, 四谷) stay as they are.
 */
final class AddressKey {
  private static final String[] UNITS = {"丁目", "番地", "番", "号室", "号", "の", "ノ", "之"};
  private static final String KANJI_DIGITS = "〇一二三四五六七八九";
  private static final char SEPARATOR = '-';

  private AddressKey() {}

  /** The key; empty when there is nothing to search for. */
  static String of(@Nullable String town, @Nullable String number, CharacterFolding folding) {
    var text = (town == null ? "" : town) + (number == null ? "" : SEPARATOR + number);
    var plain = folding.fold(narrow(text));
    var key = new StringBuilder(plain.length());
    int i = 0;
    while (i < plain.length()) {
      if (plain.startsWith("大字", i)) {
        i += 2;
      } else if (plain.charAt(i) == '字' && key.length() > 0) {
        i++;
      } else {
        i = step(plain, i, key);
      }
    }
    while (!key.isEmpty() && key.charAt(key.length() - 1) == SEPARATOR) {
      key.setLength(key.length() - 1);
    }
    return key.toString();
  }

  /** Takes one number, unit or character from {@code i} on; answers where to go on. */
  private static int step(String text, int i, StringBuilder key) {
    char c = text.charAt(i);
    int end = endOfKanjiNumber(text, i);
    if (end > i && unitAt(text, end) > 0) {
      separate(key);
      key.append(kanjiNumber(text.substring(i, end)));
      return end;
    }
    int unit = endsWithDigit(key) || endsWithSeparator(key) ? unitAt(text, i) : 0;
    if (unit > 0) {
      separate(key);
      return i + unit;
    }
    if (c == SEPARATOR) {
      separate(key);
    } else {
      if (isDigit(c) && !endsWithDigit(key)) {
        separate(key);
      }
      key.append(c);
    }
    return i + 1;
  }

  /** A hyphen between town and number or two numbers; never two in a row, none at the beginning. */
  private static void separate(StringBuilder key) {
    if (!key.isEmpty() && !endsWithSeparator(key)) {
      key.append(SEPARATOR);
    }
  }

  private static int unitAt(String text, int i) {
    for (var unit : UNITS) {
      if (text.startsWith(unit, i)) {
        return unit.length();
      }
    }
    return 0;
  }

  private static int endOfKanjiNumber(String text, int from) {
    int i = from;
    while (i < text.length()
        && (KANJI_DIGITS.indexOf(text.charAt(i)) >= 0 || "十百".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  /** 三十二 = 32, 十 = 10, 百五 = 105, 二〇三 = 203. */
  private static int kanjiNumber(String text) {
    int total = 0;
    int current = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '十' || c == '百') {
        total += Math.max(current, 1) * (c == '十' ? 10 : 100);
        current = 0;
      } else {
        current = current * 10 + KANJI_DIGITS.indexOf(c);
      }
    }
    return total + current;
  }

  private static boolean endsWithDigit(StringBuilder key) {
    return !key.isEmpty() && isDigit(key.charAt(key.length() - 1));
  }

  private static boolean endsWithSeparator(StringBuilder key) {
    return !key.isEmpty() && key.charAt(key.length() - 1) == SEPARATOR;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Half-width digits and letters, one kind of hyphen, no spaces. */
  private static String narrow(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - 0xFEE0);
      }
      if (c >= 'a' && c <= 'z') {
        c = (char) (c - 0x20);
      }
      boolean hyphen = "‐‑‒–—―−ｰ-".indexOf(c) >= 0 || (c == 'ー' && afterDigit(plain));
      if (hyphen) {
        plain.append(SEPARATOR);
      } else if (!Character.isWhitespace(c) && c != '　') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean afterDigit(StringBuilder plain) {
    return !plain.isEmpty() && isDigit(plain.charAt(plain.length() - 1));
  }
}
