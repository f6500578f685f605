package org.yakuba.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.residentregister.search.ResidentSearch;
import org.yakuba.residentregister.search.SearchKeys;
import org.yakuba.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench search}: searches through the register's own service under the program's role,
 * beside the raw index look-up of the same page in the same run, over two municipalities.
 */
@Command(
    name = "search",
    description = "住民検索の応答時間を、同じ索引の素の読取りと並べて測る",
    mixinStandardHelpOptions = true)
final class SearchBench implements Callable<Integer> {

  private static final double TARGET_RATIO = 3.0;
  private static final int SECOND_TOWN_SHARE = 10;
  private static final int SMALLEST_TOWN = 1000;
  private static final int OF_EACH_KIND = 40;

  @Option(
      names = "--residents",
      defaultValue = "1000000",
      description = "一つ目の団体の住民数。二つ目は 10 分の 1(既定 ${DEFAULT-VALUE})")
  private int residents;

  @Option(names = "--seed", defaultValue = "1", description = "抽出と質問の種(既定 ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--rounds", defaultValue = "30", description = "各質問の繰返し(既定 ${DEFAULT-VALUE})")
  private int rounds;

  /**
   * Durations of the service, of the keys alone, and of the keys with the rows that the list shows.
   */
  private record Timings(Samples ours, Samples keys, Samples rows) {

    static Timings create() {
      return new Timings(new Samples(1 << 12), new Samples(1 << 12), new Samples(1 << 12));
    }
  }

  @Override
  public Integer call() throws Exception {
    BenchReport report;
    try (var town = BenchTown.open(System.getenv(), Messages::print)) {
      int small = Math.max(SMALLEST_TOWN, residents / SECOND_TOWN_SHARE);
      Tenant first = town.tenant(SampleOptions.CITY, "見本市");
      town.migrate(first, town.extract(new SampleOptions(residents, seed, SampleOptions.CITY, 0)));
      Tenant second = town.tenant(SampleOptions.TOWN, "雛形町");
      town.migrate(second, town.extract(new SampleOptions(small, seed, SampleOptions.TOWN, 0)));
      try (Connection owner = town.deployment().settings().ownerDataSource().getConnection()) {
        settle(owner);
        var mix = new QuestionMix(town.program().part(SearchKeys.class), seed);
        var asked = new ArrayList<Asked>();
        asked.addAll(mix.about(first.id(), owner, OF_EACH_KIND));
        asked.addAll(mix.about(second.id(), owner, OF_EACH_KIND));
        Map<Asked.Kind, Timings> byKind = measure(town, owner, asked);
        report = report(byKind);
      }
    }
    System.out.println(report.line());
    return BenchMain.DONE;
  }

  /** What autovacuum would have done by the next morning. */
  private static void settle(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (String table : List.of("search_key", "resident", "resident_record")) {
        statement.execute("VACUUM (ANALYZE) resident_register." + table);
      }
    }
  }

  private Map<Asked.Kind, Timings> measure(BenchTown town, Connection owner, List<Asked> asked)
      throws SQLException {
    var search = town.program().part(ResidentSearch.class);
    var tenancy = town.program().part(Tenancy.class);
    var timings = new EnumMap<Asked.Kind, Timings>(Asked.Kind.class);
    int page = ResidentSearch.PAGE_SIZE + 1;
    try (var keys = new RawLookup(owner, RawLookup.Depth.KEYS, page);
        var rows = new RawLookup(owner, RawLookup.Depth.ROWS, page)) {
      var order = new ArrayList<>(asked);
      var random = new Random(seed);
      int warmUp = Math.max(3, rounds / 5);
      for (int round = -warmUp; round < rounds; round++) {
        Collections.shuffle(order, random);
        for (Asked one : order) {
          long start = System.nanoTime();
          keys.ask(one);
          long afterKeys = System.nanoTime();
          tenancy.call(
              one.tenant(),
              session -> search.page(session, ResidentSearch.Question.of(one.conditions()), null));
          long afterOurs = System.nanoTime();
          rows.ask(one);
          long afterRows = System.nanoTime();
          if (round >= 0) {
            Timings of = timings.computeIfAbsent(one.kind(), kind -> Timings.create());
            of.keys().add(afterKeys - start);
            of.ours().add(afterOurs - afterKeys);
            of.rows().add(afterRows - afterOurs);
          }
        }
      }
    }
    return timings;
  }

  private BenchReport report(Map<Asked.Kind, Timings> byKind) {
    var ours = new Samples(1 << 16);
    var keys = new Samples(1 << 16);
    var rows = new Samples(1 << 16);
    byKind.forEach((kind, timings) -> {
      Messages.print(
          String.format(
              Locale.ROOT,
              "%-20s p50 %7.0f / %5.0f / %5.0f µs   p99 %7.0f / %5.0f / %5.0f µs  (検索 / 索引 / 索引と行)",
              kind,
              timings.ours().percentileMicros(50),
              timings.keys().percentileMicros(50),
              timings.rows().percentileMicros(50),
              timings.ours().percentileMicros(99),
              timings.keys().percentileMicros(99),
              timings.rows().percentileMicros(99)));
      ours.addAll(timings.ours());
      keys.addAll(timings.keys());
      rows.addAll(timings.rows());
    });
    double ratio = ours.percentileMicros(99) / rows.percentileMicros(99);
    return new BenchReport("search", residents, "p99 µs")
        .with("ours", ours.percentileMicros(99))
        .with("limit", rows.percentileMicros(99))
        .with("ratio", ratio)
        .with("oursP50", ours.percentileMicros(50))
        .with("limitP50", rows.percentileMicros(50))
        .with("keysOnlyP99", keys.percentileMicros(99))
        .with("keysOnlyP50", keys.percentileMicros(50))
        .with("ratioToKeysOnly", ours.percentileMicros(99) / keys.percentileMicros(99))
        .with("samples", ours.count())
        .with("withinTarget", ratio <= TARGET_RATIO);
  }
}
