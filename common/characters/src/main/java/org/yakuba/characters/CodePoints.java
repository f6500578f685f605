package org.yakuba.characters;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Hexadecimal code points joined by {@code -}, the form used in the data files and in addresses of
 * pages.
 */
public final class CodePoints {

  private CodePoints() {}

  /**
   * {@code 8FBB-E0100} to text; an empty string gives an empty text.
   *
   * @throws IllegalArgumentException when it is not of that form
   */
  public static String parse(String hexadecimal) {
    if (hexadecimal.isEmpty()) {
      return "";
    }
    var text = new StringBuilder();
    for (var one : hexadecimal.split("-", -1)) {
      if (!one.matches("[0-9A-Fa-f]{1,6}")) {
        throw new IllegalArgumentException("Not a code point: " + one);
      }
      text.appendCodePoint(Integer.parseInt(one, 16));
    }
    return text.toString();
  }

  /** Text to {@code 8FBB-E0100}, four digits at least. */
  public static String format(String text) {
    return text.codePoints()
        .mapToObj(c -> String.format(Locale.ROOT, "%04X", c))
        .collect(Collectors.joining("-"));
  }
}
