package org.yakuba.kernel.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.money.Rate;
import org.yakuba.kernel.money.Yen;

class DatedParametersTest {

  private static DatedParameters read(String type, String... values) {
    return DatedParameters.read(new StringReader(yaml(type, values)), "parameters.yaml");
  }

  private static String yaml(String type, String... values) {
    return """
    parameters:
      - id: limit
        name: 上限
        type: %s
        unit: yen
        legalBasis: 見本法第1条
        values:
    """
            .formatted(type)
        + String.join("", Arrays.stream(values).map(v -> "      - " + v + "\n").toList());
  }

  @Test
  void the_value_of_a_day_is_the_one_that_holds_on_it() {
    var limit =
        read(
                "YEN",
                "{from: 2024-04-01, to: 2025-03-31, value: 1000}",
                "{from: 2025-04-01, value: 2000}")
            .get("limit");
    assertThat(limit.yenOn(LocalDate.of(2025, 3, 31))).isEqualTo(Yen.of(1000));
    assertThat(limit.yenOn(LocalDate.of(2025, 4, 1))).isEqualTo(Yen.of(2000));
    assertThat(limit.yenOn(LocalDate.of(2999, 1, 1))).isEqualTo(Yen.of(2000));
    assertThat(limit.legalBasis()).isEqualTo("見本法第1条");
  }

  @Test
  void a_day_without_a_value_stops_the_calculation() {
    var limit = read("INTEGER", "{from: 2024-04-01, to: 2025-03-31, value: 14}").get("limit");
    assertThat(limit.integerOn(LocalDate.of(2024, 4, 1))).isEqualTo(14);
    assertThatThrownBy(() -> limit.integerOn(LocalDate.of(2024, 3, 31)))
        .isInstanceOf(MissingParameterException.class)
        .hasMessageContaining("limit")
        .hasMessageContaining("2024-03-31");
    assertThatThrownBy(() -> limit.integerOn(LocalDate.of(2025, 4, 1)))
        .isInstanceOf(MissingParameterException.class);
  }

  @Test
  void a_gap_is_refused_with_its_days() {
    assertThatThrownBy(() ->
            read(
                "YEN",
                "{from: 2024-04-01, to: 2025-03-30, value: 1}",
                "{from: 2025-04-01, value: 2}"))
        .hasMessageContaining("parameters.yaml")
        .hasMessageContaining("2025-03-31")
        .hasMessageContaining("空いて");
  }

  @Test
  void an_overlap_is_refused() {
    assertThatThrownBy(() ->
            read(
                "YEN",
                "{from: 2024-04-01, to: 2025-04-01, value: 1}",
                "{from: 2025-04-01, value: 2}"))
        .hasMessageContaining("重なって");
    assertThatThrownBy(
            () -> read("YEN", "{from: 2024-04-01, value: 1}", "{from: 2025-04-01, value: 2}"))
        .hasMessageContaining("重なって");
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> read("YEN", "{from: 2025-04-01, to: 2025-03-31, value: 1}"))
        .hasMessageContaining("終わり");
  }

  @Test
  void a_value_of_another_type_and_a_misspelled_key_are_refused() {
    assertThatThrownBy(() -> read("INTEGER", "{from: 2025-04-01, value: 14日}"))
        .hasMessageContaining("14日");
    assertThatThrownBy(() -> read("INTEGER", "{form: 2025-04-01, value: 14}"))
        .hasMessageContaining("form");
    assertThatThrownBy(() -> read("INTEGER")).hasMessageContaining("limit");
  }

  @Test
  void the_same_identifier_twice_is_refused() {
    var one = yaml("YEN", "{from: 2025-04-01, value: 1}");
    var two = one + one.replace("parameters:\n", "");
    assertThatThrownBy(() -> DatedParameters.read(new StringReader(two), "p.yaml"))
        .hasMessageContaining("2度");
  }

  @Test
  void a_rate_is_exact_and_asked_for_as_what_it_is() {
    var rate = read("RATE", "{from: 2025-04-01, value: \"0.060\"}").get("limit");
    assertThat(rate.rateOn(LocalDate.of(2025, 4, 1))).isEqualTo(Rate.of("0.06"));
    assertThatThrownBy(() -> rate.yenOn(LocalDate.of(2025, 4, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_fingerprint_tells_other_law_from_the_same_law() {
    var one = read("YEN", "{from: 2025-04-01, value: 1}");
    assertThat(one.fingerprint())
        .isEqualTo(read("YEN", "{from: 2025-04-01, value: 1}").fingerprint())
        .isNotEqualTo(read("YEN", "{from: 2025-04-01, value: 2}").fingerprint())
        .hasSize(64);
  }

  @Property
  void a_file_that_is_accepted_has_exactly_one_value_for_every_day(
      @ForAll @IntRange(min = 1, max = 400) int firstLength,
      @ForAll @IntRange(min = -2, max = 2) int gap,
      @ForAll @IntRange(max = 800) int day) {
    var start = LocalDate.of(2024, 4, 1);
    var firstEnd = start.plusDays(firstLength - 1L);
    var secondStart = firstEnd.plusDays(1L + gap);
    try {
      var limit =
          read(
                  "YEN",
                  "{from: " + start + ", to: " + firstEnd + ", value: 1}",
                  "{from: " + secondStart + ", value: 2}")
              .get("limit");
      assertThat(gap).isZero();
      var on = start.plusDays(day);
      assertThat(limit.values().stream().filter(v -> v.holdsOn(on))).hasSize(1);
      assertThat(limit.yenOn(on)).isEqualTo(Yen.of(on.isAfter(firstEnd) ? 2 : 1));
    } catch (IllegalArgumentException refused) {
      assertThat(gap).isNotZero();
    }
  }
}
