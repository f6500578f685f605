package org.yakuba.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.sample.Nations.Nation;
import org.yakuba.sample.Nations.Part;

/** Households of foreign residents (住民基本台帳法 第30条の45) and of mixed nationality. */
final class ForeignStories {

  private final Life life;
  private final Rng rng;

  ForeignStories(Life life) {
    this.life = life;
    this.rng = life.rng;
  }

  /** One to four people of one country. */
  void family() {
    family(rng.percent(62) ? 1 : rng.between(2, 4));
  }

  /** A family of this many people; its first child is born here or came along. */
  void family(int size) {
    Nation nation = life.people.nation();
    Permission permission = Permission.ofAdult(rng);
    Part surname = rng.pick(nation.surnames());
    Resident head =
        life.people.foreign(
            nation,
            surname,
            rng.percent(52) ? Sex.MALE : Sex.FEMALE,
            life.people.birthForAge(rng.between(20, 58)),
            permission);
    LocalDate arrival = life.today.minusDays(rng.between(30, Math.min(5400, daysSinceGrown(head))));
    Household household = life.household(arrival);
    var group = new ArrayList<>(List.of(head));
    for (int i = 1; i < size; i++) {
      Resident member = member(nation, surname, head, permission, i, arrival);
      life.joins(household, arrival, member, group);
    }
    life.arrive(household, arrival, group);
    life.mayMove(household, arrival);
    life.mayChangeRecord(head, arrival);
    if (rng.perMille(25)) {
      life.people.forgetBirthDate(head);
    }
  }

  private int daysSinceGrown(Resident head) {
    return Math.max(31, (int) ChronoUnit.DAYS.between(head.birth.plusYears(18), life.today));
  }

  private Resident member(
      Nation nation,
      Part surname,
      Resident head,
      Permission permission,
      int place,
      LocalDate arrival) {
    if (place == 1) {
      Resident spouse =
          life.people.foreign(
              nation,
              rng.pick(nation.surnames()),
              head.sex.other(),
              head.birth.plusDays(rng.between(-900, 900)),
              permission.ofFamily());
      spouse.spouse = head;
      head.spouse = spouse;
      return spouse;
    }
    LocalDate latest = life.today.minusDays(80);
    LocalDate wished = arrival.plusDays(rng.between(-1500, 1500));
    LocalDate earliest = head.birth.plusYears(19);
    LocalDate birth = wished.isBefore(earliest) ? earliest : wished;
    Resident child =
        life.people.foreign(
            nation,
            surname,
            rng.percent(50) ? Sex.MALE : Sex.FEMALE,
            birth.isAfter(latest) ? latest : birth,
            permission.ofFamily());
    Resident partner = head.spouse;
    child.father = head.sex == Sex.MALE ? head : partner;
    child.mother = head.sex == Sex.MALE ? partner : head;
    return child;
  }

  void mixed() {
    var stories = new Stories(life);
    Resident head =
        life.people.japanese(
            life.people.surname(), Sex.MALE, life.people.birthForAge(rng.between(28, 65)));
    Nation nation = life.people.nation();
    Resident spouse =
        life.people.foreign(
            nation,
            rng.pick(nation.surnames()),
            Sex.FEMALE,
            head.birth.plusDays(rng.between(-1000, 3000)),
            Permission.ofSpouseOfJapanese());
    spouse.spouse = head;
    head.spouse = spouse;
    LocalDate arrival = life.arrivalOf(head.birth.isAfter(spouse.birth) ? head : spouse);
    Household household = life.household(arrival);
    life.arrive(household, arrival, List.of(head));
    LocalDate joined = rng.dayBetween(arrival.plusDays(20), life.today.minusDays(5));
    life.arrive(household, joined.isBefore(arrival) ? arrival : joined, List.of(spouse));
    LocalDate birth = joined.plusDays(rng.between(100, 2000));
    if (birth.isBefore(life.today.minusDays(14))) {
      life.born(household, stories.childOf(head, spouse, Sex.FEMALE, birth));
    }
    life.mayChangeRecord(spouse, joined);
  }
}
