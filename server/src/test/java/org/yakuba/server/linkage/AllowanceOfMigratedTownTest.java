package org.yakuba.server.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.applicationmanagement.ApplicationManagementConfiguration;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.childallowance.ChildAllowanceConfiguration;
import org.yakuba.gateways.intermediateserver.IntermediateServerConfiguration;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.migration.MigrationConfiguration;
import org.yakuba.migration.MigrationOutcome;
import org.yakuba.migration.MigrationProgress;
import org.yakuba.migration.MigrationRequest;
import org.yakuba.migration.MigrationService;
import org.yakuba.payments.PaymentsConfiguration;
import org.yakuba.platform.PlatformConfiguration;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.sample.CsvReader;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;
import org.yakuba.server.DatabaseModules;

/**
 * A town whose child allowance came from a former system: its recipients are seen, decided about
 * and paid as if they had always been here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class AllowanceOfMigratedTownTest {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String TOWN = SampleOptions.CITY.value();
  private static final String RECIPIENTS = "/child-allowance/recipients/";
  private static final String FILINGS = "/child-allowance/filings";
  private static final String RUNS = "/child-allowance/payment-runs";

  /** Two children who go on being paid for 10,000 yen each, nothing special about the family. */
  private static final String ORDINARY =
      """
      SELECT min(r.certification_number)
        FROM child_allowance.recipient r
        JOIN (SELECT recipient_id FROM child_allowance.monthly_entitlement
               WHERE month = '2026-09-01' GROUP BY recipient_id
              HAVING count(*) = 2 AND min(amount_yen) = 10000 AND max(amount_yen) = 10000
                 AND bool_and(category = 'STANDARD')) m USING (recipient_id)
        JOIN (SELECT recipient_id FROM child_allowance.child_entry
               GROUP BY recipient_id HAVING count(*) = 2) c USING (recipient_id)
       WHERE r.extinction_date IS NULL
         AND r.recipient_id NOT IN (SELECT recipient_id FROM child_allowance.unsettled)
         AND r.recipient_id NOT IN (SELECT recipient_id FROM child_allowance.overpayment)
         AND r.recipient_id NOT IN (SELECT recipient_id FROM child_allowance.university_age_entry)
      """;

  /** The office works on one day. */
  @Configuration(proxyBeanMethods = false)
  static class Day {
    @Bean
    @Primary
    Clock day() {
      return Clock.fixed(TODAY.atTime(9, 0).atZone(JAPAN).toInstant(), JAPAN);
    }
  }

  @TempDir static Path extract;

  private TestDatabase database;
  private TestServer server;
  private TenantId tenant;
  private TestBrowser clerk;
  private TestBrowser chief;

  @BeforeAll
  void migrate() throws IOException {
    SampleExtract.generate(
        new SampleOptions(900, 11, SampleOptions.CITY, SampleOptions.USUAL_FLAW_RATE)
            .withAllowance(),
        extract);
    database =
        TestDatabase.fresh(
            DatabaseModules.ALL.stream()
                .filter(module -> !PlatformConfiguration.DATABASE_MODULES.contains(module))
                .toArray(DatabaseModule[]::new));
    server =
        TestServer.start(
            database,
            Day.class,
            CharactersConfiguration.class,
            AddresseeConfiguration.class,
            IntermediateServerConfiguration.class,
            PaymentsConfiguration.class,
            ApplicationManagementConfiguration.class,
            ResidentRegisterConfiguration.class,
            ChildAllowanceConfiguration.class,
            MigrationConfiguration.class);
    tenant = database.tenant(TOWN);
    var outcome =
        server
            .bean(MigrationService.class)
            .run(new MigrationRequest(tenant, extract, false, "test"), MigrationProgress.NONE);
    assertThat(outcome.status()).as(outcome.toString()).isEqualTo(MigrationOutcome.Status.FINDINGS);
    clerk = server.signedIn(TOWN, "welfare");
    chief = server.signedIn(TOWN, "approver", "administrator");
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  private String one(String sql) {
    return database
        .tenancy()
        .call(
            tenant,
            session -> String.valueOf(session.jdbc().sql(sql).query(String.class).single()));
  }

  private long number(String sql) {
    return Long.parseLong(one("SELECT (" + sql + ")::text"));
  }

  private static List<Map<String, String>> delivered(String file, String certification)
      throws IOException {
    return CsvReader.rows(extract.resolve(file)).stream()
        .filter(row -> CsvReader.of(row, "認定番号").equals(certification))
        .toList();
  }

  private static String main(TestBrowser browser) {
    return browser.page().select("main").text();
  }

  private void ended(TestBrowser browser) {
    assertThat(browser.location()).as(main(browser)).startsWith("/jobs/");
    var jobs = server.bean(Jobs.class);
    var id = UUID.fromString(browser.location().substring("/jobs/".length()));
    var run = jobs.await(jobs.find(tenant, id).orElseThrow(), progress -> {});
    assertThat(run.state()).as(run.message()).isEqualTo(JobRun.State.COMPLETED);
  }

  @Test
  @Order(1)
  @Proves("CHA-7-07")
  void recipient_page_shows_what_the_former_system_delivered() throws IOException {
    var certification = one(ORDINARY);
    clerk.open(RECIPIENTS + certification);
    assertThat(main(clerk)).contains("認定番号 " + certification, "令和8年9月", "20,000円");
    for (var payment : delivered("allowance_payment.csv", certification)) {
      var yen = Integer.parseInt(CsvReader.of(payment, "支払額"));
      assertThat(main(clerk)).contains("%,d円".formatted(yen));
    }
    assertThat(clerk.page().select("table:contains(支払期月) tbody tr"))
        .hasSameSizeAs(delivered("allowance_payment.csv", certification));
    clerk.open("/child-allowance?q=" + certification);
    assertThat(main(clerk)).contains(certification);
  }

  @Test
  @Order(2)
  @Proves({"CHA-7-07", "MIG-4-01"})
  void report_tells_counts_sums_states_and_recalculated_months() {
    chief.open("/migrations/1");
    assertThat(main(chief)).contains("児童手当受給者", "支払期月ごとの支払額", "過払の残額", "受給中", "再計算の月額と差額一覧の合計");
    assertThat(number("SELECT count(*) FROM migration.reconciliation WHERE expected <> actual"))
        .isZero();
    chief.open("/migrations/1/findings?rule=CLN-34");
    assertThat(main(chief)).contains("CLN-34", "allowance_month.csv", "月額");
  }

  @Test
  @Order(3)
  @Proves({"CHA-7-07", "CHA-2-05"})
  void a_child_that_leaves_is_decided_upon_what_was_delivered() {
    var certification = one(ORDINARY);
    clerk.open(FILINGS + "/new?type=REVISION_DOWN&certificationNumber=" + certification);
    var fields =
        new HashMap<>(
            Map.of(
                "channel", "COUNTER",
                "receivedOn", "2026-11-10",
                "e1.take", "true",
                "e1.date", "2026-10-05",
                "e1.reason", "NO_CUSTODY",
                "e2.reason", "NO_CUSTODY"));
    clerk.submit(FILINGS + "/new", fields);
    assertThat(main(clerk)).contains("20,000円", "10,000円");
    clerk.submit(FILINGS + "/new", Map.of("act", "register"));
    var filing = clerk.location();
    chief.open(filing);
    chief.submit(filing + "/approve", Map.of());
    assertThat(main(chief)).contains("額改定(減額)", "令和8年11月");
    assertThat(
            number(
                "SELECT count(*) FROM child_allowance.overpayment o JOIN child_allowance.amount_recipient r"
                    + " USING (recipient_id) WHERE r.certification_number = '"
                    + certification
                    + "'"))
        .as("no delivered month was paid too much")
        .isZero();
  }

  /**
   * October and November are due; what the former system left unpaid or paid too much comes too.
   */
  @Test
  @Order(4)
  @Proves({"CHA-7-07", "CHA-4-01"})
  void next_payment_goes_on_where_the_former_system_stopped() {
    var revised =
        one(
            "SELECT r.certification_number FROM child_allowance.determination d"
                + " JOIN child_allowance.amount_recipient r USING (recipient_id)"
                + " WHERE d.kind = 'REVISE_DOWN'");
    clerk.open(RUNS);
    clerk.submit(RUNS, Map.of("paymentMonth", "2026-12", "kind", "REGULAR"));
    ended(clerk);
    var run = RUNS + "/" + one("SELECT run_id::text FROM child_allowance.payment_run");
    chief.open(run);
    chief.submit(run + "/approve", Map.of());
    ended(chief);
    assertThat(paid(revised)).isEqualTo("2026-10-01 2026-11-01 30000 0");
    var unpaid =
        one(
            "SELECT min(subject) FROM migration.finding WHERE rule = 'CLN-33' AND file_name ="
                + " 'allowance_month.csv'");
    assertThat(
            one(
                "SELECT p.from_month::text FROM child_allowance.payment p"
                    + " JOIN child_allowance.child_entry c USING (recipient_id)"
                    + " WHERE p.payment_month = '2026-12-01' AND c.child_number = '"
                    + unpaid
                    + "'"))
        .isEqualTo("2025-12-01");
    assertThat(
            number(
                "SELECT count(*) FROM child_allowance.payment p JOIN child_allowance.overpayment o"
                    + " USING (recipient_id) JOIN child_allowance.overpayment_settlement s"
                    + " ON s.overpayment_id = o.overpayment_id AND s.payment_id = p.payment_id"
                    + " WHERE p.payment_month = '2026-12-01' AND s.treatment = 'OFFSET'"))
        .as("an overpayment of the former system is set off")
        .isPositive();
  }

  private String paid(String certification) {
    return one(
        "SELECT concat_ws(' ', from_month, to_month, gross_yen, deducted_yen) FROM child_allowance.payment"
            + " JOIN child_allowance.amount_recipient r USING (recipient_id)"
            + " WHERE payment_month = '2026-12-01' AND r.certification_number = '"
            + certification
            + "'");
  }
}
