package org.yakuba.migration.steps;

import org.yakuba.characters.ConversionTables;
import org.yakuba.migration.job.JobStatus;
import org.yakuba.migration.job.JobStore;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.intake.Reconciliation;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;

/**
 * Compares the figures of the extract with those of the register (rulebook migration §5, MIG-4-01)
 * and ends the job. A difference is a result, not an error of the program.
 */
final class ReconcileStep {

  private final Intake intake;
  private final ConversionTables tables;

  ReconcileStep(Intake intake, ConversionTables tables) {
    this.intake = intake;
    this.tables = tables;
  }

  Next run(JobUnit unit, Delivery delivery) {
    if (!StagedRows.areAlive(unit.session(), delivery.area())) {
      return StagedRows.stageAgain(unit, true);
    }
    long jobNo = delivery.job().jobNo();
    var sql = new StagedSql(unit.session(), delivery);
    sql.roomToWork();
    sql.of("DELETE FROM migration.reconciliation WHERE job_no = :job").update();
    int place = 0;
    for (IntakeContribution contribution : intake.contributions()) {
      for (Reconciliation comparison : contribution.reconciliations()) {
        place += compare(sql, contribution, comparison, place);
      }
    }
    int kept =
        tables
            .rows(unit.session(), delivery.codes().sourceSystem(), delivery.codes().revision())
            .size();
    sql.own("reconcile-conversion-table").param("kept", kept).param("place", place + 1).update();
    sql.own("update-loaded-counts").update();
    sql.own("reconcile-record-counts").param("place", place + 1).update();
    boolean agrees = sql.own("all-agree").query((rs, i) -> rs.getBoolean(1)).single();
    JobStore.status(
        unit.session(), jobNo, agrees ? JobStatus.DONE : JobStatus.RECONCILIATION_FAILED);
    sql.of("DELETE FROM migration.unchanged_row WHERE job_no = :job").update();
    delivery.area().drop(unit.session());
    unit.total(1);
    unit.advance(1);
    return Next.DONE;
  }

  private static int compare(
      StagedSql sql, IntakeContribution owner, Reconciliation comparison, int place) {
    String select = IntakeFiles.text(owner.owner(), "reconcile/" + comparison.file() + ".sql");
    return sql.of(
            """
            INSERT INTO migration.reconciliation
              (tenant_id, job_no, place, kind, title, label, expected, actual)
            SELECT :tenant, :job, :place + row_number() OVER (), :kind, :title, r.label, r.expected, r.actual
              FROM (
            """
                + select
                + "\n) r (label, expected, actual)")
        .param("place", place)
        .param("kind", comparison.kind())
        .param("title", comparison.title())
        .update();
  }
}
