package org.yakuba.payments.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.contracts.benefit.PaymentListRow;
import org.yakuba.gateways.intermediateserver.HttpIntermediateServer;
import org.yakuba.gateways.intermediateserver.InquirerSettings;
import org.yakuba.gateways.intermediateserver.IntermediateServerSimulator;
import org.yakuba.gateways.intermediateserver.Scenario;
import org.yakuba.payments.Office;
import org.yakuba.payments.Payments;
import org.yakuba.payments.PaymentsConfiguration;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.platform.test.PublishedRegister;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

/** The room as the program runs it, with the simulator of the state; started once for all tests. */
final class PaymentServer {
  static final String TOWN = "990019";
  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static @Nullable PaymentServer running;

  final TestDatabase database;
  final TenantId tenant;
  final TestServer server;
  final IntermediateServerSimulator state;

  /** A benefit, the applications and the state around the room. */
  @Configuration(proxyBeanMethods = false)
  static class Neighbours {
    @Bean
    ContractSet benefit() {
      return new ContractSet(Office.BUSINESS, "099", List.of(PaymentListApproved.class));
    }

    @Bean
    ContractSet applications() {
      return new ContractSet("application-management", "030", List.of(ApplicationForwarded.class));
    }

    @Bean
    IntermediateServerSimulator state() {
      return new IntermediateServerSimulator(
          0, new Scenario(1, Duration.ZERO, 0, 0, null), InstantSource.system());
    }

    @Bean
    IntermediateServer intermediateServer(IntermediateServerSimulator state) {
      return new HttpIntermediateServer(state.address(), InquirerSettings.PUBLISHED_EXAMPLE);
    }
  }

  private PaymentServer() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, Payments.TABLES);
    PublishedRegister.create(database);
    tenant = database.tenant(TOWN);
    server =
        TestServer.start(
            database, CharactersConfiguration.class, PaymentsConfiguration.class, Neighbours.class);
    state = server.bean(IntermediateServerSimulator.class);
  }

  static synchronized PaymentServer running() {
    var started = running;
    if (started == null) {
      started = new PaymentServer();
      running = started;
    }
    return started;
  }

  static LocalDate today() {
    return LocalDate.now(JAPAN);
  }

  TestBrowser signedIn(String role) {
    return server.signedIn(TOWN, role);
  }

  <T> T call(Function<TenantSession, T> work) {
    return database.tenancy().<T>call(tenant, work);
  }

  /** The resident register tells a person. */
  void resident(String number, String kana) {
    call(session ->
        session
            .jdbc()
            .sql(
                """
                INSERT INTO resident_register.delivered
                  (tenant_id, addressee_number, household_number, resident_type, resident_status, name, name_kana, sex)
                VALUES (platform.current_tenant(), :number, 'H' || :number, '1', '1', '見本', :kana, '1')\
                """)
            .param("number", number)
            .param("kana", kana)
            .update());
  }

  /** The benefit approves a list; linkage brings it here. */
  UUID approved(String title, PaymentListRow... rows) {
    var list = UUID.randomUUID();
    call(session -> {
      PaymentLists.add(session, list, Office.BUSINESS, List.of(rows));
      server
          .bean(PaymentLists.class)
          .approve(
              session,
              Office.BUSINESS,
              new PaymentLists.Heading(list, "heating", title, today().plusDays(14)),
              UUID.randomUUID(),
              Instant.now());
      return 0;
    });
    deliver();
    return list;
  }

  /** An application is forwarded; linkage brings it here. */
  void forwarded(ApplicationForwarded application) {
    call(session ->
        server
            .bean(Outbox.class)
            .publish(
                session,
                new Publication(
                    "application-management",
                    "application-delivery",
                    application.deliveryId().toString(),
                    Instant.now(),
                    today(),
                    application.deliveryId(),
                    null,
                    false,
                    List.of(),
                    application)));
    deliver();
  }

  private void deliver() {
    server.bean(ChangePublisher.class).publish(tenant);
    server.bean(Deliveries.class).deliver(tenant);
  }
}
