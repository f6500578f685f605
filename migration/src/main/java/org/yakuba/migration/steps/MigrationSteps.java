package org.yakuba.migration.steps;

import java.nio.file.Path;
import java.util.List;
import org.yakuba.characters.ConversionTables;
import org.yakuba.characters.LegacyCodes;
import org.yakuba.migration.extract.ConversionTable;
import org.yakuba.migration.job.JobStatus;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.JobStep;
import org.yakuba.platform.jobs.JobStep.Next;
import org.yakuba.platform.jobs.JobUnit;
import org.yakuba.platform.linkage.SnapshotConsumer;
import org.yakuba.platform.linkage.Snapshots;
import org.yakuba.platform.tenancy.Tenancy;

/** The job {@code migration} and its shorter sister {@code migration-check}. */
public final class MigrationSteps {

  /** Name of the job that loads. */
  public static final String MIGRATION = "migration";

  /** Name of the job that only checks. */
  public static final String CHECK_ONLY = "migration-check";

  /** Parameter of both: number of the delivery. */
  public static final String JOB = "job";

  static final String STAGE = "stage";
  static final String CHECK = "check";

  private final Intake intake;
  private final ConversionTables tables;
  private final ConversionTable conversion;
  private final StageStep stage;
  private final CheckStep check;
  private final QuarantineStep quarantine;
  private final RegisterStep register;
  private final PublishStep publish;
  private final ReconcileStep reconcile;

  /** The steps over everything that modules contribute. */
  public MigrationSteps(
      Tenancy tenancy,
      Intake intake,
      TenantKeys keys,
      ConversionTables tables,
      ConversionTable conversion,
      List<SnapshotConsumer> consumers,
      Snapshots snapshots) {
    this.intake = intake;
    this.tables = tables;
    this.conversion = conversion;
    this.stage = new StageStep(tenancy, intake, keys);
    this.check = new CheckStep(tenancy, intake);
    this.quarantine = new QuarantineStep(intake);
    this.register = new RegisterStep(tenancy, intake);
    this.publish = new PublishStep(tenancy, consumers, snapshots);
    this.reconcile = new ReconcileStep(tenancy, intake, tables);
  }

  /** Checks, loads and reconciles. */
  public JobDefinition migration() {
    return new JobDefinition(
        MIGRATION,
        "データ移行",
        List.of(
            step(STAGE, "読込・変換", stage::run),
            step(CHECK, "検査", check::run),
            step("quarantine", "隔離・記録", quarantine::run),
            step("characters", "文字変換表の登録", this::keepTable),
            step("load", "登録", register::run),
            step("publish", "連携", publish::run),
            step("reconcile", "照合", reconcile::run)));
  }

  /** Checks only; nothing reaches the register. */
  public JobDefinition checkOnly() {
    return new JobDefinition(
        CHECK_ONLY,
        "移行データの検査",
        List.of(
            step(STAGE, "読込・変換", stage::run),
            step(CHECK, "検査", check::run),
            step("quarantine", "隔離・記録", quarantine::run),
            step("end", "終了", this::endCheck)));
  }

  /** What the modules contribute. */
  public Intake intake() {
    return intake;
  }

  @FunctionalInterface
  private interface Work {
    Next run(JobUnit unit, Delivery delivery);
  }

  private JobStep step(String name, String title, Work work) {
    return new JobStep(name, title, unit -> work.run(unit, delivery(unit)));
  }

  private Delivery delivery(JobUnit unit) {
    long jobNo = Long.parseLong(unit.parameter(JOB));
    MigrationJob job =
        JobStore.byNo(unit.session(), jobNo)
            .orElseThrow(() -> new IllegalStateException("no migration job " + jobNo));
    var manifest = Delivery.manifestOf(job);
    LegacyCodes codes =
        conversion.codes(unit.session(), Path.of(job.directory()), manifest, tables);
    return new Delivery(unit.tenant(), job, manifest, codes);
  }

  private Next keepTable(JobUnit unit, Delivery delivery) {
    conversion.keep(
        unit.session(), Path.of(delivery.job().directory()), delivery.manifest(), tables);
    JobStore.conversion(
        unit.session(),
        delivery.job().jobNo(),
        delivery.codes().sourceSystem(),
        delivery.codes().revision());
    return Next.DONE;
  }

  private Next endCheck(JobUnit unit, Delivery delivery) {
    delivery.area().drop(unit.session());
    JobStore.status(unit.session(), delivery.job().jobNo(), JobStatus.CHECKED);
    return Next.DONE;
  }
}
