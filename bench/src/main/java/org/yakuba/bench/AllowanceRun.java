package org.yakuba.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.postgresql.PGConnection;
import org.yakuba.childallowance.batch.RunService;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.HouseholdTable;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.sample.SampleOptions;
import org.yakuba.server.TenantSetup;

/**
 * The monthly run end to end: the recipients stand in the ledger, the job reads them, calculates
 * and writes the entitlements as it does every month. Beside it what PostgreSQL alone takes: COPY
 * of the same facts out and COPY of the same entitlements into an empty table with the same
 * indexes.
 */
final class AllowanceRun {
  private static final String ENTITLEMENTS = "monthly_entitlement";
  private static final String SCHEMA = "child_allowance";
  private static final double NANOS_PER_SECOND = 1e9;

  private final HouseholdTable families;
  private final ChildAllowanceLaw law;
  private final Predicate<LocalDate> closed;
  private final YearMonth month;

  AllowanceRun(
      HouseholdTable families,
      ChildAllowanceLaw law,
      Predicate<LocalDate> closed,
      YearMonth month) {
    this.families = families;
    this.law = law;
    this.closed = closed;
    this.month = month;
  }

  /**
   * What was measured.
   *
   * @param entitlements rows that the run wrote
   * @param totalYen what they add up to
   * @param changedAgain rows that a second run wrote or took back
   */
  record Measured(
      double runSeconds,
      double againSeconds,
      double copyOutSeconds,
      double copyInSeconds,
      long heapMiB,
      long entitlements,
      long totalYen,
      long changedAgain) {

    /** Against COPY out and COPY in of the same rows. */
    double ratio() {
      return runSeconds / (copyOutSeconds + copyInSeconds);
    }
  }

  Measured measure() throws IOException, SQLException {
    try (var town = BenchTown.open(System.getenv(), Messages::print)) {
      Tenant tenant = town.tenant(SampleOptions.CITY, "見本市");
      var owner = town.deployment().settings().ownerDataSource();
      try (Connection connection = owner.getConnection()) {
        load(connection, tenant, town.directory());
      }
      HeapPeak.reset();
      var first = run(town, tenant);
      long heap = HeapPeak.mebibytes();
      var again = run(town, tenant);
      try (Connection connection = owner.getConnection()) {
        double out = copyOut(connection, tenant);
        var scratch = Files.createDirectories(town.directory().resolve("copy"));
        var limit = new CopyLimit(owner, scratch);
        var in =
            limit.measure(
                limit.filled(List.of(SCHEMA)).stream()
                    .filter(table -> table.name().equals(ENTITLEMENTS))
                    .toList(),
                Messages::print);
        return new Measured(
            first.seconds(),
            again.seconds(),
            out,
            in.elapsed().toNanos() / NANOS_PER_SECOND,
            heap,
            in.rows(),
            number(connection, "SELECT sum(amount_yen) FROM child_allowance.monthly_entitlement"),
            again.job().count("新しい明細") + again.job().count("取り消した明細"));
      }
    }
  }

  private record Run(JobRun job, double seconds) {}

  private Run run(BenchTown town, Tenant tenant) {
    var jobs = town.program().part(Jobs.class);
    var operator = new TenantSetup(town.program()).operator(tenant.id());
    long begin = System.nanoTime();
    if (!(town.program().part(RunService.class).month(operator, month)
        instanceof RunService.Started(var started))) {
      throw new IllegalStateException("BEN-E007 月次計算を始められません");
    }
    var ended = jobs.await(started, progress -> {});
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    if (ended.state() != JobRun.State.COMPLETED) {
      throw new IllegalStateException("BEN-E012 月次計算が完了しませんでした: " + ended.message());
    }
    Messages.print(
        String.format(
            Locale.ROOT,
            "月次計算 %.1f 秒 新しい明細 %,d 取り消した明細 %,d",
            seconds,
            ended.count("新しい明細"),
            ended.count("取り消した明細")));
    return new Run(ended, seconds);
  }

  /** The same facts as the run reads, out of the database and away. */
  private static double copyOut(Connection connection, Tenant tenant)
      throws SQLException, IOException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    long begin = System.nanoTime();
    for (String table : List.of("recipient", "amount_child")) {
      copies.copyOut(
          "COPY (SELECT * FROM child_allowance."
              + table
              + " WHERE tenant_id = "
              + tenant.id().value()
              + ") TO STDOUT (FORMAT binary)",
          OutputStream.nullOutputStream());
    }
    return (System.nanoTime() - begin) / NANOS_PER_SECOND;
  }

  // ---- the ledger, not part of what is measured

  private void load(Connection connection, Tenant tenant, Path directory)
      throws SQLException, IOException {
    long begin = System.nanoTime();
    dropExclusions(connection);
    for (var part : FamilyRows.Part.values()) {
      Path file = directory.resolve(part.name());
      try (var out =
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
        new FamilyRows(families, law, closed, tenant.id().value()).write(part, out);
      }
      try (var in = Files.newInputStream(file)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY child_allowance." + part.target() + " FROM STDIN", in);
      }
      Files.delete(file);
    }
    execute(connection, "ANALYZE child_allowance.recipient, child_allowance.child_entry");
    execute(connection, "ANALYZE child_allowance.university_age_entry");
    Messages.print(
        "台帳に受給者を登録しました " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " 秒(測定に含まない)");
  }

  /** A bulk load checks its own rows; the run itself writes none of these tables. */
  private static void dropExclusions(Connection connection) throws SQLException {
    for (String table : List.of("recipient", "child_entry", "university_age_entry")) {
      execute(
          connection,
          """
          DO $$
          DECLARE name text;
          BEGIN
            FOR name IN SELECT conname FROM pg_constraint
                         WHERE conrelid = 'child_allowance.%s'::regclass AND contype = 'x' LOOP
              EXECUTE format('ALTER TABLE child_allowance.%s DROP CONSTRAINT %%I', name);
            END LOOP;
          END $$\
          """
              .formatted(table, table));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}
