package org.yakuba.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.yakuba.emergencybenefit.ledger.Payments;
import org.yakuba.payments.run.TransferRun;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench emergency-benefit}: what a town does with the answers of all its households — file
 * read, intake and checks, decision, payment list, list taken over by the payments room, run, file
 * of the bank — through the program's own jobs and acts, beside a bare COPY of the same file in the
 * same run.
 */
@Command(
    name = "emergency-benefit",
    description = "緊急時給付の受付から全銀ファイルまでを、全世帯分の申請で測る",
    mixinStandardHelpOptions = true)
final class EmergencyBenefitBench implements Callable<Integer> {
  private static final double TARGET_SECONDS = 60;
  private static final double TARGET_MILLIS = 2_000;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final int MOST_PER_MINUTE = 60_000;
  private static final double NANOS_PER_SECOND = 1_000_000_000;
  private static final int MOST_HOUSEHOLDS = 999_999;
  private static final int ANSWERED_DAYS_AGO = 3;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Option(names = "--households", defaultValue = "110000", description = "世帯数(既定 ${DEFAULT-VALUE})")
  private int households;

  @Option(names = "--seed", defaultValue = "1", description = "申請の種(既定 ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--online",
      paramLabel = "APPLICATIONS",
      description = "ファイルの代わりに、オンライン申請の同時受付をこの件数だけ測る(標準の負荷は10000)")
  private int online;

  @Option(
      names = "--per-minute",
      defaultValue = "1000",
      description = "--online の1分あたりの申請(既定 ${DEFAULT-VALUE})")
  private int perMinute;

  /** Seconds of each phase, in their order. */
  private final Map<String, Double> phases = new LinkedHashMap<>();

  private long mark;

  @Override
  public Integer call() throws Exception {
    if (households < 1 || households > MOST_HOUSEHOLDS) {
      throw new IllegalArgumentException(
          "BEN-E011 --households は1から999999を指定してください: " + households);
    }
    if (online < 0 || online > households || perMinute < 1 || perMinute > MOST_PER_MINUTE) {
      throw new IllegalArgumentException(
          "BEN-E019 --online は世帯数(%d)まで、--per-minute は1から60000を指定してください: %d、%d"
              .formatted(households, online, perMinute));
    }
    BenchReport report;
    try (var town =
        online > 0
            ? BenchTown.openWeb(System.getenv(), Messages::print)
            : BenchTown.open(System.getenv(), Messages::print)) {
      Tenant tenant = town.tenant(SampleOptions.CITY, "見本市");
      try (var owner = town.deployment().settings().ownerDataSource().getConnection()) {
        Messages.print("住民を作っています: " + households + "世帯");
        BenefitTown.settle(owner, tenant.id(), households);
      }
      report = online > 0 ? rush(town, tenant) : measure(town, tenant.id());
    }
    System.out.println(report.line());
    return BenchMain.DONE;
  }

  /**
   * The citizens' pages on the first day; what the limit is here is the rate at which they come.
   */
  private BenchReport rush(BenchTown town, Tenant tenant) throws IOException {
    var office = new BenefitOffice(town, tenant.id(), LocalDate.now(JAPAN));
    office.define();
    office.extract();
    Messages.print("オンライン申請: 毎分" + perMinute + "件の速さで" + online + "件");
    var rush =
        new OnlineRush(town.program().port(), tenant.code().value(), BenefitOffice.BENEFIT, seed);
    var outcome = rush.run(online, perMinute);
    Messages.print(outcome.toString());
    if (!outcome.isComplete() || office.acceptances() != outcome.letters()) {
      throw new IllegalStateException(
          "BEN-E010 件数が合いません: 受理 " + office.acceptances() + "、申請 " + outcome);
    }
    double rate = online / outcome.seconds() * SECONDS_PER_MINUTE;
    return new BenchReport("emergency-benefit", households, "online applications/min")
        .with("ours", rate)
        .with("limit", (double) perMinute)
        .with("ratio", rate / perMinute)
        .with("applications", (long) online)
        .with("requests", (long) outcome.requests())
        .with("acceptances", (long) outcome.accepted())
        .with("duplicates", (long) outcome.duplicates())
        .with("p50Millis", outcome.p50Millis())
        .with("p95Millis", outcome.p95Millis())
        .with("p99Millis", outcome.p99Millis())
        .with("withinTarget", outcome.p95Millis() < TARGET_MILLIS);
  }

