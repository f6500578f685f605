package org.yakuba.server.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.api.ApiClients;
import org.yakuba.platform.api.ClientAuthentication;
import org.yakuba.platform.api.NewClient;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestClient;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.event.NewNumbers;
import org.yakuba.residentregister.event.Outcome;
import org.yakuba.residentregister.event.RegisterEvents;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.Names;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.MovingIn;
import org.yakuba.residentregister.ledger.decide.Newcomer;
import org.yakuba.residentregister.ledger.decide.Numbers;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.decide.Origin;
import org.yakuba.residentregister.ledger.decide.Registry;
import org.yakuba.residentregister.ledger.postgres.CommandJson;
import org.yakuba.residentregister.rules.ResidentType;
import org.yakuba.residentregister.rules.Sex;

/**
 * What is entered in the register's own ledger reaches the addressees and an add-on, through the
 * beans of the program.
 */
class RegisterToAddresseesTest {
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
                    session
                        .jdbc()
                        .sql(
                            "INSERT INTO resident_register.approval_setting (direct_kinds, bulk_limit, hold_minutes)"
                                + " VALUES (:direct, 3, 30)")
                        .param("direct", CommandJson.types().toArray(String[]::new))
                        .update();
                    return server
                        .bean(ApiClients.class)
                        .create(
                            session,
                            NewClient.of(
                                "図書館",
                                "LIBRARY",
                                Set.of(SCOPE),
                                ClientAuthentication.CLIENT_SECRET_BASIC),
                            "test");
                  });
      var entered =
          (Outcome.Confirmed)
              server
                  .bean(RegisterEvents.class)
                  .confirm(clerk(tenant), UUID.randomUUID(), moveIn(), Set.of(Code.values()));
      var number = Objects.requireNonNull(entered.numbers().get(NewNumbers.person(1)));
      server.bean(ChangePublisher.class).publishAll();
      assertThat(server.bean(Deliveries.class).deliver(tenant)).isEqualTo(1);

      database
          .tenancy()
          .run(
              tenant,
              session ->
                  assertThat(server.bean(AddresseeSearch.class).byKana(session, "ミホン", "031", 9))
                      .singleElement()
                      .satisfies(found -> assertThat(found.number()).isEqualTo(number)));
      assertThat(new TestClient(server.address()).with(client, SCOPE).get("/api/v1/changes").body())
          .contains(number, "見本　太郎", "中央一丁目");
    }
  }

  private static Operator clerk(TenantId tenant) {
    return new Operator(
        new Officer(
            tenant,
            "clerk",
            "見本　花子",
            "市民課",
            Set.of("counter"),
            Set.of(ResidentRegister.VIEW, ResidentRegister.ENTER)),
        "T01",
        "RESIDENT_EVENT",
        null,
        UUID.randomUUID());
  }

  private static MovingIn moveIn() {
    var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    var person =
        new Newcomer(
            NewNumbers.person(1),
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
    return new MovingIn(
        Occasion.of(today, today, today),
        new Origin(Origin.Kind.DOMESTIC, "隣市", null),
        new Address("990019", "0001000", "見本県", "見本市", "中央一丁目", "1番1号", null, null, "9990001"),
        NewNumbers.household(1),
        List.of(person));
  }
}
