package org.yakuba.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Households as a town has them; each story makes a cluster of people with a past of several years.
 */
final class Stories {

  private enum Kind {
    SINGLE(360),
    COUPLE(200),
    FAMILY(240),
    SINGLE_PARENT(80),
    THREE_GENERATIONS(75),
    SHARED(25),
    FOREIGN(34),
    MIXED(8);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }
  }

  private static final Weighted<Kind> KINDS =
      new Weighted<>(List.of(Kind.values()), kind -> kind.weight);

  private final Life life;
  private final Rng rng;

  Stories(Life life) {
    this.life = life;
    this.rng = life.rng;
  }

  /** A household that lives here today. */
  void any() {
    switch (KINDS.pick(rng)) {
      case SINGLE -> single();
      case COUPLE -> couple();
      case FAMILY -> family(rng.between(1, 3));
      case SINGLE_PARENT -> singleParent();
      case THREE_GENERATIONS -> new ExtendedStories(life).threeGenerations();
      case SHARED -> new ExtendedStories(life).shared();
      case FOREIGN -> new ForeignStories(life).family();
      case MIXED -> new ForeignStories(life).mixed();
    }
  }

  void single() {
    Sex sex = rng.percent(52) ? Sex.MALE : Sex.FEMALE;
    int age = age(new int[] {18, 34, 34, 35, 49, 17, 50, 64, 17, 65, 79, 19, 80, 96, 13});
    Resident head = life.people.japanese(life.people.surname(), sex, life.people.birthForAge(age));
    LocalDate arrival = life.arrivalOf(head);
    Household household = life.household(arrival);
    var group = new ArrayList<>(List.of(head));
    if (age >= 66 && rng.percent(55)) {
      widowed(head, group, arrival);
    }
    life.arrive(household, arrival, group);
    life.mayMove(household, arrival);
    mayReturn(head, household, arrival);
    life.mayChangeRecord(head, arrival);
    if (age < 60 && rng.perMille(5)) {
      life.announcesMove(head);
    }
    if (age >= 70 && rng.perMille(4)) {
      life.people.forgetBirthDate(head);
    }
  }

  /** One person and nothing else: fills the extract up to its exact number of residents. */
  void lastSingle() {
    Resident head =
        life.people.japanese(
            life.people.surname(), Sex.FEMALE, life.people.birthForAge(rng.between(20, 60)));
    LocalDate arrival = life.arrivalOf(head);
    life.arrive(life.household(arrival), arrival, List.of(head));
  }

  /** The late spouse led the household until the day of death. */
  private void widowed(Resident head, List<Resident> group, LocalDate arrival) {
    Resident late = spouseOf(head);
    LocalDate death = rng.dayBetween(arrival.plusDays(30), life.today.minusDays(20));
    group.addFirst(late);
    life.dies(late, death);
  }

  /** 再転入: moved away and came back later under the same number. */
  private void mayReturn(Resident head, Household household, LocalDate arrival) {
    LocalDate gone = rng.dayBetween(arrival.plusYears(1), life.today.minusYears(2));
    if (household.members.isEmpty() && gone.isAfter(arrival.plusMonths(11)) && rng.perMille(12)) {
      LocalDate back = rng.dayBetween(gone.plusMonths(6), life.today.minusDays(30));
      life.allMoveAway(household, gone);
      Household next = life.household(back);
      life.arrive(next, back, List.of(head));
    }
  }

  void couple() {
    Sex sex = rng.percent(90) ? Sex.MALE : Sex.FEMALE;
    int age = age(new int[] {25, 39, 15, 40, 59, 25, 60, 74, 38, 75, 92, 22});
    Resident head = life.people.japanese(life.people.surname(), sex, life.people.birthForAge(age));
    Resident spouse = spouseOf(head);
    LocalDate arrival = life.arrivalOf(head);
    Household household = life.household(arrival);
    var group = new ArrayList<>(List.of(head));
    LocalDate wedding = rng.dayBetween(arrival.plusMonths(3), life.today.minusDays(10));
    if (age < 60 && rng.percent(30) && wedding.isAfter(arrival.plusMonths(2))) {
      life.arrive(household, wedding, List.of(spouse));
    } else {
      group.add(spouse);
    }
    if (group.contains(spouse) && age >= 48 && rng.percent(45)) {
      childWhoLeft(head, spouse, household, arrival, group);
    }
    life.arrive(household, arrival, group);
    life.mayMove(household, arrival);
    life.mayChangeRecord(spouse, wedding.isAfter(arrival) ? wedding : arrival);
  }

  /** A grown child moved away, or into a household of their own in town. */
  private void childWhoLeft(
      Resident head,
      Resident spouse,
      Household household,
      LocalDate arrival,
      List<Resident> group) {
    Resident mother = head.sex == Sex.FEMALE ? head : spouse;
    LocalDate birth = mother.birth.plusYears(rng.between(22, 33)).plusDays(rng.below(365));
    LocalDate leaving = birth.plusYears(rng.between(18, 29)).plusDays(rng.below(365));
    if (!leaving.isAfter(arrival.plusDays(30)) || !leaving.isBefore(life.today.minusDays(20))) {
      return;
    }
    Resident child = childOf(head, spouse, rng.percent(51) ? Sex.MALE : Sex.FEMALE, birth);
    life.joins(household, arrival, child, group);
    if (rng.percent(45)) {
      Household own = life.household(leaving);
      life.timeline.at(leaving, () -> life.registrar.moveOutOfHousehold(child, own, leaving));
      life.mayMove(own, leaving);
      life.mayChangeRecord(child, leaving);
    } else {
      life.movesAway(child, leaving);
    }
  }

  void family(int children) {
    Resident head =
        life.people.japanese(
            life.people.surname(),
            rng.percent(93) ? Sex.MALE : Sex.FEMALE,
            life.people.birthForAge(age(new int[] {28, 39, 35, 40, 52, 48, 53, 62, 17})));
    Resident spouse = spouseOf(head);
    LocalDate arrival = life.arrivalOf(head);
    Household household = life.household(arrival);
    var group = new ArrayList<>(List.of(head, spouse));
    addChildren(head, spouse, children, household, arrival, group);
    life.arrive(household, arrival, group);
    life.mayMove(household, arrival);
    life.mayChangeRecord(spouse, arrival);
  }

  /** Children who still live at home, born between their mother's 23rd and 41st year. */
  void addChildren(
      Resident head,
      Resident spouse,
      int children,
      Household household,
      LocalDate arrival,
      List<Resident> group) {
    Resident mother = head.sex == Sex.FEMALE ? head : spouse;
    int youngest = Math.max(0, mother.ageOn(life.today) - 41);
    int oldest = Math.max(youngest, Math.min(24, mother.ageOn(life.today) - 23));
    for (int i = 0; i < children; i++) {
      LocalDate birth = life.people.birthForAge(rng.between(youngest, oldest));
      Sex sex = rng.percent(51) ? Sex.MALE : Sex.FEMALE;
      Resident child =
          childOf(
              head,
              spouse,
              sex,
              birth.isAfter(life.today.minusDays(14)) ? birth.minusDays(14) : birth);
      life.joins(household, arrival, child, group);
    }
  }

  void singleParent() {
    Sex sex = rng.percent(82) ? Sex.FEMALE : Sex.MALE;
    Resident parent =
        life.people.japanese(
            life.people.surname(), sex, life.people.birthForAge(rng.between(27, 55)));
    Resident former = spouseOf(parent);
    LocalDate arrival = life.arrivalOf(parent);
    Household household = life.household(arrival);
    boolean cameAsCouple = rng.percent(60);
    var group = new ArrayList<>(cameAsCouple ? List.of(former, parent) : List.of(parent));
    addChildren(parent, former, rng.between(1, 2), household, arrival, group);
    life.arrive(household, arrival, group);
    LocalDate parting = rng.dayBetween(arrival.plusDays(40), life.today.minusDays(30));
    if (cameAsCouple && rng.percent(20)) {
      life.dies(former, parting);
    } else if (cameAsCouple) {
      life.movesAway(former, parting);
      mayTakeBackSurname(parent, parting);
    }
    life.mayMove(household, parting);
  }

  private void mayTakeBackSurname(Resident parent, LocalDate parting) {
    LocalDate on = parting.plusDays(rng.between(1, 15));
    if (rng.percent(60)) {
      life.timeline.at(
          on,
          () ->
              life.registrar.correctName(
                  parent, on, life.people.surname(), life.people.domicile()));
    }
  }

  /** A household that no longer lives here: moved out, died, or deleted ex officio. */
  void gone() {
    int kind = rng.below(100);
    boolean elder = kind < 40;
    int age = elder ? rng.between(68, 99) : rng.between(19, 50);
    Sex sex = rng.percent(50) ? Sex.MALE : Sex.FEMALE;
    Resident head = life.people.japanese(life.people.surname(), sex, life.people.birthForAge(age));
    LocalDate arrival = life.arrivalOf(head);
    Household household = life.household(arrival);
    LocalDate end = rng.dayBetween(arrival.plusDays(5), life.today);
    var group = new ArrayList<>(List.of(head));
    if (!elder && rng.percent(35)) {
      group.add(spouseOf(head));
    }
    life.arrive(household, arrival, group);
    if (elder) {
      life.dies(head, end);
    } else if (kind < 97) {
      life.allMoveAway(household, end);
    } else {
      for (Resident member : group) {
        life.isDeletedExOfficio(member, end);
      }
    }
  }

  Resident spouseOf(Resident head) {
    Sex sex = head.sex.other();
    int years = head.sex == Sex.MALE ? rng.between(-6, 3) : rng.between(-3, 6);
    LocalDate birth = head.birth.minusYears(years).plusDays(rng.between(-180, 180));
    LocalDate latest = life.today.minusYears(20);
    Resident spouse =
        life.people.japanese(head.surname, sex, birth.isAfter(latest) ? latest : birth, head);
    spouse.spouse = head;
    head.spouse = spouse;
    return spouse;
  }

  Resident childOf(Resident head, Resident spouse, Sex sex, LocalDate birth) {
    Resident child = life.people.japanese(head.surname, sex, birth, head);
    child.father = head.sex == Sex.MALE ? head : spouse;
    child.mother = head.sex == Sex.MALE ? spouse : head;
    return child;
  }

  /** An age from bands written as from, to, percent. */
  private int age(int[] bands) {
    int drawn = rng.below(100);
    for (int i = 0; i < bands.length; i += 3) {
      if (drawn < bands[i + 2]) {
        return rng.between(bands[i], bands[i + 1]);
      }
      drawn -= bands[i + 2];
    }
    return bands[0];
  }
}
