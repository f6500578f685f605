package org.yakuba.server.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.event.Outcome;
import org.yakuba.residentregister.event.RegisterEvents;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Command;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * The addressees hear nothing, or can take nothing, for an hour in which people move on: afterwards
 * they know every step in its order.
 */
class ConsumerOutageTest {
  private static final int HOUR = 60;
  private static final int PEOPLE = 7;
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

  private final Map<String, List<String>> lived = new LinkedHashMap<>();
  private final Map<String, String> households = new LinkedHashMap<>();
  private TestDatabase database;
  private TestServer server;
  private TenantId tenant;
  private long commands;

  /** The clock of the whole program stands in the hand of the test. */
  @Configuration(proxyBeanMethods = false)
  static class Hand {
    @Bean
    @Primary
    Clock clockOfTheTest() {
      InstantSource source = NOW::get;
      return source.withZone(ZoneId.of("Asia/Tokyo"));
    }
  }

  @BeforeEach
  void open() {
    NOW.set(Instant.parse("2026-10-01T01:00:00Z"));
    database =
        TestDatabase.fresh(
            CharactersConfiguration.DATABASE_MODULE,
            AddresseeConfiguration.DATABASE_MODULE,
            ResidentRegister.TABLES);
    server =
        TestServer.start(
            database,
            Hand.class,
            CharactersConfiguration.class,
            AddresseeConfiguration.class,
            ResidentRegisterConfiguration.class);
    tenant = database.tenant("990019");
    database
        .tenancy()
        .run(
            tenant,
            session -> {
              ProtectiveFlags.markComplete(session);
              session
                  .jdbc()
                  .sql(
                      "INSERT INTO resident_register.approval_setting"
                          + " (direct_kinds, bulk_limit, hold_minutes)"
                          + " VALUES (ARRAY['MovingIn', 'ChangingAddress'], 9, 30)")
                  .update();
            });
    for (int i = 0; i < PEOPLE; i++) {
      moveIn(i);
    }
    round();
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  @Test
  @Proves({"LNK-3-02", "ADR-1-03"})
  void a_consumer_that_was_off_for_an_hour_catches_up_in_order() {
    for (int minute = 0; minute < HOUR; minute++) {
      move(minute);
      // The publisher works on; nobody delivers.
      server.bean(ChangePublisher.class).publishAll();
      NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
    }
    round();
    assertThat(known()).isEqualTo(lived);
    assertThat(count("platform.linkage_parked")).isZero();
  }

  @Test
  @Proves({"LNK-3-03", "LNK-3-02"})
  void a_consumer_that_can_take_nothing_for_an_hour_catches_up_in_order_by_itself() {
    database.script("REVOKE INSERT ON addressee.addressee_record FROM yakuba_app");
    for (int minute = 0; minute < HOUR; minute++) {
      move(minute);
      round();
      NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
    }
    assertThat(count("platform.linkage_parked")).isEqualTo(HOUR);
    database.script("GRANT INSERT ON addressee.addressee_record TO yakuba_app");
    int minutes = 0;
    while (count("platform.linkage_parked") > 0) {
      assertThat(minutes++).as("longest pause between two attempts").isLessThanOrEqualTo(HOUR);
      move(HOUR + minutes);
      NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(1)));
      round();
    }
    assertThat(known()).isEqualTo(lived);
  }

  /** What the schedule does every minute. */
  private void round() {
    server.bean(ChangePublisher.class).publishAll();
    server.bean(Deliveries.class).deliver(tenant);
    server.bean(Deliveries.class).retryDue(tenant);
  }

  private void moveIn(int n) {
    var today = LocalDate.ofInstant(NOW.get(), ZoneId.of("Asia/Tokyo"));
    var numbers =
        confirm(
                new MovingIn(
                    Occasion.of(today, today, today),
                    new Origin(Origin.Kind.DOMESTIC, "隣市", null),
                    at("1番"),
                    NewNumbers.household(1),
                    List.of(
                        new Newcomer(
                            NewNumbers.person(1),
                            ResidentType.JAPANESE,
                            new Names(
                                "見本　太郎", "見本", "太郎", "ミホン　タロウ", "0", null, null, null, null, null,
                                null, null, null),
                            UncertainDate.of(LocalDate.of(1990, 4, 1 + n)),
                            Sex.MALE,
                            List.of("02"),
                            null,
                            Numbers.NONE,
                            Registry.NONE,
                            null,
                            null))))
            .numbers();
    var person = Objects.requireNonNull(numbers.get(NewNumbers.person(1)));
    households.put(person, Objects.requireNonNull(numbers.get(NewNumbers.household(1))));
    lived.put(person, new ArrayList<>(List.of("見本県見本市中央一丁目1番")));
  }

  private void move(int turn) {
    var person = List.copyOf(lived.keySet()).get(turn % PEOPLE);
    var today = LocalDate.ofInstant(NOW.get(), ZoneId.of("Asia/Tokyo"));
    var house = (100 + turn) + "番";
    confirm(
        new ChangingAddress(
            Occasion.of(today, today, today),
            List.of(person),
            at(house),
            Objects.requireNonNull(households.get(person)),
            Map.of(),
            null));
    Objects.requireNonNull(lived.get(person)).add("見本県見本市中央一丁目" + house);
  }

  private static Address at(String number) {
    return new Address("990019", "0001000", "見本県", "見本市", "中央一丁目", number, null, null, "9990001");
  }

  private Outcome.Confirmed confirm(Command command) {
    var clerk =
        new Operator(
            new Officer(
                tenant, "clerk", "見本", "市民課", Set.of("counter"), Set.of(ResidentRegister.ENTER)),
            "T01",
            "RESIDENT_EVENT",
            null,
            UUID.randomUUID());
    return (Outcome.Confirmed)
        server
            .bean(RegisterEvents.class)
            .confirm(clerk, new UUID(0x7000, ++commands), command, Set.of(Code.values()));
  }

  /** Where the addressees say everybody lived, in the order in which they heard it. */
  private Map<String, List<String>> known() {
    var known = new LinkedHashMap<String, List<String>>();
    lived
        .keySet()
        .forEach(person ->
            known.put(
                person,
                database
                    .asOwner()
                    .sql(
                        "SELECT address FROM addressee.addressee_record"
                            + " WHERE addressee_number = :person ORDER BY history_no")
                    .param("person", person)
                    .query((row, n) -> row.getString(1))
                    .list()));
    return known;
  }

  private int count(String table) {
    return database.asOwner().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }
}
