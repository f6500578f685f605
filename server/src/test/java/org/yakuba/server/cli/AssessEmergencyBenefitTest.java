package org.yakuba.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;

/**
 * {@code ./yakuba assess emergency-benefit}: targets, letters and decisions from the command line.
 */
class AssessEmergencyBenefitTest {

  private static final String FACTS =
      """
      {"benefit":{"benefitId":"305","baseDate":"2026-09-01","unit":"PERSON","amount":{"base":50000,"addition":%s},
        "patterns":[{"code":"FACILITY","amount":20000},{"code":"HOME","amount":35000}],
        "applicationFrom":"2026-10-01","applicationTo":"2026-12-28",
        "condition":{"field":"residentOnBaseDate","op":"eq","value":true}},
       "residents":[
        {"personId":"p1","householdId":"h1","head":true,"birthDate":"1985-03-03","nameKana":"ヤマダ　ショウコ","residentFrom":"2015-01-01","pattern":"FACILITY"},
        {"personId":"p2","householdId":"h1","birthDate":"2026-09-01","residentFrom":"2026-09-01","pattern":"HOME"},
        {"personId":"p3","householdId":"h1","birthDate":"1930-01-01","residentFrom":"2015-01-01","residentTo":"2026-09-01","exitReason":"DEATH"},
        {"personId":"p4","householdId":"h1","birthDate":"2000-01-01","residentFrom":"2015-01-01","residentTo":"2026-09-01","exitReason":"TRANSFER_OUT"}],
       "applications":[%s]}\
      """;

  private static String application(String id, String channel, String birth, String account) {
    return """
    {"applicationId":"%s","letterId":"30500000010","channel":"%s","receivedAt":"2026-10-0%s:00:00",
     "applicantBirthDate":"%s","account":%s}\
    """
        .formatted(id, channel, id.equals("a") ? "1T09" : "2T09", birth, account);
  }

  private static CommandLineRun assess(String addition, String... applications) {
    return CommandLineRun.of(
        FACTS.formatted(addition, String.join(",", applications)), "assess", "emergency-benefit");
  }

  @Test
  @Proves({"EMB-6-07", "EMB-2-01", "EMB-2-04"})
  void the_targets_of_a_reference_date_get_letters_with_check_digits() {
    var result = assess("null").result();
    assertThat(result.path("eligiblePersons").asInt()).isEqualTo(3);
    assertThat(result.at("/letters/0/letterId").asString()).isEqualTo("30500000010");
    assertThat(result.path("budgetAmount").asInt()).isEqualTo(20_000 + 35_000 + 50_000);
  }

  @Test
  @Proves({"EMB-1-03", "EMB-1-04"})
  void the_addition_has_six_digits_and_patterns_their_own_amounts() {
    assertThat(assess("999999").result().path("budgetAmount").asInt())
        .isEqualTo(105_000 + 3 * 999_999);
    var refused = assess("1000000");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("EMB-E101");
    var paid =
        assess("0", application("a", "ONLINE", "1985-03-03", "{\"publicReceiptAccount\":true}"));
    assertThat(paid.result().path("patternSummary").toString())
        .isEqualTo(
            "[{\"pattern\":\"FACILITY\",\"persons\":1,\"amount\":20000},"
                + "{\"pattern\":\"HOME\",\"persons\":1,\"amount\":35000}]");
  }

  @Test
  @Proves({"EMB-3-02", "EMB-4-01", "EMB-4-04"})
  void one_letter_is_accepted_once_whatever_the_channel_and_only_a_sound_account_is_paid() {
    var own =
        """
        {"bankCode":"0001","branchCode":"001","accountType":"1","accountNumber":"0012345","holderNameKana":"%s"}\
        """;
    var result =
        assess(
                "0",
                application("b", "POSTAL", "1985-03-03", "{\"publicReceiptAccount\":true}"),
                application("a", "ONLINE", "1985-03-03", own.formatted("ﾔﾏﾀﾞ ｼﾖｳﾀ")))
            .result();
    assertThat(result.path("decisions"))
        .extracting(d -> d.path("status").asString() + " " + d.path("reason").asString())
        .containsExactly("DUPLICATE ALREADY_ACCEPTED:a", "PENDING ACCOUNT_HOLDER_MISMATCH");
    var wrongBirth =
        assess(
                "0",
                application("a", "ONLINE", "1985-03-04", own.formatted("ﾔﾏﾀﾞ ｼﾖｳｺ")),
                application("b", "POSTAL", "1985-03-03", own.formatted("ﾔﾏﾀﾞ ｼﾖｳｺ")))
            .result();
    assertThat(wrongBirth.path("decisions"))
        .extracting(d -> d.path("status").asString())
        .containsExactly("REJECTED", "APPROVED");
    assertThat(wrongBirth.path("transferAmount").asInt()).isEqualTo(105_000);
  }

  @Test
  @Proves({"EMB-1-05"})
  void every_branch_of_a_condition_is_examined() {
    var run =
        CommandLineRun.of(
            FACTS
                .formatted("0", "")
                .replace(
                    "{\"field\":\"residentOnBaseDate\",\"op\":\"eq\",\"value\":true}",
                    "{\"any\":[{\"field\":\"height\",\"op\":\"eq\",\"value\":1},{\"not\":{\"field\":\"age\",\"op\":\"like\",\"value\":1}}]}"),
            "assess",
            "emergency-benefit");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.json().path("errors"))
        .extracting(e -> e.path("field").asString() + " " + e.path("code").asString())
        .containsExactly(
            "benefit.condition.any[0].field EMB-E102", "benefit.condition.any[1].not.op EMB-E102");
  }
}
