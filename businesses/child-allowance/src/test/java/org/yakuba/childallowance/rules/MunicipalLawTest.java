package org.yakuba.childallowance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.childallowance.rules.ChildAllowanceLaw.Period;
import org.yakuba.kernel.parameter.MunicipalValues.Setting;

class MunicipalLawTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 12);

  private static ChildAllowanceLaw law(Setting... settings) {
    return ChildAllowanceLaw.of(
        ChildAllowanceLaw.nationalParameters(),
        ChildAllowanceLaw.municipalParameters().values(Arrays.asList(settings)));
  }

  private static Setting from(String id, YearMonth month, @Nullable String value) {
    return new Setting(id, month.atDay(1), null, value);
  }

  /** What three children of 1, 4 and 8 years bring beside the allowance. */
  private static List<Integer> additions(ChildAllowanceLaw law, YearMonth month) {
    var calculator = new AllowanceCalculator(law, day -> false);
    var table = new HouseholdTable(1, 3);
    table.addRecipient(false, day(2020, 1, 10), HouseholdTable.NONE, false, HouseholdTable.NONE);
    for (int year : new int[] {2018, 2022, 2025}) {
      table.addChild(
          day(year, 6, 15),
          HouseholdTable.NONE,
          HouseholdTable.NONE,
          Residence.DOMESTIC,
          HouseholdTable.NONE,
          HouseholdTable.NONE,
          false,
          HouseholdTable.NONE,
          HouseholdTable.NONE,
          false,
          HouseholdTable.NONE);
    }
    calculator.open(table, 0);
    int number = AllowanceCalculator.month(month);
    assertThat(calculator.month(number)).isEqualTo(10_000 + 10_000 + 30_000);
    return List.of(
        calculator.additionOf(1, number),
        calculator.additionOf(2, number),
        calculator.additionOf(3, number));
  }

  private static int day(int year, int month, int day) {
    return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
  }

  @Test
  void a_municipality_adds_nothing_until_it_has_set_something() {
    assertThat(additions(law(), MONTH)).containsExactly(0, 0, 0);
    assertThat(additions(law(from("localAddition", MONTH, null)), MONTH)).containsExactly(0, 0, 0);
  }

  @Test
  void what_a_municipality_adds_stands_beside_the_allowance_from_its_first_month() {
    var law = law(from("localAddition", MONTH, "3000"));
    assertThat(additions(law, MONTH.minusMonths(1))).containsExactly(0, 0, 0);
    assertThat(additions(law, MONTH)).containsExactly(3000, 3000, 3000);
  }

  @Test
  void what_a_municipality_adds_may_be_for_some_children_only() {
    assertThat(
            additions(
                law(
                    from("localAddition", MONTH, "3000"),
                    from("localAdditionScope", MONTH, "THIRD_OR_LATER")),
                MONTH))
        .containsExactly(0, 0, 3000);
  }

  @Test
  void a_value_out_of_bounds_is_no_law() {
    assertThatThrownBy(() -> law(from("localAddition", MONTH, "1000000")))
        .hasMessageContaining("6桁まで");
  }

  @Test
  void another_value_is_another_law() {
    assertThat(law().fingerprint()).isEqualTo(ChildAllowanceLaw.national().fingerprint());
    assertThat(law(from("paymentDay", MONTH, "15")).fingerprint())
        .isNotEqualTo(law().fingerprint());
  }

  @Test
  void a_day_of_payment_on_which_the_banks_are_closed_moves_to_the_open_day_before() {
    var law = law(from("paymentDay", MONTH, "13"));
    assertThat(law.paymentDate(MONTH, day -> day.getDayOfWeek() == DayOfWeek.SUNDAY))
        .isEqualTo(LocalDate.of(2026, 12, 12));
    assertThat(law.paymentDate(YearMonth.of(2026, 10), day -> false))
        .isEqualTo(LocalDate.of(2026, 10, 10));
  }

  @Test
  void an_even_month_pays_the_two_months_before_it_and_an_odd_month_pays_none() {
    assertThat(law().period(MONTH))
        .contains(new Period(YearMonth.of(2026, 10), YearMonth.of(2026, 11)));
    assertThat(law().period(YearMonth.of(2026, 11))).isEmpty();
    assertThat(law().period(YearMonth.of(2024, 12)))
        .contains(new Period(YearMonth.of(2024, 10), YearMonth.of(2024, 11)));
    assertThat(law().period(YearMonth.of(2024, 10)))
        .contains(new Period(YearMonth.of(2024, 6), YearMonth.of(2024, 9)));
  }
}
