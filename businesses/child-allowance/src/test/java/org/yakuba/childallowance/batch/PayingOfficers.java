package org.yakuba.childallowance.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.ledger.Commands;
import org.yakuba.childallowance.repayment.RepaymentConfiguration;
import org.yakuba.kernel.number.MunicipalityCode;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.PublishedAccounts;
import org.yakuba.platform.test.TestBrowser;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;

/** A town with two officers who pay the allowance through the screens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class PayingOfficers {
  static final String RUNS = "/child-allowance/payment-runs";

  TestDatabase database;
  TestServer server;
  RunOffice.OfficeClock clock;
  RunOffice office;
  TenantId tenant;
  String town;
  TestBrowser clerk;
  TestBrowser chief;
  int towns;

  @BeforeAll
  void start() {
    database = TestDatabase.fresh(CharactersConfiguration.DATABASE_MODULE, ChildAllowance.TABLES);
    PublishedAccounts.create(database);
    server =
        TestServer.start(
            database,
            CharactersConfiguration.class,
            BatchConfiguration.class,
            RepaymentConfiguration.class,
            RunOffice.Parts.class);
    clock = server.bean(RunOffice.OfficeClock.class);
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  @BeforeEach
  void newTown() {
    town = MunicipalityCode.ofBody(Integer.toString(14_000 + ++towns)).value();
    tenant = database.tenant(town);
    office = new RunOffice(database, tenant);
    on(LocalDate.of(2026, 11, 20));
  }

  /** Another day begins, and both sign in anew. */
  void on(LocalDate day) {
    clock.today(day);
    clerk = server.signedIn(town, "welfare");
    chief = server.signedIn(town, "approver", "administrator");
  }

  // ---- families

  /** A recipient of 10,000 yen a month since 2026-05: one child of seven years. */
  String one(String number) {
    office.person(number, "1990-05-05");
    office.person(number + "1", "2019-06-01");
    return office.decide(Commands.by(number, "2026-04-10").children(Commands.child(number + "1")));
  }

  void withhold(String certification, String kind, int yen) {
    office.execute(
        """
        INSERT INTO child_allowance.withholding (recipient_id, kind, amount_yen, source, valid, known_from)
        VALUES (:recipient, :kind, :yen, 'REQUEST', '[2026-04-01,)', now())
        """,
        Map.of("recipient", office.recipient(certification), "kind", kind, "yen", yen));
  }

  /** A month was paid too much. */
  void overpaid(String certification, String month, int yen) {
    office.execute(
        """
        INSERT INTO child_allowance.overpayment (recipient_id, month, amount_yen, determination_id, prescribed_on, found_at)
        VALUES (:recipient, CAST(:month AS date), :yen, CAST(:cause AS uuid), '2028-11-20', now())
        """,
        Map.of(
            "recipient",
            office.recipient(certification),
            "month",
            month,
            "yen",
            yen,
            "cause",
            UUID.randomUUID().toString()));
  }

  // ---- the office at work

  JobRun ended(TestBrowser browser) {
    assertThat(browser.location()).startsWith("/jobs/");
    var id = UUID.fromString(browser.location().substring("/jobs/".length()));
    var jobs = server.bean(Jobs.class);
    var run = jobs.await(jobs.find(tenant, id).orElseThrow(), progress -> {});
    assertThat(run.state()).as(run.message()).isEqualTo(JobRun.State.COMPLETED);
    return run;
  }

  JobRun month(YearMonth month) {
    clerk.open(RUNS);
    clerk.submit(RUNS + "/month", Map.of("month", month.toString()));
    return ended(clerk);
  }

  PaymentRun plan(String month, String kind) {
    clerk.open(RUNS);
    clerk.submit(RUNS, Map.of("paymentMonth", month, "kind", kind));
    ended(clerk);
    return database.tenancy().call(tenant, session -> PaymentRunStore.list(session, 1).getFirst());
  }

  void approve(PaymentRun run) {
    chief.open(RUNS + "/" + run.id());
    chief.submit(RUNS + "/" + run.id() + "/approve", Map.of());
    ended(chief);
  }

  Document show(PaymentRun run) {
    return chief.open(RUNS + "/" + run.id());
  }

  long paid(String certification) {
    return office.number(
        "SELECT COALESCE(sum(gross_yen - deducted_yen), 0) FROM child_allowance.payment"
            + " WHERE recipient_id = "
            + office.recipient(certification));
  }

  String certified(String number, String birth) {
    office.person(number, "1985-05-05");
    office.person(number + "1", birth);
    return office.decide(Commands.by(number, "2026-04-10").children(Commands.child(number + "1")));
  }
}
