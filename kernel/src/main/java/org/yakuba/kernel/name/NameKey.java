package org.yakuba.kernel.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Search key of a written name (住民基本台帳 §3.14): variants, width, letter case, spaces, hyphens and
 * middle dots are not distinguished. Hiragana and katakana stay apart, since a written name is
 * spelled in one of them.
 */
public final class NameKey {

  private NameKey() {}

  /** The key of a name; empty when the text holds nothing to search for. */
  public static String of(String name, CharacterFolding folding) {
    var folded = folding.fold(name);
    var key = new char[folded.length()];
    int n = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = Width.halfAscii(Width.fullKana(folded.charAt(i)));
      if (Width.isSpace(c) || Width.isHyphen(c) || Width.isMiddleDot(c)) {
        continue;
      }
      key[n++] = c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c;
    }
    return new String(key, 0, n);
  }

  /**
   * Keys of every proper suffix of a name: a search inside a name is a prefix search among them.
   */
  public static List<String> infixKeys(String name, CharacterFolding folding) {
    var key = of(name, folding);
    var suffixes = new ArrayList<String>(key.length());
    for (int i = 0; i < key.length(); ) {
      i += Character.charCount(key.codePointAt(i));
      if (i < key.length()) {
        suffixes.add(key.substring(i));
      }
    }
    return suffixes;
  }
}
