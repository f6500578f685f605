package org.yakuba.kernel.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DatePropertiesTest {

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1868, 1, 25).toEpochDay(), LocalDate.of(2150, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void what_is_written_in_an_era_is_read_as_the_same_day(@ForAll("days") LocalDate day) {
    var same = new ParsedDate.Ok(day);
    assertThat(DateInput.parse(Wareki.format(day))).isEqualTo(same);
    assertThat(DateInput.parse(Wareki.formatShort(day))).isEqualTo(same);
    assertThat(DateInput.parse(Wareki.formatWestern(day))).isEqualTo(same);
    assertThat(DateInput.parse(day.toString())).isEqualTo(same);
    assertThat(DateInput.parse(day.toString().replace("-", ""))).isEqualTo(same);
  }

  @Property
  void an_uncertain_date_survives_its_short_notation(
      @ForAll("days") LocalDate day, @ForAll @IntRange(max = 2) int unknown) {
    var iso =
        switch (unknown) {
          case 0 -> day.toString();
          case 1 -> day.toString().substring(0, 7) + "-00";
          default -> day.toString().substring(0, 4) + "-00-00";
        };
    var date = UncertainDate.parse(iso).orElseThrow();
    assertThat(date.iso()).isEqualTo(iso);
    assertThat(UncertainDate.parse(date.text())).hasValue(date);
  }

  @Property
  void parsing_never_fails_otherwise_than_by_an_answer(@ForAll String text) {
    assertThat(DateInput.parse(text)).isNotNull();
    assertThat(LegacyDate.parse(text)).isNotNull();
  }

  @Property
  void a_longer_or_later_period_never_ends_earlier(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 240) int months) {
    var end = CivilPeriod.endOfMonths(start, months);
    assertThat(end).isAfterOrEqualTo(start);
    assertThat(CivilPeriod.endOfMonths(start, months + 1)).isAfter(end);
    assertThat(CivilPeriod.endOfMonths(start.plusDays(1), months)).isAfterOrEqualTo(end);
  }

  @Property
  void the_age_in_law_is_reached_one_day_before_it_is_shown(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(min = 1, max = 120) int years) {
    var reached = Age.reachedOn(birth, years);
    assertThat(Age.displayAge(birth, reached)).isEqualTo(years - 1);
    assertThat(Age.displayAge(birth, reached.plusDays(1))).isEqualTo(years);
  }

  @Property
  void the_town_hall_is_never_closed_longer_than_eleven_days(@ForAll("days") LocalDate day) {
    var open = OpeningDays.standard().onOrAfter(day);
    assertThat(OpeningDays.standard().isOpen(open)).isTrue();
    assertThat(open).isBefore(day.plusDays(12));
  }
}
