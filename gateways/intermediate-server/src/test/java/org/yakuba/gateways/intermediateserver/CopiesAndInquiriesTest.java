package org.yakuba.gateways.intermediateserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.gateway.IntermediateServer.Acceptance;
import org.yakuba.platform.gateway.IntermediateServer.Copy;
import org.yakuba.platform.gateway.IntermediateServer.Inquiry;
import org.yakuba.platform.gateway.IntermediateServer.Item;
import org.yakuba.platform.gateway.IntermediateServer.Matter;
import org.yakuba.platform.gateway.IntermediateServer.Outcome;
import org.yakuba.platform.gateway.IntermediateServer.Provision;
import org.yakuba.platform.gateway.IntermediateServer.Response;
import org.yakuba.platform.gateway.IntermediateServer.Restricted;
import org.yakuba.platform.gateway.IntermediateServer.Restriction;

class CopiesAndInquiriesTest {
  private static final Instant NOW = Instant.parse("2026-12-01T01:02:03.004Z");
  private static final Scenario AT_ONCE = new Scenario(1, Duration.ZERO, 0, 0, null);
  private static final String PROVIDER = "990019";
  private static final String ASKING = "990027";
  private static final String ALLOWANCE = "TM99000000000001";

  private static IntermediateServerSimulator simulator(Scenario scenario) {
    var simulator = new IntermediateServerSimulator(0, scenario, () -> NOW);
    simulator.join("P", PROVIDER, "100");
    simulator.join("P", ASKING, "900");
    return simulator;
  }

  private static HttpIntermediateServer line(IntermediateServerSimulator simulator) {
    return new HttpIntermediateServer(simulator.address(), InquirerSettings.PUBLISHED_EXAMPLE);
  }

  private static Copy copy(String key, @Nullable String parent, int version, String content) {
    return new Copy(
        "1",
        "100",
        ALLOWANCE,
        version,
        parent == null ? "DS01" : "DS02",
        key,
        parent,
        LocalDate.of(2026, 12, 1),
        null,
        "",
        content);
  }

  private static String item(String code, String value) {
    return "<d><i c=\"" + code + "\" v=\"" + value + "\" p=\"2026-04\"/></d>";
  }

  private static List<@Nullable String> registered(HttpIntermediateServer line, Copy... copies) {
    var accepted = line.registerCopies(PROVIDER, UUID.randomUUID(), List.of(copies)).answers();
    return line
        .copyOutcomes(
            PROVIDER,
            accepted.stream().map(one -> Objects.requireNonNull(one.receiptNumber())).toList())
        .answers()
        .stream()
        .<@Nullable String>map(Outcome::errorCode)
        .toList();
  }

  private static List<Response> asked(HttpIntermediateServer line) {
    var accepted =
        line.inquire(
            ASKING,
            UUID.randomUUID(),
            List.of(
                new Inquiry(
                    "900",
                    new Matter("JM99000000000001", "JT99000000000001", PROVIDER, ALLOWANCE),
                    LocalDate.of(2026, 4, 1),
                    null,
                    NOW,
                    "",
                    "clerk",
                    false)));
    return line.responses(
            ASKING, List.of(Objects.requireNonNull(accepted.answers().getFirst().receiptNumber())))
        .answers();
  }

  @Test
  void a_copy_record_has_eleven_items_and_an_inquiry_names_its_period() {
    try (var simulator = simulator(AT_ONCE)) {
      var line = line(simulator);
      assertThat(
              line.registerCopies(
                      PROVIDER, UUID.randomUUID(), List.of(copy("K", "Q", 3, "<d>a,b</d>")))
                  .sent())
          .isEqualTo("1,000000000000100,TM99000000000001,3,DS02,K,Q,20261201,,,<d>a%2Cb</d>\r\n");
      assertThat(
              line.inquire(
                      ASKING,
                      UUID.randomUUID(),
                      List.of(
                          new Inquiry(
                              "900",
                              new Matter("A", "P", PROVIDER, ALLOWANCE),
                              LocalDate.of(2026, 4, 1),
                              LocalDate.of(2026, 9, 30),
                              NOW,
                              "",
                              "clerk",
                              false)))
                  .sent())
          .endsWith("990019          ,TM99000000000001,1,0,20260401,20260930\r\n");
    }
  }

