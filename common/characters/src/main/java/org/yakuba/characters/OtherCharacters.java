package org.yakuba.characters;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.List;

/**
 * Letters, kana, digits and signs besides the kanji of the MJ list: what JIS X 0213 or the usual
 * Japanese Windows code page can write, without private use.
 */
final class OtherCharacters {

  private static final List<String> CODE_PAGES = List.of("x-SJIS_0213", "windows-31j");
  private static final BitSet KNOWN = known();

  private OtherCharacters() {}

  static boolean contains(int codePoint) {
    return KNOWN.get(codePoint);
  }

  private static BitSet known() {
    var known = new BitSet(0x10000);
    for (var name : CODE_PAGES) {
      CharsetEncoder encoder = Charset.forName(name).newEncoder();
      for (int c = 0x20; c < 0x10000; c++) {
        if (allowed(c) && encoder.canEncode((char) c)) {
          known.set(c);
        }
      }
    }
    return known;
  }

  private static boolean allowed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !kanji(c);
    };
  }

  /** Kanji are known by the MJ list alone. */
  private static boolean kanji(int c) {
    return (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF);
  }
}
