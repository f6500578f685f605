package org.yakuba.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * The family that carries a flaw: head, spouse, a child born here, and a grandfather who died.
 * Flaws fall on spouse, child or grandfather, so that quarantining them leaves the household with
 * its head and no other rule is touched.
 */
final class VictimFamily {

  final Life life;
  final Cluster cluster;
  final Household household;
  final Resident head;
  final Resident spouse;
  final Resident child;
  final Resident late;

  /** Tells the story; the timeline must be played before a flaw is put in. */
  VictimFamily(Life life) {
    this.life = life;
    this.cluster = life.cluster;
    Rng rng = life.rng;
    var stories = new Stories(life);
    head =
        life.people.japanese(
            life.people.surname(), Sex.MALE, life.people.birthForAge(rng.between(34, 45)));
    spouse = stories.spouseOf(head);
    late = life.people.japanese(head.surname, Sex.MALE, head.birth.minusYears(31));
    head.father = late;
    LocalDate arrival = life.today.minusDays(rng.between(2600, 3300));
    household = life.household(arrival, settledFlat(rng));
    child = stories.childOf(head, spouse, Sex.FEMALE, arrival.plusDays(rng.between(200, 900)));
    life.arrive(household, arrival, List.of(head, spouse, late));
    life.born(household, child);
    life.dies(late, arrival.plusDays(rng.between(1200, 2000)));
  }

  /** A flat whose address was never renumbered. */
  private Address settledFlat(Rng rng) {
    Address address = Address.flat(rng, life.world.towns);
    while (address.town().changedOn() != null) {
      address = Address.flat(rng, life.world.towns);
    }
    return address;
  }

  /** A record without a history file, so that quarantining it concerns one row only. */
  static void withoutHistory(Resident resident) {
    resident.history.clear();
  }
}
