package org.yakuba.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.event.Outcome;
import org.yakuba.residentregister.event.RegisterEvents;
import org.yakuba.residentregister.ledger.Address;
import org.yakuba.residentregister.ledger.decide.ChangingAddress;
import org.yakuba.residentregister.ledger.decide.Code;
import org.yakuba.residentregister.ledger.decide.Occasion;
import org.yakuba.residentregister.ledger.postgres.CommandJson;
import org.yakuba.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench change}: 異動 committed through the service of the desk (read, lock, decide, rows,
 * cards, index, journal, audit, outbox), beside bare statements that write the same rows of the
 * same tables in the same run, with one clerk and with eight at once.
 */
@Command(
    name = "change",
    description = "異動の本登録を、同じ行を書く素のSQLと並べて測る",
    mixinStandardHelpOptions = true)
final class ChangeBench implements Callable<Integer> {

  private static final double TARGET_RATIO = 0.6;
  private static final int MANY_CLERKS = 8;

  /**
   * Households that move, round and round, in the warm-up and while measured: whoever touches a
   * page first after a checkpoint logs the whole page, and a side that met cold pages would be
   * measured by that. Enough of them that nobody moves a dozen times. The bare statements copy rows
   * of other households, whose histories grow by it.
   */
  private static final int CIRCLE = 4_000;

  private static final Set<Code> EVERY_ALERT = Set.of(Code.values());

  @Option(
      names = "--residents",
      defaultValue = "20000",
      description = "団体の住民数(既定 ${DEFAULT-VALUE})")
  private int residents;

  @Option(names = "--seed", defaultValue = "1", description = "抽出の種(既定 ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--events", defaultValue = "400", description = "各回の異動の件数(既定 ${DEFAULT-VALUE})")
  private int events;

  @Option(names = "--rounds", defaultValue = "5", description = "交互に測る回数(既定 ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "8000",
      description = "計測の前に行う異動の件数。翻訳の済んだ、一日働いている窓口の速さを測る(既定 ${DEFAULT-VALUE})")
  private int warmUp;

  private final AtomicInteger moved = new AtomicInteger();

  /** Work of one clerk after the other. */
  @FunctionalInterface
  private interface Act {
    void run(int event) throws SQLException;
  }

  @Override
  public Integer call() throws Exception {
    BenchReport report;
    try (var town = BenchTown.open(System.getenv(), Messages::print)) {
      Tenant tenant = town.tenant(SampleOptions.CITY, "見本市");
      town.migrate(tenant, town.extract(new SampleOptions(residents, seed, SampleOptions.CITY, 0)));
      allowDirectConfirmation(town, tenant.id());
      report = measure(town, tenant.id());
    }
    System.out.println(report.line());
    return BenchMain.DONE;
  }