  private BenchReport measure(BenchTown town, TenantId tenant) throws IOException, SQLException {
    var today = LocalDate.now(JAPAN);
    var office = new BenefitOffice(town, tenant, today);
    var bank = new BankFileOffice(town, tenant);
    office.define();
    bank.open(today);
    mark = System.nanoTime();
    office.extract();
    double extractSeconds = lap("抽出・発番");

    Path file = town.directory().resolve("applications.csv");
    var expected =
        BenefitTown.answer(
            file, BenefitOffice.BENEFIT, households, seed, today.minusDays(ANSWERED_DAYS_AGO));
    mark = System.nanoTime();
    var inbox = office.read(file);
    phase("readSeconds", "申請データの読取り", expected.lines());
    int taken = office.takeIn(inbox);
    phase("intakeSeconds", "受付・照合", expected.lines());
    office.decide();
    phase("decisionSeconds", "一括決定", expected.payable());
    var list = office.list();
    phase("listSeconds", "支給名簿", expected.payable());
    bank.deliver();
    phase("takeOverSeconds", "名簿の引取り・口座の決定", expected.payable());
    var run = bank.make(list.id(), office.paymentDay());
    phase("runSeconds", "振込データの作成", expected.payable());
    var bytes = bank.release(run);
    phase("fileSeconds", "承認・全銀ファイル", expected.payable());
    double seconds = phases.values().stream().mapToDouble(Double::doubleValue).sum();
    Messages.print("合計 %.1f秒(毎秒%,.0f件)".formatted(seconds, expected.lines() / seconds));
    check(expected, taken, list, run, BankFileOffice.read(bytes));
    bank.deliver();
    checkSent(expected, office.listed());
    double limit = copySeconds(town, file);
    var report =
        new BenchReport("emergency-benefit", households, "applications/s")
            .with("ours", expected.lines() / seconds)
            .with("limit", expected.lines() / limit)
            .with("ratio", limit / seconds)
            .with("seconds", seconds)
            .with("extractSeconds", extractSeconds);
    phases.forEach(report::with);
    return report
        .with("applications", (long) expected.lines())
        .with("payments", (long) expected.payable())
        .with("duplicates", (long) expected.duplicates())
        .with("fileBytes", (long) bytes.length)
        .with("totalYen", run.totalAmountYen())
        .with("withinTarget", seconds < TARGET_SECONDS);
  }

  /** Nothing lost, nothing double: ledgers and file hold what the answers were made to hold. */
  private static void check(
      BenefitTown.Answers expected,
      int taken,
      Payments.PaymentList list,
      TransferRun run,
      BankFileOffice.Written written) {
    int payable = expected.payable();
    long amount = list.amount().amount();
    if (taken != payable
        || list.payments() != payable
        || run.rowCount() != payable
        || run.excludedCount() != 0
        || written.records() != payable
        || written.count() != payable
        || amount <= 0
        || run.totalAmountYen() != amount
        || written.totalYen() != amount) {
      throw new IllegalStateException(
          "BEN-E010 件数・金額が合いません: 期待 %s、候補 %d、名簿 %d件%d円、振込 %d件%d円(除外%d件)、ファイル %s"
              .formatted(
                  expected,
                  taken,
                  list.payments(),
                  amount,
                  run.rowCount(),
                  run.totalAmountYen(),
                  run.excludedCount(),
                  written));
    }
  }

  /** The office that granted knows that all of it was ordered. */
  private static void checkSent(BenefitTown.Answers expected, Payments.PaymentList list) {
    if (list.sent() != expected.payable()) {
      throw new IllegalStateException(
          "BEN-E015 件数が合いません: 期待 " + expected + "、送付の報告 " + list.sent());
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
      return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }
  }

  private void phase(String name, String what, int items) {
    double seconds = (System.nanoTime() - mark) / NANOS_PER_SECOND;
    phases.put(name, seconds);
    Messages.print("%s %.1f秒(毎秒%,.0f件)".formatted(what, seconds, items / seconds));
    mark = System.nanoTime();
  }

  private double lap(String what) {
    double seconds = (System.nanoTime() - mark) / NANOS_PER_SECOND;
    Messages.print("%s %.1f秒".formatted(what, seconds));
    mark = System.nanoTime();
    return seconds;
  }
}
