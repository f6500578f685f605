package org.yakuba.residentregister.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.characters.VariantFolding;
import org.yakuba.contracts.LinkageEvent;
import org.yakuba.contracts.applicationmanagement.CertificateLinkConflictDetected;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.residentregister.TestLedger;
import org.yakuba.residentregister.link.LinkConflicts;

/** Certificates are linked to residents at the screen, and who takes applications hears of it. */
@SuppressWarnings("NullAway.Init")
class CertificateLinkPagesTest {
  private static final String TOWN = "990019";
  private static TestDatabase database;
  private static TestServer server;
  private static TenantId tenant;
  private static TestBrowser clerk;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ResidentRegister.TABLES);
    tenant = database.tenant(TOWN);
    for (var number : List.of("11", "12")) {
      new TestLedger(database.tenancy(), tenant, VariantFolding.standard())
          .person(number, "見本　一", "ミホン　ハジメ")
          .event("01", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 1))
          .save();
    }
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
    server =
        TestServer.start(
            database, CharactersConfiguration.class, ResidentRegisterConfiguration.class);
    clerk = server.signedIn(TOWN, "counter");
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  private static List<String> texts(String sql) {
    return database
        .tenancy()
        .call(tenant, session -> session.jdbc().sql(sql).query(String.class).list());
  }

  private static void link(String person, String serial, String from) {
    var path = "/residents/" + person + "/authentication-certificates";
    clerk.open(path);
    clerk.submit(path, Map.of("serial", serial, "validFrom", from));
  }

  @Test
  @Proves("RES-7-08")
  void a_new_certificate_ends_the_one_before_and_each_change_is_published() {
    link("11", "0a1b", "R2.4.1");
    assertThat(clerk.page().select("main").text()).contains("電子証明書を結び付けました。", "0A1B", "有効");
    link("11", "0C2D", "R7.4.1");
    assertThat(clerk.page().select("main").text()).contains("0C2D", "R7.3.31");
    assertThat(
            texts(
                "SELECT payload ->> 'authenticationCertificateSerial' || ' ' || coalesce(payload ->> 'validTo', '-')"
                    + " FROM platform.linkage_event WHERE contract = 'CertificateLinkChanged'"
                    + " AND payload ->> 'addresseeNumber' = '11' ORDER BY event_id"))
        .containsExactly("0A1B -", "0A1B 2025-03-31", "0C2D -");
    clerk.submit("/residents/11/authentication-certificates/revoke", Map.of("serial", "0C2D"));
    assertThat(clerk.page().select("main").text()).contains("電子証明書を失効させました。");
    assertThat(
            texts(
                "SELECT authentication_certificate_serial FROM resident_register.certificate_link_extract WHERE revoked_at IS NOT NULL"))
        .containsExactly("0C2D");
  }

  @Test
  void a_serial_number_of_somebody_else_or_of_another_form_is_refused_at_the_field() {
    link("12", "FFFF01", "R5.1.1");
    link("11", "FFFF01", "R5.1.1");
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page().select("main").text()).contains("RES-L02", "別の人に結び付いています");
    link("11", "XYZ", "");
    assertThat(clerk.page().select("main").text()).contains("RES-L01", "RES-L03");
  }

  @Test
  void a_conflict_that_applications_found_is_a_work_item_once() {
    var conflicts = server.bean(LinkConflicts.class);
    var conflict = new CertificateLinkConflictDetected("AB12", List.of("11", "12"));
    for (int i = 0; i < 2; i++) {
      database.tenancy().run(tenant, session -> conflicts.consume(session, event(conflict)));
    }
    assertThat(
            texts(
                "SELECT natural_key FROM platform.work_item WHERE kind = 'resident-register.certificate-link-conflict'"))
        .containsExactly("AB12");
  }

  private static LinkageEvent<CertificateLinkConflictDetected> event(
      CertificateLinkConflictDetected payload) {
    var now = java.time.Instant.parse("2026-11-21T00:00:00Z");
    return new LinkageEvent<>(
        UUID.randomUUID(),
        "CertificateLinkConflictDetected",
        1,
        tenant.value(),
        "application-management",
        "certificate",
        "AB12",
        1,
        1,
        now,
        LocalDate.of(2026, 11, 21),
        now,
        UUID.randomUUID(),
        null,
        false,
        false,
        payload);
  }
}
