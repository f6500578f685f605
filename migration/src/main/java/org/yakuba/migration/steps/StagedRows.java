package org.yakuba.migration.steps;

import org.yakuba.migration.staging.StagingArea;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Whether the staged rows are still there. They are unlogged: a crash of the database empties all
 * of them, and with them the one row of the table {@code alive}, which is written last.
 */
final class StagedRows {

  private static final String ALIVE = "alive";

  private StagedRows() {}

  static void markAlive(TenantSession session, StagingArea area) {
    area.create(session, ALIVE, "alive boolean NOT NULL");
    session.jdbc().sql(area.sql("INSERT INTO staging.alive (alive) VALUES (true)")).update();
    area.protect(session, ALIVE);
  }

  static boolean areAlive(TenantSession session, StagingArea area) {
    boolean exists =
        session
            .jdbc()
            .sql("SELECT to_regclass(:name) IS NOT NULL")
            .param("name", area.table(ALIVE))
            .query((rs, i) -> rs.getBoolean(1))
            .single();
    return exists
        && session
            .jdbc()
            .sql(area.sql("SELECT EXISTS (SELECT FROM staging.alive)"))
            .query((rs, i) -> rs.getBoolean(1))
            .single();
  }

  /** Asks for staging to be done again, and everything that stands in job-private tables only. */
  static JobStep.Next stageAgain(JobUnit unit, boolean quarantined) {
    unit.reopen(MigrationSteps.STAGE);
    if (!quarantined) {
      unit.reopen(MigrationSteps.CHECK);
    }
    return JobStep.Next.RESTART;
  }
}
