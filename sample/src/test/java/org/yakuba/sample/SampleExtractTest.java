package org.yakuba.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yakuba.sample.CsvReader.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.number.AddresseeNumber;
import org.yakuba.kernel.number.CorporateNumber;
import org.yakuba.kernel.number.IndividualNumber;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.kernel.number.ResidentCode;

class SampleExtractTest {

  private static final int RESIDENTS = 3000;
  private static final SampleOptions OPTIONS = SampleOptions.flawless(RESIDENTS, 3);

  @TempDir static Path directory;

  private static List<Map<String, String>> residents = List.of();
  private static List<Map<String, String>> households = List.of();
  private static Map<String, List<Map<String, String>>> history = Map.of();

  @BeforeAll
  static void generate() throws IOException {
    SampleExtract.generate(OPTIONS, directory);
    residents = CsvReader.rows(directory.resolve("resident.csv"));
    households = CsvReader.rows(directory.resolve("household.csv"));
    history =
        CsvReader.rows(directory.resolve("resident_history.csv")).stream()
            .collect(groupingBy(line -> of(line, "宛名番号")));
  }

  @Test
  void same_options_give_the_same_bytes(@TempDir Path again) throws IOException {
    SampleExtract.generate(OPTIONS, again);

    for (String file :
        List.of("resident.csv", "resident_history.csv", "household.csv", "manifest.csv")) {
      assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(directory.resolve(file));
    }
  }

  @Test
  void the_bytes_of_a_small_extract_never_change(@TempDir Path small) throws IOException {
    SampleSummary summary =
        SampleExtract.generate(new SampleOptions(600, 20261001, SampleOptions.TOWN, 0.01), small);

    assertThat(summary.files())
        .extracting(file -> file.file() + " " + file.rows() + " " + file.sha256().substring(0, 16))
        .containsExactly(
            "resident.csv 691 9ac7dd1f784d4f70",
            "resident_history.csv 1843 54864a5cec7a6e2f",
            "household.csv 256 6d11b4a0d719aeea",
            "protective_measure.csv 15 612a1e1cf637cebd",
            "addressee.csv 50 0cbab2374d9fede0",
            "conversion_table.csv 16 d1fabcbc302161ee");
  }

  @Test
  void another_seed_gives_other_people(@TempDir Path other) throws IOException {
    SampleExtract.generate(SampleOptions.flawless(RESIDENTS, 4), other);

    assertThat(Files.mismatch(other.resolve("resident.csv"), directory.resolve("resident.csv")))
        .isNotNegative();
  }

  @Test
  void exactly_the_wished_number_are_residents_and_an_eighth_more_are_removed_records() {
    long present = residents.stream().filter(row -> of(row, "住民状態").equals("1")).count();

    assertThat(present).isEqualTo(RESIDENTS);
    assertThat(residents).hasSizeBetween(RESIDENTS * 111 / 100, RESIDENTS * 114 / 100);
  }

  @Test
  void every_number_has_a_valid_check_digit_and_is_given_out_once() {
    var seen = new HashSet<String>();
    for (Map<String, String> row : residents) {
      assertThat(new AddresseeNumber(of(row, "宛名番号")).hasValidCheckDigit()).isTrue();
      assertThat(ResidentCode.parse(of(row, "住民票コード"))).isPresent();
      assertThat(IndividualNumber.parse(of(row, "個人番号"))).isPresent();
      assertThat(seen.add(of(row, "宛名番号"))).isTrue();
      assertThat(seen.add(of(row, "住民票コード"))).isTrue();
      assertThat(seen.add(of(row, "個人番号"))).isTrue();
    }
  }

  @Test
  void numbers_of_people_are_recognisable_as_fictional() {
    assertThat(residents)
        .allSatisfy(row -> {
          assertThat(of(row, "個人番号")).startsWith("99");
          assertThat(of(row, "住民票コード")).startsWith("9");
        });
  }

