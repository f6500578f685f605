package org.yakuba.residentregister.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.kernel.name.KanaKey;
import org.yakuba.kernel.name.NameKey;

/**
 * Makes the entries of the search index for a record (resident-register §3.14, RES-2-02, RES-2-03).
 *
 * <p>Whoever writes the ledger writes these in the same transaction: the keys of the present row
 * with {@code past} false, those of earlier rows that are not among them with {@code past} true.
 */
public final class SearchKeys {
  private static final char FULL_WIDTH_SPACE = '　';

  private final CharacterFolding folding;

  /**
   * Keys under one folding of variants.
   *
   * @param folding the variant groups used for searching; the same for index and question
   */
  public SearchKeys(CharacterFolding folding) {
    this.folding = folding;
  }

  /** The sort key of a card: how a reading stands in a list, {@code ""} without one. */
  public static String sortKey(@Nullable String kana) {
    return kana == null ? "" : KanaKey.sortKey(kana);
  }

  /** All entries of one row, each once. */
  public List<SearchKey> of(Searchable row) {
    var keys = new Collector();
    addName(keys, row.name());
    addName(keys, row.alias());
    addName(keys, row.nameKanji());
    addFormerSurname(keys, row.formerSurname(), row.name());
    addKana(keys, row.nameKana());
    addKana(keys, row.aliasKana());
    addFormerSurnameKana(keys, row.formerSurnameKana(), row.nameKana());
    addRoman(keys, row.nameRoman());
    keys.add(KeyKind.ADDRESS, AddressKey.of(row.addressTown(), row.addressNumber(), folding));
    keys.add(KeyKind.BUILDING, building(row.addressBuilding()));
    keys.add(KeyKind.RESIDENT_CODE, row.residentCode());
    keys.add(KeyKind.RESIDENCE_CARD, row.residenceCardNumber());
    return keys.toList();
  }

  /** The key of a written name or a part of one, as a question. */
  public String name(String text) {
    return NameKey.of(text, folding);
  }

  /** The keys of a reading or a part of one, as a question: several when it holds ヂ or ヅ. */
  public List<String> kana(String text) {
    return KanaKey.keys(text).stream().filter(k -> !k.isEmpty()).toList();
  }

  /** The key of an address without the names of prefecture and municipality, as a question. */
  public String address(String text) {
    return AddressKey.of(text, null, folding);
  }

  /**
   * Where a written address may be in the index.
   *
   * @param town with the number when that is null, and then with whatever stands before and behind
   */
  public List<PlaceKey> places(String town, @Nullable String number, @Nullable String building) {
    var key = AddressKey.of(town, number, folding);
    return number == null ? PlaceKey.readings(key) : List.of(new PlaceKey(key, place(building)));
  }

  /** A 方書 as it stands behind an address in {@link #places}. */
  public String place(@Nullable String building) {
    return AddressKey.of(building, null, folding);
  }

  /** The key of a 方書, as a question or in the index. */
  public String building(@Nullable String text) {
    return text == null ? "" : NameKey.of(text, folding);
  }

  private void addName(Collector keys, @Nullable String name) {
    if (name == null || name.isBlank()) {
      return;
    }
    var given = afterSpace(name);
    keys.add(KeyKind.NAME, name(name));
    if (given != null) {
      keys.add(KeyKind.NAME_GIVEN, name(given));
    }
    NameKey.infixKeys(name, folding).forEach(k -> keys.add(KeyKind.NAME_INSIDE, k));
  }

  private void addFormerSurname(Collector keys, @Nullable String former, String name) {
    if (former != null && !former.isBlank()) {
      var given = afterSpace(name);
      addName(keys, given == null ? former : former + FULL_WIDTH_SPACE + given);
    }
  }

  private void addKana(Collector keys, @Nullable String kana) {
    if (kana == null || kana.isBlank()) {
      return;
    }
    kana(kana).forEach(k -> keys.add(KeyKind.KANA, k));
    var given = afterSpace(kana);
    if (given != null) {
      kana(given).forEach(k -> keys.add(KeyKind.KANA_GIVEN, k));
    }
    KanaKey.infixKeys(kana).forEach(k -> keys.add(KeyKind.KANA_INSIDE, k));
  }

  private void addFormerSurnameKana(
      Collector keys, @Nullable String former, @Nullable String nameKana) {
    if (former != null && !former.isBlank()) {
      var given = nameKana == null ? null : afterSpace(nameKana);
      addKana(keys, given == null ? former : former + FULL_WIDTH_SPACE + given);
    }
  }

  private void addRoman(Collector keys, @Nullable String roman) {
    if (roman == null || roman.isBlank()) {
      return;
    }
    keys.add(KeyKind.ROMAN, name(roman));
    for (var rest = afterSpace(roman); rest != null; rest = afterSpace(rest)) {
      keys.add(KeyKind.ROMAN_INSIDE, name(rest));
    }
  }

  /** What follows the first space between two words; null without one. */
  private static @Nullable String afterSpace(String text) {
    var stripped = text.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c == FULL_WIDTH_SPACE || c == ' ') {
        return stripped.substring(i + 1).strip();
      }
    }
    return null;
  }

  /** Collects keys once each; a suffix that starts at the given name is not kept a second time. */
  private static final class Collector {
    private final Map<String, SearchKey> found = new LinkedHashMap<>();

    void add(KeyKind kind, @Nullable String text) {
      if (text == null || text.isEmpty()) {
        return;
      }
      if (kind == KeyKind.KANA_INSIDE && found.containsKey(KeyKind.KANA_GIVEN.letter() + text)) {
        return;
      }
      if (kind == KeyKind.NAME_INSIDE && found.containsKey(KeyKind.NAME_GIVEN.letter() + text)) {
        return;
      }
      found.putIfAbsent(kind.letter() + text, new SearchKey(kind, text));
    }

    List<SearchKey> toList() {
      return List.copyOf(found.values());
    }
  }
}
