package org.yakuba.kernel.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

  private final JapaneseHolidays holidays = JapaneseHolidays.standard();

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 元日",
    "2026-01-12, 成人の日",
    "2026-02-11, 建国記念の日",
    "2026-02-23, 天皇誕生日",
    "2026-03-20, 春分の日",
    "2026-04-29, 昭和の日",
    "2026-05-03, 憲法記念日",
    "2026-05-04, みどりの日",
    "2026-05-05, こどもの日",
    "2026-05-06, 振替休日",
    "2026-07-20, 海の日",
    "2026-08-11, 山の日",
    "2026-09-21, 敬老の日",
    "2026-09-22, 国民の休日",
    "2026-09-23, 秋分の日",
    "2026-10-12, スポーツの日",
    "2026-11-03, 文化の日",
    "2026-11-23, 勤労感謝の日",
    "2019-04-30, 国民の休日",
    "2019-05-01, 天皇の即位の日",
    "2019-05-02, 国民の休日",
    "2020-07-24, スポーツの日",
    "2021-08-09, 振替休日",
    "1973-04-30, 振替休日",
    "1988-05-04, 国民の休日",
    "1999-01-15, 成人の日",
    "1979-03-21, 春分の日",
    "2012-09-22, 秋分の日",
    "2025-03-20, 春分の日",
  })
  void holidays_follow_the_law(LocalDate day, String name) {
    assertThat(holidays.nameOf(day)).hasValue(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-07-20",
        "2020-10-12",
        "2019-12-23",
        "2019-02-23",
        "1973-02-12",
        "1948-01-01",
        "2026-11-20",
        "2006-05-06"
      })
  void other_days_are_no_holidays(String day) {
    assertThat(holidays.isHoliday(LocalDate.parse(day))).isFalse();
  }

  @Test
  void the_year_2026_has_eighteen_holidays() {
    assertThat(holidays.holidaysOf(2026)).hasSize(18);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-20",
    "2026-11-21, 2026-11-24",
    "2026-12-29, 2027-01-04",
    "2026-05-02, 2026-05-07",
  })
  void a_time_limit_on_a_closed_day_ends_on_the_next_open_day(LocalDate day, LocalDate open) {
    assertThat(OpeningDays.standard().deadline(day)).isEqualTo(open);
  }

  @Test
  void open_days_are_counted_without_the_first() {
    assertThat(OpeningDays.standard().plusOpenDays(LocalDate.of(2026, 11, 20), 2))
        .isEqualTo(LocalDate.of(2026, 11, 25));
  }

  @Test
  void a_municipality_has_closed_days_of_its_own() {
    var days =
        new OpeningDays(holidays, Set.of(MonthDay.of(10, 1)), Set.of(LocalDate.of(2026, 10, 2)));
    assertThat(days.isOpen(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(days.isOpen(LocalDate.of(2026, 10, 2))).isFalse();
    assertThat(days.isOpen(LocalDate.of(2026, 12, 29))).isTrue();
  }
}
