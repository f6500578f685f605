package org.yakuba.emergencybenefit.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.emergencybenefit.assess.Assess.benefit;
import static org.yakuba.emergencybenefit.assess.Assess.facts;
import static org.yakuba.emergencybenefit.assess.Assess.resident;
import static org.yakuba.emergencybenefit.assess.Assess.result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** 対象者抽出: conditions, the reference date, amounts, numbers of letters. */
class TargetingTest {

  private static final String ALL_RESIDENTS =
      "{\"field\":\"residentOnBaseDate\",\"op\":\"eq\",\"value\":true}";
  private static final String THREE =
      resident(
              "p1",
              "h1",
              "1985-03-03",
              ",\"head\":true,\"taxExempt\":true,\"pattern\":\"FACILITY\"")
          + ","
          + resident("p2", "h1", "2012-05-05", ",\"taxExempt\":true,\"pattern\":\"HOME\"")
          + ","
          + resident("p3", "h1", "2014-05-05", ",\"taxExempt\":true,\"pattern\":\"HOME\"");

  private static int count(String condition, String residents) {
    return result(facts(benefit("PERSON", "{\"base\":1}", "", condition), residents, ""))
        .path("eligiblePersons")
        .asInt();
  }

  @Test
  void the_example_of_the_rulebook_comes_out() {
    var result =
        result(
            """
            {"benefit":{"benefitId":"205","baseDate":"2026-09-01","unit":"PERSON","amount":{"base":50000,"addition":20000},
              "applicationFrom":"2026-10-01","applicationTo":"2026-12-28","condition":{"all":[{"field":"residentOnBaseDate","op":"eq","value":true},{"field":"age","op":"lte","value":18}]}},
             "residents":[{"personId":"p1","householdId":"h1","head":true,"birthDate":"1985-03-03","residentFrom":"2015-01-01"},
                          {"personId":"p2","householdId":"h1","birthDate":"2012-05-05","residentFrom":"2015-01-01"}]}\
            """);
    assertThat(result.toString())
        .isEqualTo(
            """
            {"eligibleHouseholds":1,"eligiblePersons":1,"budgetAmount":70000,"letters":[{"householdId":"h1","letterId":"20500000011","eligiblePersons":1,"amount":70000}],"decisions":[],"transferCount":0,"transferAmount":0}\
            """);
  }

  @Test
  void the_addition_of_the_town_counts_for_each_person_and_an_empty_one_is_zero() {
    assertThat(budget("{\"base\":50000,\"addition\":20000}")).isEqualTo(210_000);
    assertThat(budget("{\"base\":50000,\"addition\":null}")).isEqualTo(150_000);
    assertThat(budget("{\"base\":50000}")).isEqualTo(150_000);
    assertThat(budget("{\"base\":50000,\"addition\":999999}")).isEqualTo(3_149_997);
  }

  private static int budget(String amount) {
    return result(facts(benefit("PERSON", amount, "", ALL_RESIDENTS), THREE, ""))
        .path("budgetAmount")
        .asInt();
  }

  @Test
  void a_household_with_one_taxed_member_is_not_all_exempt() {
    var exempt = "{\"field\":\"householdAllTaxExempt\",\"op\":\"eq\",\"value\":true}";
    var benefit = benefit("HOUSEHOLD", "{\"base\":100000}", "", exempt);
    assertThat(result(facts(benefit, THREE, "")).path("budgetAmount").asInt()).isEqualTo(100_000);
    var taxed = THREE + "," + resident("p4", "h1", "1990-01-01", ",\"taxExempt\":false");
    assertThat(result(facts(benefit, taxed, "")).path("eligibleHouseholds").asInt()).isZero();
    var gone =
        THREE
            + ","
            + resident(
                "p4",
                "h1",
                "1990-01-01",
                ",\"taxExempt\":false,\"residentTo\":\"2026-09-01\",\"exitReason\":\"TRANSFER_OUT\"");
    assertThat(result(facts(benefit, gone, "")).path("eligibleHouseholds").asInt()).isEqualTo(1);
  }

