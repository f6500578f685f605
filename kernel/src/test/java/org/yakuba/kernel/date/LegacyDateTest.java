package org.yakuba.kernel.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 住民基本台帳 §2.7 (不詳日) and §4.3 (和暦). */
class LegacyDateTest {

  private static UncertainDate known(String raw) {
    return UncertainDate.parse(raw).orElseThrow(() -> new AssertionError("no date: " + raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-01",
        "20250301",
        "5070301",
        "R7.03.01",
        "R070301",
        "令和7年3月1日",
        "R 7. 3. 1"
      })
  void notations_of_older_systems_are_the_same_day(String raw) {
    assertThat(known(raw)).isEqualTo(UncertainDate.of(LocalDate.of(2025, 3, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "1965-08-00, 昭和40年8月日不詳, 1965-08-00, MONTH",
    "3400800, 昭和40年8月日不詳, 1965-08-00, MONTH",
    "S40.08.00, 昭和40年8月日不詳, 1965-08-00, MONTH",
    "昭和40年8月日不詳, 昭和40年8月日不詳, 1965-08-00, MONTH",
    "昭和40年8月 日不詳, 昭和40年8月日不詳, 1965-08-00, MONTH",
    "1965-00-00, 昭和40年月日不詳, 1965-00-00, YEAR",
    "昭和40年 月日不詳, 昭和40年月日不詳, 1965-00-00, YEAR",
    "0000-00-00, 年月日不詳, 0000-00-00, UNKNOWN",
    "00000000, 年月日不詳, 0000-00-00, UNKNOWN",
    "年月日不詳, 年月日不詳, 0000-00-00, UNKNOWN",
    "0000-08-15, 年不詳8月15日, 0000-08-15, MONTH_AND_DAY",
    "1990年7月日不詳, 平成2年7月日不詳, 1990-07-00, MONTH",
    "1989-00-00, 昭和64年月日不詳, 1989-00-00, YEAR",
    "1989-01-00, 昭和64年1月日不詳, 1989-01-00, MONTH",
    "1989-02-00, 平成元年2月日不詳, 1989-02-00, MONTH",
  })
  void what_is_unknown_stays_unknown(String raw, String text, String iso, Precision precision) {
    var date = known(raw);
    assertThat(date.text()).isEqualTo(text);
    assertThat(date.iso()).isEqualTo(iso);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(known(iso)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "昭和40年頃, 1965-01-01, 1965-00-00",
    "昭和40年8月頃, 1965-08-01, 1965-08-00",
    "昭和40年8月15日頃, 1965-08-15, 1965-08-00",
    "推定昭和40年8月15日, 1965-08-15, 1965-08-00",
    "推定昭和40年8月, 1965-08-01, 1965-08-00",
    "昭和40年春, 1965-03-01, 1965-00-00",
    "昭和40年夏頃, 1965-06-01, 1965-00-00",
    "昭和40年秋, 1965-09-01, 1965-00-00",
    "昭和40年冬, 1965-12-01, 1965-00-00",
    "昭和40年8月上旬, 1965-08-01, 1965-08-00",
    "昭和40年8月中旬頃, 1965-08-11, 1965-08-00",
    "昭和40年8月下旬, 1965-08-21, 1965-08-00",
    "昭和40年8月1日から9月3日頃までの間, 1965-08-01, 1965-00-00",
    "令和6年1月推定3日から8日までの間, 2024-01-03, 2024-01-00",
    "令和6年1月3日頃から8日頃までの間, 2024-01-03, 2024-01-00",
    "令和5年12月30日から令和6年1月2日頃までの間, 2023-12-30, 0000-00-00",
  })
  void worded_dates_keep_their_words_and_compare_by_their_first_day(
      String raw, LocalDate internal, String iso) {
    var date = known(raw);
    assertThat(date.text()).isEqualTo(raw);
    assertThat(date.precision()).isEqualTo(Precision.APPROXIMATE);
    assertThat(date.internalDate()).isEqualTo(internal);
    assertThat(date.iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "1450730, 明治45年7月30日, 1912-07-30",
    "M45.07.30, 明治45年7月30日, 1912-07-30",
    "2151225, 大正15年12月25日, 1926-12-25",
    "T15.12.25, 大正15年12月25日, 1926-12-25",
  })
  void the_day_of_a_change_of_era_may_be_written_in_the_old_era(
      String raw, String text, LocalDate day) {
    assertThat(known(raw)).isEqualTo(new UncertainDate(text, day, Precision.DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1965-02-29", "S40.02.29", "3400229", "昭和40年2月29日"})
  void the_twenty_ninth_of_february_of_a_common_year_is_kept_as_the_family_register_has_it(
      String raw) {
    var date = known(raw);
    assertThat(date.text()).isEqualTo("昭和40年2月29日");
    assertThat(date.internalDate()).isEqualTo(LocalDate.of(1965, 2, 28));
    assertThat(date.iso()).isEqualTo("1965-02-29");
    assertThat(date.western()).isEqualTo("1965年2月29日");
    assertThat(date.isExact()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1965-02-30, DATE-E02",
    "1965-13-01, DATE-E02",
    "1965-00-15, DATE-E02",
    "0000-08-00, DATE-E02",
    "5071301, DATE-E02",
    "4310501, DATE-E03",
    "S64.01.08, DATE-E03",
    "平成31年5月日不詳, DATE-E03",
    "9070301, DATE-E01",
    "昭和40年, DATE-E01",
    "昭和40年8月, DATE-E01",
    "昭和40年9月3日から8月1日までの間, DATE-E01",
    "ABCDEFGH, DATE-E01",
    "99999999, DATE-E02",
  })
  void what_is_no_date_is_refused_with_a_code(String raw, String code) {
    assertThat(LegacyDate.parse(raw))
        .isInstanceOfSatisfying(
            LegacyDate.Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo(code));
  }

  @Test
  void nothing_is_not_an_error() {
    assertThat(LegacyDate.parse(null)).isEqualTo(new LegacyDate.Empty());
    assertThat(LegacyDate.parse(" 　")).isEqualTo(new LegacyDate.Empty());
  }

  @ParameterizedTest
  @CsvSource({"1990-07-04, 1990年7月4日", "1990-07-00, 1990年7月日不詳", "1990-00-00, 1990年月日不詳"})
  void foreign_residents_read_the_western_year(String raw, String western) {
    assertThat(known(raw).western()).isEqualTo(western);
  }

  @Test
  void the_internal_date_is_never_printed() {
    var date = known("昭和40年8月下旬");
    assertThat(date.toString()).isEqualTo("昭和40年8月下旬").doesNotContain("1965", "21");
    assertThat(date.wareki() + date.western() + date.iso()).doesNotContain("21");
  }
}
