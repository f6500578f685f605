package org.yakuba.childallowance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.childallowance.ledger.Commands.by;
import static org.yakuba.childallowance.ledger.Commands.child;
import static org.yakuba.childallowance.ledger.Commands.day;
import static org.yakuba.childallowance.ledger.Commands.more;
import static org.yakuba.childallowance.ledger.Commands.student;
import static org.yakuba.childallowance.ledger.Commands.supported;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yakuba.childallowance.ledger.decide.ChildEnd;
import org.yakuba.childallowance.ledger.decide.ChildEnd.Reason;
import org.yakuba.childallowance.ledger.decide.Command;
import org.yakuba.childallowance.ledger.decide.Command.ReviseDown;
import org.yakuba.childallowance.ledger.decide.RejectReason;
import org.yakuba.childallowance.rules.Residence;

/** What the law decides of claims and of everything after them, told once for every ledger. */
abstract class DecisionScenarios extends ClaimScenarios {

  // ---- 増額

  @Test
  void another_child_is_paid_from_its_own_claim() {
    var number = certified(MOTHER, "2026-04-10", child(BOY), child(GIRL));
    var result = town.enter(more(number, "2026-10-02", "2026-09-18", child(BABY)));
    assertThat(result.told()).isEqualTo("REVISE_UP 20000→50000 2026-10");
    assertThat(town.file(number).children())
        .extracting(span -> span.claim().date())
        .containsExactly(day("2026-04-10"), day("2026-04-10"), day("2026-10-02"));
  }

  @Test
  void a_student_counts_from_april_when_confirmed_within_fifteen_days_and_later_otherwise() {
    town.put(Town.person("207", "2008-03-10", "1"));
    var number = certified(MOTHER, "2025-04-10", child("207"), child(GIRL), child(BOY));
    var inTime = supported(number, "2026-04-15", "2026-03-31", student("207"));
    assertThat(town.enter(inTime).draft().effectiveMonth()).isEqualTo(month("2026-04"));
    var twice = supported(number, "2026-04-16", "2026-03-31", student("207"));
    assertThat(town.enter(twice).refusals()).containsExactly("CHA-E115");
  }

  @Test
  void a_student_confirmed_late_counts_from_the_month_after() {
    var number = certified(MOTHER, "2025-04-10", child(GIRL), child(BOY));
    var late = supported(number, "2026-04-16", "2026-03-31", student(STUDENT));
    var result = town.enter(late);
    assertThat(result.told()).isEqualTo("REVISE_UP 20000→40000 2026-05");
    assertThat(result.warnings()).containsExactly("CHA-W201");
  }

  // ---- 減額

  @Test
  void less_is_paid_from_the_month_after_the_event_whenever_it_is_told() {
    var number =
        town.enter(
                by(MOTHER, "2026-04-10")
                    .supporting(student(STUDENT))
                    .children(child(GIRL), child(BOY)))
            .certification();
    town.paid(number, month("2026-05"), month("2027-01"), 40_000);
    var down =
        new ReviseDown(
            number,
            day("2027-02-10"),
            false,
            List.of(new ChildEnd(STUDENT, day("2026-11-30"), Reason.NO_SUPPORT, null)));
    var result = town.enter(down);
    assertThat(result.told()).isEqualTo("REVISE_DOWN 40000→20000 2026-12");
    assertThat(result.accepted().main().overpaid())
        .isEqualTo(Map.of(month("2026-12"), 20_000L, month("2027-01"), 20_000L));
  }