  @Test
  void who_died_on_the_reference_date_counts_who_moved_away_does_not_who_came_does() {
    assertThat(
            count(
                ALL_RESIDENTS,
                head("1950-01-01", ",\"residentTo\":\"2026-09-01\",\"exitReason\":\"DEATH\"")))
        .isEqualTo(1);
    assertThat(
            count(
                ALL_RESIDENTS,
                head("1950-01-01", ",\"residentTo\":\"2026-08-31\",\"exitReason\":\"DEATH\"")))
        .isZero();
    assertThat(
            count(
                ALL_RESIDENTS,
                head(
                    "1950-01-01",
                    ",\"residentTo\":\"2026-09-01\",\"exitReason\":\"TRANSFER_OUT\"")))
        .isZero();
    assertThat(
            count(
                ALL_RESIDENTS,
                head(
                    "1950-01-01",
                    ",\"residentTo\":\"2026-09-02\",\"exitReason\":\"TRANSFER_OUT\"")))
        .isEqualTo(1);
    assertThat(count(ALL_RESIDENTS, since("2026-09-01"))).isEqualTo(1);
    assertThat(count(ALL_RESIDENTS, since("2026-09-02"))).isZero();
  }

  private static String head(String birth, String more) {
    return resident("p1", "h1", birth, ",\"head\":true" + more);
  }

  private static String since(String day) {
    return head("1950-01-01", "").replace("2015-01-01", day);
  }

  @ParameterizedTest
  @CsvSource({
    // birth, age on 2026-09-01
    "2008-09-02, 18",
    "2008-09-03, 17",
    "2008-09-01, 18",
    "2026-09-01, 0",
    "2026-09-02, 0",
    "1926-09-02, 100",
  })
  void an_age_grows_on_the_day_before_the_birthday(String birth, int age) {
    var condition = "{\"field\":\"age\",\"op\":\"eq\",\"value\":" + age + "}";
    assertThat(count(condition, head(birth, ""))).isEqualTo(birth.equals("2026-09-02") ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"field\":\"age\",\"op\":\"between\",\"value\":[41,42]} | 1",
        "{\"field\":\"age\",\"op\":\"in\",\"value\":[1,41]} | 1",
        "{\"field\":\"age\",\"op\":\"gt\",\"value\":41} | 0",
        "{\"field\":\"age\",\"op\":\"gte\",\"value\":41} | 1",
        "{\"field\":\"age\",\"op\":\"lt\",\"value\":41} | 0",
        "{\"field\":\"birthDate\",\"op\":\"between\",\"value\":[\"1985-03-03\",\"1985-03-03\"]} |"
            + " 1",
        "{\"field\":\"birthDate\",\"op\":\"ne\",\"value\":\"1985-03-03\"} | 0",
        "{\"field\":\"residentSince\",\"op\":\"lte\",\"value\":\"2015-01-01\"} | 1",
        "{\"field\":\"householdSize\",\"op\":\"eq\",\"value\":1} | 1",
        "{\"field\":\"pattern\",\"op\":\"in\",\"value\":[\"A\",\"B\"]} | 1",
        "{\"field\":\"pattern\",\"op\":\"ne\",\"value\":\"A\"} | 0",
        "{\"field\":\"disabled\",\"op\":\"eq\",\"value\":true} | 0",
        "{\"field\":\"disabled\",\"op\":\"ne\",\"value\":true} | 0",
        "{\"not\":{\"field\":\"disabled\",\"op\":\"eq\",\"value\":true}} | 1",
        "{\"any\":[{\"field\":\"taxExempt\",\"op\":\"eq\",\"value\":true},{\"field\":\"age\",\"op\":\"eq\",\"value\":41}]}"
            + " | 1",
        "{\"all\":[{\"field\":\"taxExempt\",\"op\":\"eq\",\"value\":true},{\"field\":\"age\",\"op\":\"eq\",\"value\":41}]}"
            + " | 0",
      })
  void conditions_compare_what_is_known_and_what_is_not_known_holds_nowhere(
      String condition, int expected) {
    assertThat(count(condition, head("1985-03-03", ",\"pattern\":\"A\""))).isEqualTo(expected);
  }

