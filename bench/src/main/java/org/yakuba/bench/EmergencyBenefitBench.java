package org.yakuba.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.yakuba.emergencybenefit.batch.DecisionRun;
import org.yakuba.emergencybenefit.batch.ExtractionRun;
import org.yakuba.emergencybenefit.batch.IntakeRun;
import org.yakuba.emergencybenefit.batch.ListingRun;
import org.yakuba.emergencybenefit.ledger.Decisions;
import org.yakuba.emergencybenefit.ledger.Definition;
import org.yakuba.emergencybenefit.ledger.Definitions;
import org.yakuba.emergencybenefit.ledger.Extractions;
import org.yakuba.emergencybenefit.ledger.Inbox;
import org.yakuba.emergencybenefit.ledger.Payments;
import org.yakuba.emergencybenefit.rules.Benefit.HouseholdRule;
import org.yakuba.emergencybenefit.rules.Benefit.Unit;
import org.yakuba.emergencybenefit.rules.ConditionLine;
import org.yakuba.kernel.money.Yen;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench emergency-benefit}: what a town does with the answers of all its households —
 * intake, checks, decision, payment list — through the program's own jobs, beside a bare COPY of
 * the same file in the same run.
 */
@Command(
    name = "emergency-benefit",
    description = "緊急時給付の受付から支払までを、全世帯分の申請で測る",
    mixinStandardHelpOptions = true)
final class EmergencyBenefitBench implements Callable<Integer> {

  private static final String BENEFIT = "305";
  private static final double TARGET_SECONDS = 60;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Option(names = "--households", defaultValue = "110000", description = "世帯数(既定 ${DEFAULT-VALUE})")
  private int households;

  @Option(names = "--seed", defaultValue = "1", description = "申請の種(既定 ${DEFAULT-VALUE})")
  private long seed;

  private long mark;

  @Override
  public Integer call() throws Exception {
    BenchReport report;
    try (var town = BenchTown.open(System.getenv(), Messages::print)) {
      Tenant tenant = town.tenant(SampleOptions.CITY, "見本市");
      try (var owner = town.deployment().settings().ownerDataSource().getConnection()) {
        Messages.print("住民を作っています: " + households + "世帯");
        BenefitTown.settle(owner, tenant.id(), households);
      }
      report = measure(town, tenant.id());
    }
    System.out.println(report.line());
    return BenchMain.DONE;
  }

  private BenchReport measure(BenchTown town, TenantId tenant) throws IOException, SQLException {
    var today = LocalDate.now(JAPAN);
    var tenancy = town.program().part(Tenancy.class);
    tenancy.run(
        tenant,
        session -> {
          ProtectiveFlags.markComplete(session);
          Definitions.add(session, definition(today), 1, Instant.now());
          Definitions.approve(session, BENEFIT, 1, "bench2", Instant.now());
        });
    mark = System.nanoTime();
    extract(town, tenancy, tenant);
    double extractSeconds = lap("抽出・発番");

    Path file = town.directory().resolve("applications.csv");
    var expected = BenefitTown.answer(file, BENEFIT, households, seed, today.minusDays(3));
    mark = System.nanoTime();
    int taken = intake(town, tenancy, tenant, file);
    double intakeSeconds = lap("受付・照合");
    decide(town, tenancy, tenant);
    double decisionSeconds = lap("一括決定");
    long amount = pay(town, tenancy, tenant, today);
    double paymentSeconds = lap("支給名簿");
    check(tenancy, tenant, expected, taken, amount);
    double seconds = intakeSeconds + decisionSeconds + paymentSeconds;
    double limit = copySeconds(town, file);
    return new BenchReport("emergency-benefit", households, "applications/s")
        .with("ours", expected.lines() / seconds)
        .with("limit", expected.lines() / limit)
        .with("ratio", limit / seconds)
        .with("seconds", seconds)
        .with("extractSeconds", extractSeconds)
        .with("intakeSeconds", intakeSeconds)
        .with("decisionSeconds", decisionSeconds)
        .with("paymentSeconds", paymentSeconds)
        .with("applications", (long) expected.lines())
        .with("payments", (long) expected.payable())
        .with("duplicates", (long) expected.duplicates())
        .with("withinTarget", seconds < TARGET_SECONDS);
  }

  private static Definition definition(LocalDate today) {
    return new Definition(
        BENEFIT,
        1,
        "見本給付金",
        today.getYear(),
        today.minusDays(60),
        Unit.PERSON,
        HouseholdRule.ANY,
        Definition.Method.APPLICATION,
        ConditionLine.compose(List.of()),
        Yen.of(100_000),
        null,
        List.of(),
        today.minusDays(30),
        today.plusDays(30),
        Set.of(),
        true,
        List.of(),
        null,
        Definition.LaterChanges.KEEP,
        1,
        null,
        "見本",
        "bench1",
        null);
  }

