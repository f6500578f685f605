package org.yakuba.kernel.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarekiTest {

  @ParameterizedTest
  @CsvSource({
    "2025-03-01, 令和7年3月1日, R7.3.1",
    "2019-05-01, 令和元年5月1日, R1.5.1",
    "2019-04-30, 平成31年4月30日, H31.4.30",
    "1989-01-08, 平成元年1月8日, H1.1.8",
    "1989-01-07, 昭和64年1月7日, S64.1.7",
    "1926-12-25, 昭和元年12月25日, S1.12.25",
    "1926-12-24, 大正15年12月24日, T15.12.24",
    "1912-07-30, 大正元年7月30日, T1.7.30",
    "1912-07-29, 明治45年7月29日, M45.7.29",
    "1868-01-24, 1868年1月24日, 1868.1.24",
  })
  void the_first_day_of_an_era_is_in_its_first_year(LocalDate day, String full, String brief) {
    assertThat(Wareki.format(day)).isEqualTo(full);
    assertThat(Wareki.formatShort(day)).isEqualTo(brief);
  }

  @ParameterizedTest
  @CsvSource({"2025, 令和7年度", "2019, 令和元年度", "1989, 平成元年度", "1988, 昭和63年度"})
  void a_fiscal_year_in_which_the_era_changed_takes_the_new_era(int year, String text) {
    assertThat(new FiscalYear(year).format()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-31, 2024", "2025-04-01, 2025", "2026-01-01, 2025"})
  void a_fiscal_year_begins_on_the_first_of_april(LocalDate day, int year) {
    var fiscalYear = FiscalYear.of(day);
    assertThat(fiscalYear.year()).isEqualTo(year);
    assertThat(fiscalYear.contains(day)).isTrue();
    assertThat(fiscalYear.next().firstDay()).isEqualTo(fiscalYear.lastDay().plusDays(1));
  }
}
