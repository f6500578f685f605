package org.yakuba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench migrate}: the whole migration of an extract, from reading its files to the
 * reconciled register, beside COPY of the same final rows into the same tables in the same run.
 */
@Command(
    name = "migrate",
    description = "データ移行の所要時間を、同じ最終行の COPY の所要時間と並べて測る",
    mixinStandardHelpOptions = true)
final class MigrateBench implements Callable<Integer> {

  /**
   * Where rows of people end up: the register, and everybody who keeps a copy of it. Findings, jobs
   * and audit are not counted on either side.
   */
  private static final List<String> SCHEMAS =
      List.of("resident_register", "addressee", "application_management", "child_allowance");

  private static final double TARGET_RATIO = 2.5;
  private static final long TARGET_HEAP_MIB = 1024;

  @Option(names = "--residents", defaultValue = "1000000", description = "住民数(既定 ${DEFAULT-VALUE})")
  private int residents;

  @Option(names = "--seed", defaultValue = "1", description = "抽出の種(既定 ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() throws Exception {
    var options = new SampleOptions(residents, seed, SampleOptions.CITY, 0);
    BenchReport report;
    try (var town = BenchTown.open(System.getenv(), Messages::print)) {
      Tenant tenant = town.tenant(SampleOptions.CITY, "見本市");
      Path extract = town.extract(options);
      HeapPeak.reset();
      Duration ours = town.migrate(tenant, extract);
      long heap = HeapPeak.mebibytes();
      Messages.print("移行 " + ours.toMillis() + " ms、ヒープ最大 " + heap + " MiB");
      Path scratch = Files.createDirectories(town.directory().resolve("copy"));
      var limit = new CopyLimit(town.deployment().settings().ownerDataSource(), scratch);
      CopyLimit.Measured copied = limit.measure(limit.filled(SCHEMAS), Messages::print);
      report = report(ours, heap, copied);
    }
    System.out.println(report.line());
    return BenchMain.DONE;
  }

  private BenchReport report(Duration ours, long heap, CopyLimit.Measured copied) {
    double oursSeconds = ours.toNanos() / 1e9;
    double limitSeconds = copied.elapsed().toNanos() / 1e9;
    double ratio = oursSeconds / limitSeconds;
    return new BenchReport("migrate", residents, "rows/s")
        .with("ours", copied.rows() / oursSeconds)
        .with("limit", copied.rows() / limitSeconds)
        .with("ratio", ratio)
        .with("peakHeapMiB", heap)
        .with("rows", copied.rows())
        .with("oursSeconds", oursSeconds)
        .with("limitSeconds", limitSeconds)
        .with("residentsPerSecond", residents / oursSeconds)
        .with("withinTarget", ratio <= TARGET_RATIO && heap <= TARGET_HEAP_MIB);
  }
}
