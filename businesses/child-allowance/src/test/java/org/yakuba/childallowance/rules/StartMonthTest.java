package org.yakuba.childallowance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.childallowance.rules.Families.LAW;
import static org.yakuba.childallowance.rules.Families.assess;
import static org.yakuba.childallowance.rules.Families.child;
import static org.yakuba.childallowance.rules.Families.claim;
import static org.yakuba.childallowance.rules.Families.claimed;
import static org.yakuba.childallowance.rules.Families.claiming;
import static org.yakuba.childallowance.rules.Families.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.assess.TraceSink;

/** 支給開始月: the month after the claim, fifteen days, closed days, the transition of 2024. */
class StartMonthTest {

  private static String start(Claim claim) {
    return assess(claiming(claim, child("c1", "2020-01-01")), "2024-10", "2024-10")
        .entitlementStartMonth()
        .toString();
  }

  private static YearMonth start(Claim claim, Set<LocalDate> closed) {
    return new ChildAllowanceRule(LAW, closed::contains)
        .assess(
            claiming(claim, child("c1", "2020-01-01")),
            YearMonth.of(2026, 10),
            YearMonth.of(2026, 10),
            TraceSink.NONE)
        .entitlementStartMonth();
  }

  @Test
  void an_entitlement_begins_in_the_month_after_the_claim() {
    assertThat(start(claim("2024-05-01", null))).isEqualTo("2024-06");
    assertThat(start(claim("2024-12-31", null))).isEqualTo("2025-01");
  }

  @Test
  void a_claim_on_the_fourteenth_day_reaches_back_to_the_birth_and_one_on_the_seventeenth_not() {
    assertThat(start(claim("2026-10-02", "2026-09-18"))).isEqualTo("2026-10");
    assertThat(start(claim("2026-10-03", "2026-09-18"))).isEqualTo("2026-10");
    assertThat(start(claim("2026-10-04", "2026-09-18"))).isEqualTo("2026-11");
    assertThat(start(claim("2026-10-05", "2026-09-18"))).isEqualTo("2026-11");
  }

  @Test
  void a_time_limit_that_ends_on_closed_days_ends_on_the_next_open_one() {
    var weekend = Set.of(day("2026-10-03"), day("2026-10-04"));
    assertThat(start(claim("2026-10-05", "2026-09-18"), weekend)).isEqualTo(YearMonth.of(2026, 10));
    assertThat(start(claim("2026-10-06", "2026-09-18"), weekend)).isEqualTo(YearMonth.of(2026, 11));
  }

  @Test
  void the_transition_reaches_back_to_october_2024_until_its_last_day() {
    assertThat(start(new Claim(day("2025-03-31"), null, true))).isEqualTo("2024-10");
    assertThat(start(new Claim(day("2025-04-01"), null, true))).isEqualTo("2025-05");
    assertThat(start(new Claim(day("2024-03-10"), null, true))).isEqualTo("2024-04");
  }

  @Test
  void a_child_that_is_added_counts_from_its_own_claim() {
    var family =
        claiming(
            claim("2024-05-01", null),
            child("c1", "2020-01-01"),
            claimed("c2", "2026-09-18", claim("2026-10-05", "2026-09-18")));
    assertThat(assess(family, "2026-09", "2026-11").months())
        .extracting(Allowance.PaidMonth::amountYen)
        .containsExactly(10_000L, 10_000L, 25_000L);
  }

  @Test
  void a_child_is_never_paid_for_before_its_parents_are_entitled() {
    var family =
        claiming(claim("2026-10-05", null), claimed("c1", "2020-01-01", claim("2025-01-05", null)));
    assertThat(assess(family, "2026-10", "2026-11").months())
        .extracting(Allowance.PaidMonth::amountYen)
        .containsExactly(0L, 10_000L);
  }

  @Test
  void care_equivalent_goes_on_without_a_gap_when_confirmed_by_15_april() {
    for (var filed : new String[] {"2026-04-15", "2026-04-16"}) {
      var student = Families.supported("c1", "2007-06-01", claim(filed, "2026-03-31"), null);
      var family =
          claiming(
              claim("2024-05-01", null),
              student,
              child("c2", "2012-01-01"),
              child("c3", "2016-01-01"));
      assertThat(Families.month(family, "2026-04").amountYen())
          .as(filed)
          .isEqualTo(filed.endsWith("15") ? 40_000 : 20_000);
      assertThat(Families.month(family, "2026-05").amountYen()).isEqualTo(40_000);
    }
  }
}
