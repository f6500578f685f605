package org.yakuba.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.kernel.yaml.YamlFormatException;
import org.yakuba.kernel.yaml.YamlMap;
import org.yakuba.platform.procedure.LifeEvent.Participant;

/** Conditions and periods of procedures, on the days on which they change. */
class ProceduresTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

  @Test
  void a_period_of_days_does_not_count_the_day_of_the_event() {
    var steps = after("deadline: {amount: 14, unit: DAYS}", LifeEventKind.MOVE_IN, DAY, null);
    assertThat(steps.getFirst().deadline()).isEqualTo("2026-10-02");
    assertThat(steps.getFirst().isLate(LocalDate.of(2026, 10, 2))).isFalse();
    assertThat(steps.getFirst().isLate(LocalDate.of(2026, 10, 3))).isTrue();
  }

  @Test
  void a_last_day_on_which_the_town_hall_is_closed_gives_way_to_the_next_open_one_where_said_so() {
    var extended = "deadline: {amount: 15, unit: DAYS, nextOpenDay: true}";
    var strict = "deadline: {amount: 15, unit: DAYS}";
    assertThat(after(strict, LifeEventKind.BIRTH, DAY, null).getFirst().deadline())
        .isEqualTo("2026-10-03");
    assertThat(after(extended, LifeEventKind.BIRTH, DAY, null).getFirst().deadline())
        .isEqualTo("2026-10-05");
    assertThat(
            after(extended, LifeEventKind.BIRTH, LocalDate.of(2026, 12, 14), null)
                .getFirst()
                .deadline())
        .isEqualTo("2027-01-04");
  }

  @Test
  void months_and_years_end_on_the_day_before_the_corresponding_day() {
    assertThat(
            after("deadline: {amount: 3, unit: MONTHS}", LifeEventKind.DEATH, DAY, null)
                .getFirst()
                .deadline())
        .isEqualTo("2026-12-18");
    assertThat(
            after(
                    "deadline: {amount: 2, unit: YEARS}",
                    LifeEventKind.DEATH,
                    LocalDate.of(2024, 2, 28),
                    null)
                .getFirst()
                .deadline())
        .isEqualTo("2026-02-28");
  }

  @Test
  void an_age_is_reached_at_the_end_of_the_day_before_the_birthday() {
    var rule = "who: {reached: 65}";
    assertThat(after(rule, LifeEventKind.MOVE_IN, DAY, DAY.minusYears(65).plusDays(1))).hasSize(1);
    assertThat(after(rule, LifeEventKind.MOVE_IN, DAY, DAY.minusYears(65).plusDays(2))).isEmpty();
    var under = "who: {notReached: 75}";
    assertThat(after(under, LifeEventKind.MOVE_IN, DAY, DAY.minusYears(75).plusDays(1))).isEmpty();
    assertThat(after(under, LifeEventKind.MOVE_IN, DAY, DAY.minusYears(75).plusDays(2))).hasSize(1);
  }

  @Test
  void a_child_born_on_april_first_belongs_to_the_school_year_before() {
    var school = "who: {fromFiscalYearAfter: 6, untilFiscalYearOf: 15}";
    var first = LocalDate.of(2020, 4, 1);
    var second = LocalDate.of(2020, 4, 2);
    var entry = LocalDate.of(2026, 4, 1);
    assertThat(after(school, LifeEventKind.MOVE_IN, entry, first)).hasSize(1);
    assertThat(after(school, LifeEventKind.MOVE_IN, entry, second)).isEmpty();
    assertThat(after(school, LifeEventKind.MOVE_IN, LocalDate.of(2035, 3, 31), first)).hasSize(1);
    assertThat(after(school, LifeEventKind.MOVE_IN, LocalDate.of(2035, 4, 1), first)).isEmpty();
    assertThat(after(school, LifeEventKind.MOVE_IN, LocalDate.of(2036, 3, 31), second)).hasSize(1);
  }

  @Test
  void of_a_person_born_in_an_unknown_year_every_age_is_possible() {
    assertThat(after("who: {reached: 65}", LifeEventKind.MOVE_IN, DAY, null)).hasSize(1);
  }

  @Test
  void an_event_of_an_unknown_day_has_procedures_without_a_deadline() {
    var steps = after("deadline: {amount: 14, unit: DAYS}", LifeEventKind.DEATH, null, null);
    assertThat(steps).hasSize(1);
    assertThat(steps.getFirst().deadline()).isNull();
  }

  @Test
  void nationality_head_and_who_stays_behind_are_conditions() {
    assertThat(after("who: {foreign: true}", LifeEventKind.MOVE_IN, DAY, null)).isEmpty();
    assertThat(after("who: {head: true}", LifeEventKind.MOVE_IN, DAY, null)).hasSize(1);
    assertThat(after("who: {head: true, othersRemain: true}", LifeEventKind.MOVE_IN, DAY, null))
        .isEmpty();
  }

  @Test
  void another_event_has_no_procedures_and_the_nearest_deadline_stands_first() {
    var file =
        read(
            rule("late", "deadline: {amount: 30, unit: DAYS}")
                + rule("never", "note: なし")
                + rule("soon", "deadline: {amount: 14, unit: DAYS}"));
    var event = event(LifeEventKind.MOVE_IN, DAY, null);
    assertThat(file.after(event, OpeningDays.standard()))
        .extracting(step -> step.procedure().id())
        .containsExactly("soon", "late", "never");
    assertThat(file.after(event(LifeEventKind.HEAD_CHANGE, DAY, null), OpeningDays.standard()))
        .isEmpty();
  }

  @Test
  void work_items_are_one_for_each_business_and_person_with_a_key_of_the_event() {
    var steps =
        read(rule("one", "deadline: {amount: 14, unit: DAYS}")
                + rule("two", "note: なし")
                + rule("told-only", "workItem: false"))
            .after(event(LifeEventKind.MOVE_IN, DAY, null), OpeningDays.standard());
    var id = UUID.fromString("00000000-0000-7000-8000-000000000001");
    var items = ProcedureItems.items(id, LifeEventKind.MOVE_IN, steps);
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().naturalKey()).isEqualTo(id + "/11");
    assertThat(items.getFirst().detail())
        .containsEntry("procedure1", "手続one(令和8年10月2日まで)")
        .containsEntry("procedure2", "手続two")
        .doesNotContainKey("procedure3");
  }

  @Test
  void a_file_that_is_not_as_it_should_be_is_refused_with_its_place() {
    assertThatThrownBy(() -> read(rule("a", "who: {age: 65}")))
        .isInstanceOf(YamlFormatException.class)
        .hasMessageContaining("age");
    assertThatThrownBy(() -> read(rule("a", "") + rule("a", "")))
        .isInstanceOf(YamlFormatException.class)
        .hasMessageContaining("2つあります");
  }

  private static List<Step> after(
      String rule, LifeEventKind kind, @Nullable LocalDate day, @Nullable LocalDate birth) {
    return read(rule("x", rule)).after(event(kind, day, birth), OpeningDays.standard());
  }

  private static LifeEvent event(
      LifeEventKind kind, @Nullable LocalDate day, @Nullable LocalDate birth) {
    return new LifeEvent(
        kind, day, List.of(new Participant("11", "見本　太郎", birth, false, true)), false);
  }

  private static String rule(String id, String more) {
    return """
      - id: %s
        name: 手続%s
        after: [MOVE_IN, BIRTH, DEATH]
        basis: 見本法第1条
        %s
    """
        .formatted(id, id, more);
  }

  private static Procedures read(String rules) {
    var text = "businessId: sample\nbusiness: 見本\noffice: 見本課\nprocedures:\n" + rules;
    return Procedures.of(List.of(YamlMap.read(new StringReader(text), "sample.yaml")));
  }
}
