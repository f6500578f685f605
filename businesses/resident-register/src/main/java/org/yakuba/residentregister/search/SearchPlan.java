package org.yakuba.residentregister.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;

/**
 * By which index the conditions are answered, decided before the database is asked: numbers first,
 * then one day of birth, then the search keys, then a period of birth. What does not lead only
 * filters.
 *
 * @param lead which index gives the order of the answer
 * @param leading ranges of the leading key condition; empty for other leads
 * @param also further key conditions, each a set of ranges of which one must hold
 */
record SearchPlan(Lead lead, List<KeyRange> leading, List<List<KeyRange>> also) {
  /** As many key conditions as the statements take beside the leading one. */
  static final int MOST_FURTHER = 3;

  /** The index that gives the order. */
  enum Lead {
    NUMBER,
    BIRTH,
    KEY
  }

  SearchPlan {
    leading = List.copyOf(leading);
    also = List.copyOf(also);
  }

  /**
   * The way to answer.
   *
   * @throws ViolationsException {@code RES-S01} when nothing was given that an index can answer,
   *     {@code RES-S02} when more was given than can be combined
   */
  static SearchPlan of(SearchConditions asked, SearchKeys keys) {
    var conditions = keyConditions(asked, keys);
    boolean byNumber =
        asked.addresseeNumber() != null
            || asked.householdNumber() != null
            || asked.individualNumber() != null;
    boolean oneDay = asked.bornFrom() != null && asked.bornFrom().equals(asked.bornTo());
    boolean unique = asked.residentCode() != null || asked.residenceCardNumber() != null;
    if (byNumber) {
      return new SearchPlan(Lead.NUMBER, List.of(), further(conditions));
    }
    if (oneDay && !unique) {
      return new SearchPlan(Lead.BIRTH, List.of(), further(conditions));
    }
    if (!conditions.isEmpty()) {
      return new SearchPlan(
          Lead.KEY, conditions.getFirst(), further(conditions.subList(1, conditions.size())));
    }
    if (asked.bornFrom() == null) {
      throw new ViolationsException(
          List.of(Violation.of("RES-S01", "氏名、生年月日、住所、番号のいずれかを入力してください")));
    }
    return new SearchPlan(Lead.BIRTH, List.of(), List.of());
  }

  private static List<List<KeyRange>> further(List<List<KeyRange>> conditions) {
    if (conditions.size() > MOST_FURTHER) {
      throw new ViolationsException(
          List.of(Violation.of("RES-S02", "氏名・住所・番号の条件は、あわせて" + (MOST_FURTHER + 1) + "つまで指定できます")));
    }
    return conditions;
  }

  /** The key conditions, the one whose order suits the reader best first. */
  private static List<List<KeyRange>> keyConditions(SearchConditions asked, SearchKeys keys) {
    var conditions = new ArrayList<List<KeyRange>>();
    addExact(conditions, KeyKind.RESIDENT_CODE, asked.residentCode());
    addExact(conditions, KeyKind.RESIDENCE_CARD, asked.residenceCardNumber());
    var kana = asked.kana();
    if (kana != null) {
      var kinds = kinds(kana.mode(), KeyKind.KANA, KeyKind.KANA_GIVEN, KeyKind.KANA_ANYWHERE);
      add(
          conditions,
          keys.kana(kana.text()).stream()
              .flatMap(k -> KeyRange.beginningWith(kinds, k).stream())
              .toList());
    }
    var name = asked.name();
    if (name != null && !keys.name(name.text()).isEmpty()) {
      var kinds = kinds(name.mode(), KeyKind.NAME, KeyKind.NAME_GIVEN, KeyKind.NAME_ANYWHERE);
      add(conditions, KeyRange.beginningWith(kinds, keys.name(name.text())));
    }
    var roman = asked.roman();
    if (roman != null && !keys.name(roman).isEmpty()) {
      add(conditions, KeyRange.beginningWith(KeyKind.ROMAN_ANYWHERE, keys.name(roman)));
    }
    var address = asked.address();
    if (address != null && !keys.address(address).isEmpty()) {
      add(conditions, addressRanges(keys.address(address)));
    }
    var building = asked.building();
    if (building != null && !keys.building(building).isEmpty()) {
      add(conditions, List.of(KeyRange.beginningWith(KeyKind.BUILDING, keys.building(building))));
    }
    return conditions;
  }

  /** 3丁目 is not the beginning of 30丁目: behind a number the key ends or a hyphen follows. */
  private static List<KeyRange> addressRanges(String key) {
    return Character.isDigit(key.charAt(key.length() - 1))
        ? List.of(
            KeyRange.exactly(KeyKind.ADDRESS, key),
            KeyRange.beginningWith(KeyKind.ADDRESS, key + "-"))
        : List.of(KeyRange.beginningWith(KeyKind.ADDRESS, key));
  }

  private static List<KeyKind> kinds(
      NameMode mode, KeyKind whole, KeyKind given, List<KeyKind> anywhere) {
    return switch (mode) {
      case BEGINNING -> List.of(whole, given);
      case ANYWHERE -> anywhere;
      case GIVEN -> List.of(given);
    };
  }

  private static void addExact(
      List<List<KeyRange>> conditions, KeyKind kind, @Nullable String number) {
    if (number != null && !number.isEmpty()) {
      conditions.add(List.of(KeyRange.exactly(kind, number)));
    }
  }

  private static void add(List<List<KeyRange>> conditions, List<KeyRange> ranges) {
    if (!ranges.isEmpty()) {
      conditions.add(ranges);
    }
  }
}
