package org.yakuba.residentregister.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.procedure.LifeEvent;
import org.yakuba.platform.procedure.LifeEvent.Participant;
import org.yakuba.platform.procedure.LifeEventKind;
import org.yakuba.platform.procedure.Procedures;

/** The procedures that are published: who has to do what until when, on the days that matter. */
class ProceduresOfTheRegisterTest {
  private static final Procedures ALL =
      Procedures.load(ProceduresOfTheRegisterTest.class.getClassLoader());
  private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

  @Test
  void a_family_that_moves_in_has_health_insurance_pension_school_and_child_allowance_to_do() {
    var parent = person("1", LocalDate.of(1988, 8, 20));
    var child = person("2", LocalDate.of(2017, 5, 5));
    var steps = after(LifeEventKind.MOVE_IN, parent, child);
    assertThat(steps)
        .containsEntry("national-health-insurance/move-in", "1,2 2026-10-02")
        .containsEntry("national-pension/move-in", "1 2026-10-02")
        .containsEntry("child-allowance/move-in", "2 2026-10-05")
        .containsEntry("school-enrollment/move-in", "2 null")
        .doesNotContainKey("long-term-care-insurance/move-in");
  }

  @Test
  void long_term_care_is_taken_over_within_fourteen_days_from_the_age_of_65_on() {
    var old = person("1", LocalDate.of(1961, 9, 19));
    var younger = person("2", LocalDate.of(1961, 9, 20));
    assertThat(after(LifeEventKind.MOVE_IN, old, younger))
        .containsEntry("long-term-care-insurance/move-in", "1 2026-10-02");
  }

  @Test
  void from_75_on_the_latter_stage_insurance_takes_the_place_of_the_national_one() {
    assertThat(after(LifeEventKind.MOVE_IN, person("1", LocalDate.of(1951, 9, 19))))
        .containsKey("latter-stage-elderly-medical/move-in")
        .doesNotContainKey("national-health-insurance/move-in");
  }

  @Test
  void a_birth_has_fifteen_days_for_the_allowance_extended_to_the_next_open_day() {
    var steps = after(LifeEventKind.BIRTH, person("1", DAY));
    assertThat(steps)
        .containsEntry("child-allowance/birth", "1 2026-10-05")
        .containsEntry("national-health-insurance/birth", "1 2026-10-02")
        .containsKey("health-management/birth");
  }

  @Test
  void a_seal_registration_lapses_with_a_move_out_and_with_a_death() {
    var adult = person("1", LocalDate.of(1970, 1, 1));
    assertThat(after(LifeEventKind.MOVE_OUT, adult)).containsKey("seal-registration/move-out");
    assertThat(after(LifeEventKind.DEATH, adult))
        .containsKey("seal-registration/death")
        .containsEntry("national-health-insurance/funeral", "1 2028-09-18");
  }

  @Test
  void a_change_of_head_concerns_the_health_insurance() {
    assertThat(after(LifeEventKind.HEAD_CHANGE, person("1", LocalDate.of(1970, 1, 1))))
        .containsOnlyKeys("national-health-insurance/change-of-address");
  }

  @Test
  void every_business_names_an_office_and_every_procedure_its_law() {
    assertThat(ALL.all()).hasSizeGreaterThan(30);
    assertThat(ALL.all())
        .allSatisfy(procedure -> {
          assertThat(procedure.office()).isNotBlank();
          assertThat(procedure.basis()).isNotBlank();
        });
  }

  private static Map<String, String> after(LifeEventKind kind, Participant... persons) {
    return ALL
        .after(new LifeEvent(kind, DAY, List.of(persons), false), OpeningDays.standard())
        .stream()
        .collect(
            Collectors.toMap(
                step -> step.procedure().businessId() + "/" + step.procedure().id(),
                step ->
                    step.persons().stream()
                            .map(Participant::number)
                            .collect(Collectors.joining(","))
                        + " "
                        + step.deadline()));
  }

  private static Participant person(String number, @Nullable LocalDate birth) {
    return new Participant(number, "見本　" + number, birth, false, true);
  }
}
