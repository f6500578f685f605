package org.yakuba.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yakuba.kernel.proof.Proves;
import tools.jackson.databind.JsonNode;

/** {@code ./yakuba assess child-allowance}: what the law pays, from the command line. */
class AssessChildAllowanceTest {

  private static final String THREE =
      """
      {"assessMonthFrom":"%s","assessMonthTo":"%s","recipientType":"PARENT","claimDate":"2024-05-01",
       "income":{"adjustedIncome":%d,"dependents":3},
       "children":[{"childId":"c1","birthDate":"2005-11-20","careEquivalent":{"claimDate":"2024-11-20","endDate":"2026-11-30","reform2024Transitional":true}},
                   {"childId":"c2","birthDate":"2010-07-01"},{"childId":"c3","birthDate":"2018-02-10"}]}\
      """;

  private static CommandLineRun assess(String facts) {
    return CommandLineRun.of(facts, "assess", "child-allowance");
  }

  private static JsonNode three(String from, String to, int income) {
    return assess(THREE.formatted(from, to, income)).result();
  }

  @Test
  @Proves({"CHA-3-06", "CHA-3-02", "CHA-3-01"})
  void a_supported_student_raises_the_rank_until_the_support_ends() {
    var result = three("2026-10", "2026-12", 0);
    assertThat(result.path("entitlementStartMonth").asString()).isEqualTo("2024-06");
    assertThat(result.path("months"))
        .extracting(m -> m.path("countedChildren").asInt() + " " + m.path("amount").asInt())
        .containsExactly("3 40000", "3 40000", "2 20000");
    assertThat(result.at("/months/0/children/2/category").asString()).isEqualTo("THIRD_OR_LATER");
    assertThat(result.at("/months/2/children/1/category").asString()).isEqualTo("STANDARD");
    assertThat(result.path("totalAmount").asInt()).isEqualTo(100_000);
    assertThat(result.at("/payments/0/amount").asInt()).isEqualTo(80_000);
  }

  @Test
  @Proves({"CHA-3-03", "CHA-3-07"})
  void september_2024_is_paid_by_the_former_rules_and_october_by_those_since() {
    assertThat(three("2024-09", "2024-10", 7_359_999).path("months"))
        .extracting(m -> m.path("amount").asInt())
        .containsExactly(20_000, 40_000);
    assertThat(three("2024-09", "2024-10", 7_360_000).path("months"))
        .extracting(m -> m.path("amount").asInt())
        .containsExactly(10_000, 40_000);
    var rich = three("2024-09", "2024-10", 9_720_000);
    assertThat(rich.path("months"))
        .extracting(m -> m.path("amount").asInt())
        .containsExactly(0, 40_000);
    assertThat(rich.at("/payments/0/paymentMonth").asString()).isEqualTo("2024-12");
  }

  @Test
  @Proves({"CHA-2-02"})
  void the_first_month_follows_claim_fifteen_days_closed_days_and_transition() {
    var born =
        """
        {"assessMonthFrom":"2026-10","assessMonthTo":"2026-10","recipientType":"PARENT","claimDate":"%s",
         "eventDate":"2026-09-18","closedDays":["2026-10-03","2026-10-04"],
         "children":[{"childId":"c1","birthDate":"2026-09-18"}]}\
        """;
    assertThat(assess(born.formatted("2026-10-05")).result().path("totalAmount").asInt())
        .isEqualTo(15_000);
    assertThat(assess(born.formatted("2026-10-06")).result().path("totalAmount").asInt()).isZero();
    var transitional =
        """
        {"assessMonthFrom":"2024-10","assessMonthTo":"2024-10","recipientType":"PARENT",
         "claimDate":"2025-03-31","reform2024Transitional":true,
         "children":[{"childId":"c1","birthDate":"2008-05-05"}]}\
        """;
    assertThat(assess(transitional).result().path("totalAmount").asInt()).isEqualTo(10_000);
  }

  @Test
  @Proves({"CHA-2-08"})
  void a_facility_is_paid_for_every_child_without_an_addition() {
    var home =
        """
        {"assessMonthFrom":"2026-10","assessMonthTo":"2026-10","recipientType":"FACILITY","claimDate":"2026-01-05",
         "children":[{"childId":"a","birthDate":"2012-01-01","residence":"IN_FACILITY"},
                     {"childId":"b","birthDate":"2013-01-01","residence":"IN_FACILITY"},
                     {"childId":"c","birthDate":"2025-01-01","residence":"IN_FACILITY"}]}\
        """;
    var result = assess(home).result();
    assertThat(result.path("totalAmount").asInt()).isEqualTo(35_000);
    assertThat(result.at("/months/0/children/2/order").isNull()).isTrue();
  }

  @Test
  @Proves({"CHA-3-08"})
  void the_grounds_of_every_month_are_told_with_rank_amount_and_law() {
    var trace = assess(THREE.formatted("2026-10", "2026-10", 0)).json().path("trace");
    assertThat(trace)
        .anyMatch(line ->
            line.path("step").asString().equals("2026-10 c3 第3子")
                && line.path("formula").asString().contains("児童手当法第6条")
                && line.path("value").asInt() == 30_000);
  }
}
