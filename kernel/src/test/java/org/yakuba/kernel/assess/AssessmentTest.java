package org.yakuba.kernel.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yakuba.kernel.money.Yen;

class AssessmentTest {

  @Test
  void a_result_carries_the_steps_that_led_to_it() {
    var trace = Trace.of("sample-benefit", YearMonth.of(2026, 4));
    trace.step("児童数", () -> "18歳到達年度末まで", 2);
    var assessment = trace.conclude("支給月額", Yen.of(20_000));
    assertThat(assessment)
        .isInstanceOfSatisfying(
            Assessment.Assessed.class,
            assessed -> {
              assertThat(assessed.result()).isEqualTo(Yen.of(20_000));
              assertThat(assessed.trace()).hasSize(3);
            });
    assertThat(assessment.map(Yen::amount).orElseThrow()).isEqualTo(20_000L);
  }

  @Test
  void a_batch_pays_nothing_for_the_explanation() {
    var worded = new AtomicInteger();
    TraceSink.NONE.step("児童数", () -> "式" + worded.incrementAndGet(), 2);
    assertThat(worded).hasValue(0);
  }

  @Test
  void all_violations_are_reported_at_once_in_their_order() {
    var violations =
        new Violations()
            .add("name", "", "MISSING_FIELD", "氏名が必要です")
            .add("birthDate", "x", "DATE-E01", "日付として読めません");
    assertThat(violations.toList())
        .extracting(Violation::code)
        .containsExactly("MISSING_FIELD", "DATE-E01");
    assertThat(violations.at("birthDate")).hasSize(1);
    assertThatThrownBy(violations::throwIfAny)
        .isInstanceOf(ViolationsException.class)
        .hasMessageContaining("DATE-E01");
  }

  @Test
  void a_refusal_stays_a_refusal() {
    Assessment<Yen> refused =
        Assessment.refused(new Violations().add(Violation.of("INVALID", "だめ")));
    assertThatThrownBy(() -> refused.map(Yen::amount).orElseThrow())
        .isInstanceOf(ViolationsException.class);
    assertThatThrownBy(() -> Assessment.refused(new Violations()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_violation_is_no_exception() {
    var none = new Violations();
    none.throwIfAny();
    assertThat(none.isEmpty()).isTrue();
  }
}
