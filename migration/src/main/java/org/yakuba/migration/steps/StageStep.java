package org.yakuba.migration.steps;

import java.util.List;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.Phase;
import org.yakuba.migration.staging.Deriver;
import org.yakuba.migration.staging.LegacyCharacters;
import org.yakuba.migration.staging.NumberVault;
import org.yakuba.migration.staging.StagedCounts;
import org.yakuba.migration.staging.StagedFile;
import org.yakuba.migration.staging.Stager;
import org.yakuba.migration.staging.StagingArea;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.intake.DerivedTable;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.tenancy.Tenancy;

/**
 * Stages one layout per unit; the last units build what the rules and the load need. Done again as
 * a whole when the database has crashed: the same files give the same rows with the same numbers.
 */
final class StageStep {

  private final Tenancy tenancy;
  private final Intake intake;
  private final TenantKeys keys;

  StageStep(Tenancy tenancy, Intake intake, TenantKeys keys) {
    this.tenancy = tenancy;
    this.intake = intake;
    this.keys = keys;
  }

  Next run(JobUnit unit, Delivery delivery) {
    List<Layout> layouts = List.copyOf(intake.layouts().values());
    int next = (int) unit.checkpoint("layout", 0L);
    if (next == 0 && StagedRows.areAlive(unit.session(), delivery.area())) {
      return Next.DONE;
    }
    if (next < layouts.size()) {
      stage(unit, delivery, layouts.get(next));
      unit.save("layout", next + 1L);
      return Next.MORE;
    }
    if (unit.checkpoint("prepared", 0L) == 0) {
      prepare(unit, delivery, layouts);
      return Next.MORE;
    }
    derive(unit, delivery);
    return Next.DONE;
  }

  private void stage(JobUnit unit, Delivery delivery, Layout layout) {
    StagingArea area = delivery.area();
    LegacyCharacters characters = delivery.codes()::target;
    var stager =
        new Stager(
            tenancy,
            area,
            intake.layouts(),
            characters,
            NumberVault.of(keys.cipher(unit.session()), intake.moduleOf(layout)));
    List<StagedFile> files = delivery.files(layout);
    unit.total(delivery.manifest().entries().stream().mapToLong(e -> e.rows()).sum());
    JobStore.claim(unit.session(), delivery.job().jobNo(), Phase.STAGE, layout.table(), 0);
    StagedCounts counts = stager.stage(layout, files, rows -> {});
    JobStore.finish(
        unit.session(), delivery.job().jobNo(), Phase.STAGE, layout.table(), 0, counts.rows());
    unit.advance(counts.rows());
    unit.errors(counts.findings());
  }

  private void prepare(JobUnit unit, Delivery delivery, List<Layout> layouts) {
    var sql = new StagedSql(unit.session(), delivery);
    for (Layout layout : layouts) {
      String table = "staging." + layout.table();
      sql.of("CREATE UNIQUE INDEX ON " + table + " (row_no)").update();
      sql.of("ANALYZE " + table).update();
    }
    for (IntakeContribution contribution : intake.contributions()) {
      if (contribution.prepare() != null) {
        sql.run(contribution, "staged/" + contribution.prepare() + ".sql");
      }
    }
    sql.protectNewTables();
    unit.save("prepared", 1L);
  }

  /**
   * Tables that Java computes: made by other transactions, so what they read is committed first.
   */
  private void derive(JobUnit unit, Delivery delivery) {
    var sql = new StagedSql(unit.session(), delivery);
    for (IntakeContribution contribution : intake.contributions()) {
      for (DerivedTable table : contribution.derivedTables()) {
        String select = IntakeFiles.text(contribution.owner(), "staged/" + table.select() + ".sql");
        new Deriver(tenancy, delivery.area()).fill(table, sql.of(select));
      }
    }
    if (QuarantineStep.isDone(unit.session(), delivery.job().jobNo())) {
      QuarantineStep.restoreMarks(sql, intake);
    }
    StagedRows.markAlive(unit.session(), delivery.area());
  }
}
