package org.yakuba.kernel.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ErasTest {

  private static final String SHOWA =
      "  - {code: \"3\", letter: S, name: 昭和, abbreviation: 昭, from: 1926-12-25}\n";

  @Test
  void a_new_era_is_a_line_in_a_file() {
    var eras =
        Eras.read(
            new StringReader(
                "eras:\n"
                    + SHOWA
                    + "  - {code: \"6\", letter: X, name: 見本, abbreviation: 見, from: 2040-04-01}\n"));
    assertThat(eras.at(LocalDate.of(2040, 4, 1)).map(Era::name)).hasValue("見本");
    assertThat(eras.at(LocalDate.of(2040, 3, 31)).map(Era::name)).hasValue("昭和");
    assertThat(eras.lastDay(eras.all().getFirst())).isEqualTo(LocalDate.of(2040, 3, 31));
    assertThat(eras.all().getLast().calendarYear(2)).isEqualTo(2041);
  }

  @Test
  void eras_out_of_order_are_refused() {
    assertThatThrownBy(() ->
            Eras.read(
                new StringReader(
                    "eras:\n"
                        + SHOWA
                        + "  - {code: \"2\", letter: T, name: 大正, abbreviation: 大, from: 1912-07-30}\n")))
        .hasMessageContaining("大正");
  }

  @Test
  void two_eras_with_one_letter_are_refused() {
    assertThatThrownBy(() ->
            Eras.read(
                new StringReader(
                    "eras:\n"
                        + SHOWA
                        + "  - {code: \"6\", letter: S, name: 見本, abbreviation: 見, from: 2040-04-01}\n")))
        .hasMessageContaining("見本");
  }

  @Test
  void a_table_without_eras_or_with_an_incomplete_one_is_refused() {
    assertThatThrownBy(() -> Eras.read(new StringReader("eras: []")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Eras.read(new StringReader("eras:\n  - {code: \"1\", letter: M}\n")))
        .hasMessageContaining("eras[0].name");
  }
}
