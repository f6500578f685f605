package org.yakuba.kernel.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 住民基本台帳 §4.2, §4.4, §4.7; 抑止 §3. */
class PeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-04-10, 12, 2027-04-09",
    "2028-02-29, 12, 2029-02-28",
    "2027-03-01, 12, 2028-02-29",
    "2026-05-31, 12, 2027-05-30",
    "2025-03-01, 3, 2025-05-31",
    "2026-01-31, 1, 2026-02-28",
    "2026-01-01, 1, 2026-01-31",
  })
  void a_period_of_months_ends_the_day_before_the_corresponding_day(
      LocalDate start, int months, LocalDate end) {
    assertThat(CivilPeriod.endOfMonths(start, months)).isEqualTo(end);
  }

  @Test
  void three_months_from_the_twenty_eighth_of_february_end_with_may() {
    var start = CivilPeriod.startAfter(LocalDate.of(2025, 2, 28));
    assertThat(CivilPeriod.endOfMonths(start, 3)).isEqualTo(LocalDate.of(2025, 5, 31));
  }

  @Test
  void fourteen_days_after_moving_in_on_the_last_of_october_end_on_the_fourteenth() {
    var start = CivilPeriod.startAfter(LocalDate.of(2026, 10, 31));
    assertThat(CivilPeriod.endOfDays(start, 14)).isEqualTo(LocalDate.of(2026, 11, 14));
  }

  @ParameterizedTest
  @CsvSource({"2027-05-30, 2027-04-30", "2027-03-31, 2027-02-28", "2027-04-09, 2027-03-09"})
  void one_month_before_is_the_corresponding_day_or_the_end_of_the_month(
      LocalDate end, LocalDate from) {
    assertThat(CivilPeriod.monthsBefore(end, 1)).isEqualTo(from);
  }

  @Test
  void a_period_of_no_length_is_refused() {
    var day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> CivilPeriod.endOfMonths(day, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CivilPeriod.endOfDays(day, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-04-01, 18, 2026-03-31",
    "2008-04-02, 18, 2026-04-01",
    "2008-02-29, 18, 2026-02-28",
    "2008-02-29, 20, 2028-02-28",
  })
  void an_age_is_reached_on_the_day_before_the_birthday(
      LocalDate birth, int years, LocalDate reached) {
    assertThat(Age.reachedOn(birth, years)).isEqualTo(reached);
    assertThat(Age.hasReached(birth, years, reached)).isTrue();
    assertThat(Age.hasReached(birth, years, reached.minusDays(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2000-05-10, 2026-05-09, 25",
    "2000-05-10, 2026-05-10, 26",
    "2000-02-29, 2026-02-28, 25",
    "2000-02-29, 2026-03-01, 26",
  })
  void the_age_that_is_shown_grows_on_the_birthday(LocalDate birth, LocalDate on, int age) {
    assertThat(Age.displayAge(birth, on)).isEqualTo(age);
  }

  @Test
  void an_uncertain_birth_counts_from_its_earliest_day_and_an_unknown_one_not_at_all() {
    var on = LocalDate.of(2026, 7, 31);
    assertThat(Age.displayAge(UncertainDate.parse("1965-08-00").orElseThrow(), on)).hasValue(60);
    assertThat(Age.displayAge(UncertainDate.parse("1965-00-00").orElseThrow(), on)).hasValue(61);
    assertThat(Age.displayAge(UncertainDate.parse("0000-00-00").orElseThrow(), on)).isEmpty();
    assertThat(Age.displayAge(UncertainDate.of(on.plusDays(1)), on)).isEmpty();
  }
}
