package org.yakuba.characters;

import java.util.List;
import java.util.Optional;

/**
 * One glyph of the MJ list (MJ文字図形) with its numbers in the other character sets. Every number
 * belongs to at most one glyph (rulebook characters §4.1).
 *
 * @param mjName MJ文字図形名, {@code MJ} and six digits
 * @param relatedCodePoint the UCS character the glyph belongs to; 0 when it belongs to none
 * @param ucs the UCS character implemented by this very glyph; empty when only a sequence shows it
 * @param ivs the Moji_Joho variation sequence; empty when there is none
 * @param otherSequence a second sequence of the same glyph; empty when there is none
 * @param kosekiNumber 戸籍統一文字番号, six digits; may be empty
 * @param jukiCode 住基ネット統一文字コード, four hexadecimal digits; may be empty
 * @param tokiNumber 登記統一文字番号, eight digits; may be empty
 * @param x0213 position in JIS X 0213 of the character or of the one it is unified with
 * @param x0213Itself whether that position shows this glyph (包摂区分 0)
 * @param strokes 総画数; 0 when the list has none (hentaigana)
 * @param radicals 部首.内画数
 * @param readings in kana
 * @param policy the official list the kanji stands in
 * @param shrinks replacements in the order in which they are to be tried, without the character
 *     itself
 */
public record MjCharacter(
    String mjName,
    int relatedCodePoint,
    String ucs,
    String ivs,
    String otherSequence,
    String kosekiNumber,
    String jukiCode,
    String tokiNumber,
    Optional<JisPosition> x0213,
    boolean x0213Itself,
    int strokes,
    List<String> radicals,
    List<String> readings,
    KanjiPolicy policy,
    List<ShrinkCandidate> shrinks) {

  /** Stands in a text for a glyph without Unicode value; the MJ name is kept beside the text. */
  public static final String WITHOUT_UNICODE = "\uFFFC";

  public MjCharacter {
    radicals = List.copyOf(radicals);
    readings = List.copyOf(readings);
    shrinks = List.copyOf(shrinks);
  }

  /**
   * How the glyph is written in a text: UCS alone, else UCS with selector, else {@link
   * #WITHOUT_UNICODE} (rulebook characters §1).
   */
  public String text() {
    if (!ucs.isEmpty()) {
      return ucs;
    }
    return ivs.isEmpty() ? WITHOUT_UNICODE : ivs;
  }

  /** Whether a Unicode text can show this glyph. */
  public boolean hasUnicode() {
    return !ucs.isEmpty() || !ivs.isEmpty();
  }
}
