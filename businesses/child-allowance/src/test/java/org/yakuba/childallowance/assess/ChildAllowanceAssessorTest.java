package org.yakuba.childallowance.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts in, result, trace or errors out (child-allowance §8). */
class ChildAllowanceAssessorTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ChildAllowanceAssessor ASSESSOR =
      new ChildAllowanceAssessor(ChildAllowanceLaw.national());

  private static final String EXAMPLE =
      """
      {"assessMonthFrom":"2026-10","assessMonthTo":"2026-11","recipientType":"PARENT","claimDate":"2024-05-01",
       "children":[{"childId":"c1","birthDate":"2005-11-20","careEquivalent":{"claimDate":"2024-11-20","reform2024Transitional":true}},
                   {"childId":"c2","birthDate":"2010-07-01"},{"childId":"c3","birthDate":"2018-02-10"}]}\
      """;
  private static final String PLAIN =
      """
      {"assessMonthFrom":"2026-10","assessMonthTo":"2026-10","recipientType":"PARENT","claimDate":"2026-01-05",
       "children":[{"childId":"a","birthDate":"2020-01-01"}]}\
      """;

  private static JsonNode assess(String facts) {
    return MAPPER.valueToTree(ASSESSOR.assess(MAPPER.readValue(facts, Object.class)).json());
  }

  private static JsonNode plain(String from, String to) {
    assertThat(PLAIN).contains(from);
    return assess(PLAIN.replace(from, to));
  }

  private static String first(JsonNode outcome) {
    assertThat(outcome.has("result")).isFalse();
    var error = outcome.at("/errors/0");
    return error.path("field").asString() + " " + error.path("code").asString();
  }

  @Test
  void the_example_of_the_rulebook_comes_out_to_the_yen() {
    var result = assess(EXAMPLE).path("result");
    var expected =
        MAPPER.readTree(
            """
            {"entitlementStartMonth":"2024-06",
             "months":[
              {"month":"2026-10","countedChildren":3,"amount":40000,"children":[
                {"childId":"c1","order":1,"category":"COUNT_ONLY","amount":0},
                {"childId":"c2","order":2,"category":"STANDARD","amount":10000},
                {"childId":"c3","order":3,"category":"THIRD_OR_LATER","amount":30000}]},
              {"month":"2026-11","countedChildren":3,"amount":40000,"children":[
                {"childId":"c1","order":1,"category":"COUNT_ONLY","amount":0},
                {"childId":"c2","order":2,"category":"STANDARD","amount":10000},
                {"childId":"c3","order":3,"category":"THIRD_OR_LATER","amount":30000}]}],
             "totalAmount":80000,
             "payments":[{"paymentMonth":"2026-12","fromMonth":"2026-10","toMonth":"2026-11","amount":80000}]}\
            """);
    assertThat(result.toString()).isEqualTo(expected.toString());
  }

  @Test
  void the_trace_tells_start_ranks_grounds_and_sum_in_this_order() {
    var trace = assess(EXAMPLE).path("trace");
    assertThat(trace)
        .extracting(step -> step.path("step").asString())
        .containsExactly(
            "対象",
            "支給開始月",
            "c1 の監護相当の算入の開始月",
            "2026-10 算定",
            "2026-10 c1 第1子",
            "2026-10 c2 第2子",
            "2026-10 c3 第3子",
            "2026-10 支給月額",
            "2026-11 算定",
            "2026-11 c1 第1子",
            "2026-11 c2 第2子",
            "2026-11 c3 第3子",
            "2026-11 支給月額",
            "2026-12 支払",
            "合計");
    assertThat(trace.get(6).path("formula").asString()).contains("30,000円", "児童手当法第6条");
    assertThat(trace.get(2).path("formula").asString()).contains("経過措置", "2025-03-31");
    assertThat(trace.get(14).path("value").asLong()).isEqualTo(80_000);
  }

  @Test
  void a_child_has_from_the_recipient_what_it_leaves_out() {
    var facts =
        """
        {"assessMonthFrom":"2026-09","assessMonthTo":"2026-11","recipientType":"PARENT",
         "claimDate":"2026-10-02","eventDate":"2026-09-18",
         "children":[{"childId":"a","birthDate":"2026-09-18"}%s]}\
        """;
    assertThat(assess(facts.formatted("")).at("/result/months/1/amount").asInt()).isEqualTo(15_000);
    var own = ",{\"childId\":\"b\",\"birthDate\":\"2026-09-18\",\"claimDate\":\"2026-10-02\"}";
    var result = assess(facts.formatted(own)).path("result");
    assertThat(result.at("/months/1/amount").asInt()).isEqualTo(15_000);
    assertThat(result.at("/months/2/amount").asInt()).isEqualTo(30_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"assessMonthFrom\":\"2026-10\", | | assessMonthFrom MISSING_FIELD",
        "\"assessMonthFrom\":\"2026-10\" | \"assessMonthFrom\":\"2022-05\" | assessMonthFrom"
            + " INVALID",
        "\"assessMonthFrom\":\"2026-10\" | \"assessMonthFrom\":\"2026-13\" | assessMonthFrom"
            + " INVALID",
        "\"assessMonthFrom\":\"2026-10\" | \"assessMonthFrom\":202610 | assessMonthFrom INVALID",
        "\"assessMonthTo\":\"2026-10\" | \"assessMonthTo\":\"2026-09\" | assessMonthTo INVALID",
        "\"assessMonthTo\":\"2026-10\" | \"assessMonthTo\":\"2031-10\" | assessMonthTo INVALID",
        "PARENT | MOTHER | recipientType INVALID",
        "2026-01-05 | 2026-02-29 | claimDate INVALID",
        "\"2026-01-05\", | \"2026-01-05\",\"eventDate\":\"2026-01-06\", | eventDate CHA-E103",
        "\"2026-01-05\", | \"2026-01-05\",\"closedDays\":[\"2026-01-01\",\"x\"], | closedDays[1]"
            + " INVALID",
        "\"2026-01-05\", | \"2026-01-05\",\"reform2024Transitional\":\"1\", |"
            + " reform2024Transitional INVALID",
        "{\"childId\":\"a\",\"birthDate\":\"2020-01-01\"} | | children INVALID",
        "[{\"childId\":\"a\",\"birthDate\":\"2020-01-01\"}] | {} | children INVALID",
        "\"childId\":\"a\", | | children[0].childId MISSING_FIELD",
        "2020-01-01 | 2026-11-01 | children[0].birthDate INVALID",
        "2020-01-01 | 2020-02-30 | children[0].birthDate INVALID",
        "\"birthDate\":\"2020-01-01\" | \"birthDate\":null | children[0].birthDate MISSING_FIELD",
        "\"2020-01-01\" | \"2020-01-01\",\"careFrom\":\"2019-12-31\" | children[0].careFrom"
            + " INVALID",
        "\"2020-01-01\" | \"2020-01-01\",\"careTo\":\"2019-12-31\" | children[0].careTo INVALID",
        "\"2020-01-01\" | \"2020-01-01\",\"residence\":\"MOON\" | children[0].residence INVALID",
        "\"2020-01-01\" | \"2020-01-01\",\"careEquivalent\":{} |"
            + " children[0].careEquivalent.claimDate MISSING_FIELD",
        "\"2020-01-01\" | \"2020-01-01\",\"birthday\":1 | children[0].birthday UNKNOWN_FIELD",
        "\"2026-01-05\", | \"2026-01-05\",\"month\":1, | month UNKNOWN_FIELD",
      })
  void what_is_wrong_is_told_by_path_and_code(String from, String to, String told) {
    assertThat(first(plain(from, to == null ? "" : to))).isEqualTo(told);
  }

  @Test
  void several_faults_are_told_in_the_order_of_the_table_with_what_was_given() {
    var outcome =
        assess(
            """
            {"assessMonthFrom":"2024-09","assessMonthTo":"2024-09","recipientType":"PARENT","claimDate":"2026-02-30",
             "income":{"adjustedIncome":-1,"dependents":"2"},
             "children":[{"childId":"a","birthDate":"2020-01-01"},{"childId":"a","birthDate":[1]}]}\
            """);
    assertThat(outcome.path("errors"))
        .extracting(e -> e.path("field").asString() + " " + e.path("value"))
        .containsExactly(
            "claimDate \"2026-02-30\"",
            "children[1].childId \"a\"",
            "children[1].birthDate [1]",
            "income.adjustedIncome -1",
            "income.dependents \"2\"");
    assertThat(outcome.path("errors")).allMatch(e -> !e.path("message").asString().isBlank());
  }

  @Test
  void parents_are_asked_for_income_when_a_month_until_september_2024_is_asked_for() {
    var former = PLAIN.replace("2026-10", "2024-09").replace("2026-01-05", "2024-01-05");
    assertThat(first(assess(former))).isEqualTo("income MISSING_FIELD");
    assertThat(assess(former.replace("PARENT", "FACILITY")).has("result")).isTrue();
    var told =
        former.replace(
            "\"children\"", "\"income\":{\"adjustedIncome\":0,\"dependents\":0},\"children\"");
    assertThat(assess(told).at("/result/totalAmount").asInt()).isEqualTo(10_000);
  }

  @Test
  void what_is_no_object_is_refused() {
    assertThat(first(assess("7"))).isEqualTo(" INVALID");
    assertThat(first(assess("null"))).isEqualTo(" INVALID");
  }
}