  @Test
  void the_rule_of_the_household_asks_for_one_for_all_or_for_the_head() {
    var minors = "{\"field\":\"age\",\"op\":\"lt\",\"value\":18}";
    assertThat(households("ANY", minors)).isEqualTo(1);
    assertThat(households("ALL", minors)).isZero();
    assertThat(households("HEAD", minors)).isZero();
    assertThat(households("ALL", ALL_RESIDENTS)).isEqualTo(1);
    assertThat(households("HEAD", ALL_RESIDENTS)).isEqualTo(1);
  }

  private static int households(String rule, String condition) {
    var more = "\"householdRule\":\"" + rule + "\",";
    var benefit = benefit("HOUSEHOLD", "{\"base\":1}", more, condition);
    return result(facts(benefit, THREE, "")).path("eligibleHouseholds").asInt();
  }

  @Test
  void letters_are_numbered_by_household_and_end_in_their_check_digit() {
    var residents = new StringBuilder();
    for (int i = 12; i >= 1; i--) {
      var household = "h%02d".formatted(i);
      residents
          .append(residents.isEmpty() ? "" : ",")
          .append(resident("p" + i, household, "1990-01-01", ",\"head\":true"));
    }
    var letters =
        result(
                facts(
                    benefit("PERSON", "{\"base\":1}", "", ALL_RESIDENTS), residents.toString(), ""))
            .path("letters");
    assertThat(letters).hasSize(12);
    assertThat(letters.get(0).path("householdId").asString()).isEqualTo("h01");
    assertThat(letters.get(11).path("letterId").asString()).isEqualTo("30500000127");
  }

  @Test
  void patterns_have_their_own_amounts_and_results() {
    var patterns =
        "\"patterns\":[{\"code\":\"HOME\",\"amount\":35000},{\"code\":\"FACILITY\",\"amount\":20000}],";
    var benefit = benefit("PERSON", "{\"base\":1}", patterns, ALL_RESIDENTS);
    var application =
        """
        {"applicationId":"a1","letterId":"30500000010","channel":"ONLINE","receivedAt":"2026-10-01T09:00:00",
         "applicantBirthDate":"1985-03-03","account":{"publicReceiptAccount":true}}\
        """;
    var result = result(facts(benefit, THREE, application));
    assertThat(result.path("budgetAmount").asInt()).isEqualTo(90_000);
    assertThat(result.path("transferAmount").asInt()).isEqualTo(90_000);
    assertThat(result.path("patternSummary").toString())
        .isEqualTo(
            "[{\"pattern\":\"FACILITY\",\"persons\":1,\"amount\":20000},"
                + "{\"pattern\":\"HOME\",\"persons\":2,\"amount\":70000}]");
    assertThat(result(facts(benefit, THREE, "")).path("patternSummary"))
        .extracting(line -> line.path("persons").asInt())
        .containsExactly(0, 0);
  }

  @Test
  void somebody_without_a_pattern_gets_the_base() {
    var patterns = "\"patterns\":[{\"code\":\"HOME\",\"amount\":35000}],";
    var benefit = benefit("PERSON", "{\"base\":1000,\"addition\":5}", patterns, ALL_RESIDENTS);
    JsonNode result =
        result(
            facts(
                benefit,
                head("1985-03-03", "")
                    + ","
                    + resident("p2", "h1", "1990-01-01", ",\"pattern\":\"HOME\""),
                ""));
    assertThat(result.path("budgetAmount").asInt()).isEqualTo(36_010);
  }
}
