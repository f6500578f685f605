package org.yakuba.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * What every household of one extract shares: the word lists, the towns, the numbers, the base
 * date.
 */
final class World {

  /** 基準日 of the full extract. */
  static final LocalDate BASE_DATE = LocalDate.of(2026, 9, 30);

  private record Origin(String address, int weight) {}

  final long seed;
  final LegacyCharacters legacyCharacters = new LegacyCharacters();
  final Names names = new Names(legacyCharacters);
  final Nations nations = new Nations();
  final Towns towns;
  final Numbers numbers;
  private final Weighted<Origin> origins;

  World(long seed, String municipalityCode, long firstSerial) {
    this.seed = seed;
    this.towns = Towns.of(municipalityCode);
    this.numbers = new Numbers(municipalityCode, firstSerial);
    List<Origin> all =
        ResourceTable.rows("origins.csv").stream()
            .map(cells -> new Origin(cells[0], Integer.parseInt(cells[1])))
            .toList();
    this.origins = new Weighted<>(all, Origin::weight);
  }

  /** An address outside the municipality. */
  String originAddress(Rng rng) {
    return origins.pick(rng).address()
        + Address.fullWidth(rng.between(1, 60))
        + "番"
        + Address.fullWidth(rng.between(1, 20))
        + "号";
  }
}
