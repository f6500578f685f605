package org.yakuba.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveMeasure.Stage;

class ProtectiveMeasureTest {
  private static final LocalDate START = LocalDate.of(2026, 4, 10);
  private static final LocalDate END = LocalDate.of(2027, 4, 9);

  @Test
  void a_year_ends_on_the_day_before_the_corresponding_day() {
    assertThat(ProtectiveMeasure.lastDayOfYearFrom(START)).isEqualTo(END);
    assertThat(ProtectiveMeasure.lastDayOfYearFrom(END.plusDays(1)))
        .isEqualTo(LocalDate.of(2028, 4, 9));
  }

  @Test
  void a_year_from_the_leap_day_ends_on_the_twenty_eighth_of_february() {
    assertThat(ProtectiveMeasure.lastDayOfYearFrom(LocalDate.of(2028, 2, 29)))
        .isEqualTo(LocalDate.of(2029, 2, 28));
  }

  @Test
  void an_extension_may_be_applied_for_from_one_month_before_the_end() {
    assertThat(ProtectiveMeasure.extensionOpensOn(END)).isEqualTo(LocalDate.of(2027, 3, 9));
    assertThat(ProtectiveMeasure.extensionOpensOn(LocalDate.of(2027, 3, 31)))
        .isEqualTo(LocalDate.of(2027, 2, 28));
  }

  @Test
  @Proves({"SUP-1-03", "SUP-1-07"})
  void protection_goes_on_after_the_planned_end_until_the_measure_is_ended() {
    var measure = measure(null, null, null);
    assertThat(measure.effectiveEnd(false)).isEqualTo(END);
    assertThat(measure.openEnded(false)).isTrue();
  }

  @Test
  @Proves({"SUP-1-08"})
  void with_automatic_end_protection_stops_after_the_planned_end() {
    var measure = measure(null, null, null);
    assertThat(measure.effectiveEnd(true)).isEqualTo(END);
    assertThat(measure.openEnded(true)).isFalse();
  }

  @Test
  void an_ended_measure_protects_on_the_day_it_is_ended_and_not_later() {
    var ended = LocalDate.of(2027, 6, 1);
    var measure = measure(null, null, ended);
    assertThat(measure.effectiveEnd(false)).isEqualTo(ended);
    assertThat(measure.openEnded(false)).isFalse();
    assertThat(measure.effectiveEnd(true)).isEqualTo(END);
    assertThat(measure.kindOn(ended)).isEqualTo(MeasureKind.DECIDED);
    assertThat(measure.kindOn(ended.plusDays(1))).isEqualTo(MeasureKind.ENDED);
  }

  @Test
  @Proves({"SUP-3-03"})
  void after_moving_out_protection_goes_on_until_the_day_set_for_it() {
    var movedOut = LocalDate.of(2026, 8, 1);
    var until = LocalDate.of(2027, 12, 31);
    var measure = measure(movedOut, until, null);
    assertThat(measure.effectiveEnd(false)).isEqualTo(until);
    assertThat(measure.openEnded(false)).isFalse();
    assertThat(measure.kindOn(movedOut)).isEqualTo(MeasureKind.PROVISIONAL);
    assertThat(measure.kindOn(movedOut.minusDays(1))).isEqualTo(MeasureKind.DECIDED);
  }

  @Test
  void after_moving_out_the_earlier_of_both_ends_counts() {
    var ended = LocalDate.of(2026, 10, 1);
    var measure = measure(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 12, 31), ended);
    assertThat(measure.effectiveEnd(false)).isEqualTo(ended);
  }

  @Property(tries = 300)
  void a_measure_of_one_year_is_followed_by_its_extension_without_a_gap(
      @ForAll @IntRange(min = 0, max = 20_000) int day) {
    var start = LocalDate.of(2000, 1, 1).plusDays(day);
    var end = ProtectiveMeasure.lastDayOfYearFrom(start);
    assertThat(end).isBetween(start.plusDays(364), start.plusDays(365));
    assertThat(ProtectiveMeasure.extensionOpensOn(end)).isBefore(end);
  }

  private static ProtectiveMeasure measure(
      @Nullable LocalDate movedOutOn, @Nullable LocalDate until, @Nullable LocalDate endedOn) {
    return new ProtectiveMeasure(
        "1",
        "m",
        ProtectionRole.SUBJECT,
        Stage.DECIDED,
        START,
        END,
        movedOutOn,
        until,
        endedOn,
        Set.of(ProtectedScope.CURRENT_ADDRESS));
  }
}
