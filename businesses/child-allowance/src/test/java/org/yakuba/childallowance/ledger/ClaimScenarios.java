package org.yakuba.childallowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.childallowance.ledger.Commands.by;
import static org.yakuba.childallowance.ledger.Commands.child;
import static org.yakuba.childallowance.ledger.Commands.student;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yakuba.childallowance.ledger.decide.ChildClaim;
import org.yakuba.childallowance.rules.Residence;

/** What the law decides of a first claim, told once for every ledger. */
@SuppressWarnings("NullAway.Init")
abstract class ClaimScenarios {
  static final String MOTHER = "100";
  static final String FATHER = "101";
  static final String HOME = "300";
  static final String BABY = "201";
  static final String BOY = "202";
  static final String GIRL = "203";
  static final String STUDENT = "204";
  static final String ADULT = "205";

  Town town;

  abstract Town town();

  @BeforeEach
  void people() {
    town = town();
    town.put(Town.person(MOTHER, "1985-05-05", "1"));
    town.put(Town.person(FATHER, "1984-04-04", "1"));
    town.put(Town.person(HOME, "1950-01-01", "1"));
    town.put(Town.person(BABY, "2026-09-18", "1"));
    town.put(Town.person(BOY, "2018-02-10", "1"));
    town.put(Town.person(GIRL, "2010-07-01", "1"));
    town.put(Town.person(STUDENT, "2005-11-20", "1"));
    town.put(Town.person(ADULT, "2000-01-01", "1"));
    town.put(Town.person("206", null, "1"));
  }

  String certified(String claimant, String received, ChildClaim... children) {
    return town.enter(by(claimant, received).children(children)).certification();
  }

  static YearMonth month(String iso) {
    return YearMonth.parse(iso);
  }

