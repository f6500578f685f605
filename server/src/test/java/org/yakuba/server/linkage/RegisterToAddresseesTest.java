package org.yakuba.server.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.api.ApiClients;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.test.TestClient;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.Decider;
import org.yakuba.residentregister.ledger.decide.Decision;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.RegisterLaw;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.ledger.memory.MemoryLedger;
import org.yakuba.residentregister.linkage.ResidentPublisher;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * What the register publishes reaches the addressees and an add-on, through the beans of the
 * program.
 */
class RegisterToAddresseesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final String NUMBER = "000000000012343";
  private static final String SCOPE = "001:ResidentMovedIn:Read";

  @Test
  @Proves({"RES-7-11", "ADR-1-03", "LNK-4-05"})
  void somebody_who_moved_in_is_an_addressee_and_stands_in_the_feed_of_an_add_on() {
    try (var database =
            TestDatabase.fresh(
                CharactersConfiguration.DATABASE_MODULE,
                AddresseeConfiguration.DATABASE_MODULE,
                ResidentRegister.TABLES);
        var server =
            TestServer.start(
                database,
                CharactersConfiguration.class,
                AddresseeConfiguration.class,
                ResidentRegisterConfiguration.class)) {
      var tenant = database.tenant("990019");
      var client =
          database
              .tenancy()
              .call(
                  tenant,
                  session -> {
                    ProtectiveFlags.markComplete(session);
                    server
                        .bean(ResidentPublisher.class)
                        .publish(
                            session,
                            MemoryLedger.empty(law()),
                            moveIn(),
                            new UUID(0, 1),
                            Instant.EPOCH,
                            DAY);
                    return server
                        .bean(ApiClients.class)
                        .create(session, "図書館", "LIBRARY", Set.of(SCOPE), "test");
                  });
      server.bean(ChangePublisher.class).publishAll();
      assertThat(server.bean(Deliveries.class).deliver(tenant)).isEqualTo(1);

      database
          .tenancy()
          .run(
              tenant,
              session ->
                  assertThat(server.bean(AddresseeSearch.class).byKana(session, "ミホン", "031", 9))
                      .singleElement()
                      .satisfies(found -> assertThat(found.number()).isEqualTo(NUMBER)));
      assertThat(new TestClient(server.address()).with(client, SCOPE).get("/api/v1/changes").body())
          .contains(NUMBER, "見本　太郎", "中央一丁目");
    }
  }

  private static RegisterLaw law() {
    return RegisterLaw.of(RegisterLaw.nationalParameters(), false, text -> true);
  }

  private static Decision.Accepted moveIn() {
    var person =
        new Newcomer(
            NUMBER,
            ResidentType.JAPANESE,
            new Names(
                "見本　太郎", "見本", "太郎", "ミホン　タロウ", "0", null, null, null, null, null, null, null,
                null),
            UncertainDate.of(LocalDate.of(1990, 4, 1)),
            Sex.MALE,
            List.of("02"),
            null,
            Numbers.NONE,
            Registry.NONE,
            null,
            null);
    var address =
        new Address("990019", "0001000", "見本県", "見本市", "中央一丁目", "1番1号", null, null, "9990001");
    var command =
        new MovingIn(
            Occasion.of(DAY, DAY, DAY),
            new Origin(Origin.Kind.DOMESTIC, "隣市", null),
            address,
            "900",
            List.of(person));
    return (Decision.Accepted)
        Decider.decide(MemoryLedger.empty(law()), new UUID(0, 1).toString(), command, law());
  }
}
