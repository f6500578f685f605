package org.yakuba.emergencybenefit.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the facts is told by path and code. */
class RefusedFactsTest {

  private static final String SOUND =
      """
      {"benefit":{"benefitId":"205","baseDate":"2026-09-01","unit":"PERSON","amount":{"base":50000,"addition":20000},
        "patterns":[{"code":"A","amount":1}],"applicationFrom":"2026-10-01","applicationTo":"2026-12-28",
        "condition":{"all":[{"field":"residentOnBaseDate","op":"eq","value":true},{"field":"age","op":"lte","value":18}]}},
       "residents":[{"personId":"p1","householdId":"h1","head":true,"birthDate":"1985-03-03","residentFrom":"2015-01-01"}],
       "applications":[{"applicationId":"a1","letterId":"20500000011","channel":"ONLINE","receivedAt":"2026-10-01T09:00:00",
         "applicantBirthDate":"1985-03-03","account":{"publicReceiptAccount":true}}]}\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"benefitId\":\"205\" | \"benefitId\":\"20\" | benefit.benefitId INVALID",
        "\"benefitId\":\"205\", | | benefit.benefitId MISSING_FIELD",
        "2026-09-01 | 2026-09-31 | benefit.baseDate INVALID",
        "PERSON | FAMILY | benefit.unit INVALID",
        "\"base\":50000 | \"base\":-1 | benefit.amount.base INVALID",
        "20000 | 1000000 | benefit.amount.addition EMB-E101",
        "20000 | -1 | benefit.amount.addition EMB-E101",
        "20000 | 99999999999999999999 | benefit.amount.addition EMB-E101",
        "20000 | \"1\" | benefit.amount.addition INVALID",
        "{\"code\":\"A\",\"amount\":1} |"
            + " {\"code\":\"A\",\"amount\":1},{\"code\":\"A\",\"amount\":2} |"
            + " benefit.patterns[1].code INVALID",
        "2026-12-28 | 2026-09-30 | benefit.applicationTo EMB-E103",
        "\"patterns\" | \"householdRule\":\"NONE\",\"patterns\" | benefit.householdRule INVALID",
        "\"field\":\"age\" | \"field\":\"height\" | benefit.condition.all[1].field EMB-E102",
        "\"op\":\"lte\" | \"op\":\"like\" | benefit.condition.all[1].op EMB-E102",
        "\"op\":\"eq\" | \"op\":\"lt\" | benefit.condition.all[0].op EMB-E102",
        "\"value\":18 | \"value\":\"18\" | benefit.condition.all[1].value EMB-E102",
        "\"value\":18 | \"value\":[1,2] | benefit.condition.all[1].value EMB-E102",
        "\"op\":\"lte\",\"value\":18 | \"op\":\"between\",\"value\":[2,1] |"
            + " benefit.condition.all[1].value EMB-E102",
        "\"op\":\"lte\",\"value\":18 | \"op\":\"in\",\"value\":[] | benefit.condition.all[1].value"
            + " EMB-E102",
        "\"value\":true | \"value\":1 | benefit.condition.all[0].value EMB-E102",
        "\"value\":18} | \"value\":18,\"sql\":\"x\"} | benefit.condition.all[1].sql UNKNOWN_FIELD",
        "\"all\":[ | \"both\":[ | benefit.condition.field EMB-E102",
        "\"personId\":\"p1\", | | residents[0].personId MISSING_FIELD",
        "\"head\":true | \"head\":false | residents INVALID",
        "1985-03-03\",\"residentFrom | 1985-02-29\",\"residentFrom | residents[0].birthDate"
            + " INVALID",
        "\"head\":true | \"head\":true,\"residentTo\":\"2026-01-01\" | residents[0].exitReason"
            + " MISSING_FIELD",
        "\"head\":true | \"head\":true,\"pattern\":\"B\" | residents[0].pattern INVALID",
        "\"head\":true | \"head\":true,\"age\":1 | residents[0].age UNKNOWN_FIELD",
        "ONLINE | TELEX | applications[0].channel INVALID",
        "T09:00:00 | T09:00 | applications[0].receivedAt INVALID",
        "T09:00:00 | T09:00:00+09:00 | applications[0].receivedAt INVALID",
        "\"letterId\":\"20500000011\", | | applications[0].letterId MISSING_FIELD",
        "\"publicReceiptAccount\":true | \"bank\":1 | applications[0].account.bank UNKNOWN_FIELD",
        "\"applications\":[ | \"applied\":1,\"applications\":[ | applied UNKNOWN_FIELD",
      })
  void a_fault_is_told_by_path_and_code(String from, String to, String told) {
    assertThat(SOUND).contains(from);
    var outcome = Assess.outcome(SOUND.replace(from, to == null ? "" : to));
    assertThat(outcome.has("result")).isFalse();
    var error = outcome.at("/errors/0");
    assertThat(error.path("field").asString() + " " + error.path("code").asString())
        .isEqualTo(told);
    assertThat(error.path("message").asString()).isNotBlank();
  }

  @Test
  void every_branch_of_a_condition_is_examined() {
    var outcome =
        Assess.outcome(
            SOUND
                .replace("\"field\":\"age\"", "\"field\":\"height\"")
                .replace("residentOnBaseDate", "colour"));
    assertThat(outcome.path("errors"))
        .extracting(e -> e.path("field").asString())
        .containsExactly("benefit.condition.all[0].field", "benefit.condition.all[1].field");
  }

  @Test
  void sound_facts_have_a_result_and_a_trace() {
    var outcome = Assess.outcome(SOUND);
    assertThat(outcome.has("result")).isTrue();
    assertThat(outcome.path("trace")).isNotEmpty();
  }
}
