package org.yakuba.kernel.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Search key of a reading (住民基本台帳 §3.14 あいまい検索).
 *
 * <p>Not distinguished: hiragana and katakana, half and full width; 清濁半濁; ヂ and ジ, ヅ and ズ, ヲ and
 * オ, ハ and ワ, ヴァ and バ; small and large kana; a long vowel mark present or absent; オ段+ウ and オ段+オ;
 * spaces, hyphens and middle dots. No Unicode normalisation is applied.
 *
 * <p>ヂ sounds like ジ and is also the voiced チ, yet シ and チ must stay apart (千葉 is not 芝), so "the
 * same" is not transitive: a reading with ヂ or ヅ has several keys, and two readings match when they
 * share one. {@link #of} gives the first of them, by sound.
 *
 * <p>Called a few million times in a migration: passes over characters, no regular expressions.
 */
public final class KanaKey {

  /** Readings with more ヂ and ヅ than this are filed only under all-by-sound and all-by-letter. */
  private static final int MOST_AMBIGUOUS = 3;

  private static final String O_COLUMN = "オコソトノホモヨロ";

  private KanaKey() {}

  /**
   * The key of a reading, ヂ and ヅ by their sound; empty when the text holds nothing to search for.
   */
  public static String of(String reading) {
    return fold(Katakana.plain(reading), 0, 0);
  }

  /**
   * Every key under which the whole reading is filed or looked up: one, or several when it holds ヂ
   * or ヅ. A search asks for the readings that have a key which equals, or begins with, one of
   * these.
   */
  public static List<String> keys(String reading) {
    return keysFrom(Katakana.plain(reading), 0);
  }

  /**
   * Keys of every proper suffix of the reading: a search inside a reading is a prefix search among
   * them. They are made from the suffixes of the reading, not of its key, because オ段+ウ depends on
   * the kana before.
   */
  public static List<String> infixKeys(String reading) {
    var plain = Katakana.plain(reading);
    var found = new LinkedHashSet<String>();
    for (int i = 1; i < plain.length(); i++) {
      if (!Character.isLowSurrogate(plain.charAt(i))) {
        found.addAll(keysFrom(plain, i));
      }
    }
    return new ArrayList<>(found);
  }

  /**
   * The key by which lists are sorted: unvoiced and large without marks, but ワ stays behind ラ and ヂ
   * beside チ. Ties are broken by the reading itself.
   */
  public static String sortKey(String reading) {
    var key = Katakana.plain(reading).toCharArray();
    for (int i = 0; i < key.length; i++) {
      key[i] = Katakana.unvoiced(key[i]);
    }
    return new String(key);
  }

  private static List<String> keysFrom(String plain, int from) {
    int ambiguous = 0;
    for (int i = from; i < plain.length(); i++) {
      if (plain.charAt(i) == 'ヂ' || plain.charAt(i) == 'ヅ') {
        ambiguous++;
      }
    }
    if (ambiguous == 0) {
      return List.of(fold(plain, from, 0));
    }
    if (ambiguous > MOST_AMBIGUOUS) {
      return List.of(fold(plain, from, 0), fold(plain, from, -1));
    }
    var keys = new ArrayList<String>(1 << ambiguous);
    for (int byLetter = 0; byLetter < 1 << ambiguous; byLetter++) {
      keys.add(fold(plain, from, byLetter));
    }
    return keys;
  }

  /**
   * Folds plain katakana from an index on.
   *
   * @param byLetter one bit for each ヂ and ヅ in their order: 0 reads it by sound (ジ, ズ), 1 by
   *     letter (チ, ツ)
   */
  private static String fold(String plain, int from, int byLetter) {
    var key = new char[plain.length() - from];
    int n = 0;
    int choices = byLetter;
    for (int i = from; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case 'ヂ', 'ヅ' -> {
          boolean letter = (choices & 1) == 1;
          choices >>= 1;
          key[n++] = c == 'ヂ' ? (letter ? 'チ' : 'シ') : (letter ? 'ツ' : 'ス');
        }
        case 'ヴ' -> {
          char next = i + 1 < plain.length() ? plain.charAt(i + 1) : c;
          int row = "アイエオ".indexOf(next);
          key[n++] = row < 0 ? 'フ' : "ハヒヘホ".charAt(row);
          i += row < 0 ? 0 : 1;
        }
        case 'ウ' -> {
          boolean afterO = n > 0 && O_COLUMN.indexOf(key[n - 1]) >= 0;
          key[n++] = afterO ? 'オ' : 'ウ';
        }
        default -> key[n++] = respelled(Katakana.unvoiced(c));
      }
    }
    return new String(key, 0, n);
  }

  private static char respelled(char c) {
    return switch (c) {
      case 'ワ' -> 'ハ';
      case 'ヲ' -> 'オ';
      case 'ヰ' -> 'イ';
      case 'ヱ' -> 'エ';
      default -> c;
    };
  }
}