  @Test
  void a_claim_within_fifteen_days_of_the_birth_pays_from_the_month_after_the_birth() {
    var result = town.enter(by(MOTHER, "2026-10-02").event("2026-09-18").children(child(BABY)));
    assertThat(result.told()).isEqualTo("CERTIFY 0→15000 2026-10");
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void a_deadline_on_a_saturday_moves_to_the_monday() {
    var monday = by(MOTHER, "2026-10-05").event("2026-09-18").children(child(BABY));
    assertThat(town.enter(monday).told()).isEqualTo("CERTIFY 0→15000 2026-10");
  }

  @Test
  void a_claim_after_the_deadline_pays_from_the_month_after_the_claim_and_says_so() {
    var late = town.enter(by(MOTHER, "2026-10-06").event("2026-09-18").children(child(BABY)));
    assertThat(late.told()).isEqualTo("CERTIFY 0→15000 2026-11");
    assertThat(late.warnings()).containsExactly("CHA-W201");
  }

  @Test
  void every_child_of_the_first_claim_is_counted_by_its_birth() {
    var result =
        town.enter(
            by(MOTHER, "2026-04-10")
                .supporting(student(STUDENT))
                .children(child(BOY), child(GIRL)));
    assertThat(result.told()).isEqualTo("CERTIFY 0→40000 2026-05");
    var file = town.file(result.certification());
    assertThat(file.children()).extracting(ChildSpan::number).containsExactly(BOY, GIRL);
    assertThat(file.children())
        .extracting(ChildSpan::payableTo)
        .containsExactly(month("2036-03"), month("2029-03"));
    assertThat(file.students())
        .extracting(StudentSpan::countedTo)
        .containsExactly(month("2028-03"));
  }

  @Test
  void money_goes_to_an_account_that_is_registered_for_the_claimant_and_in_use() {
    var own = town.account(MOTHER, null);
    var claim = town.enter(by(MOTHER, "2026-10-02").account(own).children(child(BOY)));
    assertThat(town.file(claim.certification()).standings().getFirst().payeeAccountId())
        .isEqualTo(own);
    assertThat(refused(town.account(MOTHER, null))).containsExactly("CHA-E104");
    assertThat(refused(town.account(FATHER, "HOLDER_MISMATCH"))).containsExactly("CHA-E104");
    assertThat(refused(town.account(FATHER, "CLOSED"))).containsExactly("CHA-E123");
    assertThat(refused(new UUID(0, 1))).containsExactly("CHA-E123");
  }

  private List<String> refused(UUID account) {
    return town.enter(by(FATHER, "2026-10-02").account(account).children(child(GIRL))).refusals();
  }

  @Test
  void everything_that_is_wrong_with_a_claim_is_told_at_once() {
    var result =
        town.enter(
            by("999", "2026-10-02")
                .event("2026-10-03")
                .insured(InsuranceClass.CIVIL_SERVANT)
                .account(town.account(FATHER, null))
                .livingWithThem(false)
                .children());
    assertThat(result.refusals())
        .containsExactly("CHA-E105", "CHA-E107", "CHA-E114", "CHA-E103", "CHA-E111", "CHA-E104");
  }

  @Test
  void a_child_past_high_school_and_an_unknown_birth_are_refused() {
    var result = town.enter(by(MOTHER, "2026-10-02").children(child(ADULT), child("206")));
    assertThat(result.refusals()).containsExactly("CHA-E101", "CHA-E109");
    assertThat(town.enter(by(MOTHER, "2026-10-02").children(child(BOY), child(BOY))).refusals())
        .containsExactly("CHA-E115");
  }

  @Test
  void only_those_between_high_school_and_the_end_of_the_fiscal_year_of_22_are_of_university_age() {
    for (var other : List.of(ADULT, GIRL)) {
      assertThat(
              town.enter(by(MOTHER, "2026-10-02").supporting(student(other)).children(child(BOY)))
                  .refusals())
          .containsExactly("CHA-E106");
    }
  }

  @Test
  void a_child_lives_in_japan_or_studies_abroad_for_three_years_at_most() {
    assertThat(
            town.enter(by(MOTHER, "2026-10-02").children(child(BOY, Residence.OVERSEAS)))
                .refusals())
        .containsExactly("CHA-E112");
    assertThat(
            town.enter(by(MOTHER, "2026-10-02").children(child(BOY, Residence.STUDY_ABROAD)))
                .refusals())
        .containsExactly("CHA-E113");
    assertThat(
            town.enter(by(MOTHER, "2026-10-02").children(child(BOY, Residence.IN_FACILITY)))
                .refusals())
        .containsExactly("CHA-E112");
  }

  @Test
  void nobody_is_certified_for_a_child_that_another_is_paid_for() {
    var first = certified(MOTHER, "2026-04-10", child(BOY));
    var second = town.enter(by(FATHER, "2026-05-10").children(child(BOY)));
    assertThat(second.refusals()).containsExactly("CHA-E102");
    assertThat(town.enter(by(MOTHER, "2026-05-10").children(child(GIRL))).refusals())
        .containsExactly("CHA-E108");
    assertThat(first).isEqualTo("0000000001");
  }

  @Test
  void months_of_the_former_residence_that_overlap_or_leave_a_gap_are_told() {
    var overlap =
        town.enter(by(MOTHER, "2026-10-02").paidElsewhereUntil("2026-11").children(child(BOY)));
    assertThat(overlap.warnings()).containsExactly("CHA-W202");
    var gap =
        town.enter(
            by(FATHER, "2026-10-02")
                .paidElsewhereUntil("2026-08")
                .incomes(3_000_000, 5_000_000)
                .children(child(GIRL)));
    assertThat(gap.warnings()).containsExactly("CHA-W203", "CHA-W204");
  }

  @Test
  void a_facility_is_paid_for_the_children_in_it_without_an_addition() {
    var result =
        town.enter(
            by(HOME, "2026-10-02")
                .kind(KindOfRecipient.FACILITY)
                .children(
                    child(BOY, Residence.IN_FACILITY),
                    child(GIRL, Residence.IN_FACILITY),
                    child(BABY, Residence.IN_FACILITY)));
    assertThat(result.told()).isEqualTo("CERTIFY 0→35000 2026-11");
  }

  @Test
  void somebody_is_recipient_as_named_by_parents_abroad_only_when_they_have_named_them() {
    var claim = by(MOTHER, "2026-10-02").kind(KindOfRecipient.DESIGNATED).children(child(BOY));
    assertThat(town.enter(claim).refusals()).containsExactly("CHA-E126");
    town.designate(MOTHER);
    assertThat(town.enter(claim).told()).startsWith("CERTIFY 0→10000");
  }
}
