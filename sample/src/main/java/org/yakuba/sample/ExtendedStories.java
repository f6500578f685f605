package org.yakuba.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Households beyond the couple and its children: three generations, people who share a dwelling,
 * protected families.
 */
final class ExtendedStories {

  private final Life life;
  private final Rng rng;
  private final Stories stories;

  ExtendedStories(Life life) {
    this.life = life;
    this.rng = life.rng;
    this.stories = new Stories(life);
  }

  /**
   * Grandparents, parents and children; the eldest led the household until they handed over or
   * died.
   */
  void threeGenerations() {
    LocalDate fatherBirth = life.people.birthForAge(rng.between(62, 88));
    Resident father = life.people.japanese(life.people.surname(), Sex.MALE, fatherBirth);
    Resident mother = stories.spouseOf(father);
    Sex sex = rng.percent(85) ? Sex.MALE : Sex.FEMALE;
    LocalDate headBirth = mother.birth.plusYears(rng.between(22, 30)).plusDays(rng.below(365));
    Resident head = stories.childOf(father, mother, sex, headBirth);
    Resident spouse = stories.spouseOf(head);
    LocalDate arrival = life.arrivalOf(father);
    Household household = life.household(arrival);
    var group = new ArrayList<>(List.of(father, mother));
    life.joins(household, arrival, head, group);
    life.arrive(household, arrival, group);
    LocalDate wedding = weddingOf(head, arrival);
    life.arrive(household, wedding, List.of(spouse));
    addGrandchildren(head, spouse, household, wedding);
    LocalDate handover = rng.dayBetween(wedding.plusDays(20), life.today.minusDays(20));
    if (rng.percent(40)) {
      life.dies(father, handover);
    } else {
      life.timeline.at(handover, () -> handOver(household, head, handover));
      if (rng.percent(15)) {
        life.dies(mother, rng.dayBetween(handover.plusDays(10), life.today.minusDays(10)));
      }
    }
  }

  private void handOver(Household household, Resident head, LocalDate on) {
    if (head.present) {
      life.registrar.changeHead(household, head, on);
    }
  }

  private LocalDate weddingOf(Resident head, LocalDate arrival) {
    LocalDate grown = head.birth.plusYears(rng.between(23, 32));
    LocalDate earliest = grown.isAfter(arrival) ? grown : arrival.plusDays(60);
    LocalDate latest = life.today.minusDays(60);
    return earliest.isAfter(latest) ? latest : earliest;
  }

  private void addGrandchildren(
      Resident head, Resident spouse, Household household, LocalDate wedding) {
    int children = rng.between(0, 2);
    for (int i = 0; i < children; i++) {
      LocalDate birth = wedding.plusDays(rng.between(300, 3000));
      if (birth.isBefore(life.today.minusDays(14))) {
        Sex sex = rng.percent(51) ? Sex.MALE : Sex.FEMALE;
        life.born(household, stories.childOf(head, spouse, sex, birth));
      }
    }
  }

  /** Siblings, a relative (縁故者) or a lodger (同居人) who share a household. */
  void shared() {
    Resident head =
        life.people.japanese(
            life.people.surname(), Sex.MALE, life.people.birthForAge(rng.between(25, 75)));
    Resident other;
    if (rng.percent(45)) {
      other =
          life.people.japanese(
              head.surname, Sex.FEMALE, head.birth.plusDays(rng.between(400, 2500)), head);
      shareParents(head, other);
    } else {
      other =
          life.people.japanese(
              life.people.surname(),
              rng.percent(50) ? Sex.MALE : Sex.FEMALE,
              life.people.birthForAge(rng.between(22, 80)));
      other.otherRelationship = rng.percent(50) ? "96" : "99";
    }
    LocalDate arrival = life.arrivalOf(head.birth.isAfter(other.birth) ? head : other);
    Household household = life.household(arrival);
    life.arrive(household, arrival, List.of(head, other));
    life.mayMove(household, arrival);
    life.mayChangeRecord(other, arrival);
  }

  /** The parents live elsewhere and are only known as such. */
  private static void shareParents(Resident one, Resident other) {
    var mother = new Resident(Sex.FEMALE, one.birth.minusYears(28));
    one.mother = mother;
    other.mother = mother;
  }

  /**
   * A parent with children under 支援措置: the parent is the subject, the children are protected along
   * (抑止 §1).
   *
   * @param expired the measure has run out and nobody has processed its end (CLN-38)
   */
  void protectedFamily(boolean expired) {
    Resident parent =
        life.people.japanese(
            life.people.surname(), Sex.FEMALE, life.people.birthForAge(rng.between(27, 48)));
    Resident perpetrator = stories.spouseOf(parent);
    LocalDate arrival = life.today.minusDays(rng.between(500, 1400));
    Household household = life.household(arrival, Address.flat(rng, life.world.towns));
    var group = new ArrayList<>(List.of(parent));
    int children = rng.between(1, 2);
    for (int i = 0; i < children; i++) {
      LocalDate birth = arrival.minusYears(rng.between(1, 6)).minusDays(rng.below(300));
      group.add(
          stories.childOf(parent, perpetrator, rng.percent(50) ? Sex.MALE : Sex.FEMALE, birth));
    }
    life.arrive(household, arrival, group);
    boolean known = rng.percent(35);
    if (known) {
      Household elsewhere = life.household(arrival.minusYears(1));
      life.arrive(elsewhere, arrival.minusYears(1), List.of(perpetrator));
    }
    String stage = expired ? "1" : rng.below(10) < 7 ? "1" : rng.percent(50) ? "2" : "3";
    LocalDate from = firstDay(stage, expired);
    protect(group, perpetrator, known, stage, from);
  }

  private LocalDate firstDay(String stage, boolean expired) {
    if (expired) {
      return notLeapDay(life.today.minusDays(rng.between(372, 420)));
    }
    return notLeapDay(
        switch (stage) {
          case "1" -> life.today.minusDays(rng.between(20, 340));
          case "2" -> life.today.minusDays(rng.between(2, 25));
          default -> life.today.minusDays(rng.between(400, 480));
        });
  }

  private static LocalDate notLeapDay(LocalDate day) {
    return day.getMonthValue() == 2 && day.getDayOfMonth() == 29 ? day.plusDays(1) : day;
  }

  private void protect(
      List<Resident> group, Resident perpetrator, boolean known, String stage, LocalDate from) {
    LocalDate to = stage.equals("2") ? from.plusDays(60) : from.plusYears(1).minusDays(1);
    LocalDate ended = stage.equals("3") ? to : null;
    Resident subject = group.getFirst();
    String harm = rng.pick(List.of("DOMESTIC_VIOLENCE", "STALKING", "CHILD_ABUSE"));
    for (Resident person : group) {
      life.cluster.measures.add(
          new Measure(
              person,
              from,
              to,
              stage,
              from.minusDays(stage.equals("2") ? 0 : 6),
              person == subject ? "" : subject.number(),
              harm,
              perpetrator.get(ResidentColumn.NAME),
              known ? perpetrator.number() : "",
              "見本県配偶者暴力相談支援センター",
              ended,
              new AtomicInteger()));
      person.put(ResidentColumn.MEASURE_KIND, stage);
      person.put(ResidentColumn.MEASURE_FROM, from.toString());
      person.put(ResidentColumn.MEASURE_TO, to.toString());
    }
  }
}
