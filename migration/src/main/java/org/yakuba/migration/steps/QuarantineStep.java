package org.yakuba.migration.steps;

import java.util.ArrayList;
import java.util.List;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.Phase;
import org.yakuba.migration.staging.Stager;
import org.yakuba.migration.steps.Intake.OwnedRule;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.intake.IntakeRule;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.intake.LayoutColumn;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Decides in one transaction which rows stay out, and writes it down for good: findings,
 * quarantined rows, work items, unidentified 外字, rows that are there already, counts. What was
 * decided here does not change when the job is resumed.
 */
final class QuarantineStep {

  private static final String UNIT = "all";
  private static final int MOST_CASCADES = 20;

  private final Intake intake;

  QuarantineStep(Intake intake) {
    this.intake = intake;
  }

  static boolean isDone(TenantSession session, long jobNo) {
    return JobStore.isFinished(session, jobNo, Phase.QUARANTINE, UNIT, 0);
  }

  Next run(JobUnit unit, Delivery delivery) {
    TenantSession session = unit.session();
    long jobNo = delivery.job().jobNo();
    if (isDone(session, jobNo)) {
      return Next.DONE;
    }
    if (!StagedRows.areAlive(session, delivery.area())) {
      return StagedRows.stageAgain(unit, false);
    }
    JobStore.claim(session, jobNo, Phase.QUARANTINE, UNIT, 0);
    var sql = new StagedSql(session, delivery);
    sql.roomToWork();
    sql.of("ANALYZE staging.finding").update();
    markQuarantined(sql);
    cascade(sql);
    protectedSubjects(sql);
    findings(session, sql, jobNo);
    unchanged(sql);
    int rows = writeDown(sql);
    restoreMarks(sql, intake);
    JobStore.finish(session, jobNo, Phase.QUARANTINE, UNIT, 0, rows);
    unit.count("quarantined", rows);
    return Next.DONE;
  }

  /** Puts the marks on staged rows again from what was written down, and settles. */
  static void restoreMarks(StagedSql sql, Intake intake) {
    for (Layout layout : intake.layouts().values()) {
      for (String mark : List.of("quarantined", "unchanged")) {
        sql.of(
                "UPDATE staging."
                    + layout.table()
                    + " s SET "
                    + mark
                    + " = true FROM migration."
                    + mark
                    + "_row m WHERE m.job_no = :job AND m.staged_table = :table"
                    + " AND m.row_no = s.row_no AND NOT s."
                    + mark)
            .param("table", layout.table())
            .update();
      }
    }
    for (IntakeContribution contribution : intake.contributions()) {
      if (contribution.settle() != null) {
        sql.run(contribution, "staged/" + contribution.settle() + ".sql");
      }
    }
    sql.protectNewTables();
  }

  private int markQuarantined(StagedSql sql) {
    int marked = 0;
    for (Layout layout : intake.layouts().values()) {
      marked +=
          sql.of(
                  "UPDATE staging."
                      + layout.table()
                      + " s SET quarantined = true FROM staging.finding f WHERE f.layout = :table"
                      + " AND f.row_no = s.row_no AND f.treatment = 'QUARANTINED'"
                      + " AND NOT s.quarantined")
              .param("table", layout.table())
              .update();
    }
    return marked;
  }

  private void cascade(StagedSql sql) {
    List<OwnedRule> rules = intake.rules(IntakeRule.Stage.CASCADE);
    for (int round = 0; round < MOST_CASCADES; round++) {
      int found = 0;
      for (OwnedRule rule : rules) {
        found += CheckStep.find(sql, rule);
        markQuarantined(sql);
      }
      if (found == 0) {
        return;
      }
    }
    throw new IllegalStateException("quarantine of dependent rows does not come to an end");
  }

  private void protectedSubjects(StagedSql sql) {
    sql.of("DROP TABLE IF EXISTS staging.protected").update();
    sql.of("CREATE UNLOGGED TABLE staging.protected (subject text COLLATE \"C\" PRIMARY KEY)")
        .update();
    for (IntakeContribution contribution : intake.contributions()) {
      if (contribution.protectedSubjects() != null) {
        String select =
            IntakeFiles.text(
                contribution.owner(), "staged/" + contribution.protectedSubjects() + ".sql");
        sql.of(
                "INSERT INTO staging.protected (subject) SELECT DISTINCT p.subject FROM ("
                    + select
                    + ") p (subject) WHERE p.subject IS NOT NULL ON CONFLICT DO NOTHING")
            .update();
      }
    }
  }

  /** All findings in the order of files and lines, with the mark on what must stay hidden. */
  private void findings(TenantSession session, StagedSql sql, long jobNo) {
    session.sql(JobStore.class, "delete-findings").param("job", jobNo).update();
    sql.of("DROP TABLE IF EXISTS staging.found").update();
    List<String> parts = new ArrayList<>();
    for (Layout layout : intake.layouts().values()) {
      String columns =
          ", f.item, f.value, f.rule, f.treatment, f.subject, f.message, f.code_points";
      String table = layout.table();
      parts.add(
          "SELECT f.layout, f.row_no, f.file_no, f.line"
              + columns
              + " FROM staging."
              + Stager.findingTable(layout)
              + " f");
      parts.add(
          "SELECT f.layout, f.row_no, s.file_no, s.line"
              + columns
              + " FROM staging.finding f JOIN staging."
              + table
              + " s ON s.row_no = f.row_no WHERE f.layout = '"
              + table
              + "'");
    }
    sql.of("CREATE UNLOGGED TABLE staging.found AS " + String.join(" UNION ALL ", parts)).update();
    sql.of("ANALYZE staging.found").update();
    sql.own("insert-findings").param("guarded", guardedItems()).update();
    sql.own("insert-unmapped-characters").update();
  }

  /** Headings whose values can reveal where somebody is, as {@code table:heading}. */
  private String[] guardedItems() {
    return intake.layouts().values().stream()
        .flatMap(layout ->
            layout.columns().stream()
                .filter(LayoutColumn::guarded)
                .map(column -> layout.table() + ":" + column.name()))
        .toArray(String[]::new);
  }

  private void unchanged(StagedSql sql) {
    for (IntakeContribution contribution : intake.contributions()) {
      if (contribution.unchanged() != null) {
        String select =
            IntakeFiles.text(contribution.owner(), "staged/" + contribution.unchanged() + ".sql");
        sql.of(
                "INSERT INTO migration.unchanged_row (tenant_id, job_no, staged_table, row_no)"
                    + " SELECT :tenant, :job, u.layout, u.row_no FROM ("
                    + select
                    + ") u (layout, row_no)")
            .update();
      }
    }
  }

  private int writeDown(StagedSql sql) {
    int rows = 0;
    for (Layout layout : intake.layouts().values()) {
      rows +=
          sql.of(
                  IntakeFiles.text(StagedSql.class, "staged/insert-quarantined-rows.sql")
                      .replace("staging.layout", "staging." + layout.table()))
              .param("table", layout.table())
              .param("layoutName", layout.name())
              .update();
      sql.own("insert-quarantine-items")
          .param("table", layout.table())
          .param("module", intake.moduleOf(layout))
          .update();
      sql.of(
              IntakeFiles.text(StagedSql.class, "staged/insert-record-count.sql")
                  .replace("staging.layout", "staging." + layout.table()))
          .param("table", layout.table())
          .param("layoutName", layout.name())
          .update();
    }
    sql.own("insert-review-items").update();
    return rows;
  }
}
