package org.yakuba.platform.api;

import java.util.List;
import java.util.Set;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.LinkageJson;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

/** Two towns that publish, and the program that offers it to add-ons. */
final class PublishingTowns implements AutoCloseable {
  final TestDatabase database;
  final TestServer server;
  final TenantId here;
  final TenantId there;

  PublishingTowns() {
    database = TestDatabase.fresh();
    here = database.tenant("990019");
    there = database.tenant("990027");
    server = TestServer.start(database, Town.class);
    for (var tenant : List.of(here, there)) {
      database
          .tenancy()
          .run(
              tenant,
              session -> {
                ProtectiveFlags.markComplete(session);
                ProtectiveFlags.replace(session, List.of(Town.protection(Town.number(2))));
              });
    }
    publish(
        here,
        new Town.Moved(Town.number(1), new Town.Home("一丁目", null)),
        new Town.Named(Town.number(1), "見本　一"),
        new Town.Moved(Town.number(2), new Town.Home("二丁目", "荘")),
        new Town.Numbered(Town.number(1), "123456789018"),
        new Town.Moved(Town.number(3), new Town.Home("二丁目", "荘")));
    publish(there, new Town.Named(Town.number(9), "他市　九"));
  }

  /** Person 3 lives with person 2. */
  void publish(TenantId tenant, Record... payloads) {
    database
        .tenancy()
        .run(
            tenant,
            session -> {
              for (var payload : payloads) {
                var number = LinkageJson.treeOf(payload).get("addresseeNumber").asString();
                server
                    .bean(Outbox.class)
                    .publish(
                        session,
                        number.equals(Town.number(3))
                            ? Town.about(number, payload, number, Town.number(2))
                            : Town.about(number, payload, number));
              }
            });
    server.bean(ChangePublisher.class).publishAll();
  }

  ApiClients.Created client(TenantId tenant, String... scopes) {
    return database
        .tenancy()
        .call(
            tenant,
            session ->
                server
                    .bean(ApiClients.class)
                    .create(
                        session,
                        NewClient.of(
                            "図書館",
                            "LIBRARY",
                            Set.of(scopes),
                            ClientAuthentication.CLIENT_SECRET_BASIC),
                        "test"));
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
