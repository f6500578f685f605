package org.yakuba.migration.steps;

import org.yakuba.migration.staging.StagingArea;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * How far the staged rows have come, kept in a table that is as unlogged as they are: a crash of
 * the database empties all of them together, so that the mark never outlives what it speaks of.
 */
final class StagedRows {

  /** What is there of the staged rows; each includes what stands before it. */
  enum Extent {
    /** Nothing, or what a crash has left. */
    NONE,
    /** The rows of all files, by their numbers. */
    FILES,
    /** The tables that SQL makes of the files. */
    PREPARED,
    /** The tables that Java makes, and the marks of a quarantine decided before. */
    COMPLETE
  }

  private static final String EXTENT = "extent";

  private StagedRows() {}

  /** Takes down, in the transaction that does the work, how far the rows have come. */
  static void reached(TenantSession session, StagingArea area, Extent extent) {
    area.create(session, EXTENT, "extent text NOT NULL");
    session
        .jdbc()
        .sql(area.sql("INSERT INTO staging.extent (extent) VALUES (:extent)"))
        .param("extent", extent.name())
        .update();
    area.protect(session, EXTENT);
  }

  /** Drops what a crash has emptied; the mark stays, because the caller's unit has read it. */
  static void clear(TenantSession session, StagingArea area) {
    area.dropAllBut(EXTENT, session);
  }

  static Extent extent(TenantSession session, StagingArea area) {
    boolean exists =
        session
            .jdbc()
            .sql("SELECT to_regclass(:name) IS NOT NULL")
            .param("name", area.table(EXTENT))
            .query((rs, i) -> rs.getBoolean(1))
            .single();
    if (!exists) {
      return Extent.NONE;
    }
    return session
        .jdbc()
        .sql(area.sql("SELECT extent FROM staging.extent"))
        .query((rs, i) -> Extent.valueOf(rs.getString(1)))
        .optional()
        .orElse(Extent.NONE);
  }

  static boolean areAlive(TenantSession session, StagingArea area) {
    return extent(session, area) == Extent.COMPLETE;
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
