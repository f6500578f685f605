package org.yakuba.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.csv.CsvInput.Outcome;

class CsvTest {
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private Outcome read(byte[] file) {
    return CsvInput.read(
        file,
        "宛名番号,名",
        (line, cells) -> {
          lines.add(line);
          return rows.add(cells);
        });
  }

  private Outcome read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void cells_in_quotes_may_hold_commas_and_quotes_and_every_row_keeps_its_number() {
    assertThat(read("\uFEFF\"宛名番号\",名\r\n1,\"甲,乙\"\r\n\r\n2,\"言\"\"葉\"\n3\n"))
        .isEqualTo(Outcome.READ);
    assertThat(rows).containsExactly(List.of("1", "甲,乙"), List.of("2", "言\"葉"), List.of("3"));
    assertThat(lines).containsExactly(2L, 4L, 5L);
  }

  @Test
  void another_head_and_another_encoding_are_told_apart_and_no_row_is_delivered() {
    assertThat(read("名,宛名番号\n1,2\n")).isEqualTo(Outcome.OTHER_HEAD);
    assertThat(read("")).isEqualTo(Outcome.OTHER_HEAD);
    assertThat(read("宛名番号,名\n1,甲\n".getBytes(Charset.forName("Shift_JIS"))))
        .isEqualTo(Outcome.UNREADABLE);
    assertThat(rows).isEmpty();
  }

  @Test
  void text_that_begins_like_a_formula_does_not_become_one_and_numbers_stay_numbers() {
    var csv = new CsvOutput("宛名番号", "名").row("=1+1", -5).row("-", null).text();
    assertThat(csv).isEqualTo("\uFEFF\"宛名番号\",\"名\"\r\n\"'=1+1\",-5\r\n\"'-\",\r\n");
  }

  @Property(tries = 200)
  void what_is_written_is_read_again(@ForAll @Size(max = 5) List<String> names) {
    rows.clear();
    var csv = new CsvOutput("宛名番号", "名");
    var sound = names.stream().map(name -> name.replaceAll("[\\p{Cs}\\p{Cntrl}]", "")).toList();
    sound.forEach(name -> csv.row(1, "a" + name));
    assertThat(read(csv.bytes())).isEqualTo(Outcome.READ);
    assertThat(rows).isEqualTo(sound.stream().map(name -> List.of("1", "a" + name)).toList());
  }
}
