package org.yakuba.childallowance.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.childallowance.batch.RunOffice.OfficeClock;
import org.yakuba.gateways.intermediateserver.HttpIntermediateServer;
import org.yakuba.gateways.intermediateserver.InquirerSettings;
import org.yakuba.gateways.intermediateserver.IntermediateServerSimulator;
import org.yakuba.gateways.intermediateserver.Scenario;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.gateway.IntermediateServer.Copy;
import org.yakuba.platform.gateway.IntermediateServer.Inquiry;
import org.yakuba.platform.gateway.IntermediateServer.Matter;
import org.yakuba.platform.gateway.IntermediateServer.Response;
import org.yakuba.platform.test.TestBrowser;

/** A town hall joined to the others by the simulator of 中間サーバー, over HTTP. */
final class LinkedOffice implements AutoCloseable {
  static final String TOWN = "990019";
  static final String NEIGHBOUR = "990027";
  static final String ALLOWANCE = "TM99000000000001";
  static final String PENSION = "TM99000000000002";
  static final String EXCHANGE = "/child-allowance/exchange";

  /** Ahead of the real clock, which tells when something became known. */
  static final int YEAR = LocalDate.now(ZoneId.of("Asia/Tokyo")).getYear() + 1;

  final Office office = new Office(Neighbours.class);
  final IntermediateServerSimulator state = office.server.bean(IntermediateServerSimulator.class);
  final IntermediateServer line =
      new HttpIntermediateServer(state.address(), InquirerSettings.PUBLISHED_EXAMPLE);
  private int families;

  /** The clock of the town, and the state. */
  @Configuration(proxyBeanMethods = false)
  static class Neighbours {
    @Bean
    @Primary
    OfficeClock officeClock() {
      return new OfficeClock();
    }

    @Bean
    IntermediateServerSimulator state(OfficeClock clock) {
      return new IntermediateServerSimulator(
          0, new Scenario(1, Duration.ZERO, 0, 0, null), clock::instant);
    }

    @Bean
    IntermediateServer intermediateServer(IntermediateServerSimulator state) {
      return new HttpIntermediateServer(state.address(), InquirerSettings.PUBLISHED_EXAMPLE);
    }
  }

  LinkedOffice() {
    office.server.bean(OfficeClock.class).today(LocalDate.of(YEAR, 4, 20));
    office.signIn();
  }

  /** A mother n00 and a child n02. */
  String family() {
    families++;
    var mother = "7" + families + "00";
    office.person(mother, "鈴木　花子", "スズキハナコ", "1985-05-05", "k" + families);
    office.person(child(mother), "鈴木　一郎", "スズキイチロウ", (YEAR - 7) + "-02-10", "k" + families);
    return mother;
  }

  static String child(String mother) {
    return mother.substring(0, mother.length() - 1) + "2";
  }

  static Map<String, String> claim(String mother, String received) {
    return Office.fields(
        "receivedOn", received, "p1.number", child(mother), "p1.as", "CHILD", "p2.as", "");
  }

  /** A claim that waits for the second officer; paid from the month after 10 April. */
  String filed(String mother) {
    return office.file("type=CERTIFICATION&claimant=" + mother, claim(mother, YEAR + "-04-10"));
  }

  /** A recipient, paid from May. */
  String certified(String mother) {
    return office.decided("type=CERTIFICATION&claimant=" + mother, claim(mother, YEAR + "-04-10"));
  }

  /** Asks by the page of a person for whom there is one ground. */
  TestBrowser ask(String person, String kind, String provider) {
    var page = "/child-allowance/persons/" + person + "/inquiries";
    office.counter.open(page);
    var ground = office.counter.page().expectFirst("select[name=ground] option[value]").val();
    office.counter.submit(
        page, Map.of("ground", ground, "kind", kind, "provider", provider, "from", ""));
    return office.counter;
  }

  /** An officer presses a button of the page of the exchange; the answer is what it says then. */
  String press(String act) {
    var welfare = office.signedIn("welfare");
    welfare.open(EXCHANGE);
    welfare.submit(EXCHANGE + "/" + act, Map.of());
    return main(welfare);
  }

  void minutesLater(int minutes) {
    for (int i = 0; i < minutes; i++) {
      office.server.bean(OfficeClock.class).aMinuteLater();
    }
    office.signIn();
  }

  static String main(TestBrowser browser) {
    return browser.page().select("main").text();
  }

  String text(String query) {
    return office
        .database
        .tenancy()
        .call(
            office.tenant,
            session -> String.valueOf(session.jdbc().sql(query).query(String.class).single()));
  }

  /** The neighbour has registered what it paid to a person, by its own number. */
  void neighbourPaid(String person, String number, String from, @Nullable String to) {
    state.join("S" + number, NEIGHBOUR, number);
    state.join("S" + number, TOWN, person);
    var content =
        "<d><i c=\"DT99000000000001\" v=\"%s\" p=\"\"/>".formatted(from)
            + (to == null ? "" : "<i c=\"DT99000000000002\" v=\"%s\" p=\"\"/>".formatted(to))
            + "</d>";
    register(NEIGHBOUR, number, "N" + number, 1, content);
  }

  /** A copy is registered by whatever means; the answer is its error, or nothing. */
  @Nullable String register(String town, String number, String key, int version, String content) {
    var copy =
        new Copy(
            "1",
            number,
            ALLOWANCE,
            version,
            "DS01",
            key,
            null,
            LocalDate.of(YEAR, 4, 1),
            null,
            "",
            content);
    var receipt = line.registerCopies(town, UUID.randomUUID(), List.of(copy)).answers().getFirst();
    return line.copyOutcomes(town, List.of(String.valueOf(receipt.receiptNumber())))
        .answers()
        .getFirst()
        .errorCode();
  }

  /** The neighbour asks this town about somebody; the answer is empty while it waits. */
  List<Response> neighbourAsks(String number) {
    var asked =
        line.inquire(
            NEIGHBOUR,
            UUID.randomUUID(),
            List.of(
                new Inquiry(
                    number,
                    new Matter("JM99000000000001", "JT99000000000001", TOWN, ALLOWANCE),
                    null,
                    null,
                    Instant.now(),
                    "",
                    "neighbour",
                    false)));
    return line.responses(
            NEIGHBOUR, List.of(String.valueOf(asked.answers().getFirst().receiptNumber())))
        .answers();
  }

  @Override
  public void close() {
    office.close();
  }
}
