package org.yakuba.sample;

import static org.yakuba.sample.ResidentColumn.*;

import java.time.LocalDate;
import java.util.List;
import org.yakuba.kernel.date.Wareki;
import org.yakuba.kernel.name.Graphemes;

/**
 * Puts one flaw of a kind into a family; {@code nth} counts within the kind and varies the flawed
 * item.
 */
final class FlawMaker {

  private static final List<String> PARTIAL_HEADINGS = List.of("生年月日", "性別", "続柄コード", "住民となった日");

  private final VictimFamily family;
  private final Resident child;

  FlawMaker(VictimFamily family) {
    this.family = family;
    this.child = family.child;
  }

  Flaw make(FlawKind kind, int nth) {
    return switch (kind) {
      case UNKNOWN_TOWN -> unknownTown();
      case BUILDING_NOTATION -> buildingNotation(nth);
      case NAME_NOTATION -> nameNotation(nth);
      case DATE_NOTATION -> dateNotation(nth);
      case REQUIRED_ITEM_MISSING -> requiredItemMissing(nth);
      case NUMBER_MISSING -> put(kind, child, nth % 2 == 0 ? RESIDENT_CODE : INDIVIDUAL_NUMBER, "");
      case RESIDENT_BEFORE_BIRTH ->
          put(kind, child, BECAME_RESIDENT_DATE, child.birth.minusDays(40).toString());
      case REMOVED_BEFORE_ENTRY ->
          put(kind, family.late, DELETED_DATE, before(family.late.get(BECAME_RESIDENT_DATE)));
      case UNIDENTIFIED_CHARACTER -> unidentifiedCharacter(nth);
      case CONTROL_CHARACTER -> put(kind, child, BUILDING, child.get(BUILDING) + "\u0007");
      case UNDEFINED_CHARACTER -> put(kind, child, NAME, child.get(NAME) + "\uFFFD");
      case UNKNOWN_CODE -> unknownCode(nth);
      case NUMBER_FORM -> numberForm(nth);
      case TOO_LONG ->
          nth % 2 == 0
              ? put(kind, child, NAME, child.get(NAME) + "長".repeat(100))
              : put(kind, child, BUILDING, child.get(BUILDING) + "棟".repeat(300));
      case WRONG_TYPE ->
          nth % 2 == 0 ? put(kind, child, TOWN_CODE, "００１") : put(kind, child, DISPLAY_ORDER, "四番");
      case IMPOSSIBLE_DATE ->
          nth % 2 == 0
              ? put(kind, child, BIRTH_DATE, child.birth.getYear() + "-02-30")
              : put(kind, child, ADDRESS_SET_DATE, child.birth.getYear() + "-13-01");
      case WRONG_CHECK_DIGIT -> wrongCheckDigit(nth % 2 == 0 ? RESIDENT_CODE : INDIVIDUAL_NUMBER);
      case COLUMNS_MISSING -> columnsMissing();
      default -> new RelationFlaws(family).make(kind, nth);
    };
  }

  private static Flaw put(FlawKind kind, Resident victim, ResidentColumn item, String value) {
    victim.put(item, value);
    return Flaw.of(kind, item, victim);
  }

  private static String before(String day) {
    return LocalDate.parse(day).minusDays(3).toString();
  }

  /** 「一丁目2番3号」 in the shortened form that no town code belongs to. */
  private Flaw unknownTown() {
    child.put(TOWN, child.get(TOWN).replace("丁目", "丁目内"));
    return put(FlawKind.UNKNOWN_TOWN, child, TOWN_CODE, "9999999");
  }

  private Flaw buildingNotation(int nth) {
    String building = child.get(BUILDING);
    int room = firstDigit(building);
    String varied =
        nth % 2 == 0
            ? halfWidthDigits(building)
            : building.substring(0, room) + Names.SPACE + building.substring(room);
    return put(FlawKind.BUILDING_NOTATION, child, BUILDING, varied);
  }

  private static int firstDigit(String building) {
    int place = 0;
    while (building.charAt(place) < '０' || building.charAt(place) > '９') {
      place++;
    }
    return place;
  }

