package org.yakuba.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a differential extract: what happened in one month after the full extract of the same
 * options. Only people with new history stand in it, with their new current row and their new
 * history lines, and the households concerned.
 */
public final class SampleDelta {

  private static final int FULL_SEQUENCE = 1;
  private static final int LAST_SEQUENCE = 61;

  private SampleDelta() {}

  /**
   * Writes the extract with this sequence number into a directory.
   *
   * @param options those of the full extract
   * @param sequence 2 for the first month after the full extract, 3 for the second and so on
   * @throws IOException when the directory cannot be written
   */
  public static SampleSummary generate(SampleOptions options, Path directory, int sequence)
      throws IOException {
    if (sequence <= FULL_SEQUENCE || sequence > LAST_SEQUENCE) {
      throw new IllegalArgumentException(
          "SMP-E005 差分の連番は2〜" + LAST_SEQUENCE + "で指定してください: " + sequence);
    }
    String municipality = options.municipality().value();
    var clusters = new ClusterStream(options, new World(options.seed(), municipality, 0));
    var months = new Month[sequence - FULL_SEQUENCE];
    for (int i = 0; i < months.length; i++) {
      months[i] = new Month(options, i + 1);
    }
    try (var files = new ExtractFiles(directory)) {
      for (Cluster cluster = clusters.next(); cluster != null; cluster = clusters.next()) {
        Map<Resident, Integer> known = new HashMap<>();
        for (Month month : months) {
          known.clear();
          cluster.residents.forEach(resident -> known.put(resident, resident.historyNo));
          month.happensTo(cluster);
        }
        writeNews(files, cluster, known);
      }
      ConversionTable.write(months[0].world.legacyCharacters, files.conversionTable);
      return files.finish("D", sequence, months[months.length - 1].end);
    }
  }

  private static void writeNews(ExtractFiles files, Cluster cluster, Map<Resident, Integer> known)
      throws IOException {
    for (Household household : cluster.households) {
      if (household.concerned) {
        files.writeHousehold(household);
      }
    }
    for (Resident resident : cluster.residents) {
      int before = known.getOrDefault(resident, 0);
      if (resident.historyNo > before) {
        resident.history.removeIf(line -> line.historyNo() <= before);
        files.writeResident(resident);
      }
    }
  }

  /**
   * One month of the municipality: every cluster has the same small chance of each kind of event.
   */
  private static final class Month {

    private static final long SERIALS_PER_MONTH = 1_000_000L;
    private static final int PER_MILLE_OF_CLUSTERS = 25;

    private final SampleOptions options;
    private final int number;
    private final World world;
    private final LocalDate begin;
    private final LocalDate end;
    private int clusters;

    Month(SampleOptions options, int number) {
      this.options = options;
      this.number = number;
      this.world =
          new World(
              options.seed(),
              options.municipality().value(),
              Numbers.DELTA_BASE + number * SERIALS_PER_MONTH);
      LocalDate firstMonth = World.BASE_DATE.plusDays(1);
      this.begin = firstMonth.plusMonths(number - 1);
      this.end = firstMonth.plusMonths(number).minusDays(1);
    }

    void happensTo(Cluster cluster) {
      cluster.households.forEach(household -> household.concerned = false);
      Rng rng = Rng.stream(options.seed(), "month" + number + options.municipality(), clusters++);
      boolean chosen = clusters % 40 == 1 || rng.perMille(PER_MILLE_OF_CLUSTERS);
      if (!chosen || !isUndisturbed(cluster)) {
        return;
      }
      var life = new Life(world, rng, begin, end, cluster);
      LocalDate on = begin.plusDays(rng.below(14));
      switch (rng.below(5)) {
        case 0 -> newcomer(life, on);
        case 1 -> birth(life, on);
        case 2 -> death(life, on);
        default -> move(life, on, rng.percent(60));
      }
      life.timeline.play();
    }

    /** Flaws, protected persons and announced moves stay as the full extract left them. */
    private static boolean isUndisturbed(Cluster cluster) {
      boolean moveAnnounced =
          cluster.residents.stream()
              .anyMatch(one -> one.present && !one.get(ResidentColumn.DELETED_DATE).isEmpty());
      return cluster.flaws.isEmpty() && cluster.measures.isEmpty() && !moveAnnounced;
    }

    private static void newcomer(Life life, LocalDate on) {
      Resident person =
          life.people.japanese(life.people.surname(), Sex.FEMALE, life.people.birthForAge(24));
      Household household = life.household(on);
      household.concerned = true;
      life.arrive(household, on, List.of(person));
    }

    private static void birth(Life life, LocalDate on) {
      for (Resident mother : life.cluster.residents) {
        Household household = mother.household;
        if (mother.present
            && mother.sex == Sex.FEMALE
            && mother.spouse != null
            && household != null
            && household.head != null
            && !mother.foreign
            && mother.ageOn(on) < 45) {
          Resident father = mother.spouse;
          Resident child =
              life.people.japanese(father.surname, Sex.MALE, on, father.foreign ? mother : father);
          child.father = father;
          child.mother = mother;
          household.concerned = true;
          life.born(household, child);
          return;
        }
      }
    }

    private static void death(Life life, LocalDate on) {
      for (Resident resident : life.cluster.residents) {
        Household household = resident.household;
        if (resident.present && household != null && resident.ageOn(on) >= 75) {
          household.concerned = true;
          life.dies(resident, on);
          return;
        }
      }
    }

    private static void move(Life life, LocalDate on, boolean withinTown) {
      for (Household household : life.cluster.households) {
        if (!household.presentMembers().isEmpty() && household.head != null) {
          household.concerned = true;
          if (withinTown) {
            life.timeline.at(
                on,
                () ->
                    life.registrar.moveHousehold(
                        household, on, Address.draw(life.rng, life.world.towns)));
          } else {
            life.allMoveAway(household, on);
          }
          return;
        }
      }
    }
  }
}
