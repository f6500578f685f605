package org.yakuba.sample.applications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yakuba.sample.CsvReader;

/** Residents of an extract who may apply: grown-ups with a card and children under fifteen. */
public final class Applicants {
  private static final int GROWN_UP = 15;
  private static final int CARD_HOLDER_AGE = 18;

  private Applicants() {}

  /**
   * Reads the extract.
   *
   * @param directory with {@code resident.csv}
   * @param most how many families
   * @throws IOException when there is no extract
   */
  public static List<Applicant> read(Path directory, LocalDate today, int most) throws IOException {
    var households = new LinkedHashMap<String, List<Map<String, String>>>();
    for (var row : CsvReader.rows(directory.resolve("resident.csv"))) {
      if (CsvReader.of(row, "住民状態").equals("1") && CsvReader.of(row, "支援措置区分").isEmpty()) {
        households.computeIfAbsent(CsvReader.of(row, "世帯番号"), key -> new ArrayList<>()).add(row);
      }
    }
    Set<String> recipients = recipients(directory);
    return households.values().stream()
        .filter(family ->
            family.stream().noneMatch(row -> recipients.contains(CsvReader.of(row, "宛名番号"))))
        .flatMap(family -> applicant(family, today).stream())
        .limit(most)
        .toList();
  }

  /** Who receives the child allowance by the extract: they do not claim it again. */
  private static Set<String> recipients(Path directory) throws IOException {
    Path file = directory.resolve("allowance_recipient.csv");
    return Files.exists(file)
        ? CsvReader.rows(file).stream()
            .map(row -> CsvReader.of(row, "宛名番号"))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static List<Applicant> applicant(List<Map<String, String>> family, LocalDate today) {
    var children = new ArrayList<Applicant.Child>();
    for (var row : family) {
      var birth = birth(row);
      if (birth != null && birth.isAfter(today.minusYears(GROWN_UP)) && isPlain(row)) {
        children.add(
            new Applicant.Child(CsvReader.of(row, "宛名番号"), CsvReader.of(row, "氏名"), birth));
      }
    }
    return children.isEmpty()
        ? List.of()
        : family.stream()
            .filter(row -> !CsvReader.of(row, "証明書シリアル番号").isEmpty() && isPlain(row))
            .filter(row -> {
              var birth = birth(row);
              return birth != null && birth.isBefore(today.minusYears(CARD_HOLDER_AGE));
            })
            .limit(1)
            .map(row ->
                new Applicant(
                    CsvReader.of(row, "宛名番号"),
                    CsvReader.of(row, "証明書シリアル番号"),
                    CsvReader.of(row, "氏名"),
                    CsvReader.of(row, "氏名フリガナ"),
                    Objects.requireNonNull(birth(row)),
                    CsvReader.of(row, "性別"),
                    CsvReader.of(row, "住所_都道府県")
                        + CsvReader.of(row, "住所_市区郡町村")
                        + CsvReader.of(row, "住所_町字")
                        + CsvReader.of(row, "住所_番地号"),
                    children))
            .toList();
  }

  /** A Japanese name of two parts without characters of the legacy system's own. */
  private static boolean isPlain(Map<String, String> row) {
    var name = CsvReader.of(row, "氏名");
    return CsvReader.of(row, "住民種別").equals("1")
        && name.matches("\\p{IsHan}+　[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+")
        && CsvReader.of(row, "氏名フリガナ").matches("[ァ-ヺー]+　[ァ-ヺー]+");
  }

  private static @Nullable LocalDate birth(Map<String, String> row) {
    try {
      return LocalDate.parse(CsvReader.of(row, "生年月日"));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
