package org.yakuba.kernel.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R7.3.1", "r7.3.1", "R07.03.01", "R070301", "令和7年3月1日", "令和７年３月１日", "令7.3.1",
        "2025-03-01", "2025/3/1", "2025.3.1", "20250301", "2025年3月1日", "Ｒ７．３．１", "　R7.3.1　",
        "２０２５／０３／０１", "R7/3/1", "R7-3-1"
      })
  void every_notation_that_clerks_use_is_the_same_day(String text) {
    assertThat(DateInput.parse(text)).isEqualTo(new ParsedDate.Ok(LocalDate.of(2025, 3, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "令和元年5月1日, 2019-05-01",
    "R元.5.1, 2019-05-01",
    "S64.1.7, 1989-01-07",
    "H310430, 2019-04-30",
    "明治45年7月30日, 1912-07-30",
    "大正15年12月25日, 1926-12-25",
    "昭40.8.15, 1965-08-15",
    "H12.2.29, 2000-02-29",
  })
  void years_of_an_era_are_converted(String text, LocalDate day) {
    assertThat(DateInput.parse(text)).isEqualTo(new ParsedDate.Ok(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-29, DATE-E02",
    "R7.13.1, DATE-E02",
    "R7.0.1, DATE-E02",
    "20250230, DATE-E02",
    "平成31年5月1日, DATE-E03",
    "S64.1.8, DATE-E03",
    "大正15年12月26日, DATE-E03",
    "M45.7.31, DATE-E03",
    "R1.4.30, DATE-E03",
    "きのう, DATE-E01",
    "25.3.1, DATE-E01",
    "Q7.3.1, DATE-E01",
    "R7.3, DATE-E01",
    "2025-3/1, DATE-E01",
    "2025-03-01T00:00, DATE-E01",
    "R0.1.1, DATE-E01",
    "R2025.3.1, DATE-E01",
    "'', DATE-E01",
  })
  void anything_else_is_refused_with_a_code(String text, String code) {
    assertThat(DateInput.parse(text))
        .isInstanceOfSatisfying(
            ParsedDate.Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo(code));
  }

  @Test
  void a_day_after_the_end_of_an_era_is_refused_with_the_right_spelling() {
    assertThat(DateInput.parse("平成31年5月1日"))
        .isEqualTo(new ParsedDate.Invalid("DATE-E03", "「平成31年5月1日」は平成にない日です(令和元年5月1日)"));
  }

  @Test
  void a_very_long_text_is_refused_shortly() {
    assertThat(DateInput.parse("9".repeat(100_000)))
        .isInstanceOfSatisfying(
            ParsedDate.Invalid.class, i -> assertThat(i.message().length()).isLessThan(200));
  }
}
