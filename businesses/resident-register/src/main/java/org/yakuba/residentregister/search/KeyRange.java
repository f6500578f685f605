package org.yakuba.residentregister.search;

import java.util.List;

/**
 * A stretch of one tree of the search index: a key, or everything that begins with a text.
 *
 * @param kind which tree
 * @param text the key or its beginning
 * @param whole whether only the key itself counts
 */
record KeyRange(KeyKind kind, String text, boolean whole) {
  /** Greater than every character that a key can hold. */
  private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

  static KeyRange beginningWith(KeyKind kind, String text) {
    return new KeyRange(kind, text, false);
  }

  static KeyRange exactly(KeyKind kind, String text) {
    return new KeyRange(kind, text, true);
  }

  /** The same beginning in several trees. */
  static List<KeyRange> beginningWith(List<KeyKind> kinds, String text) {
    return kinds.stream().map(kind -> beginningWith(kind, text)).toList();
  }

  /** The first key that no longer counts. */
  String high() {
    return whole ? text + '\u0001' : text + AFTER_ALL;
  }

  boolean contains(SearchKey key) {
    return key.kind() == kind && (whole ? key.text().equals(text) : key.text().startsWith(text));
  }

  /** Order of keys in the index: by code point, as UTF-8 bytes sort. */
  static int compareKeys(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int x = a.codePointAt(i);
      int y = b.codePointAt(j);
      if (x != y) {
        return Integer.compare(x, y);
      }
      i += Character.charCount(x);
      j += Character.charCount(y);
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }
}
