package org.yakuba.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Japanese names: surnames by their frequency with their variant characters, given names by year of
 * birth and sex.
 */
final class Names {

  /** A written form and its reading in full-width katakana. */
  record Word(String text, String kana, int weight) {}

  /** Full-width space between surname and given name, in names and in readings. */
  static final String SPACE = "\u3000";

  /**
   * How many families in a thousand write their surname with a private-use character of the legacy
   * system.
   */
  private static final int LEGACY_CODE_PER_MILLE = 300;

  private record Variant(String text, int perMille) {}

  private record Band(int fromYear, int toYear, Sex sex, Weighted<Word> names) {}

  private final Weighted<Word> surnames;
  private final Map<String, List<Variant>> variants = new HashMap<>();
  private final List<Band> bands = new ArrayList<>();
  private final LegacyCharacters legacyCharacters;

  Names(LegacyCharacters legacyCharacters) {
    this.legacyCharacters = legacyCharacters;
    surnames =
        new Weighted<>(
            ResourceTable.rows("surnames.csv").stream()
                .map(cells -> new Word(cells[0], cells[1], Integer.parseInt(cells[2])))
                .toList(),
            Word::weight);
    for (String[] cells : ResourceTable.rows("surname-variants.csv")) {
      variants
          .computeIfAbsent(cells[0], surname -> new ArrayList<>())
          .add(new Variant(cells[1], Integer.parseInt(cells[2])));
    }
    readBands();
  }

  private void readBands() {
    var words = new HashMap<String, List<Word>>();
    for (String[] cells : ResourceTable.rows("given-names.csv")) {
      words
          .computeIfAbsent(cells[0] + "," + cells[1] + "," + cells[2], band -> new ArrayList<>())
          .add(new Word(cells[3], cells[4], Integer.parseInt(cells[5])));
    }
    words.keySet().stream()
        .sorted()
        .forEach(band -> {
          String[] key = band.split(",", -1);
          Sex sex = key[2].equals(Sex.MALE.code()) ? Sex.MALE : Sex.FEMALE;
          bands.add(
              new Band(
                  Integer.parseInt(key[0]),
                  Integer.parseInt(key[1]),
                  sex,
                  new Weighted<>(wordsOf(words, band), Word::weight)));
        });
  }

  private static List<Word> wordsOf(Map<String, List<Word>> words, String band) {
    return words.getOrDefault(band, List.of());
  }

  /**
   * A surname as the family writes it: the common form, a variant, or a variant in a legacy
   * private-use code.
   */
  Word surname(Rng rng) {
    Word common = surnames.pick(rng);
    int drawn = rng.below(1000);
    for (Variant variant : variants.getOrDefault(common.text(), List.of())) {
      if (drawn < variant.perMille()) {
        String text =
            rng.perMille(LEGACY_CODE_PER_MILLE)
                ? legacyCharacters.encode(variant.text())
                : variant.text();
        return new Word(text, common.kana(), common.weight());
      }
      drawn -= variant.perMille();
    }
    return common;
  }

  Word givenName(Rng rng, Sex sex, int birthYear) {
    for (Band band : bands) {
      if (band.sex() == sex && birthYear >= band.fromYear() && birthYear <= band.toYear()) {
        return band.names().pick(rng);
      }
    }
    throw new IllegalArgumentException("No given names for the birth year " + birthYear);
  }
}
