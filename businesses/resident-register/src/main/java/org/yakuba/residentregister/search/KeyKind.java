package org.yakuba.residentregister.search;

import java.util.List;

/** The trees of the search index; the letter stands in {@code search_key.kind}. */
public enum KeyKind {
  /** Folded kana of a whole name. */
  KANA('K'),
  /** Folded kana from the given name on. */
  KANA_GIVEN('G'),
  /** Folded kana from any later place on. */
  KANA_INSIDE('k'),
  /** Folded characters of a whole name. */
  NAME('N'),
  /** Folded characters from the given name on. */
  NAME_GIVEN('M'),
  /** Folded characters from any later place on. */
  NAME_INSIDE('n'),
  /** Roman letters of a whole name. */
  ROMAN('R'),
  /** Roman letters from a later word on. */
  ROMAN_INSIDE('r'),
  /** Town and number. */
  ADDRESS('A'),
  /** 方書. */
  BUILDING('B'),
  /** 住民票コード. */
  RESIDENT_CODE('J'),
  /** 在留カード等番号. */
  RESIDENCE_CARD('Z');

  /** Everything a part of a reading can be found in. */
  public static final List<KeyKind> KANA_ANYWHERE = List.of(KANA, KANA_GIVEN, KANA_INSIDE);

  /** Everything a part of a written name can be found in. */
  public static final List<KeyKind> NAME_ANYWHERE = List.of(NAME, NAME_GIVEN, NAME_INSIDE);

  /** Everything a word of a roman name can be found in. */
  public static final List<KeyKind> ROMAN_ANYWHERE = List.of(ROMAN, ROMAN_INSIDE);

  private final char letter;

  KeyKind(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }
}
