package org.yakuba.sample;

import static org.yakuba.sample.ResidentColumn.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The events of the resident register (住民基本台帳 §3) as they change rows: each method is one 異動 of the
 * people concerned, with event date, notification date and processed date.
 */
final class Registrar {

  private static final String NAME_SEPARATOR = Names.SPACE;

  private final World world;
  private final Rng rng;
  private final LocalDate horizon;
  private final LocalDate told;

  /**
   * @param told the first day on which anything can have been processed
   * @param horizon the last day on which anything can have been processed
   */
  Registrar(World world, Rng rng, LocalDate told, LocalDate horizon) {
    this.world = world;
    this.rng = rng;
    this.horizon = horizon;
    this.told = told;
  }

  /** 転入 01/02, 出生 03 or 職権記載 06: the first row of a person, or the next after an absence. */
  void enter(Resident resident, Household household, LocalDate on, String reason, String from) {
    LocalDate processed = processed(on);
    LocalDate notified = reason.equals("06") ? null : notified(on, processed);
    join(resident, household);
    var change = new Change(resident, reason, on, notified, processed);
    change
        .set(RESIDENT_STATUS, Resident.STATUS_RESIDENT)
        .set(HOUSEHOLD_NUMBER, household.number)
        .set(RELATIONSHIP, relationship(resident, household))
        .set(DISPLAY_ORDER, Integer.toString(++household.joined))
        .set(BECAME_RESIDENT_DATE, on)
        .set(BECAME_RESIDENT_NOTIFIED, notified)
        .set(BECAME_RESIDENT_REASON, reason)
        .set(DELETED_DATE, "")
        .set(DELETED_NOTIFIED, "")
        .set(DELETED_REASON, "")
        .set(DESTINATION, "")
        .set(PREVIOUS_ADDRESS, from);
    settle(change, household, on, notified);
    change.close();
  }

  private static void join(Resident resident, Household household) {
    Household before = resident.household;
    if (before != null && before != household) {
      before.members.remove(resident);
    }
    resident.present = true;
    resident.household = household;
    if (!household.members.contains(resident)) {
      household.members.add(resident);
    }
    if (household.head == null) {
      household.head = resident;
    }
  }

  private static String relationship(Resident resident, Household household) {
    Resident head = household.head;
    return head == null ? resident.get(RELATIONSHIP) : Relationship.of(resident, head);
  }

  private void settle(
      Change change, Household household, LocalDate on, @Nullable LocalDate notified) {
    change.set(ADDRESS_SET_DATE, on).set(ADDRESS_SET_NOTIFIED, notified);
    place(change, household, on);
  }

  private void place(Change change, Household household, LocalDate on) {
    Address address = household.address;
    change
        .set(MUNICIPALITY_CODE, world.towns.municipalityCode())
        .set(TOWN_CODE, address.townOn(on).code())
        .set(PREFECTURE, Towns.PREFECTURE)
        .set(CITY, world.towns.city())
        .set(TOWN, address.townOn(on).name())
        .set(ADDRESS_NUMBER, address.numberOn(on))
        .set(BUILDING, address.building())
        .set(POSTAL_CODE, address.town().postalCode());
  }

  /** 転居 41 of everyone in the household. */
  void moveHousehold(Household household, LocalDate on, Address to) {
    String before = household.address.line(on, world.towns.city());
    household.address = to;
    LocalDate processed = processed(on);
    for (Resident member : household.presentMembers()) {
      LocalDate notified = notified(on, processed);
      var change = new Change(member, "41", on, notified, processed);
      change.set(PREVIOUS_ADDRESS, before);
      settle(change, household, on, notified);
      change.close();
    }
  }

  /** 転居 41 of one person into a household of their own. */
  void moveOutOfHousehold(Resident resident, Household to, LocalDate on) {
    LocalDate processed = processed(on);
    LocalDate notified = notified(on, processed);
    Household from = resident.household;
    String before = from == null ? "" : from.address.line(on, world.towns.city());
    join(resident, to);
    var change = new Change(resident, "41", on, notified, processed);
    change
        .set(HOUSEHOLD_NUMBER, to.number)
        .set(RELATIONSHIP, relationship(resident, to))
        .set(DISPLAY_ORDER, Integer.toString(++to.joined))
        .set(PREVIOUS_ADDRESS, before);
    settle(change, to, on, notified);
    change.close();
  }

  /** 住居表示 (軽微な修正 42): the address is written differently from that day on. */
  void renumber(Household household, LocalDate on) {
    for (Resident member : household.presentMembers()) {
      var change = new Change(member, "42", on, null, on);
      place(change, household, on);
      change.close();
    }
  }

  /** 死亡 23. */
  void die(Resident resident, LocalDate on) {
    LocalDate processed = processed(on);
    delete(resident, "23", Resident.STATUS_DECEASED, on, notified(on, processed), processed, "");
  }

