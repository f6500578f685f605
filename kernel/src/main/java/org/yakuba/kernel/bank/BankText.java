package org.yakuba.kernel.bank;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.name.Width;

/**
 * 全銀の文字 — a text in the characters that a file of the banks may hold, one byte each in JIS X 0201:
 * digits, capitals, half-width katakana without ヲ and small ones, sound marks, space and {@code ( )
 * - .} (公金受取口座と全銀ファイル §6).
 *
 * @param text what could be converted; half-width katakana as U+FF71 to U+FF9F
 * @param woReplaced whether a ヲ became a オ, of which the officer is warned
 * @param refused the first character that no bank file may hold; null when there is none
 */
public record BankText(String text, boolean woReplaced, @Nullable String refused) {

  private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  private static final String SIGNS = " ()-.";
  private static final char FIRST_HALF_WIDTH = '\uFF71';
  private static final char HALF_VOICED = '\uFF9E';
  private static final char HALF_SEMI_VOICED = '\uFF9F';
  private static final char VOICED = '\u3099';
  private static final char SEMI_VOICED = '\u309A';
  private static final int HIRAGANA_TO_KATAKANA = 0x60;

  /**
   * Converts a text in the order of the rulebook: NFKC, capitals and katakana, large kana, ヲ to オ,
   * dashes, middle dots, sound marks apart, spaces; what is then no character of the banks is
   * refused, never replaced.
   */
  public static BankText of(String given) {
    // NFKC would put a space before a sound mark that stands alone.
    var marked = given.replace('゛', VOICED).replace('゜', SEMI_VOICED);
    var plain = Normalizer.normalize(marked, Normalizer.Form.NFKC);
    var text = new StringBuilder(plain.length() + 8);
    boolean wo = false;
    String refused = null;
    for (int at = 0; at < plain.length(); ) {
      int codePoint = plain.codePointAt(at);
      at += Character.charCount(codePoint);
      char c = codePoint > Character.MAX_VALUE ? '\uFFFF' : large((char) codePoint);
      if (c == 'ヲ') {
        wo = true;
        c = 'オ';
      }
      if (!append(text, c) && refused == null) {
        refused = Character.toString(codePoint);
      }
    }
    return new BankText(text.toString(), wo, refused);
  }

  /** Whether every character could be converted. */
  public boolean isAccepted() {
    return refused == null;
  }

  /** The text without its spaces, for the comparison of names. */
  public String withoutSpaces() {
    return text.replace(" ", "");
  }

  /**
   * Whether two readings name the same account holder: equal after conversion, spaces aside. A
   * reading that cannot be converted, or is empty, names nobody.
   */
  public static boolean sameHolder(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    var first = of(one);
    var second = of(other);
    return first.isAccepted()
        && second.isAccepted()
        && !first.withoutSpaces().isEmpty()
        && first.withoutSpaces().equals(second.withoutSpaces());
  }

  private static char large(char c) {
    if (c >= 'a' && c <= 'z') {
      return (char) (c - 'a' + 'A');
    }
    char kana = c >= '\u3041' && c <= '\u3096' ? (char) (c + HIRAGANA_TO_KATAKANA) : c;
    int small = SMALL.indexOf(kana);
    if (small >= 0) {
      return LARGE.charAt(small);
    }
    if (kana == 'ー' || Width.isHyphen(kana)) {
      return '-';
    }
    return kana == '・' ? '.' : kana;
  }

  /** Appends a character of the banks; false when it is none. */
  private static boolean append(StringBuilder text, char c) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || SIGNS.indexOf(c) >= 0) {
      text.append(c);
      return true;
    }
    if (c == VOICED || c == SEMI_VOICED) {
      text.append(c == VOICED ? HALF_VOICED : HALF_SEMI_VOICED);
      return true;
    }
    int kana = KANA.indexOf(c);
    if (kana >= 0) {
      text.append((char) (FIRST_HALF_WIDTH + kana));
      return true;
    }
    var apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    return apart.length() == 2
        && KANA.indexOf(apart.charAt(0)) >= 0
        && append(text, apart.charAt(0))
        && append(text, apart.charAt(1));
  }
}