  private static void extract(BenchTown town, Tenancy tenancy, TenantId tenant) {
    UUID extraction =
        tenancy.call(
            tenant, session -> Extractions.start(session, BENEFIT, 1, "bench1", Instant.now()));
    var parameters = Map.of(ExtractionRun.EXTRACTION, extraction.toString());
    run(town, tenant, ExtractionRun.JOB, extraction, parameters);
    tenancy.run(
        tenant, session -> Extractions.confirm(session, extraction, "bench2", Instant.now()));
    run(town, tenant, ListingRun.JOB, extraction, parameters);
  }

  private static int intake(BenchTown town, Tenancy tenancy, TenantId tenant, Path file)
      throws IOException {
    var batch = UUID.randomUUID();
    try (InputStream in = Files.newInputStream(file)) {
      var wrong = tenancy.call(tenant, session -> Inbox.fill(session, BENEFIT, batch, in));
      if (!wrong.isEmpty()) {
        throw new IllegalStateException("BEN-E005 申請データに誤りがあります: " + wrong.getFirst());
      }
    }
    var run =
        run(
            town,
            tenant,
            IntakeRun.JOB,
            batch,
            Map.of(IntakeRun.BATCH, batch.toString(), IntakeRun.BENEFIT, BENEFIT));
    return (int) run.count("APPROVED");
  }

  private static void decide(BenchTown town, Tenancy tenancy, TenantId tenant) {
    UUID batch =
        tenancy
            .call(
                tenant,
                session ->
                    Decisions.propose(
                        session,
                        Definitions.inForce(session, BENEFIT).orElseThrow(),
                        "bench1",
                        Instant.now()))
            .orElseThrow();
    tenancy.run(
        tenant,
        session -> {
          for (var sampled : Decisions.sample(session, batch, Integer.MAX_VALUE)) {
            Decisions.checkSample(session, batch, sampled.applicationNo(), true, "bench1");
          }
          Decisions.approve(session, batch, "bench2", Instant.now());
        });
    run(town, tenant, DecisionRun.JOB, batch, Map.of(DecisionRun.BATCH, batch.toString()));
  }

  private static long pay(BenchTown town, Tenancy tenancy, TenantId tenant, LocalDate today) {
    var lists = town.program().part(PaymentLists.class);
    var day = today.plusDays(7);
    UUID list =
        tenancy
            .call(
                tenant, session -> Payments.propose(session, BENEFIT, day, "bench1", Instant.now()))
            .orElseThrow();
    tenancy.run(
        tenant,
        session ->
            Payments.approve(
                session,
                lists,
                new PaymentLists.Heading(list, BENEFIT, "見本給付金", day),
                "bench2",
                UUID.randomUUID(),
                Instant.now()));
    return tenancy.call(
        tenant, session -> Payments.lists(session, BENEFIT).getFirst().amount().amount());
  }

  private static JobRun run(
      BenchTown town, TenantId tenant, String job, UUID key, Map<String, String> parameters) {
    var ended =
        town.program()
            .part(Jobs.class)
            .runToEnd(tenant, job, key.toString(), parameters, "bench", progress -> {});
    if (ended.state() != JobRun.State.COMPLETED) {
      throw new IllegalStateException("BEN-E006 一括処理が完了しませんでした: " + ended.message());
    }
    return ended;
  }

  /** Nothing lost, nothing double: the ledger holds what the file was made to hold. */
  private static void check(
      Tenancy tenancy, TenantId tenant, BenefitTown.Answers expected, int taken, long amount) {
    int payments =
        tenancy.call(tenant, session -> Payments.lists(session, BENEFIT).getFirst().payments());
    if (taken != expected.payable() || payments != expected.payable() || amount <= 0) {
      throw new IllegalStateException(
          "BEN-E007 件数が合いません: 期待 " + expected + "、候補 " + taken + "、支払 " + payments);
    }
  }

  /** The limit: the same file by one bare COPY into a table without keys and checks. */
  private static double copySeconds(BenchTown town, Path file) throws SQLException, IOException {
    try (var owner = town.deployment().settings().ownerDataSource().getConnection();
        var statement = owner.createStatement()) {
      statement.execute(
          "CREATE TABLE emergency_benefit.bench_copy AS SELECT * FROM (SELECT ''::text AS a, ''::text AS b, ''::text AS c,"
              + " ''::text AS d, ''::text AS e, ''::text AS f, ''::text AS g, ''::text AS h, ''::text AS i, ''::text AS j,"
              + " ''::text AS k, ''::text AS l, ''::text AS m, ''::text AS n) AS none WHERE false");
      long begin = System.nanoTime();
      try (InputStream in = Files.newInputStream(file)) {
        owner
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY emergency_benefit.bench_copy FROM STDIN (FORMAT csv, HEADER)", in);
      }
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  private double lap(String what) {
    double seconds = (System.nanoTime() - mark) / 1e9;
    Messages.print("%s %.1f秒".formatted(what, seconds));
    mark = System.nanoTime();
    return seconds;
  }
}
