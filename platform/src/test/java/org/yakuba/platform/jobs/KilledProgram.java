package org.yakuba.platform.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.ops.DatabaseSettings;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantId;

/**
 * A program of its own that works on a job, says so in the middle of a unit, and waits to be
 * killed.
 */
final class KilledProgram {
  static final String REACHED = "in the middle of the unit";

  private KilledProgram() {}

  /** Inserts one row per unit, after a step that only says that it is done. */
  static JobDefinition job(Consumer<JobUnit> disturbance) {
    return new JobDefinition(
        "load",
        "取込",
        List.of(
            new JobStep(
                "prepare",
                "準備",
                unit -> {
                  unit.advance(1);
                  return Next.DONE;
                }),
            new JobStep(
                "load",
                "取込",
                unit -> {
                  var rows = Long.parseLong(unit.parameter("rows"));
                  var next = unit.checkpoint("next", 1L);
                  unit.total(rows);
                  unit.session()
                      .jdbc()
                      .sql("INSERT INTO platform.loaded (no) VALUES (?)")
                      .param(next)
                      .update();
                  disturbance.accept(unit);
                  unit.advance(1);
                  unit.count("loaded", 1);
                  unit.save("next", next + 1);
                  return next == rows ? Next.DONE : Next.MORE;
                })));
  }

  /** Arguments: URL, role, password, tenant, number of the unit in which to wait. */
  public static void main(String[] arguments) {
    var settings = new DatabaseSettings(arguments[0], "", "", arguments[1], arguments[2]);
    var tenant = new TenantId(Integer.parseInt(arguments[3]));
    var last = Long.parseLong(arguments[4]);
    var pool = settings.programDataSource(4);
    var tenancy = new Tenancy(pool, new DataSourceTransactionManager(pool));
    var job =
        job(unit -> {
          if (unit.checkpoint("next", 1L) == last) {
            System.out.println(REACHED);
            waitForTheKill();
          }
        });
    try (var jobs = new Jobs(tenancy, pool, List.of(job), Duration.ofSeconds(20))) {
      jobs.runToEnd(tenant, "load", "extract-1", Map.of("rows", "20"), "sato", progress -> {});
    }
  }

  private static void waitForTheKill() {
    try {
      while (System.in.read() >= 0) {
        // The other end never writes; it kills.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
