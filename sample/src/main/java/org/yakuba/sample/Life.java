package org.yakuba.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The life of one cluster: schedules what happens to its people and households, then lets it happen
 * in order.
 */
final class Life {

  private static final int ADULT = 18;

  final World world;
  final Rng rng;
  final LocalDate today;
  final People people;
  final Registrar registrar;
  final Timeline timeline;
  final Cluster cluster;

  /** The whole past up to the day on which the extract is taken. */
  Life(World world, Rng rng, LocalDate today, Cluster cluster) {
    this(world, rng, LocalDate.MIN, today, cluster);
  }

  /**
   * A period of it.
   *
   * @param told the first day on which events are processed
   * @param today the day on which the extract is taken
   */
  Life(World world, Rng rng, LocalDate told, LocalDate today, Cluster cluster) {
    this.world = world;
    this.rng = rng;
    this.today = today;
    this.cluster = cluster;
    this.timeline = new Timeline(today);
    this.people = new People(world, rng, today);
    this.registrar = new Registrar(world, rng, told, today);
  }

  Household household(LocalDate setOn) {
    return household(setOn, Address.draw(rng, world.towns));
  }

  Household household(LocalDate setOn, Address address) {
    var household = new Household(world.numbers.nextHouseholdNumber(), setOn, address);
    cluster.households.add(household);
    awaitRenumbering(household, setOn);
    return household;
  }

  /** 転入 of a group on one day: 01 from another municipality, 02 from abroad. */
  void arrive(Household household, LocalDate on, List<Resident> group) {
    boolean fromAbroad = group.getFirst().foreign ? rng.percent(60) : rng.percent(2);
    String origin = fromAbroad ? "" : world.originAddress(rng);
    timeline.at(
        on,
        () -> {
          for (Resident resident : group) {
            add(resident);
            registrar.enter(resident, household, on, fromAbroad ? "02" : "01", origin);
          }
        });
  }

  /** 出生 into the household. */
  void born(Household household, Resident child) {
    timeline.at(
        child.birth,
        () -> {
          add(child);
          registrar.enter(child, household, child.birth, "03", "");
        });
  }

  /** A child who joins by birth when the family already lived here, or moved in with it before. */
  void joins(Household household, LocalDate arrival, Resident child, List<Resident> group) {
    if (child.birth.isAfter(arrival)) {
      born(household, child);
    } else {
      group.add(child);
    }
  }

  void add(Resident resident) {
    if (!cluster.residents.contains(resident)) {
      cluster.residents.add(resident);
    }
  }

  void dies(Resident resident, LocalDate on) {
    leaves(resident, on, () -> registrar.die(resident, on));
  }

  /** 転出, to another municipality or (one in fifteen) abroad. */
  void movesAway(Resident resident, LocalDate on) {
    boolean abroad = rng.below(15) == 0;
    String destination = abroad ? "国外" : world.originAddress(rng);
    leaves(
        resident,
        on,
        () ->
            registrar.moveAway(
                resident, on, abroad ? "22" : "21", destination, registrar.announcement(on)));
  }

  /** A move that is announced but has not come: the record stays one of a resident (転出予定). */
  void announcesMove(Resident resident) {
    LocalDate announced = today.minusDays(rng.between(1, 14));
    LocalDate planned = today.plusDays(rng.between(60, 150));
    String destination = world.originAddress(rng);
    timeline.at(
        announced,
        () -> {
          if (resident.present) {
            registrar.announceMove(resident, planned, announced, destination);
          }
        });
  }

  void isDeletedExOfficio(Resident resident, LocalDate on) {
    leaves(resident, on, () -> registrar.deleteExOfficio(resident, on));
  }

  private void leaves(Resident resident, LocalDate on, Runnable removal) {
    timeline.at(
        on,
        () -> {
          Household household = resident.household;
          if (resident.present && household != null) {
            removal.run();
            settleHeadship(household, resident, on);
          }
        });
  }

  /**
   * Who leads after the head has left (住民基本台帳 §3.0): the only one left, the spouse, or the eldest
   * adult.
   */
  void settleHeadship(Household household, Resident left, LocalDate on) {
    List<Resident> remaining = household.presentMembers();
    if (remaining.isEmpty()) {
      household.closedOn = on;
    } else if (household.head == left) {
      registrar.changeHead(household, heir(remaining, left), on);
    }
  }

  private static Resident heir(List<Resident> remaining, Resident left) {
    Optional<Resident> spouse = remaining.stream().filter(one -> one == left.spouse).findFirst();
    return spouse.orElseGet(
        () -> remaining.stream().min(Comparator.comparing(one -> one.birth)).orElseThrow());
  }

