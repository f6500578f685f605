package org.yakuba.sample;

import java.time.LocalDate;
import java.util.List;
import org.yakuba.sample.Towns.Town;

/**
 * An address inside the municipality; before a 住居表示 day it reads in its former form.
 *
 * @param number 番地号, full width
 * @param formerNumber the same place before 住居表示
 * @param building 方書, full width, empty for a house
 */
record Address(Town town, String number, String formerNumber, String building) {

  private static final List<String> BUILDING_KINDS =
      List.of("ハイツ", "コーポ", "メゾン", "マンション", "荘", "レジデンス", "ビル", "パークサイド", "テラス", "団地");
  private static final List<String> BUILDING_NAMES =
      List.of(
          "見本", "例示", "雛形", "青葉", "若草", "ひまわり", "サンライズ", "グリーン", "第一", "第二", "松風", "みどり", "さくら",
          "光", "ことぶき");

  /** An address for a new household: about two in five live in a flat. */
  static Address draw(Rng rng, Towns towns) {
    return rng.percent(42) ? flat(rng, towns) : house(rng, towns);
  }

  static Address house(Rng rng, Towns towns) {
    Town town = towns.pick(rng);
    int block = rng.between(1, 45);
    int go = rng.between(1, 19);
    return new Address(town, number(town, block, go), formerNumber(block, go), "");
  }

  /** A flat: the same block and number always carry the same building. */
  static Address flat(Rng rng, Towns towns) {
    Town town = towns.pick(rng);
    int block = rng.between(1, 45);
    int go = rng.between(20, 23);
    Rng byPlace = Rng.stream(0, "building" + town.code(), block * 100L + go);
    String building = byPlace.pick(BUILDING_NAMES) + byPlace.pick(BUILDING_KINDS);
    int floors = byPlace.between(2, 9);
    String room = fullWidth(rng.between(1, floors) * 100 + rng.between(1, 8));
    return new Address(
        town, number(town, block, go), formerNumber(block, go), building + room + "号");
  }

  private static String number(Town town, int block, int go) {
    return town.numberedByBlock()
        ? fullWidth(block) + "番" + fullWidth(go) + "号"
        : fullWidth(block * 20 + go) + "番地" + fullWidth(go);
  }

  private static String formerNumber(int block, int go) {
    return fullWidth(1000 + block * 20 + go) + "番地";
  }

  /** Whether the address still stood in its former form on that day. */
  boolean formerOn(LocalDate day) {
    LocalDate changedOn = town.changedOn();
    return changedOn != null && town.formerly() != null && day.isBefore(changedOn);
  }

  Town townOn(LocalDate day) {
    Town formerly = town.formerly();
    return formerOn(day) && formerly != null ? formerly : town;
  }

  String numberOn(LocalDate day) {
    return formerOn(day) ? formerNumber : number;
  }

  /** The address in one line, as 前住所 shows it. */
  String line(LocalDate day, String city) {
    String place = Towns.PREFECTURE + city + townOn(day).name() + numberOn(day);
    return building.isEmpty() ? place : place + Names.SPACE + building;
  }

  /** Digits in full width, as addresses are kept. */
  static String fullWidth(int value) {
    String digits = Integer.toString(value);
    var wide = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      wide.append((char) (digits.charAt(i) - '0' + '０'));
    }
    return wide.toString();
  }
}