  private static void allowDirectConfirmation(BenchTown town, TenantId tenant) {
    town.program()
        .part(Tenancy.class)
        .run(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "INSERT INTO resident_register.approval_setting"
                            + " (direct_kinds, bulk_limit, hold_minutes) VALUES (:kinds, 100, 30)")
                    .param("kinds", CommandJson.types().toArray(String[]::new))
                    .update());
  }

  private BenchReport measure(BenchTown town, TenantId tenant) throws Exception {
    var register = town.program().part(RegisterEvents.class);
    var all = households(town, tenant);
    int circle = Math.min(CIRCLE, all.size() / 2);
    var households = all.subList(0, circle);
    var copied = all.subList(circle, all.size());
    if (households.size() < 2 * MANY_CLERKS) {
      throw new IllegalArgumentException("BEN-E003 住民が少なすぎます: " + residents);
    }
    try (Connection owner = town.deployment().settings().ownerDataSource().getConnection()) {
      settle(owner);
      run(1, Math.min(events, 200), event -> move(register, tenant, copied, event));
      var template = BareRows.ofLastEvents(owner, tenant, Math.min(events, 200));
      var report = new BenchReport("change", residents, "events/s");
      boolean within = true;
      for (int clerks : new int[] {1, MANY_CLERKS}) {
        double ours = 0;
        double bare = 0;
        try (var writers = BareRows.Writers.open(town.deployment(), template, clerks)) {
          run(clerks, warmUp, event -> move(register, tenant, households, event));
          run(clerks, warmUp, writers::write);
          for (int round = 0; round < rounds; round++) {
            ours += run(clerks, events, event -> move(register, tenant, households, event));
            bare += run(clerks, events, writers::write);
          }
        }
        double ratio = bare / ours;
        within &= ratio >= TARGET_RATIO;
        report
            .with(clerks == 1 ? "ours" : "oursAt" + clerks, rounds * events / ours)
            .with(clerks == 1 ? "limit" : "limitAt" + clerks, rounds * events / bare)
            .with(clerks == 1 ? "ratio" : "ratioAt" + clerks, ratio);
      }
      return report.with("rowsPerEvent", template.rowsPerEvent()).with("withinTarget", within);
    }
  }

  /** Seconds that so many clerks take for so many events together. */
  private static double run(int clerks, int events, Act act)
      throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(clerks)) {
      long begin = System.nanoTime();
      var futures = new ArrayList<Future<?>>();
      for (int clerk = 0; clerk < clerks; clerk++) {
        futures.add(
            threads.submit(() -> {
              for (int event = next.getAndIncrement();
                  event < events;
                  event = next.getAndIncrement()) {
                act.run(event);
              }
              return null;
            }));
      }
      for (var future : futures) {
        future.get();
      }
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  /** 転居 of a whole household to a place where it does not live. */
  private void move(
      RegisterEvents register, TenantId tenant, List<List<String>> households, int event) {
    int count = moved.getAndIncrement();
    var members = households.get(count % households.size());
    var today = register.today();
    var outcome =
        register.confirm(
            operator(tenant, event),
            new UUID(System.currentTimeMillis() << 16 | 0x7000, 1L << 63 | count),
            new ChangingAddress(
                Occasion.of(today, today, today),
                members.subList(1, members.size()),
                new Address(
                    SampleOptions.CITY.value(),
                    "0001003",
                    "見本県",
                    "見本市",
                    "港町" + (1 + count / households.size()) + "丁目",
                    "1番" + count + "号",
                    null,
                    null,
                    null),
                members.getFirst(),
                Map.of(),
                null),
            EVERY_ALERT);
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException("BEN-E004 異動が拒否されました: " + refused.refusals());
    }
  }

  private static Operator operator(TenantId tenant, int event) {
    return new Operator(
        new Officer(
            tenant,
            "bench" + event % MANY_CLERKS,
            "計測",
            "計測",
            Set.of("counter"),
            Set.of(ResidentRegister.ENTER)),
        "bench",
        "BENCH",
        null,
        UUID.randomUUID());
  }

  /** Household number first, then everybody who lives in it. */
  private static List<List<String>> households(BenchTown town, TenantId tenant) {
    var byHousehold = new LinkedHashMap<String, List<String>>();
    town.program()
        .part(Tenancy.class)
        .call(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql(
                        "SELECT r.household_number, r.addressee_number"
                            + " FROM resident_register.resident r"
                            + " JOIN resident_register.resident_record c USING (tenant_id, resident_id)"
                            + " WHERE c.history_no = r.current_history_no AND r.resident_status = '1'"
                            + " AND NOT EXISTS (SELECT FROM resident_register.resident p"
                            + "  WHERE p.household_number = r.household_number"
                            + "  AND (p.pending_removal_on IS NOT NULL OR p.resident_status <> '1'))"
                            + " ORDER BY hashtext(r.household_number), r.household_number, r.resident_id")
                    .query((rs, n) -> List.of(rs.getString(1), rs.getString(2)))
                    .list())
        .forEach(row ->
            byHousehold
                .computeIfAbsent(row.getFirst(), key -> new ArrayList<>(List.of(key)))
                .add(row.getLast()));
    return List.copyOf(byHousehold.values());
  }

  /** What autovacuum would have done by the next morning. */
  private static void settle(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (String table :
          List.of("search_key", "resident", "resident_record", "household", "household_record")) {
        statement.execute("VACUUM (ANALYZE) resident_register." + table);
      }
    }
  }
}