  @Test
  void what_was_found_to_be_too_much_is_not_found_again() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL), child(BOY));
    town.paid(number, month("2026-05"), month("2026-08"), 20_000);
    var first =
        new ReviseDown(
            number,
            day("2026-09-10"),
            true,
            List.of(new ChildEnd(GIRL, day("2026-07-10"), Reason.NO_CUSTODY, null)));
    assertThat(town.enter(first).accepted().main().overpaid())
        .isEqualTo(Map.of(month("2026-08"), 10_000L));
  }

  @Test
  void a_child_in_a_facility_is_paid_to_the_parents_until_the_month_of_entering() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL), child(BOY));
    var shortStay =
        new ReviseDown(
            number,
            day("2026-09-10"),
            false,
            List.of(
                new ChildEnd(BOY, day("2026-09-05"), Reason.CHILD_IN_FACILITY, day("2026-10-20"))));
    assertThat(town.enter(shortStay).refusals()).containsExactly("CHA-E117");
    var entered =
        new ReviseDown(
            number,
            day("2026-09-10"),
            false,
            List.of(new ChildEnd(BOY, day("2026-09-05"), Reason.CHILD_IN_FACILITY, null)));
    assertThat(town.enter(entered).told()).isEqualTo("REVISE_DOWN 20000→10000 2026-10");
    var facility =
        town.enter(
            by(HOME, "2026-09-12")
                .kind(KindOfRecipient.FACILITY)
                .children(child(BOY, Residence.IN_FACILITY)));
    assertThat(facility.told()).isEqualTo("CERTIFY 0→10000 2026-10");
    var back = more(number, "2027-01-10", "2027-01-05", child(BOY));
    assertThat(town.enter(back).refusals()).containsExactly("CHA-E102");
  }

  @Test
  void the_last_child_takes_the_entitlement_along() {
    var number = certified(MOTHER, "2026-04-10", child(BOY));
    var down =
        new ReviseDown(
            number,
            day("2026-09-10"),
            false,
            List.of(new ChildEnd(BOY, day("2026-09-05"), Reason.NO_CUSTODY, null)));
    var result = town.enter(down);
    assertThat(result.told()).isEqualTo("EXTINGUISH 10000→0 2026-10");
    assertThat(town.file(number).recipient().extinctionReason())
        .isEqualTo(ExtinctionReason.NO_CUSTODY);
  }

  // ---- 消滅

  @Test
  void an_entitlement_ends_with_the_month_of_the_event_and_what_is_unpaid_is_told() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL), child(BOY));
    town.paid(number, month("2026-05"), month("2026-07"), 20_000);
    var result =
        town.enter(
            new Command.Extinguish(
                number, day("2026-10-01"), true, day("2026-10-20"), ExtinctionReason.MOVED_OUT));
    assertThat(result.told()).isEqualTo("EXTINGUISH 20000→0 2026-11");
    assertThat(result.accepted().main().unpaidYen()).isEqualTo(60_000);
    var again = more(number, "2026-12-01", null, child(BABY));
    assertThat(town.enter(again).refusals()).containsExactly("CHA-E121");
  }

  @Test
  void a_civil_servant_is_paid_until_the_day_before_the_appointment() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL));
    var result =
        town.enter(
            new Command.Extinguish(
                number,
                day("2026-10-02"),
                false,
                day("2026-10-01"),
                ExtinctionReason.BECAME_CIVIL_SERVANT));
    assertThat(result.told()).isEqualTo("EXTINGUISH 10000→0 2026-10");
    assertThat(town.file(number).recipient().extinctionDate()).isEqualTo(day("2026-09-30"));
  }

  @Test
  void the_children_of_a_recipient_who_died_get_what_was_not_paid() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL), child(BOY));
    town.paid(number, month("2026-05"), month("2026-07"), 20_000);
    var girls = town.account(GIRL, null);
    var fathers = town.account(FATHER, null);
    var early = new Command.ClaimUnpaid(number, day("2026-09-10"), GIRL, girls);
    assertThat(town.enter(early).refusals()).contains("CHA-E120");
    town.enter(
        new Command.Extinguish(
            number, day("2026-09-10"), true, day("2026-09-01"), ExtinctionReason.DEATH));
    var wrong = new Command.ClaimUnpaid(number, day("2026-09-20"), GIRL, fathers);
    assertThat(town.enter(wrong).refusals()).containsExactly("CHA-E104");
    var right = new Command.ClaimUnpaid(number, day("2026-09-20"), GIRL, girls);
    assertThat(town.enter(right).told()).isEqualTo("UNPAID 0→40000 null");
  }

  // ---- 受給者変更

  @Test
  void the_parent_who_lives_with_the_child_follows_the_other_without_gap_or_overlap() {
    var father = certified(FATHER, "2026-04-10", child(BOY), child(GIRL));
    var claim =
        by(MOTHER, "2026-10-02")
            .livingWithThem(true)
            .replacing(father)
            .children(child(BOY), child(GIRL));
    var result = town.enter(claim);
    assertThat(result.accepted().changes()).hasSize(2);
    assertThat(result.told()).isEqualTo("CERTIFY 0→20000 2026-11");
    assertThat(town.file(father).recipient().endMonth()).isEqualTo(month("2026-10"));
    assertThat(town.file(father).recipient().extinctionReason())
        .isEqualTo(ExtinctionReason.RECIPIENT_CHANGED);
    assertThat(town.file(result.certification()).standings().getFirst().cohabitationPriority())
        .isTrue();
  }

  @Test
  void somebody_who_escaped_is_certified_without_an_address_here() {
    town.put(Town.person("110", "1990-01-01", "2"));
    assertThat(town.enter(by("110", "2026-10-02").children(child(BOY))).refusals())
        .containsExactly("CHA-E107");
    assertThat(town.enter(by("110", "2026-10-02").escaped().children(child(BOY))).told())
        .isEqualTo("CERTIFY 0→10000 2026-11");
  }

  // ---- 却下・取消・訂正

  @Test
  void a_rejection_is_kept_with_its_reason() {
    var result =
        town.enter(
            new Command.Reject(MOTHER, null, day("2026-10-02"), RejectReason.LOWER_EARNER, ""));
    assertThat(result.told()).isEqualTo("REJECT 0→0 null");
    assertThat(result.written().getFirst().noticeNumber()).isEqualTo("2026-000001");
  }

  @Test
  void a_cancelled_extinction_restores_what_was_before() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL));
    var before = town.file(number);
    town.enter(
        new Command.Extinguish(
            number, day("2026-10-01"), true, day("2026-10-20"), ExtinctionReason.MOVED_OUT));
    var end = town.file(number).journal().getLast().determinationId();
    var result = town.enter(new Command.Cancel(number, day("2026-10-15"), end, "転出の取消し"));
    assertThat(result.told()).isEqualTo("CANCEL 0→10000 2026-11");
    assertThat(town.file(number).holdsTheSame(before)).isTrue();
    assertThat(town.file(number).journal()).hasSize(3);
    assertThat(town.enter(new Command.Cancel(number, day("2026-10-16"), end, "")).refusals())
        .containsExactly("CHA-E119");
  }

  @Test
  void a_certification_is_taken_back_only_when_nothing_stands_on_it() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL));
    var first = town.file(number).journal().getFirst().determinationId();
    town.enter(more(number, "2026-10-02", "2026-09-18", child(BABY)));
    var cancel = new Command.Cancel(number, day("2026-10-15"), first, "誤り");
    assertThat(town.enter(cancel).refusals()).containsExactly("CHA-E118");
    var second = town.file(number).journal().getLast().determinationId();
    town.enter(new Command.Cancel(number, day("2026-10-15"), second, "誤り"));
    town.paid(number, month("2026-05"), month("2026-08"), 10_000);
    var gone = town.enter(cancel);
    assertThat(gone.accepted().main().overpaid()).hasSize(4);
    assertThat(town.exists(number)).isFalse();
  }

  @Test
  void a_corrected_revision_is_decided_again_with_what_came_after() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL), child(BOY));
    town.enter(more(number, "2026-10-20", null, child(BABY)));
    var target = town.file(number).journal().getLast().determinationId();
    town.enter(
        new ReviseDown(
            number,
            day("2026-12-10"),
            false,
            List.of(new ChildEnd(GIRL, day("2026-12-01"), Reason.NO_CUSTODY, null))));
    var correct =
        new Command.Correct(
            number,
            day("2027-01-10"),
            target,
            more(number, "2026-10-02", "2026-09-18", child(BABY)),
            "受付日の誤り");
    var result = town.enter(correct);
    assertThat(result.told()).isEqualTo("CORRECT 20000→50000 2026-10");
    assertThat(town.file(number).children())
        .filteredOn(span -> span.number().equals(GIRL))
        .extracting(ChildSpan::careTo)
        .containsExactly(day("2026-12-01"));
  }

  // ---- 変更

  @Test
  void particulars_change_from_a_month_on_and_the_months_before_keep_theirs() {
    var number = certified(MOTHER, "2026-04-10", child(GIRL));
    town.enter(
        new Command.ChangeParticulars(
            number,
            day("2026-09-10"),
            month("2026-10"),
            InsuranceClass.NON_EMPLOYEE,
            PensionType.NATIONAL_PENSION,
            FATHER,
            null,
            false));
    var file = town.file(number);
    assertThat(file.standing(month("2026-09")).insuranceClass()).isEqualTo(InsuranceClass.EMPLOYEE);
    assertThat(file.standing(month("2026-10")).insuranceClass())
        .isEqualTo(InsuranceClass.NON_EMPLOYEE);
    assertThat(file.standing(month("2026-10")).spouse()).isEqualTo(FATHER);
  }
}
