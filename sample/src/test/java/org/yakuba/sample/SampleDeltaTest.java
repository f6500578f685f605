package org.yakuba.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yakuba.sample.CsvReader.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDeltaTest {

  private static final SampleOptions OPTIONS = SampleOptions.flawless(1500, 5);

  @TempDir static Path full;
  @TempDir static Path delta;

  private static final Map<String, Map<String, String>> BEFORE = new HashMap<>();
  private static List<Map<String, String>> changed = List.of();
  private static List<Map<String, String>> lines = List.of();

  @BeforeAll
  static void generate() throws IOException {
    SampleExtract.generate(OPTIONS, full);
    SampleDelta.generate(OPTIONS, delta, 2);
    CsvReader.rows(full.resolve("resident.csv")).forEach(row -> BEFORE.put(of(row, "宛名番号"), row));
    changed = CsvReader.rows(delta.resolve("resident.csv"));
    lines = CsvReader.rows(delta.resolve("resident_history.csv"));
  }

  @Test
  void only_people_with_new_history_stand_in_it() {
    assertThat(changed).hasSizeBetween(10, 200);
    for (Map<String, String> row : changed) {
      Map<String, String> before = BEFORE.getOrDefault(of(row, "宛名番号"), Map.of("履歴番号", "0"));
      assertThat(Integer.parseInt(of(row, "履歴番号")))
          .isGreaterThan(Integer.parseInt(of(before, "履歴番号")));
    }
  }

  @Test
  void its_lines_lead_back_to_the_rows_of_the_full_extract() {
    for (Map<String, String> row : changed) {
      var state = new HashMap<>(row);
      for (Map<String, String> line : lines.reversed()) {
        String item = of(line, "変更項目名");
        if (of(line, "宛名番号").equals(of(row, "宛名番号")) && !item.isEmpty()) {
          assertThat(state).containsEntry(item, of(line, "変更後"));
          state.put(item, of(line, "変更前"));
        }
      }
      Map<String, String> before = BEFORE.getOrDefault(of(row, "宛名番号"), Map.of());
      if (!before.isEmpty()) {
        state.put("履歴番号", of(before, "履歴番号"));
        assertThat(state).isEqualTo(before);
      }
    }
  }

  @Test
  void everything_happened_in_the_month_after_the_full_extract() {
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(of(line, "異動日")).startsWith("2026-10-"))
        .allSatisfy(line -> assertThat(of(line, "処理日")).isBetween("2026-10-01", "2026-10-31"));
  }

  @Test
  void newcomers_have_numbers_that_nobody_had() {
    assertThat(changed)
        .anyMatch(row -> of(row, "履歴番号").equals("1") && !BEFORE.containsKey(of(row, "宛名番号")));
  }

  @Test
  void the_manifest_calls_it_differential_with_the_next_sequence_number() throws IOException {
    assertThat(CsvReader.rows(delta.resolve("manifest.csv")))
        .allSatisfy(entry -> {
          assertThat(of(entry, "区分")).isEqualTo("D");
          assertThat(of(entry, "連番")).isEqualTo("2");
          assertThat(of(entry, "基準日")).isEqualTo("2026-10-31");
        });
  }

  @Test
  void the_second_month_continues_where_the_first_ended(@TempDir Path next) throws IOException {
    SampleDelta.generate(OPTIONS, next, 3);

    assertThat(CsvReader.rows(next.resolve("resident_history.csv")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(of(line, "異動日")).startsWith("2026-11-"));
  }

  @Test
  void the_sequence_number_of_the_full_extract_is_refused() {
    assertThatThrownBy(() -> SampleDelta.generate(OPTIONS, delta, 1))
        .hasMessageContaining("SMP-E005");
  }
}
