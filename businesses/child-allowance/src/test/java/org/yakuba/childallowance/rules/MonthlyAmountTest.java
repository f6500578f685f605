package org.yakuba.childallowance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.childallowance.rules.Families.assess;
import static org.yakuba.childallowance.rules.Families.child;
import static org.yakuba.childallowance.rules.Families.claim;
import static org.yakuba.childallowance.rules.Families.facility;
import static org.yakuba.childallowance.rules.Families.living;
import static org.yakuba.childallowance.rules.Families.month;
import static org.yakuba.childallowance.rules.Families.paid;
import static org.yakuba.childallowance.rules.Families.parents;
import static org.yakuba.childallowance.rules.Families.supported;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 月額(2024年10月分から): the worked examples of the rulebook and the edges of every age. */
class MonthlyAmountTest {

  private static final Household THREE =
      parents(
          supported("c1", "2005-11-20", Families.transitional("2024-11-20"), null),
          child("c2", "2010-07-01"),
          child("c3", "2018-02-10"));

  @Test
  void a_student_of_university_age_who_is_supported_makes_the_youngest_a_third_child() {
    assertThat(paid(THREE, "2026-10"))
        .containsExactly("c1 COUNT_ONLY 0", "c2 STANDARD 10000", "c3 THIRD_OR_LATER 30000");
    var allowance = assess(THREE, "2026-10", "2026-11");
    assertThat(allowance.totalYen()).isEqualTo(80_000);
    assertThat(allowance.payments())
        .extracting(Object::toString)
        .containsExactly(
            "Payment[paymentMonth=2026-12, from=2026-10, to=2026-11, amountYen=80000]");
  }

  @Test
  void when_the_student_starts_to_work_the_rank_falls_from_the_month_after() {
    var working =
        parents(
            supported("c1", "2005-11-20", Families.transitional("2024-11-20"), "2026-11-30"),
            child("c2", "2010-07-01"),
            child("c3", "2018-02-10"));
    assertThat(month(working, "2026-11").amountYen()).isEqualTo(40_000);
    assertThat(paid(working, "2026-12")).containsExactly("c2 STANDARD 10000", "c3 STANDARD 10000");
  }

  @Test
  void somebody_of_university_age_does_not_count_without_the_confirmation() {
    var unconfirmed =
        parents(child("c1", "2005-11-20"), child("c2", "2010-07-01"), child("c3", "2018-02-10"));
    assertThat(month(unconfirmed, "2026-10").amountYen()).isEqualTo(20_000);
  }

  @Test
  void somebody_of_university_age_counts_until_the_march_after_the_22nd_birthday() {
    assertThat(paid(THREE, "2028-03")).hasSize(3);
    assertThat(paid(THREE, "2028-04")).containsExactly("c2 STANDARD 10000", "c3 STANDARD 10000");
  }

  @Test
  void a_child_is_under_three_through_the_month_of_its_third_birthday() {
    var family = parents(child("c1", "2023-10-01"));
    assertThat(paid(family, "2026-10")).containsExactly("c1 UNDER_3 15000");
    assertThat(paid(family, "2026-11")).containsExactly("c1 STANDARD 10000");
    assertThat(paid(parents(child("c1", "2023-10-31")), "2026-10"))
        .containsExactly("c1 UNDER_3 15000");
  }

  @Test
  void a_child_born_on_29_february_is_under_three_through_february() {
    var family = parents(child("c1", "2024-02-29"));
    assertThat(month(family, "2027-02").amountYen()).isEqualTo(15_000);
    assertThat(month(family, "2027-03").amountYen()).isEqualTo(10_000);
  }

  @Test
  void a_child_born_on_april_first_leaves_one_year_earlier_than_a_child_born_on_april_second() {
    var first = parents(child("c1", "2008-04-01"));
    var second = parents(child("c1", "2008-04-02"));
    assertThat(month(first, "2026-03").amountYen()).isEqualTo(10_000);
    assertThat(month(first, "2026-04").amountYen()).isZero();
    assertThat(month(second, "2026-04").amountYen()).isEqualTo(10_000);
    assertThat(month(second, "2027-03").amountYen()).isEqualTo(10_000);
    assertThat(month(second, "2027-04").amountYen()).isZero();
  }

  @Test
  void a_third_child_under_three_gets_the_amount_of_a_third_child() {
    var family =
        parents(child("c1", "2015-05-05"), child("c2", "2018-05-05"), child("c3", "2025-05-05"));
    assertThat(paid(family, "2026-10"))
        .containsExactly("c1 STANDARD 10000", "c2 STANDARD 10000", "c3 THIRD_OR_LATER 30000");
  }

  @Test
  void twins_rank_in_the_order_of_the_record_and_elder_ones_before_them_wherever_recorded() {
    var family =
        parents(child("b", "2024-05-05"), child("a", "2024-05-05"), child("elder", "2010-01-01"));
    assertThat(paid(family, "2026-10"))
        .containsExactly("elder STANDARD 10000", "b UNDER_3 15000", "a THIRD_OR_LATER 30000");
  }

  @Test
  void children_overseas_or_in_a_facility_do_not_count_and_those_studying_abroad_do() {
    var family =
        parents(
            living("o", "2012-01-01", Residence.OVERSEAS),
            living("f", "2013-01-01", Residence.IN_FACILITY),
            living("s", "2014-01-01", Residence.STUDY_ABROAD),
            child("d", "2015-01-01"));
    assertThat(paid(family, "2026-10")).containsExactly("s STANDARD 10000", "d STANDARD 10000");
  }

  @Test
  void a_facility_gets_no_addition_for_third_children_and_no_rank() {
    var home =
        facility(
            living("a", "2012-01-01", Residence.IN_FACILITY),
            living("b", "2013-01-01", Residence.IN_FACILITY),
            living("c", "2014-01-01", Residence.IN_FACILITY),
            living("d", "2024-01-01", Residence.IN_FACILITY),
            supported("e", "2006-01-01", claim("2024-11-20", null), null));
    assertThat(paid(home, "2026-10"))
        .containsExactly(
            "a STANDARD 10000", "b STANDARD 10000", "c STANDARD 10000", "d UNDER_3 15000");
    assertThat(month(home, "2026-10").children()).extracting(c -> c.order()).containsOnlyNulls();
  }

  @Test
  void care_counts_whole_months_from_its_first_to_its_last_day() {
    var child =
        new Child(
            "c1",
            Families.day("2015-01-01"),
            Families.day("2026-05-31"),
            Families.day("2026-07-01"),
            Residence.DOMESTIC,
            null,
            null);
    var allowance = assess(parents(child), "2026-04", "2026-08");
    assertThat(allowance.months())
        .extracting(Allowance.PaidMonth::amountYen)
        .isEqualTo(List.of(0L, 10_000L, 10_000L, 10_000L, 0L));
  }

  @Test
  void an_entitlement_that_ends_is_paid_through_its_last_month() {
    var family =
        new Household(
            RecipientType.PARENT,
            claim("2022-01-10", null),
            Families.day("2026-11-02"),
            null,
            List.of(child("c1", "2015-01-01")));
    var allowance = assess(family, "2026-10", "2026-12");
    assertThat(allowance.totalYen()).isEqualTo(20_000);
    assertThat(allowance.months().getLast().children()).isEmpty();
  }

  @Test
  void nothing_is_paid_for_no_children_counted() {
    var allowance = assess(parents(child("c1", "2001-01-01")), "2026-10", "2026-11");
    assertThat(allowance.totalYen()).isZero();
    assertThat(allowance.payments()).isEmpty();
  }
}
