package org.yakuba.migration.steps;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.Phase;
import org.yakuba.migration.staging.Deriver;
import org.yakuba.migration.staging.LegacyCharacters;
import org.yakuba.migration.staging.NumberVault;
import org.yakuba.migration.staging.StagedCounts;
import org.yakuba.migration.staging.Stager;
import org.yakuba.platform.identity.TenantCipher;
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
    StagedRows.Extent extent = StagedRows.extent(unit.session(), delivery.area());
    StagedRows.Extent reached =
        switch (extent) {
          case NONE -> {
            stage(unit, delivery, layouts);
            yield StagedRows.Extent.FILES;
          }
          case FILES -> {
            prepare(unit, delivery);
            yield StagedRows.Extent.PREPARED;
          }
          case PREPARED -> {
            derive(unit, delivery);
            yield StagedRows.Extent.COMPLETE;
          }
          case COMPLETE -> StagedRows.Extent.COMPLETE;
        };
    if (reached != extent) {
      StagedRows.reached(unit.session(), delivery.area(), reached);
    }
    return reached == StagedRows.Extent.COMPLETE ? Next.DONE : Next.MORE;
  }

  /** Two layouts at a time, the largest first. What a crash has emptied is cleared away before. */
  private void stage(JobUnit unit, Delivery delivery, List<Layout> layouts) {
    SideBySide.sum(List.of(() -> clear(delivery)));
    TenantCipher cipher = keys.cipher(unit.session());
    List<Callable<Long>> pieces =
        layouts.stream()
            .sorted(Comparator.comparingLong(delivery::rows).reversed())
            .map(layout -> (Callable<Long>) () -> stage(delivery, layout, cipher))
            .toList();
    long rows = SideBySide.sum(pieces);
    unit.total(rows);
    unit.advance(rows);
  }

  /** In a transaction of its own, so that the tables can be made anew in others. */
  private long clear(Delivery delivery) {
    tenancy.run(delivery.tenant(), session -> StagedRows.clear(session, delivery.area()));
    return 0L;
  }

  private long stage(Delivery delivery, Layout layout, TenantCipher cipher) {
    LegacyCharacters characters = delivery.codes()::target;
    var stager =
        new Stager(
            tenancy,
            delivery.area(),
            intake.layouts(),
            characters,
            NumberVault.of(cipher, intake.moduleOf(layout)));
    long jobNo = delivery.job().jobNo();
    tenancy.run(
        delivery.tenant(), session -> JobStore.begin(session, jobNo, Phase.STAGE, layout.table()));
    StagedCounts counts = stager.stage(layout, delivery.files(layout), rows -> {});
    tenancy.run(
        delivery.tenant(),
        session -> JobStore.finish(session, jobNo, Phase.STAGE, layout.table(), 0, counts.rows()));
    return counts.rows();
  }

  private void prepare(JobUnit unit, Delivery delivery) {
    var sql = new StagedSql(unit.session(), delivery);
    sql.roomToWork();
    unit.session().jdbc().sql("SET LOCAL default_statistics_target = 20").update();
    for (IntakeContribution contribution : intake.contributions()) {
      if (contribution.prepare() != null) {
        sql.run(contribution, "staged/" + contribution.prepare() + ".sql");
      }
    }
    sql.protectNewTables();
  }

  /**
   * Tables that Java computes: made by other transactions, so what they read is committed first.
   */
  private void derive(JobUnit unit, Delivery delivery) {
    var sql = new StagedSql(unit.session(), delivery);
    sql.roomToWork();
    for (IntakeContribution contribution : intake.contributions()) {
      for (DerivedTable table : contribution.derivedTables()) {
        String select = IntakeFiles.text(contribution.owner(), "staged/" + table.select() + ".sql");
        new Deriver(tenancy, delivery.area()).fill(table, sql.of(select));
      }
    }
    if (QuarantineStep.isDone(unit.session(), delivery.job().jobNo())) {
      QuarantineStep.restoreMarks(sql, intake);
    }
  }
}
