package org.yakuba.kernel.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakuba.kernel.yaml.YamlFormatException;

class MunicipalParametersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private static final MunicipalParameters PARAMETERS =
      MunicipalParameters.read(
          new StringReader(
              """
              parameters:
                - {id: addOn, name: 上乗せ額, type: INTEGER, unit: yen, digits: 6, min: 0, nullable: true, legalBasis: 条例, changePolicy: BEFORE_ASSESSMENT}
                - {id: day, name: 支払日, type: INTEGER, unit: day, min: 1, max: 28, defaultValue: 10, legalBasis: 規則, changePolicy: ANYTIME}
                - {id: rate, name: 率, type: RATE, unit: ratio, legalBasis: 条例, changePolicy: YEAR_START}
                - {id: mode, name: 方式, type: TEXT, unit: code, choices: [A, B], defaultValue: A, legalBasis: 規則, changePolicy: ANYTIME}
              """),
          "test");

  private static MunicipalValues values(String id, String periods) {
    return PARAMETERS.values(
        new StringReader("parameters:\n  - parameterId: " + id + "\n    values:\n" + periods),
        "values.yaml");
  }

  private static String value(String from, String to, String value) {
    return "      - {municipalityCode: \"990019\", effectiveFrom: %s, effectiveTo: %s, value: %s}\n"
        .formatted(from, to, value);
  }

  @Test
  void a_municipality_that_has_set_nothing_has_the_default() {
    var defaults = PARAMETERS.defaults();
    assertThat(defaults.on("day", DAY)).contains("10");
    assertThat(defaults.on("addOn", DAY)).isEmpty();
    assertThatThrownBy(() -> defaults.on("rate", DAY))
        .isInstanceOf(MissingParameterException.class);
  }

  @Test
  void a_value_holds_on_its_days() {
    var set =
        values("day", value("2026-04-01", "2026-09-30", "5") + value("2027-04-01", "null", "6"));
    assertThat(set.on("day", LocalDate.of(2026, 9, 30))).contains("5");
    assertThat(set.on("day", DAY)).contains("10");
    assertThat(set.on("day", LocalDate.of(2030, 1, 1))).contains("6");
    assertThat(values("addOn", value("2026-04-01", "null", "null")).on("addOn", DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "addOn, 1000000, 6桁まで",
    "addOn, -1, 0以上",
    "addOn, x, 整数",
    "day, 29, 28以下",
    "day, null, 空にできません",
    "rate, 1e3, 小数",
    "mode, C, A・B",
    "other, 1, この業務",
  })
  void a_value_outside_its_bounds_is_refused_with_place_and_value(
      String id, String value, String told) {
    assertThatThrownBy(() -> values(id, value("2026-04-01", "null", value)))
        .isInstanceOf(YamlFormatException.class)
        .hasMessageContaining("values.yaml parameters[0]")
        .hasMessageContaining(told);
  }

  @Test
  void periods_must_not_overlap_and_belong_to_one_municipality() {
    assertThatThrownBy(() ->
            values("day", value("2026-04-01", "null", "5") + value("2027-04-01", "null", "6")))
        .hasMessageContaining("重なって");
    assertThatThrownBy(() -> values("day", value("2026-04-01", "2026-03-31", "5")))
        .hasMessageContaining("始まりより前");
    assertThatThrownBy(() ->
            values(
                "day",
                value("2026-04-01", "2026-09-30", "5")
                    + value("2027-04-01", "null", "6").replace("990019", "990027")))
        .hasMessageContaining("1つの団体");
    assertThatThrownBy(
            () -> values("day", value("2026-04-01", "null", "5").replace("990019", "990018")))
        .hasMessageContaining("団体コード");
  }

  @Test
  void values_kept_by_their_first_day_end_where_the_next_begins() {
    var kept =
        PARAMETERS.values(
            List.of(
                new MunicipalValues.Setting("day", LocalDate.of(2026, 12, 1), null, "7"),
                new MunicipalValues.Setting("day", LocalDate.of(2026, 4, 1), null, "5")));
    assertThat(kept.on("day", LocalDate.of(2026, 11, 30))).contains("5");
    assertThat(kept.on("day", LocalDate.of(2026, 12, 1))).contains("7");
    assertThat(kept.settings("day"))
        .extracting(MunicipalValues.Setting::to)
        .containsExactly(LocalDate.of(2026, 11, 30), null);
    assertThat(kept.fingerprint()).isNotEqualTo(PARAMETERS.defaults().fingerprint());
  }

  @Test
  void kept_values_that_break_their_bounds_are_refused() {
    assertThatThrownBy(() ->
            PARAMETERS.values(
                List.of(
                    new MunicipalValues.Setting(
                        "addOn", LocalDate.of(2026, 4, 1), null, "1000000"))))
        .hasMessageContaining("6桁まで");
  }

  @Test
  void a_parameter_of_a_pattern_is_asked_only_while_the_pattern_is_chosen() {
    var parameters =
        MunicipalParameters.read(
            new StringReader(
                """
                parameters:
                  - {id: kind, name: 型, type: TEXT, unit: code, choices: [FACILITY, HOME], labels: {FACILITY: 施設型, HOME: 居宅型}, legalBasis: 要綱, changePolicy: ANYTIME}
                  - {id: places, name: 定員, type: INTEGER, unit: people, nullable: true, legalBasis: 要綱, changePolicy: ANYTIME, shownWhen: {parameterId: kind, value: FACILITY}}
                """),
            "patterns.yaml");
    assertThat(parameters.defaults().isShown("places", DAY)).isFalse();
    var chosen =
        parameters.values(
            List.of(
                new MunicipalValues.Setting("kind", LocalDate.of(2026, 4, 1), null, "FACILITY")));
    assertThat(chosen.isShown("places", DAY)).isTrue();
    assertThat(chosen.isShown("places", LocalDate.of(2026, 3, 31))).isFalse();
    assertThat(parameters.get("kind").word("HOME")).isEqualTo("居宅型");
  }
}