  @Test
  void corporations_have_valid_corporate_numbers() throws IOException {
    assertThat(CsvReader.rows(directory.resolve("addressee.csv")))
        .filteredOn(row -> of(row, "個人法人区分").equals("2"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(CorporateNumber.parse(of(row, "法人番号"))).isPresent());
  }

  @Test
  void every_household_has_the_head_it_names_and_as_many_members_as_it_says() {
    var heads = new HashMap<String, String>();
    var members = new HashMap<String, Integer>();
    for (Map<String, String> row : residents) {
      if (of(row, "住民状態").equals("1")) {
        String household = of(row, "世帯番号");
        members.merge(household, 1, Integer::sum);
        if (of(row, "続柄コード").equals("02")) {
          assertThat(heads.put(household, of(row, "宛名番号"))).as(household).isNull();
        }
      }
    }
    for (Map<String, String> row : households) {
      String number = of(row, "世帯番号");
      assertThat(of(row, "世帯員数")).isEqualTo(Integer.toString(members.getOrDefault(number, 0)));
      assertThat(of(row, "状態")).isEqualTo(members.containsKey(number) ? "1" : "9");
      if (of(row, "状態").equals("1")) {
        assertThat(heads.getOrDefault(number, "")).isEqualTo(of(row, "世帯主宛名番号"));
      }
    }
    assertThat(households).extracting(row -> of(row, "世帯番号")).containsAll(members.keySet());
  }

  @Test
  void the_history_leads_back_from_the_current_row_without_a_break() {
    for (Map<String, String> row : residents) {
      var state = new HashMap<>(row);
      List<Map<String, String>> lines = history.getOrDefault(of(row, "宛名番号"), List.of());
      int last = Integer.parseInt(of(row, "履歴番号"));
      assertThat(lines.isEmpty() ? 1 : Integer.parseInt(of(lines.getLast(), "履歴番号")))
          .isEqualTo(last);
      for (Map<String, String> line : lines.reversed()) {
        String item = of(line, "変更項目名");
        if (!item.isEmpty()) {
          assertThat(state)
              .as(item + " of " + of(row, "宛名番号"))
              .containsEntry(item, of(line, "変更後"));
          state.put(item, of(line, "変更前"));
        }
      }
    }
  }

  @Test
  void events_stand_in_order_and_none_before_birth_or_after_the_base_date() {
    for (Map<String, String> row : residents) {
      LocalDate event = LocalDate.MIN;
      LocalDate processed = LocalDate.MIN;
      for (Map<String, String> line : history.getOrDefault(of(row, "宛名番号"), List.of())) {
        LocalDate nextEvent = LocalDate.parse(of(line, "異動日"));
        LocalDate nextProcessed = LocalDate.parse(of(line, "処理日"));
        assertThat(nextEvent).isAfterOrEqualTo(event);
        assertThat(nextProcessed).isAfterOrEqualTo(processed);
        assertThat(nextProcessed).isBeforeOrEqualTo(World.BASE_DATE);
        if (of(row, "生年月日不詳表記").isEmpty()) {
          assertThat(nextEvent).isAfterOrEqualTo(LocalDate.parse(of(row, "生年月日")));
        }
        event = nextEvent;
        processed = nextProcessed;
      }
    }
  }

  @Test
  void removed_records_say_why_and_when_and_present_ones_only_when_a_move_is_planned() {
    assertThat(residents)
        .allSatisfy(row -> {
          boolean removed = !of(row, "住民状態").equals("1");
          String day = of(row, "消除日");
          boolean planned = !removed && !day.isEmpty();
          assertThat(removed || planned).isEqualTo(!day.isEmpty());
          assertThat(of(row, "消除事由").isEmpty()).isEqualTo(day.isEmpty());
          if (planned) {
            assertThat(LocalDate.parse(day)).isAfter(World.BASE_DATE);
          }
        })
        .anyMatch(row -> of(row, "住民状態").equals("1") && !of(row, "消除日").isEmpty());
  }

  @Test
  void the_town_has_its_usual_mixture_of_people() {
    assertThat(residents)
        .as("foreign residents")
        .filteredOn(row -> of(row, "住民種別").equals("2"))
        .hasSizeBetween(RESIDENTS * 2 / 100, RESIDENTS * 6 / 100);
    assertThat(residents)
        .as("variant characters, sequences and legacy codes in names")
        .anyMatch(row -> of(row, "氏名").startsWith("髙"))
        .anyMatch(row -> of(row, "氏名").codePoints().anyMatch(c -> c >= 0xE0100 && c <= 0xE01EF))
        .anyMatch(row -> of(row, "氏名").chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF));
    assertThat(residents).as("不詳").anyMatch(row -> of(row, "生年月日").endsWith("-00"));
    assertThat(history.values().stream().flatMap(List::stream).map(line -> of(line, "異動事由")))
        .contains("01", "02", "03", "21", "23", "41", "42", "43", "44", "53");
  }

  @Test
  void protected_families_have_a_subject_and_persons_protected_along() throws IOException {
    assertThat(CsvReader.rows(directory.resolve("protective_measure.csv")))
        .hasSizeGreaterThanOrEqualTo(8)
        .anyMatch(row -> of(row, "対象区分").equals("1"))
        .anyMatch(row -> of(row, "対象区分").equals("2") && !of(row, "代表宛名番号").isEmpty());
  }

  @Test
  void the_manifest_counts_and_hashes_every_file() throws IOException {
    for (Map<String, String> entry : CsvReader.rows(directory.resolve("manifest.csv"))) {
      Path file = directory.resolve(of(entry, "ファイル名"));
      assertThat(of(entry, "件数")).isEqualTo(Integer.toString(CsvReader.rows(file).size()));
      assertThat(of(entry, "SHA-256")).isEqualTo(CsvFile.sha256Hex(Files.readAllBytes(file)));
      assertThat(of(entry, "区分")).isEqualTo("F");
    }
  }

  @Test
  void the_two_municipalities_share_no_number(@TempDir Path town) throws IOException {
    SampleExtract.generate(new SampleOptions(500, 3, SampleOptions.TOWN, 0), town);
    var codes = new HashSet<String>();
    residents.forEach(row -> codes.add(of(row, "住民票コード")));

    assertThat(CsvReader.rows(town.resolve("resident.csv")))
        .extracting(row -> of(row, "住民票コード"))
        .doesNotContainAnyElementsOf(codes);
  }

  @Test
  void options_outside_their_bounds_are_refused_with_value_and_code() {
    assertThatThrownBy(() -> SampleOptions.flawless(0, 1))
        .hasMessageContaining("SMP-E001")
        .hasMessageContaining("0");
    assertThatThrownBy(() -> new SampleOptions(10, 1, SampleOptions.CITY, 0.5))
        .hasMessageContaining("SMP-E003");
    assertThatThrownBy(() ->
            SampleExtract.generate(
                new SampleOptions(10, 1, MunicipalityCode.ofBody("13101"), 0), directory))
        .hasMessageContaining("SMP-E002");
    assertThatThrownBy(() ->
            SampleExtract.generate(new SampleOptions(100, 1, SampleOptions.CITY, 0.01), directory))
        .hasMessageContaining("SMP-E004");
  }
}
