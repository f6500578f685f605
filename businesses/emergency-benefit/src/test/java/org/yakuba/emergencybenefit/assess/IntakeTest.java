package org.yakuba.emergencybenefit.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yakuba.emergencybenefit.assess.Assess.benefit;
import static org.yakuba.emergencybenefit.assess.Assess.facts;
import static org.yakuba.emergencybenefit.assess.Assess.resident;
import static org.yakuba.emergencybenefit.assess.Assess.result;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 受付の判定: the order of checks, one number once, accounts. */
class IntakeTest {

  private static final String LETTER = "30500000010";
  private static final String PUBLIC = "\"account\":{\"publicReceiptAccount\":true}";
  private static final String BENEFIT =
      benefit(
          "HOUSEHOLD",
          "{\"base\":30000}",
          "",
          "{\"field\":\"residentOnBaseDate\",\"op\":\"eq\",\"value\":true}");
  private static final String HEAD =
      resident("p1", "h1", "1985-03-03", ",\"head\":true,\"nameKana\":\"ヤマダ　ショウコ\"");

  private static String application(
      String id, String letter, String received, String birth, String more) {
    return """
    {"applicationId":"%s","letterId":"%s","channel":"POSTAL","receivedAt":"%s","applicantBirthDate":"%s",%s}\
    """
        .formatted(id, letter, received, birth, more);
  }

  private static String good(String id, String received) {
    return application(id, LETTER, received, "1985-03-03", PUBLIC);
  }

  private static String account(String holder) {
    return """
    "account":{"bankCode":"0001","branchCode":"001","accountType":"1","accountNumber":"0012345","holderNameKana":"%s"}\
    """
        .formatted(holder);
  }

  private static List<String> decided(String... applications) {
    var result = result(facts(BENEFIT, HEAD, String.join(",", applications)));
    return result
        .path("decisions")
        .valueStream()
        .map(d ->
            d.path("applicationId").asString()
                + " "
                + d.path("status").asString()
                + " "
                + d.path("reason")
                + " "
                + d.path("amount").asInt())
        .toList();
  }

  @Test
  void an_application_that_agrees_with_the_register_is_approved() {
    assertThat(decided(good("a", "2026-10-01T00:00:00"))).containsExactly("a APPROVED null 30000");
    assertThat(decided(good("a", "2026-12-28T23:59:59"))).containsExactly("a APPROVED null 30000");
  }

  @Test
  void unknown_letters_and_days_outside_the_intake_are_rejected() {
    assertThat(
            decided(
                application("a", "30500000028", "2026-10-01T09:00:00", "1985-03-03", PUBLIC),
                good("b", "2026-09-30T23:59:59"),
                good("c", "2026-12-29T00:00:00")))
        .containsExactly(
            "a REJECTED \"LETTER_ID_NOT_FOUND\" 0",
            "b REJECTED \"OUT_OF_PERIOD\" 0",
            "c REJECTED \"OUT_OF_PERIOD\" 0");
  }

  @Test
  void the_first_to_arrive_is_accepted_whatever_the_order_of_the_list_and_the_channel() {
    assertThat(
            decided(
                good("late", "2026-10-02T09:00:00"),
                good("b", "2026-10-01T09:00:00"),
                good("a", "2026-10-01T09:00:00").replace("POSTAL", "ONLINE")))
        .containsExactly(
            "late DUPLICATE \"ALREADY_ACCEPTED:a\" 0",
            "b DUPLICATE \"ALREADY_ACCEPTED:a\" 0",
            "a APPROVED null 30000");
  }

  @Test
  void a_wrong_birth_date_uses_up_no_number_and_a_declined_or_pending_one_does() {
    assertThat(
            decided(
                application("a", LETTER, "2026-10-01T09:00:00", "1985-03-04", PUBLIC),
                good("b", "2026-10-01T10:00:00")))
        .containsExactly("a REJECTED \"BIRTH_DATE_MISMATCH\" 0", "b APPROVED null 30000");
    assertThat(
            decided(
                application("a", LETTER, "2026-10-01T09:00:00", "1985-03-03", "\"declined\":true"),
                good("b", "2026-10-01T10:00:00")))
        .containsExactly("a DECLINED null 0", "b DUPLICATE \"ALREADY_ACCEPTED:a\" 0");
    assertThat(
            decided(
                application("a", LETTER, "2026-10-01T09:00:00", "1985-03-03", account("山田")),
                good("b", "2026-10-01T10:00:00")))
        .containsExactly("a PENDING \"ACCOUNT_INVALID\" 0", "b DUPLICATE \"ALREADY_ACCEPTED:a\" 0");
  }

  @Test
  void the_holder_is_compared_in_the_characters_of_the_banks_and_without_spaces() {
    for (var holder : new String[] {"ヤマダ ショウコ", "ﾔﾏﾀﾞｼﾖｳｺ", "やまだ しょうこ", "ヤマダシヨウコ"}) {
      assertThat(
              decided(
                  application("a", LETTER, "2026-10-01T09:00:00", "1985-03-03", account(holder))))
          .as(holder)
          .containsExactly("a APPROVED null 30000");
    }
    assertThat(
            decided(
                application("a", LETTER, "2026-10-01T09:00:00", "1985-03-03", account("ヤマダ ショウタ"))))
        .containsExactly("a PENDING \"ACCOUNT_HOLDER_MISMATCH\" 0");
  }

  @Test
  void an_account_needs_its_digits_and_a_type_into_which_money_can_be_paid() {
    var sound = account("ヤマダ ショウコ");
    for (var broken :
        new String[] {
          sound.replace("0001\"", "001\""),
          sound.replace("\"branchCode\":\"001\"", "\"branchCode\":\"01\""),
          sound.replace("\"accountType\":\"1\"", "\"accountType\":\"3\""),
          sound.replace("0012345", "12345"),
          "\"account\":{\"publicReceiptAccount\":false}",
          "\"declined\":false",
        }) {
      assertThat(decided(application("a", LETTER, "2026-10-01T09:00:00", "1985-03-03", broken)))
          .as(broken)
          .containsExactly("a PENDING \"ACCOUNT_INVALID\" 0");
    }
  }

  @Test
  void only_what_is_approved_is_transferred() {
    var residents = HEAD + "," + resident("p2", "h2", "1990-01-01", ",\"head\":true");
    var result =
        result(
            facts(
                BENEFIT,
                residents,
                good("a", "2026-10-01T09:00:00")
                    + ","
                    + application(
                        "b", "30500000028", "2026-10-01T09:00:00", "1990-01-01", account("ヤマダ"))));
    assertThat(result.path("budgetAmount").asInt()).isEqualTo(60_000);
    assertThat(result.path("transferCount").asInt()).isEqualTo(1);
    assertThat(result.path("transferAmount").asInt()).isEqualTo(30_000);
    assertThat(result.at("/decisions/1/reason").asString()).isEqualTo("ACCOUNT_HOLDER_MISMATCH");
  }
}
