package org.yakuba.childallowance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yakuba.childallowance.rules.Families.assess;
import static org.yakuba.childallowance.rules.Families.child;
import static org.yakuba.childallowance.rules.Families.facility;
import static org.yakuba.childallowance.rules.Families.living;
import static org.yakuba.childallowance.rules.Families.month;
import static org.yakuba.childallowance.rules.Families.paid;
import static org.yakuba.childallowance.rules.Families.parents;

import org.junit.jupiter.api.Test;

/** 月額(2024年9月分まで) and the change of the rules in October 2024. */
class FormerRulesTest {

  private static final Income LOW = new Income(3_000_000, 2, 0);

  @Test
  void third_children_of_primary_school_got_15000_and_junior_high_10000_whatever_the_rank() {
    var family =
        parents(
            LOW,
            child("high", "2007-05-05"),
            child("junior", "2010-05-05"),
            child("primary", "2014-05-05"),
            child("baby", "2023-05-05"));
    assertThat(paid(family, "2024-09"))
        .containsExactly(
            "high COUNT_ONLY 0",
            "junior STANDARD 10000",
            "primary THIRD_OR_LATER 15000",
            "baby UNDER_3 15000");
    assertThat(paid(family, "2024-10"))
        .containsExactly(
            "high STANDARD 10000",
            "junior STANDARD 10000",
            "primary THIRD_OR_LATER 30000",
            "baby THIRD_OR_LATER 30000");
  }

  @Test
  void a_third_child_past_primary_school_got_the_amount_of_junior_high() {
    var family =
        parents(LOW, child("a", "2007-05-05"), child("b", "2008-05-05"), child("c", "2010-05-05"));
    assertThat(paid(family, "2024-09"))
        .containsExactly("a COUNT_ONLY 0", "b COUNT_ONLY 0", "c STANDARD 10000");
  }

  @Test
  void payment_ended_with_the_fiscal_year_of_the_fifteenth_birthday() {
    var first = parents(LOW, child("a", "2008-04-01"));
    var second = parents(LOW, child("a", "2008-04-02"));
    assertThat(month(first, "2023-03").amountYen()).isEqualTo(10_000);
    assertThat(paid(first, "2023-04")).containsExactly("a COUNT_ONLY 0");
    assertThat(month(second, "2023-04").amountYen()).isEqualTo(10_000);
  }

  @Test
  void from_the_limit_of_income_on_5000_were_paid_and_from_the_upper_limit_on_nothing() {
    // Limits with 2 dependents, one of them elderly: 7,040,000 and 9,400,000 yen.
    var children = new Child[] {child("a", "2020-05-05"), child("b", "2007-05-05")};
    assertThat(month(parents(new Income(7_039_999, 2, 1), children), "2024-09").amountYen())
        .isEqualTo(10_000);
    assertThat(paid(parents(new Income(7_040_000, 2, 1), children), "2024-09"))
        .containsExactly("b COUNT_ONLY 0", "a SPECIAL_BENEFIT 5000");
    assertThat(month(parents(new Income(9_399_999, 2, 1), children), "2024-09").amountYen())
        .isEqualTo(5_000);
    var rich = parents(new Income(9_400_000, 2, 1), children);
    assertThat(paid(rich, "2024-09")).containsExactly("b COUNT_ONLY 0", "a OVER_UPPER_LIMIT 0");
    assertThat(month(rich, "2024-10").amountYen()).isEqualTo(20_000);
  }

  @Test
  void a_facility_was_asked_for_no_income() {
    var home =
        facility(
            living("a", "2023-01-01", Residence.IN_FACILITY),
            living("b", "2014-01-01", Residence.IN_FACILITY),
            living("c", "2010-01-01", Residence.IN_FACILITY),
            living("d", "2007-01-01", Residence.IN_FACILITY));
    assertThat(paid(home, "2024-09"))
        .containsExactly("c STANDARD 10000", "b STANDARD 10000", "a UNDER_3 15000");
  }

  @Test
  void parents_are_asked_for_their_income() {
    assertThatThrownBy(() -> month(parents(child("a", "2020-05-05")), "2024-09"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void payments_of_four_months_turn_into_payments_of_two_in_december_2024() {
    var allowance = assess(parents(LOW, child("a", "2015-05-05")), "2024-01", "2025-01");
    assertThat(allowance.payments())
        .extracting(p -> p.paymentMonth() + " " + p.from() + " " + p.to() + " " + p.amountYen())
        .containsExactly(
            "2024-02 2024-01 2024-01 10000",
            "2024-06 2024-02 2024-05 40000",
            "2024-10 2024-06 2024-09 40000",
            "2024-12 2024-10 2024-11 20000",
            "2025-02 2024-12 2025-01 20000");
  }
}
