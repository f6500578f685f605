package org.yakuba.migration.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yakuba.characters.ConversionTables;
import org.yakuba.migration.job.JobStatus;
import org.yakuba.migration.job.JobStore;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.intake.Reconciliation;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Compares the figures of the extract with those of the register (rulebook migration §5, MIG-4-01)
 * and ends the job. A difference is a result, not an error of the program.
 */
final class ReconcileStep {

  private final Tenancy tenancy;
  private final Intake intake;
  private final ConversionTables tables;

  ReconcileStep(Tenancy tenancy, Intake intake, ConversionTables tables) {
    this.tenancy = tenancy;
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
    int place = keep(sql, compareAll(delivery));
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

  private record Owned(IntakeContribution owner, Reconciliation comparison) {}

  private record Compared(Reconciliation of, String label, long expected, long actual) {}

  /** All comparisons in their order, two at a time. */
  private List<Compared> compareAll(Delivery delivery) {
    List<Owned> comparisons = new ArrayList<>();
    intake
        .contributions()
        .forEach(
            owner -> owner.reconciliations().forEach(c -> comparisons.add(new Owned(owner, c))));
    return SideBySide.all(
            comparisons.stream()
                .map(owned -> (Callable<List<Compared>>) () -> compare(delivery, owned))
                .toList())
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Compared> compare(Delivery delivery, Owned owned) {
    String path = "reconcile/" + owned.comparison().file() + ".sql";
    return tenancy.call(
        delivery.tenant(),
        session -> {
          var sql = new StagedSql(session, delivery);
          sql.roomToWork();
          return sql.of(
                  "SELECT r.label, r.expected, r.actual FROM ("
                      + IntakeFiles.text(owned.owner().owner(), path)
                      + "\n) r (label, expected, actual)")
              .query((rs, i) ->
                  new Compared(
                      owned.comparison(),
                      rs.getString("label"),
                      rs.getLong("expected"),
                      rs.getLong("actual")))
              .list();
        });
  }

  /** Writes the figures down; returns the last place. */
  private static int keep(StagedSql sql, List<Compared> figures) {
    int place = 0;
    for (Compared figure : figures) {
      sql.own("insert-reconciliation")
          .param("place", ++place)
          .param("kind", figure.of().kind())
          .param("title", figure.of().title())
          .param("label", figure.label())
          .param("expected", figure.expected())
          .param("actual", figure.actual())
          .update();
    }
    return place;
  }
}