  /**
   * The whole household moves out on one day; the head last, so that nobody takes over in between.
   */
  void allMoveAway(Household household, LocalDate on) {
    String destination = world.originAddress(rng);
    timeline.at(
        on,
        () -> {
          LocalDate announced = registrar.announcement(on);
          for (Resident member : household.presentMembers()) {
            registrar.moveAway(member, on, "21", destination, announced);
          }
          household.closedOn = on;
        });
  }

  /** One or two 転居 in a third of the households, some time after they came. */
  void mayMove(Household household, LocalDate after) {
    int moves = rng.percent(28) ? (rng.percent(20) ? 2 : 1) : 0;
    for (int i = 0; i < moves; i++) {
      LocalDate on = rng.dayBetween(after.plusMonths(4), today.minusDays(20));
      if (on.isAfter(after.plusMonths(3))) {
        timeline.at(on, () -> moves(household, on));
      }
    }
  }

  private void moves(Household household, LocalDate on) {
    if (!household.presentMembers().isEmpty()) {
      registrar.moveHousehold(household, on, Address.draw(rng, world.towns));
      awaitRenumbering(household, on);
    }
  }

  /** 住居表示 on the town's day, if the household still lives there then. */
  void awaitRenumbering(Household household, LocalDate from) {
    Address address = household.address;
    LocalDate changedOn = address.town().changedOn();
    if (address.formerOn(from) && changedOn != null) {
      timeline.at(
          changedOn,
          () -> {
            if (household.address == address) {
              registrar.renumber(household, changedOn);
            }
          });
    }
  }

  /**
   * The day on which someone came to live here: mostly in recent years, never before they were of
   * age.
   */
  LocalDate arrivalOf(Resident resident) {
    double back = rng.unit();
    LocalDate drawn = today.minusDays((long) (back * back * 44 * 365) + 10);
    LocalDate ofAge = resident.birth.plusYears(ADULT).plusDays(rng.below(2000));
    LocalDate earliest = ofAge.isAfter(today.minusDays(40)) ? today.minusDays(40) : ofAge;
    return drawn.isBefore(earliest) ? rng.dayBetween(earliest, today.minusDays(10)) : drawn;
  }

  /** Rare changes of the record of a person: name, reading, 旧氏, number. */
  void mayChangeRecord(Resident resident, LocalDate after) {
    LocalDate on = rng.dayBetween(after.plusMonths(2), today.minusDays(15));
    if (!on.isAfter(after.plusMonths(1))) {
      return;
    }
    if (resident.foreign) {
      if (rng.percent(35)) {
        renews(resident, on);
      }
      return;
    }
    int drawn = rng.below(1000);
    if (drawn < 12) {
      readingWasWrong(resident, on);
    } else if (drawn < 60) {
      timeline.at(on, () -> changeRecord(resident, on, drawn));
    }
  }

  /** The reading stood without its sonant marks until an officer put it right. */
  private void readingWasWrong(Resident resident, LocalDate on) {
    String right = resident.get(ResidentColumn.NAME_KANA);
    String wrong = right.replace('ザ', 'サ').replace('ジ', 'シ').replace('ダ', 'タ').replace('バ', 'ハ');
    if (wrong.equals(right)) {
      return;
    }
    resident.put(ResidentColumn.NAME_KANA, wrong);
    timeline.at(
        on,
        () -> {
          if (resident.present) {
            registrar.correctKana(resident, on, right);
          }
        });
  }

  private void renews(Resident resident, LocalDate on) {
    String now = resident.get(ResidentColumn.RESIDENCE_PERIOD_EXPIRY);
    if (now.isEmpty()) {
      return;
    }
    String status = resident.get(ResidentColumn.RESIDENCE_STATUS);
    resident.put(
        ResidentColumn.RESIDENCE_PERIOD_EXPIRY, on.plusDays(rng.between(5, 60)).toString());
    timeline.at(
        on,
        () -> {
          if (resident.present) {
            registrar.renewResidence(resident, on, status, LocalDate.parse(now));
          }
        });
  }

  private void changeRecord(Resident resident, LocalDate on, int drawn) {
    if (!resident.present) {
      return;
    }
    if (drawn < 38 && resident.ageOn(on) >= ADULT && resident.spouse == null) {
      registrar.correctName(resident, on, people.surname(), people.domicile());
    } else if (drawn < 50 && resident.sex == Sex.FEMALE && resident.spouse != null) {
      registrar.enterFormerSurname(resident, on, people.surname());
    } else {
      registrar.changeResidentCode(resident, on);
    }
  }
}
