package org.yakuba.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapeTest {

  private final List<Fault> faults = new ArrayList<>();

  private Shape shape(@Nullable Object... keysAndValues) {
    var items = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      items.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return Shape.of(items, "", faults).orElseThrow();
  }

  private List<String> told() {
    return faults.stream().map(f -> f.field() + " " + f.code() + " " + f.value()).toList();
  }

  @Test
  void sound_items_are_read_without_a_fault() {
    var shape =
        shape(
            "day",
            "2026-02-28",
            "month",
            "2026-02",
            "number",
            7,
            "great",
            5_000_000_000L,
            "days",
            List.of("2026-01-01"),
            "nothing",
            null);
    assertThat(shape.date("day")).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(shape.month("month")).isEqualTo(YearMonth.of(2026, 2));
    assertThat(shape.whole("number", 0, 9)).isEqualTo(7);
    assertThat(shape.whole("great", 0, Long.MAX_VALUE)).isEqualTo(5_000_000_000L);
    assertThat(shape.dates("days")).containsExactly(LocalDate.of(2026, 1, 1));
    assertThat(shape.text("nothing")).isNull();
    assertThat(shape.text("absent")).isNull();
    shape.refuseUnknown();
    assertThat(told()).isEmpty();
  }

  @Test
  void every_fault_is_told_in_the_order_of_reading_with_what_was_given() {
    var shape =
        shape(
            "day",
            "2026-02-30",
            "month",
            "2026-2",
            "number",
            new BigDecimal("7.0"),
            "bounded",
            10,
            "word",
            "summer",
            "flag",
            "true",
            "texts",
            Arrays.asList("a", 1),
            "objects",
            Arrays.asList(Map.of(), null),
            "odd",
            1);
    shape.require("missing");
    shape.date("day");
    shape.month("month");
    shape.whole("number", 0, 9);
    shape.whole("bounded", 0, 9);
    shape.word("word", java.time.DayOfWeek.class);
    shape.flag("flag");
    shape.texts("texts");
    shape.objects("objects");
    shape.refuseUnknown();
    assertThat(told())
        .containsExactly(
            "missing MISSING_FIELD null",
            "day INVALID 2026-02-30",
            "month INVALID 2026-2",
            "number INVALID 7.0",
            "bounded INVALID 10",
            "word INVALID summer",
            "flag INVALID true",
            "texts[1] INVALID 1",
            "objects[1] INVALID null",
            "odd UNKNOWN_FIELD 1");
  }

  @Test
  void the_path_of_an_item_within_objects_and_arrays_is_told() {
    var shape = shape("children", List.of(Map.of("birthDate", "x")), "of", Map.of("in", Map.of()));
    shape.requiredObjects("children").getFirst().date("birthDate");
    shape.object("of").orElseThrow().object("in").orElseThrow().require("deep");
    assertThat(faults)
        .extracting(Fault::field)
        .containsExactly("children[0].birthDate", "of.in.deep");
  }

  @Test
  void an_array_that_must_hold_something_must_not_be_empty() {
    shape("children", List.of()).requiredObjects("children");
    assertThat(told()).containsExactly("children INVALID []");
  }

  @Test
  void what_is_no_object_is_told() {
    assertThat(Shape.of(7, "x", faults)).isEmpty();
    assertThat(told()).containsExactly("x INVALID 7");
  }

  @Test
  void moments_need_their_form() {
    var shape = shape("local", "2026-10-01T09:00:00", "offset", "2026-10-01T09:00:00+09:00");
    assertThat(shape.localMoment("local")).hasToString("2026-10-01T09:00");
    assertThat(shape.offsetMoment("offset")).hasToString("2026-10-01T09:00+09:00");
    assertThat(shape.localMoment("offset")).isNull();
    assertThat(shape.offsetMoment("local")).isNull();
    assertThat(faults).hasSize(2);
  }

  @Test
  void a_refusal_names_at_least_one_fault() {
    assertThatThrownBy(() -> new Assessor.Refused(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Assessor.Refused(List.of(new Fault("a", 1, Fault.INVALID, "m"))).json())
        .hasToString("{errors=[{field=a, value=1, code=INVALID, message=m}]}");
  }
}
