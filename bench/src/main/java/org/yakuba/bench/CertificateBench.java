package org.yakuba.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.residentregister.notice.CertificateDesk;
import org.yakuba.residentregister.notice.CertificateLayout;
import org.yakuba.residentregister.notice.CertificateRequest;
import org.yakuba.residentregister.notice.IdentityCheck;
import org.yakuba.residentregister.notice.MemberSequence;
import org.yakuba.residentregister.notice.Outcome;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;
import org.yakuba.sample.SampleOptions;
import org.yakuba.server.SampleOffice;
import org.yakuba.server.TenantSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench certificate}: from the click to the bytes of the PDF — ledger, disclosure, number,
 * drawing, log and audit in one committed transaction, one clerk — beside the bare drawing of a
 * page of the same form plus the same rows committed bare.
 */
@Command(
    name = "certificate",
    description = "証明書1通の発行(請求から PDF まで)を、素の描画と素の書込みと並べて測る",
    mixinStandardHelpOptions = true)
final class CertificateBench implements Callable<Integer> {
  private static final double TARGET_PER_SECOND = 60;
  private static final double TARGET_P99_MICROS = 150_000;
  private static final double MICROS_PER_SECOND = 1_000_000;
  private static final int WARM_UP = 300;

  @Option(names = "--residents", defaultValue = "30000", description = "住民数(既定 ${DEFAULT-VALUE})")
  private int residents;

  @Option(
      names = "--certificates",
      defaultValue = "2000",
      description = "測る通数(既定 ${DEFAULT-VALUE})")
  private int certificates;

  @Option(names = "--seed", defaultValue = "1", description = "抽出の種(既定 ${DEFAULT-VALUE})")
  private long seed;

  /** A person and everybody in the household. */
  private record Asked(String person, List<String> household) {}

  private int refused;

  @Override
  public Integer call() throws Exception {
    BenchReport report;
    try (var town = BenchTown.open(System.getenv(), Messages::print)) {
      Tenant tenant = town.tenant(SampleOptions.CITY, "見本市");
      town.migrate(tenant, town.extract(new SampleOptions(residents, seed, SampleOptions.CITY, 0)));
      SampleOffice.open(
          town.program(), new TenantSetup(town.program()).operator(tenant.id()), "見本市");
      try (Connection owner = town.deployment().settings().ownerDataSource().getConnection()) {
        settle(owner);
        report = measure(town, tenant, owner);
      }
    }
    System.out.println(report.line());
    return BenchMain.DONE;
  }

  private BenchReport measure(BenchTown town, Tenant tenant, Connection owner) throws SQLException {
    var desk = town.program().part(CertificateDesk.class);
    var operator = clerk(tenant);
    var asked = asked(owner, tenant, WARM_UP + certificates);
    var ours = new Samples(certificates);
    var drawing = new Samples(certificates);
    var writing = new Samples(certificates);
    var bareDrawing = new BareDrawing(town.program());
    long bytes = 0;
    try (var bareWriting = new BareIssue(owner, tenant.id())) {
      for (int i = 0; i < asked.size(); i++) {
        long begin = System.nanoTime();
        var outcome = desk.issue(operator, request(asked.get(i), i % 2 == 1));
        long issued = System.nanoTime();
        if (!(outcome instanceof Outcome.Issued(var copies))) {
          refused++;
          continue;
        }
        bareDrawing.draw(i % 2 == 1 ? asked.get(i).household().size() : 0);
        long drawn = System.nanoTime();
        bareWriting.write(copies.getFirst().issueId());
        long written = System.nanoTime();
        if (i >= WARM_UP) {
          ours.add(issued - begin);
          drawing.add(drawn - issued);
          writing.add(written - drawn);
          bytes += copies.getFirst().pdf().length;
        }
      }
    }
    return report(ours, drawing, writing, bytes);
  }

  private BenchReport report(Samples ours, Samples drawing, Samples writing, long bytes) {
    double perSecond = MICROS_PER_SECOND / ours.meanMicros();
    double limit = MICROS_PER_SECOND / (drawing.meanMicros() + writing.meanMicros());
    double p99 = ours.percentileMicros(99);
    Messages.print(
        String.format(
            Locale.ROOT,
            "発行 p50 %.1f ms p99 %.1f ms   描画だけ %.1f ms   書込みだけ %.1f ms   断った請求 %d",
            ours.percentileMicros(50) / 1000,
            p99 / 1000,
            drawing.meanMicros() / 1000,
            writing.meanMicros() / 1000,
            refused));
    return new BenchReport("certificate", residents, "certificates/s")
        .with("ours", perSecond)
        .with("limit", limit)
        .with("ratio", perSecond / limit)
        .with("p50Ms", ours.percentileMicros(50) / 1000)
        .with("p99Ms", p99 / 1000)
        .with("drawingMs", drawing.meanMicros() / 1000)
        .with("writingMs", writing.meanMicros() / 1000)
        .with("pdfBytes", bytes / Math.max(1, ours.count()))
        .with("samples", ours.count())
        .with("refused", refused)
        .with("withinTarget", perSecond >= TARGET_PER_SECOND && p99 < TARGET_P99_MICROS);
  }

  /** Alternating one person's sheet and a whole household, as asked for by the person. */
  private static CertificateRequest request(Asked asked, boolean household) {
    return new CertificateRequest(
        UUID.randomUUID(),
        CertificateKind.RESIDENT_RECORD,
        household ? CertificateLayout.HOUSEHOLD : CertificateLayout.INDIVIDUAL,
        MemberSequence.STANDARD,
        asked.person(),
        household ? asked.household() : List.of(asked.person()),
        false,
        Set.of(CertificateItem.RELATIONSHIP, CertificateItem.REGISTERED_DOMICILE),
        CertificateRequester.SELF,
        null,
        null,
        CertificateChannel.COUNTER,
        IdentityCheck.PHOTO_DOCUMENT,
        null,
        null,
        null,
        false,
        null,
        1,
        "01");
  }

  private static Operator clerk(Tenant tenant) {
    var officer = new Officer(tenant.id(), "bench", "窓口　花子", "市民課", Set.of("counter"), Set.of());
    return new Operator(officer, "10.0.0.1", "RESIDENT_REGISTER", null, UUID.randomUUID());
  }

  /** Persons who live here, in an order that has nothing to do with that of the tables. */
  private static List<Asked> asked(Connection owner, Tenant tenant, int count) throws SQLException {
    var asked = new ArrayList<Asked>();
    try (var statement =
        owner.prepareStatement(
            """
            SELECT p.addressee_number,
                   (SELECT array_agg(m.addressee_number) FROM resident_register.resident m
                     WHERE m.tenant_id = p.tenant_id AND m.household_number = p.household_number
                       AND m.resident_status = '1') AS members
              FROM resident_register.resident p
             WHERE p.tenant_id = ? AND p.resident_status = '1'
             ORDER BY md5(p.addressee_number)
             LIMIT ?\
            """)) {
      statement.setInt(1, tenant.id().value());
      statement.setInt(2, count);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          asked.add(new Asked(rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
        }
      }
    }
    return asked;
  }

  /** What autovacuum would have done by the next morning. */
  private static void settle(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (String table : List.of("resident", "resident_record", "household_record")) {
        statement.execute("VACUUM (ANALYZE) resident_register." + table);
      }
    }
  }
}
