package org.yakuba.platform.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yakuba.platform.document.Letters.Letter;

/**
 * The letters of one PDF and the codes they have in it. Two writings of one glyph get two codes, so
 * that each is read back as it was written.
 */
final class UsedGlyphs {
  private static final int MOST = 0xFFFF;

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<Letter> letters = new ArrayList<>();

  /** The code of a letter, from 1; code 0 is the font's sign for a missing glyph. */
  int code(Letter letter) {
    var known = codes.get(letter.text());
    if (known != null) {
      return known;
    }
    if (letters.size() == MOST - 1) {
      throw new IllegalStateException("more than " + MOST + " different letters in one PDF");
    }
    letters.add(letter);
    codes.put(letter.text(), letters.size());
    return letters.size();
  }

  /** The letters in the order of their codes, beginning with code 1. */
  List<Letter> letters() {
    return letters;
  }

  /** Glyph ids in the order of the codes, beginning with code 0. */
  int[] glyphs() {
    var glyphs = new int[letters.size() + 1];
    for (int i = 0; i < letters.size(); i++) {
      glyphs[i + 1] = letters.get(i).glyph();
    }
    return glyphs;
  }
}