  @Test
  void the_copy_of_one_municipality_answers_another_under_the_number_of_its_own() {
    try (var simulator = simulator(AT_ONCE)) {
      var line = line(simulator);
      assertThat(
              registered(
                  line, copy("K", null, 1, item("A", "1")), copy("K", "K", 1, item("B", "2"))))
          .containsExactly(null, null);
      assertThat(asked(line).getFirst().items())
          .containsExactly(new Item("A", "1", "2026-04"), new Item("B", "2", "2026-04"));
    }
  }

  @Test
  void a_lower_version_and_a_data_set_without_its_parent_are_refused_record_by_record() {
    try (var simulator = simulator(AT_ONCE)) {
      var line = line(simulator);
      assertThat(registered(line, copy("K", null, 2, item("A", "2"))))
          .containsExactly((String) null);
      assertThat(
              registered(
                  line,
                  copy("K", null, 1, item("A", "1")),
                  copy("L", "L", 1, item("B", "1")),
                  copy("K", "K", 1, item("B", "1"))))
          .containsExactly("MS-E06", "MS-E05", null);
      assertThat(asked(line).getFirst().value("A")).contains("2");
    }
  }

  @Test
  void restricted_persons_are_answered_about_by_nobody_until_it_is_lifted() {
    try (var simulator = simulator(AT_ONCE)) {
      var line = line(simulator);
      registered(line, copy("K", null, 1, item("A", "1")));
      restrict(line, Restriction.DISCLOSURE, true);
      assertThat(asked(line).getFirst().provision()).isEqualTo(Provision.NOT_DISCLOSED);
      restrict(line, Restriction.AUTOMATIC_RESPONSE, true);
      assertThat(asked(line)).isEmpty();
      restrict(line, Restriction.AUTOMATIC_RESPONSE, false);
      restrict(line, Restriction.DISCLOSURE, false);
      assertThat(asked(line).getFirst().provision()).isEqualTo(Provision.PROVIDED);
    }
  }

  private static void restrict(HttpIntermediateServer line, Restriction restriction, boolean on) {
    var accepted =
        line.restrict(PROVIDER, UUID.randomUUID(), restriction, List.of(new Restricted("100", on)));
    line.restrictionOutcomes(
        PROVIDER,
        restriction,
        List.of(Objects.requireNonNull(accepted.answers().getFirst().receiptNumber())));
  }

  @Test
  void some_copies_of_a_file_are_refused_and_receipts_of_another_town_tell_nothing() {
    try (var simulator = simulator(new Scenario(7, Duration.ZERO, 0, 300, null))) {
      var line = line(simulator);
      var copies =
          IntStream.range(0, 50).mapToObj(i -> copy("K" + i, null, 1, item("A", "1"))).toList();
      var message = UUID.randomUUID();
      var accepted = line.registerCopies(PROVIDER, message, copies).answers();
      assertThat(accepted).extracting(Acceptance::errorCode).contains("MS-E01").containsNull();
      assertThat(line.registerCopies(PROVIDER, message, copies).answers()).isEqualTo(accepted);
      var receipt =
          accepted.stream().map(Acceptance::receiptNumber).filter(Objects::nonNull).findFirst();
      assertThat(line.copyOutcomes(ASKING, List.of(receipt.orElseThrow())).answers())
          .extracting(Outcome::errorCode)
          .containsExactly("MS-E04");
      assertThatThrownBy(() -> line.registerCopies("131016", UUID.randomUUID(), copies))
          .hasMessage("GW-E04");
    }
  }
}