  /** 国内転出 21 or 国外転出 22, as announced on that day. */
  void moveAway(
      Resident resident, LocalDate on, String reason, String destination, LocalDate announced) {
    LocalDate processed = announced.isBefore(resident.lastProcessed) ? processed(on) : announced;
    delete(resident, reason, Resident.STATUS_MOVED_OUT, on, processed, processed, destination);
  }

  /**
   * People announce that they move away up to two weeks before; never before this register began to
   * be told.
   */
  LocalDate announcement(LocalDate on) {
    LocalDate announced = on.minusDays(rng.between(0, 14));
    return announced.isBefore(told) ? told : announced;
  }

  /** 転出予定: 消除日 lies ahead, until then nothing else changes. */
  void announceMove(Resident resident, LocalDate planned, LocalDate announced, String destination) {
    new Change(resident, "21", planned, announced, announced)
        .set(DELETED_DATE, planned)
        .set(DELETED_NOTIFIED, announced)
        .set(DELETED_REASON, "21")
        .set(DESTINATION, destination)
        .close();
  }

  /** 職権消除 26 of someone who no longer lives there. */
  void deleteExOfficio(Resident resident, LocalDate on) {
    delete(resident, "26", Resident.STATUS_OTHER, on, null, processed(on), "");
  }

  private void delete(
      Resident resident,
      String reason,
      String status,
      LocalDate on,
      @Nullable LocalDate notified,
      LocalDate processed,
      String destination) {
    new Change(resident, reason, on, notified, processed)
        .set(RESIDENT_STATUS, status)
        .set(DELETED_DATE, on)
        .set(DELETED_NOTIFIED, notified)
        .set(DELETED_REASON, reason)
        .set(DESTINATION, destination)
        .set(CARD_STATUS, resident.get(CARD_STATUS).isEmpty() ? "" : "00")
        .close();
    resident.present = false;
  }

  /** 世帯主変更 53: everyone who is left gets a row and a relationship to the new head. */
  void changeHead(Household household, Resident newHead, LocalDate on) {
    household.head = newHead;
    LocalDate processed = processed(on);
    for (Resident member : household.presentMembers()) {
      new Change(member, "53", on, notified(on, processed), processed)
          .set(RELATIONSHIP, Relationship.of(member, newHead))
          .close();
    }
  }

  /** 職権修正 43 of the name after a change in the family register. */
  void correctName(Resident resident, LocalDate on, Names.Word surname, String domicile) {
    LocalDate processed = processed(on);
    resident.surname = surname;
    new Change(resident, "43", on, notified(on, processed), processed)
        .set(NAME, surname.text() + NAME_SEPARATOR + resident.givenName.text())
        .set(NAME_KANA, surname.kana() + NAME_SEPARATOR + resident.givenName.kana())
        .set(REGISTERED_DOMICILE, domicile)
        .set(HEAD_OF_FAMILY_REGISTER, surname.text() + NAME_SEPARATOR + resident.givenName.text())
        .close();
  }

  /** 誤記修正 44 of the reading of a name. */
  void correctKana(Resident resident, LocalDate on, String kana) {
    new Change(resident, "44", on, null, processed(on)).set(NAME_KANA, kana).close();
  }

  /** 旧氏の記載 54. */
  void enterFormerSurname(Resident resident, LocalDate on, Names.Word former) {
    LocalDate processed = processed(on);
    new Change(resident, "54", on, processed, processed)
        .set(FORMER_SURNAME, former.text())
        .set(FORMER_SURNAME_KANA, former.kana())
        .close();
  }

  /** 通称の記載 57. */
  void enterAlias(Resident resident, LocalDate on, String alias, String kana) {
    LocalDate processed = processed(on);
    new Change(resident, "57", on, processed, processed)
        .set(ALIAS, alias)
        .set(ALIAS_KANA, kana)
        .close();
  }

  /** 在留情報の更新 43 on a notice of the immigration authority. */
  void renewResidence(Resident resident, LocalDate on, String status, LocalDate expiry) {
    new Change(resident, "43", on, null, processed(on))
        .set(RESIDENCE_STATUS, status)
        .set(RESIDENCE_PERIOD_EXPIRY, expiry)
        .set(RESIDENCE_CARD_NUMBER, world.numbers.nextResidenceCardNumber())
        .close();
  }

  /** 住民票コードの変更請求 48. */
  void changeResidentCode(Resident resident, LocalDate on) {
    new Change(resident, "48", on, on, on)
        .set(RESIDENT_CODE, world.numbers.nextResidentCode())
        .close();
  }

  /**
   * Processing follows the event within two weeks; three in a hundred become known months later.
   */
  private LocalDate processed(LocalDate on) {
    int delay = rng.percent(3) ? rng.between(30, 150) : rng.between(0, 13);
    LocalDate day = on.plusDays(delay);
    return day.isAfter(horizon) ? (on.isAfter(horizon) ? on : horizon) : day;
  }

  private static LocalDate notified(LocalDate on, LocalDate processed) {
    LocalDate day = processed.minusDays(1);
    return day.isBefore(on) ? processed : day;
  }
}
