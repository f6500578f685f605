package org.yakuba.migration.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.Phase;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.intake.LoadStep;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Carries the staged rows into the register, step by step and range by range. Two ranges are on
 * their way at a time, each in a transaction of its own that begins by claiming its checkpoint.
 */
final class RegisterStep {

  private static final int RANGE_ROWS = 50_000;

  private final Tenancy tenancy;
  private final Intake intake;

  RegisterStep(Tenancy tenancy, Intake intake) {
    this.tenancy = tenancy;
    this.intake = intake;
  }

  private record Owned(IntakeContribution owner, LoadStep step) {}

  Next run(JobUnit unit, Delivery delivery) {
    if (!StagedRows.areAlive(unit.session(), delivery.area())) {
      return StagedRows.stageAgain(unit, true);
    }
    List<Owned> steps = new ArrayList<>();
    intake.contributions().forEach(c -> c.load().forEach(step -> steps.add(new Owned(c, step))));
    int next = (int) unit.checkpoint("step", 0L);
    if (next >= steps.size()) {
      return Next.DONE;
    }
    Owned owned = steps.get(next);
    int ranges = ranges(unit.session(), delivery, owned.step());
    int first = (int) unit.checkpoint("range", 0L);
    int last = Math.min(first + SideBySide.THREADS, ranges);
    long rows = wave(delivery, owned, first, last);
    unit.total(steps.size());
    unit.count(owned.step().title(), rows);
    if (last < ranges) {
      unit.save("range", last);
    } else {
      unit.save("range", 0L);
      unit.save("step", next + 1L);
      unit.advance(1);
    }
    return Next.MORE;
  }

  private static int ranges(TenantSession session, Delivery delivery, LoadStep step) {
    if (step.rangeOver() == null) {
      return 1;
    }
    long rows = JobStore.rows(session, delivery.job().jobNo(), Phase.STAGE, step.rangeOver());
    return (int) Math.max(1, (rows + RANGE_ROWS - 1) / RANGE_ROWS);
  }

  /** Runs the ranges from {@code first} up to {@code last} side by side and waits for all. */
  private long wave(Delivery delivery, Owned owned, int first, int last) {
    List<Callable<Long>> work = new ArrayList<>();
    for (int range = first; range < last; range++) {
      int claimed = range;
      work.add(() -> range(delivery, owned, claimed));
    }
    return SideBySide.sum(work);
  }

  private long range(Delivery delivery, Owned owned, int range) {
    return tenancy.call(
        delivery.tenant(),
        session -> {
          long jobNo = delivery.job().jobNo();
          String unit = owned.owner().module() + "." + owned.step().id();
          if (!StagedRows.areAlive(session, delivery.area())) {
            // The database has crashed and is back since the unit began: nothing is claimed, and
            // the unit cannot end, because its own connection is lost.
            return 0L;
          }
          if (!JobStore.claim(session, jobNo, Phase.LOAD, unit, range)) {
            return 0L;
          }
          // Losing the last commits of a crash is harmless: the checkpoint is lost with its work.
          session.jdbc().sql("SET LOCAL synchronous_commit = off").update();
          var sql = new StagedSql(session, delivery);
          sql.roomToWork();
          long rows = statements(sql, owned, range);
          if (owned.step().rangeOver() == null) {
            sql.protectNewTables();
          }
          JobStore.finish(session, jobNo, Phase.LOAD, unit, range, rows);
          return rows;
        });
  }

  private static long statements(StagedSql sql, Owned owned, int range) {
    long rows = 0;
    String path = "load/" + owned.step().file() + ".sql";
    for (String statement : IntakeFiles.statements(owned.owner().owner(), path)) {
      rows +=
          sql.of(statement)
              .param("fromRow", range * RANGE_ROWS + 1)
              .param("toRow", (range + 1) * RANGE_ROWS + 1)
              .update();
    }
    return rows;
  }
}