  private static String halfWidthDigits(String text) {
    var narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      narrow.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
    }
    return narrow.toString();
  }

  private Flaw nameNotation(int nth) {
    FlawKind kind = FlawKind.NAME_NOTATION;
    return switch (nth % 3) {
      case 0 -> put(kind, child, NAME, child.get(NAME).replace(Names.SPACE, " "));
      case 1 ->
          put(kind, child, NAME, child.get(NAME).replace(Names.SPACE, Names.SPACE + Names.SPACE));
      default ->
          put(
              kind,
              child,
              NAME_KANA,
              child.get(NAME_KANA).replace('ア', 'ｱ').replace('イ', 'ｲ').replace(Names.SPACE, " "));
    };
  }

  private Flaw dateNotation(int nth) {
    LocalDate birth = child.birth;
    String basic = birth.toString().replace("-", "");
    return put(
        FlawKind.DATE_NOTATION,
        child,
        BIRTH_DATE,
        switch (nth % 4) {
          case 0 -> basic;
          case 1 -> Wareki.format(birth);
          case 2 -> Wareki.formatShort(birth);
          default -> eraCode(birth) + basic.substring(4);
        });
  }

  /** Era digit (4 平成, 5 令和) and two digits of the year of the era. */
  private static String eraCode(LocalDate day) {
    boolean reiwa = !day.isBefore(LocalDate.of(2019, 5, 1));
    int year = reiwa ? day.getYear() - 2018 : day.getYear() - 1988;
    return (reiwa ? "5" : "4") + (year < 10 ? "0" : "") + year;
  }

  private Flaw requiredItemMissing(int nth) {
    String heading = PARTIAL_HEADINGS.get(nth % PARTIAL_HEADINGS.size());
    for (ResidentColumn column : ResidentColumn.values()) {
      if (column.label().equals(heading)) {
        return put(FlawKind.REQUIRED_ITEM_MISSING, child, column, "");
      }
    }
    throw new IllegalStateException("No such column: " + heading);
  }

  private Flaw unidentifiedCharacter(int nth) {
    List<LegacyCharacters.LegacyCharacter> unidentified =
        family.life.world.legacyCharacters.unidentified();
    String character = unidentified.get(nth % unidentified.size()).text();
    return put(
        FlawKind.UNIDENTIFIED_CHARACTER,
        child,
        NAME,
        character + withoutFirstCharacter(child.get(NAME)));
  }

  private Flaw unknownCode(int nth) {
    FlawKind kind = FlawKind.UNKNOWN_CODE;
    return switch (nth % 4) {
      case 0 -> put(kind, child, RELATIONSHIP, "77");
      case 1 -> put(kind, child, BECAME_RESIDENT_REASON, "98");
      case 2 -> put(kind, child, SEX, "9");
      default -> put(kind, family.late, DELETED_REASON, "90");
    };
  }

  private Flaw numberForm(int nth) {
    FlawKind kind = FlawKind.NUMBER_FORM;
    return switch (nth % 3) {
      case 0 -> put(kind, child, HISTORY_NO, "-1");
      case 1 -> put(kind, child, HISTORY_NO, "1.5");
      default -> put(kind, child, DISPLAY_ORDER, "1000");
    };
  }

  private Flaw wrongCheckDigit(ResidentColumn item) {
    String number = child.get(item);
    char last = number.charAt(number.length() - 1);
    String wrong =
        number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    return put(FlawKind.WRONG_CHECK_DIGIT, child, item, wrong);
  }

  /** The last ten cells of the row are missing. */
  private Flaw columnsMissing() {
    VictimFamily.withoutHistory(child);
    child.cellsWritten = ResidentColumn.COUNT - 10;
    return new Flaw(
        FlawKind.COLUMNS_MISSING,
        "",
        "",
        Flaw.of(FlawKind.COLUMNS_MISSING, NAME, child).carriers());
  }

  /** A character may be two code units, and a variation selector may follow it. */
  private static String withoutFirstCharacter(String name) {
    int end = name.offsetByCodePoints(0, 1);
    while (end < name.length() && Graphemes.isVariationSelector(name.codePointAt(end))) {
      end = name.offsetByCodePoints(end, 1);
    }
    return name.substring(end);
  }
}
