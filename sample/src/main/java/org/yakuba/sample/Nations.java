package org.yakuba.sample;

import java.util.Arrays;
import java.util.List;

/**
 * Countries of foreign residents with their names in roman letters, in kanji where there are any,
 * and in kana.
 */
final class Nations {

  /** A part of a foreign name; kanji is empty where the country writes none. */
  record Part(String roman, String kanji, String kana) {}

  /** A country by its three-letter code. */
  record Nation(
      String code, int weight, List<Part> surnames, List<Part> maleNames, List<Part> femaleNames) {

    List<Part> givenNames(Sex sex) {
      return sex == Sex.MALE ? maleNames : femaleNames;
    }
  }

  private final Weighted<Nation> all;

  Nations() {
    List<Nation> nations =
        ResourceTable.rows("nations.csv").stream()
            .map(cells ->
                new Nation(
                    cells[0],
                    Integer.parseInt(cells[2]),
                    parts(cells[3]),
                    parts(cells[4]),
                    parts(cells[5])))
            .toList();
    all = new Weighted<>(nations, Nation::weight);
  }

  private static List<Part> parts(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(text -> text.split("/", -1))
        .map(fields -> new Part(fields[0], fields[1], fields[2]))
        .toList();
  }

  Nation pick(Rng rng) {
    return all.pick(rng);
  }

  /** Roman letters and spaces in full width, as the legacy system kept them. */
  static String fullWidth(String roman) {
    var wide = new StringBuilder(roman.length());
    for (int i = 0; i < roman.length(); i++) {
      char c = roman.charAt(i);
      wide.append(c == ' ' ? Names.SPACE.charAt(0) : (char) (c - 'A' + 'Ａ'));
    }
    return wide.toString();
  }
}
