package org.yakuba.gateways.intermediateserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.gateway.GatewayException;
import org.yakuba.platform.gateway.IntermediateServer.Acceptance;
import org.yakuba.platform.gateway.IntermediateServer.Inquiry;
import org.yakuba.platform.gateway.IntermediateServer.Matter;
import org.yakuba.platform.gateway.IntermediateServer.Provision;
import org.yakuba.platform.gateway.ToldItems;

class HttpIntermediateServerTest {
  private static final Instant NOW = Instant.parse("2026-12-01T01:02:03.004Z");
  private static final String TOWN = "990019";
  private static final Matter ACCOUNT =
      new Matter("JM01000000121000", "JT01010000000001", "1419900000002200", "TM00000000000089");

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

  private IntermediateServerSimulator simulator(Scenario scenario) {
    return new IntermediateServerSimulator(0, scenario, clock::get);
  }

  private static HttpIntermediateServer client(IntermediateServerSimulator simulator) {
    return new HttpIntermediateServer(simulator.address(), InquirerSettings.PUBLISHED_EXAMPLE);
  }

  private static Inquiry about(String number) {
    return new Inquiry(number, ACCOUNT, null, null, NOW, "", "clerk", false);
  }

  @Test
  void a_request_record_has_eighteen_items_of_fixed_width() {
    try (var simulator = simulator(Scenario.CALM)) {
      var sent = client(simulator).inquire(TOWN, UUID.randomUUID(), List.of(about("12343"))).sent();
      assertThat(sent)
          .isEqualTo(
              "01,000000000012343,               ,20261201100203004,0001                ,clerk               ,990019          ,1,"
                  + "JM01000000121000,JT01010000000001,                ,                ,1419900000002200,TM00000000000089,0,0,"
                  + "        ,        \r\n");
    }
  }

  @Test
  void an_inquiry_is_accepted_first_and_answered_later() {
    try (var simulator = simulator(Scenario.CALM)) {
      simulator.register("100", "9998,012,1,1234567,ﾔﾏﾀﾞ ﾀﾛｳ");
      simulator.register("300", "NOT_DISCLOSED");
      simulator.register("400", "ERROR");
      var client = client(simulator);
      var receipts =
          client
              .inquire(
                  TOWN,
                  UUID.randomUUID(),
                  List.of(about("100"), about("200"), about("300"), about("400")))
              .answers()
              .stream()
              .map(Acceptance::receiptNumber)
              .toList();
      assertThat(receipts).hasSize(4).doesNotContainNull();
      assertThat(client.responses(TOWN, receipts).answers()).isEmpty();
      clock.set(NOW.plusSeconds(3));
      var answers = client.responses(TOWN, receipts).answers();
      assertThat(answers)
          .extracting(answer -> answer.provision())
          .containsExactly(
              Provision.PROVIDED,
              Provision.NOT_REGISTERED,
              Provision.NOT_DISCLOSED,
              Provision.ERROR);
      assertThat(answers.getFirst().value(ToldItems.BANK_CODE)).contains("9998");
      assertThat(answers.getFirst().value(ToldItems.HOLDER_KANA)).contains("ﾔﾏﾀﾞ ﾀﾛｳ");
    }
  }

  @Test
  void a_file_that_is_sent_again_gets_the_same_receipt_numbers() {
    try (var simulator = simulator(Scenario.CALM)) {
      var message = UUID.randomUUID();
      var client = client(simulator);
      var first = client.inquire(TOWN, message, List.of(about("100")));
      assertThat(client.inquire(TOWN, message, List.of(about("100"))).answers())
          .isEqualTo(first.answers());
      assertThat(client.inquire(TOWN, UUID.randomUUID(), List.of(about("100"))).answers())
          .isNotEqualTo(first.answers());
    }
  }

  @Test
  void some_records_of_a_file_are_refused_and_the_same_ones_for_the_same_seed() {
    var scenario = new Scenario(7, Duration.ZERO, 0, 300, null);
    var asked = IntStream.range(0, 50).mapToObj(i -> about("1" + i)).toList();
    List<Acceptance> once;
    try (var simulator = simulator(scenario)) {
      once = client(simulator).inquire(TOWN, UUID.randomUUID(), asked).answers();
    }
    try (var simulator = simulator(scenario)) {
      assertThat(client(simulator).inquire(TOWN, UUID.randomUUID(), asked).answers())
          .isEqualTo(once);
    }
    assertThat(once).extracting(Acceptance::errorCode).contains("MS-E01").containsNull();
  }

  @Test
  void a_closed_or_failing_server_and_one_asked_for_a_real_town_take_nothing() {
    var closed = new Scenario(1, Duration.ZERO, 0, 0, NOW.plus(Duration.ofHours(1)));
    var failing = new Scenario(1, Duration.ZERO, 1_000, 0, null);
    for (var scenario : List.of(closed, failing)) {
      try (var simulator = simulator(scenario)) {
        assertThatThrownBy(
                () -> client(simulator).inquire(TOWN, UUID.randomUUID(), List.of(about("1"))))
            .isInstanceOf(GatewayException.class)
            .hasMessage("GW-E01");
      }
    }
    try (var simulator = simulator(Scenario.CALM)) {
      assertThatThrownBy(
              () -> client(simulator).inquire("131016", UUID.randomUUID(), List.of(about("1"))))
          .hasMessage("GW-E04");
    }
  }
}
