package org.yakuba.characters;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Whether a text consists of 行政事務標準文字. What the old double-byte set of JIS X 0208 holds needs no
 * look into the table of characters, which takes a moment to read.
 */
public final class StandardCharacters {
  private static final Charset JIS_X_0208 = Charset.forName("Shift_JIS");

  private StandardCharacters() {}

  /** The table of the standard's characters, read when first needed. */
  private static final class Table {
    private static final TextCheck CHECK = new TextCheck(MjTable.standard());
  }

  /** Whether every character of a text is one of the standard. */
  public static boolean areAll(String text) {
    return isCommon(text) || Table.CHECK.check(text).isEmpty();
  }

  private static boolean isCommon(String text) {
    CharsetEncoder encoder = JIS_X_0208.newEncoder();
    return text.chars().noneMatch(Character::isISOControl) && encoder.canEncode(text);
  }
}
