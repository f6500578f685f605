package org.yakuba.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was delivered of a municipality of the demonstration: the people the tests meet. */
final class SampleRegister {
  /** A line of the delivery. */
  record Resident(Map<String, String> row) {
    /** What stands under a heading; empty for nothing. */
    String get(String heading) {
      return row.getOrDefault(heading, "");
    }
  }

  /** 令和8年1月1日, written as the delivery writes days. */
  private static final String LOOKED_BACK_TO = "2026-01-01";

  private static final String GROWN_UP = "2000-01-01";
  private static final String AT_SCHOOL = "2011-04-01";

  private final List<Resident> residents;
  private final List<String> flawed;

  private SampleRegister(List<Resident> residents, List<String> flawed) {
    this.residents = residents;
    this.flawed = flawed;
  }

  static SampleRegister of(Town town, String municipality) {
    Path sample = town.data().resolve("sample").resolve(municipality);
    try {
      var lines = Files.readAllLines(sample.resolve("resident.csv"), StandardCharsets.UTF_8);
      var headings = cells(lines.getFirst());
      var residents = lines.stream().skip(1).map(line -> row(headings, cells(line))).toList();
      var flawed =
          Arrays.stream(Files.readString(sample.resolve("expected.json")).split("[^0-9]+"))
              .filter(token -> token.length() == 15)
              .distinct()
              .toList();
      return new SampleRegister(residents, flawed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A Japanese resident with ordinary characters, no flaw and no protection, who lived here before
   * the day the tests look back to.
   */
  Resident ordinaryResident() {
    return residents.stream()
        .filter(this::isOrdinary)
        .filter(row -> row.get("住民となった日").compareTo(LOOKED_BACK_TO) < 0)
        .findFirst()
        .orElseThrow();
  }

  /** The n-th household of several ordinary residents, its head first. */
  List<Resident> family(int members, int n) {
    var households = new LinkedHashMap<String, List<Resident>>();
    for (var row : residents) {
      households.merge(row.get("世帯番号"), List.of(row), SampleRegister::both);
    }
    return households.values().stream()
        .filter(rows -> rows.size() == members && rows.stream().allMatch(this::isOrdinary))
        .filter(rows -> rows.stream().filter(SampleRegister::isHead).count() == 1)
        .map(rows -> rows.stream().sorted(Comparator.comparing(row -> row.get("記載順位"))).toList())
        .filter(rows -> isHead(rows.getFirst()))
        .skip(n)
        .findFirst()
        .orElseThrow();
  }

  /** A couple with two children at school, in whose household nothing else is tested. */
  List<Resident> familyAtSchool() {
    for (int n = 0; ; n++) {
      var family = family(4, n);
      var births = family.stream().map(row -> row.get("生年月日")).sorted().toList();
      if (births.get(1).compareTo(GROWN_UP) < 0 && births.get(2).compareTo(AT_SCHOOL) > 0) {
        return family;
      }
    }
  }

  private static List<Resident> both(List<Resident> some, List<Resident> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static boolean isHead(Resident row) {
    return row.get("続柄コード").equals("02");
  }

  private boolean isOrdinary(Resident row) {
    return row.get("住民種別").equals("1")
        && row.get("住民状態").equals("1")
        && row.get("支援措置区分").isEmpty()
        && row.get("消除日").isEmpty()
        && row.get("生年月日").matches("(19[3-9]|20[012])[0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])")
        && row.get("氏名")
            .chars()
            .allMatch(
                c -> c == 0x3000 || (c >= 0x4E00 && c < 0x9FFF) || (c >= 0x3041 && c < 0x30FF))
        && !flawed.contains(row.get("宛名番号"));
  }

  /** A resident under 支援措置. */
  Resident protectedResident() {
    return residents.stream()
        .filter(row -> row.get("支援措置区分").equals("1") && row.get("住民状態").equals("1"))
        .filter(row -> !flawed.contains(row.get("宛名番号")))
        .findFirst()
        .orElseThrow();
  }

  /** The greatest number of the municipality. */
  String greatestNumber() {
    return residents.stream()
        .map(row -> row.get("宛名番号"))
        .filter(number -> number.length() == 15)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Resident row(List<String> headings, List<String> cells) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < headings.size(); i++) {
      row.put(headings.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return new Resident(row);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.replace("\uFEFF", "").split(",", -1))
        .map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell)
        .toList();
  }
}
