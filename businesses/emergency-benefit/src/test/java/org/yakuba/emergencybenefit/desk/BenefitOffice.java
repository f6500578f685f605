package org.yakuba.emergencybenefit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.contracts.applicationmanagement.ApplicationForwarded;
import org.yakuba.contracts.collection.PaymentReceived;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.EmergencyBenefitConfiguration;
import org.yakuba.emergencybenefit.PublishedRegister;
import org.yakuba.emergencybenefit.PublishedRegister.Person;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.jobs.JobRun.State;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.linkage.ChangePublisher;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Deliveries;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.linkage.Publication;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.PublishedAccounts;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

/** A town hall with a register, a clerk and an officer who approves. */
final class BenefitOffice implements AutoCloseable {
  static final String TOWN = "990019";
  static final LocalDate BASE = LocalDate.of(2026, 9, 1);
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  final TestDatabase database;
  final TenantId tenant;
  final TestServer server;
  final TestBrowser clerk;
  final TestBrowser approver;

  /** The management of applications and the collection. */
  @Configuration(proxyBeanMethods = false)
  static class Neighbours {
    @Bean
    ContractSet applications() {
      return new ContractSet("application-management", "030", List.of(ApplicationForwarded.class));
    }

    @Bean
    ContractSet collection() {
      return new ContractSet("collection", "036", List.of(PaymentReceived.class));
    }
  }

  BenefitOffice() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, EmergencyBenefit.TABLES);
    PublishedRegister.create(database);
    PublishedAccounts.create(database);
    tenant = database.tenant(TOWN);
    database.tenancy().run(tenant, ProtectiveFlags::markComplete);
    server =
        TestServer.start(
            database,
            CharactersConfiguration.class,
            EmergencyBenefitConfiguration.class,
            Neighbours.class);
    clerk = server.signedIn(TOWN, "counter");
    approver = server.signedIn(TOWN, "approver");
  }

  Tenancy tenancy() {
    return database.tenancy();
  }

  void lives(Person person) {
    person.save(tenancy(), tenant);
  }

  /** The first element of the page shown. */
  static Element first(TestBrowser browser, String css) {
    return Objects.requireNonNull(browser.page().selectFirst(css), css);
  }

  /** What the selections of the page shown stand at. */
  static Map<String, String> selected(TestBrowser browser) {
    var values = new LinkedHashMap<String, String>();
    for (var field : browser.page().select("main select[name]")) {
      var option = field.selectFirst("option[selected]");
      var shown = option == null ? field.selectFirst("option") : option;
      values.put(field.attr("name"), shown == null ? "" : shown.attr("value"));
    }
    return values;
  }

  /** The form of a definition as the page shows it, with what the clerk types. */
  Map<String, String> definition(String id, Map<String, String> more) {
    return definition(clerk, id, more);
  }

  /** The form of a definition as the page shows it, with what an officer types. */
  Map<String, String> definition(TestBrowser browser, String id, Map<String, String> more) {
    var values = selected(browser);
    values.put("benefitId", id);
    values.put("name", "見本給付金" + id);
    values.put("baseDate", BASE.toString());
    values.put("base", "50000");
    values.put("addition", "20000");
    values.put("applicationFrom", TODAY.minusDays(10).toString());
    values.put("applicationTo", TODAY.plusDays(30).toString());
    values.put("samplePercent", "0");
    values.put("letterText", "物価高に対する給付金です。");
    values.putAll(more);
    return values;
  }

  /** Defined by the clerk, approved, extracted and confirmed by the other officer. */
  void open(String id, String template, Map<String, String> more) {
    clerk.open("/benefits/new?template=" + template);
    clerk.submit("/benefits", definition(id, more));
    assertThat(clerk.location()).isEqualTo("/benefits/" + id);
    approver.open("/benefits/" + id);
    approver.submit("/benefits/" + id + "/versions/1/approve", Map.of());
    confirm(id);
  }

  /** Extracts and confirms. */
  void confirm(String id) {
    var extraction = extract(id);
    approver.open(extraction);
    approver.submit(extraction + "/confirm", Map.of());
    assertThat(approver.location()).isEqualTo("/benefits/" + id);
    finishJobs();
  }

  /** Path of a finished extraction by the clerk. */
  String extract(String id) {
    clerk.open("/benefits/" + id + "/extractions");
    clerk.submit("/benefits/" + id + "/extractions", Map.of());
    var path = clerk.location();
    finishJobs();
    clerk.open(path);
    return path;
  }

  /** Waits until every job has ended well. */
  void finishJobs() {
    var jobs = server.bean(Jobs.class);
    for (var run : jobs.list(tenant, 100)) {
      var ended = jobs.await(run, progress -> {});
      assertThat(ended.state())
          .as(ended.title() + " " + ended.message())
          .isEqualTo(State.COMPLETED);
    }
  }

  /** Another room tells something; linkage brings it here. */
  void told(String publisher, String aggregateType, String aggregateId, Record payload) {
    tenancy()
        .run(
            tenant,
            session ->
                server
                    .bean(Outbox.class)
                    .publish(
                        session,
                        new Publication(
                            publisher,
                            aggregateType,
                            aggregateId,
                            Instant.now(),
                            TODAY,
                            UUID.randomUUID(),
                            null,
                            false,
                            List.of(),
                            payload)));
    server.bean(ChangePublisher.class).publish(tenant);
    server.bean(Deliveries.class).deliver(tenant);
  }

  /** Number of the letter in force of whoever is the head of a target. */
  String letterOf(String benefit, String headNumber) {
    return tenancy()
        .call(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "SELECT l.letter_id FROM emergency_benefit.letter l"
                            + " JOIN emergency_benefit.target t USING (tenant_id, benefit_id, target_no)"
                            + " WHERE l.benefit_id = :benefit AND t.head_number = :head AND l.void_from = 'infinity'")
                    .param("benefit", benefit)
                    .param("head", headNumber)
                    .query(String.class)
                    .single());
  }

  /** Number of a head's target. */
  int targetOf(String benefit, String headNumber) {
    return count(
        "SELECT target_no FROM emergency_benefit.target WHERE benefit_id = '"
            + benefit
            + "' AND head_number = '"
            + headNumber
            + "'");
  }

  /** One number of the database. */
  int count(String query) {
    return tenancy()
        .call(tenant, session -> session.jdbc().sql(query).query(Integer.class).single());
  }

  /** One text of the database. */
  String text(String query) {
    return tenancy()
        .call(tenant, session -> session.jdbc().sql(query).query(String.class).single());
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
