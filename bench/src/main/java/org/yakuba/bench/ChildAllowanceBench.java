package org.yakuba.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.yakuba.childallowance.rules.AllowanceCalculator;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.rules.ChildAllowanceRule;
import org.yakuba.childallowance.rules.HouseholdTable;
import org.yakuba.kernel.assess.Trace;
import org.yakuba.kernel.date.OpeningDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench child-allowance}: the allowance of one month for every recipient, exact, from the
 * raw facts (claims, fifteen days, ranks, ages), on one core in memory, beside one reading of the
 * same memory. Afterwards every recipient is assessed again from the frozen facts with the trace
 * on; the sums must be equal. Last the monthly run end to end against the database, beside COPY of
 * the same rows; its sum must be the same again.
 */
@Command(
    name = "child-allowance",
    description =
        "児童手当の1か月分を全受給者について計算し、同じ事実を読むだけの速さと並べて測る(1コア、メモリ上)。続けてデータベースの月次計算を同じ行の COPY と並べて測る",
    mixinStandardHelpOptions = true)
final class ChildAllowanceBench implements Callable<Integer> {
  private static final double TARGET_PER_SECOND = 800_000;
  private static final double NANOS_PER_SECOND = 1_000_000_000;
  private static final int MOST_HOUSEHOLDS = 10_000_000;
  private static final int WARM_UP_ROUNDS = 3;
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Predicate<LocalDate> CLOSED = day -> !OpeningDays.standard().isOpen(day);

  @Option(
      names = "--households",
      defaultValue = "1000000",
      description = "受給者数(既定 ${DEFAULT-VALUE})")
  private int households;

  @Option(names = "--seed", defaultValue = "1", description = "世帯を作る種(既定 ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--rounds", defaultValue = "5", description = "測る回数(既定 ${DEFAULT-VALUE})")
  private int rounds;

  @Option(names = "--memory-only", description = "データベースの月次計算を測らない")
  private boolean memoryOnly;

  private final ChildAllowanceLaw law = ChildAllowanceLaw.national();

  @Override
  public Integer call() throws Exception {
    if (households < 1 || households > MOST_HOUSEHOLDS || rounds < 1) {
      throw new IllegalArgumentException(
          "BEN-E005 --households は1から10000000、--rounds は1以上を指定してください: "
              + households
              + ", "
              + rounds);
    }
    HeapPeak.reset();
    var table = new SampleFamilies(seed, MONTH).table(households);
    var calculator = new AllowanceCalculator(law, CLOSED);
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      pay(calculator, table);
      table.readAll();
    }
    var ours = new Samples(rounds);
    var limit = new Samples(rounds);
    long total = 0;
    long read = 0;
    for (int i = 0; i < rounds; i++) {
      long begin = System.nanoTime();
      total = pay(calculator, table);
      long paid = System.nanoTime();
      read += table.readAll();
      ours.add(paid - begin);
      limit.add(System.nanoTime() - paid);
    }
    long begin = System.nanoTime();
    long traced = payTraced(table);
    double tracedPerSecond = households * NANOS_PER_SECOND / (System.nanoTime() - begin);
    return report(table, ours, limit, total, read, traced, tracedPerSecond);
  }

  private Integer report(
      HouseholdTable table,
      Samples ours,
      Samples limit,
      long total,
      long read,
      long traced,
      double tracedPerSecond)
      throws Exception {
    double perSecond = households * 1e6 / ours.percentileMicros(50);
    double limitPerSecond = households * 1e6 / limit.percentileMicros(50);
    Messages.print(
        String.format(
            Locale.ROOT,
            "%s 分 児童 %,d 人 合計 %,d 円 根拠つきの合計 %,d 円(%,.0f 世帯/秒) 読むだけ %,.0f 世帯/秒 (照合用 %d)",
            MONTH,
            table.childCount(),
            total,
            traced,
            tracedPerSecond,
            limitPerSecond,
            read));
    var report =
        new BenchReport("child-allowance", households, "households/s")
            .with("ours", perSecond)
            .with("limit", limitPerSecond)
            .with("ratio", perSecond / limitPerSecond)
            .with("peakHeapMiB", HeapPeak.mebibytes())
            .with("children", table.childCount())
            .with("totalYen", total)
            .with("tracedYen", traced)
            .with("tracedPerSecond", tracedPerSecond)
            .with("sumsEqual", total == traced)
            .with("withinTarget", perSecond >= TARGET_PER_SECOND);
    if (total != traced) {
      throw new IllegalStateException("BEN-E006 根拠つきの計算と合計が一致しません: " + total + " と " + traced);
    }
    System.out.println((memoryOnly ? report : withRun(report, table, total)).line());
    return BenchMain.DONE;
  }

  private BenchReport withRun(BenchReport report, HouseholdTable table, long total)
      throws Exception {
    var run = new AllowanceRun(table, law, CLOSED, MONTH).measure();
    if (run.totalYen() != total) {
      throw new IllegalStateException("BEN-E014 月次計算の合計が一致しません: " + total + " と " + run.totalYen());
    }
    return report
        .with("runSeconds", run.runSeconds())
        .with("runPerSecond", households / run.runSeconds())
        .with("runRatio", run.ratio())
        .with("copyOutSeconds", run.copyOutSeconds())
        .with("copyInSeconds", run.copyInSeconds())
        .with("runHeapMiB", run.heapMiB())
        .with("entitlements", run.entitlements())
        .with("runYen", run.totalYen())
        .with("againSeconds", run.againSeconds())
        .with("changedAgain", run.changedAgain());
  }

  private static long pay(AllowanceCalculator calculator, HouseholdTable table) {
    int month = AllowanceCalculator.month(MONTH);
    long total = 0;
    for (int i = 0; i < table.size(); i++) {
      calculator.open(table, i);
      total += calculator.month(month);
    }
    return total;
  }

  /** What the clerk sees, for everybody: facts as records, and every line of the explanation. */
  private long payTraced(HouseholdTable table) {
    var rule = new ChildAllowanceRule(law, CLOSED);
    long total = 0;
    for (int i = 0; i < table.size(); i++) {
      var trace = Trace.of("child-allowance", MONTH);
      total += rule.assess(table.facts(i), MONTH, MONTH, trace).totalYen();
    }
    return total;
  }
}
