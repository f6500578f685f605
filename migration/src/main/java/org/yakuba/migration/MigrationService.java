package org.yakuba.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.migration.extract.ConversionTable;
import org.yakuba.migration.extract.ExtractKind;
import org.yakuba.migration.extract.Manifest;
import org.yakuba.migration.extract.Receipt;
import org.yakuba.migration.finding.Finding;
import org.yakuba.migration.job.JobStatus;
import org.yakuba.migration.job.JobStore;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.migration.steps.MigrationSteps;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.intake.Treatment;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.TenantSession;

/**
 * Takes in deliveries (データ移行, MIG-1-03, MIG-1-04): receives the files, then runs the job that
 * stages, checks, loads and reconciles them.
 *
 * <p>The same command goes on with a delivery that was interrupted anywhere, and changes nothing
 * when the delivery was taken in before.
 */
public final class MigrationService {

  private static final String MANIFEST = "manifest.csv";

  private final Tenancy tenancy;
  private final Jobs jobs;
  private final MigrationSteps steps;
  private final ConversionTable conversion;
  private final TenantKeys keys;

  /** A service over the jobs of this deployment. */
  public MigrationService(
      Tenancy tenancy,
      Jobs jobs,
      MigrationSteps steps,
      ConversionTable conversion,
      TenantKeys keys) {
    this.tenancy = tenancy;
    this.jobs = jobs;
    this.steps = steps;
    this.conversion = conversion;
    this.keys = keys;
  }

  /** Takes in a delivery and waits for the end. */
  public MigrationOutcome run(MigrationRequest request, MigrationProgress progress) {
    progress.at("受入", 0, null);
    Receipt receipt = Receipt.ofManifest(request.directory());
    Manifest manifest = receipt.manifest();
    if (manifest == null) {
      return badInput(null, receipt.findings());
    }
    Optional<MigrationOutcome> known = known(request, manifest);
    if (known.isPresent()) {
      return known.get();
    }
    // The municipality's keys are made and committed before anything is encrypted with them.
    tenancy.run(request.tenant(), keys::cipher);
    receipt = received(request, manifest);
    MigrationJob job = open(request, manifest, receipt);
    if (receipt.stopped()) {
      return badInput(job.jobNo(), receipt.findings());
    }
    JobRun run =
        jobs.runToEnd(
            request.tenant(),
            request.checkOnly() ? MigrationSteps.CHECK_ONLY : MigrationSteps.MIGRATION,
            job.jobId().toString(),
            Map.of(MigrationSteps.JOB, Long.toString(job.jobNo())),
            request.startedBy(),
            now -> tell(now, progress));
    return outcome(request, job.jobNo(), run);
  }

  /** The outcome of a delivery that needs no more work, e.g. because it was loaded before. */
  private Optional<MigrationOutcome> known(MigrationRequest request, Manifest manifest) {
    return tenancy.call(
        request.tenant(),
        session -> {
          Optional<MigrationJob> job = JobStore.byDigest(session, manifest.digest());
          if (job.isPresent() && isLoaded(job.get())) {
            return Optional.of(ended(session, job.get(), "この抽出は取込済みです。変更はありません"));
          }
          return orderProblem(session, manifest, job.orElse(null))
              .map(problem -> badInput(null, List.of(problem)));
        });
  }

  private static boolean isLoaded(MigrationJob job) {
    return job.status() == JobStatus.DONE || job.status() == JobStatus.RECONCILIATION_FAILED;
  }

  /** Differences apply once and in their order (MIG-1-04); one delivery at a time. */
  private static Optional<Finding> orderProblem(
      TenantSession session, Manifest manifest, @Nullable MigrationJob own) {
    for (MigrationJob other : JobStore.all(session)) {
      boolean unfinished =
          other.status() == JobStatus.RUNNING && JobStore.hasLoaded(session, other.jobNo());
      if (unfinished && (own == null || own.jobNo() != other.jobNo())) {
        return stop("MIG-E012", "連番", other.sequence(), "別の抽出の登録が途中です。先にその抽出で再開してください");
      }
    }
    Optional<MigrationJob> last = JobStore.lastLoaded(session);
    int sequence = manifest.sequence();
    if (manifest.kind() == ExtractKind.DIFFERENCE) {
      int expected = last.map(MigrationJob::sequence).orElse(0) + 1;
      if (last.isEmpty() || sequence != expected) {
        return stop(
            "MIG-E011",
            "連番",
            sequence,
            last.isEmpty() ? "全件の取込より前に差分は取り込めません" : "差分の連番は " + expected + " でなければなりません");
      }
    }
    if (last.isPresent() && manifest.baseDate().isBefore(last.get().baseDate())) {
      return stop("MIG-E010", "基準日", manifest.baseDate(), "前回取り込んだ抽出の基準日より前です");
    }
    return Optional.empty();
  }

  private static Optional<Finding> stop(String code, String item, Object value, String message) {
    return Optional.of(
        new Finding(MANIFEST, 0, item, value.toString(), code, Treatment.STOPPED, message));
  }

  private Receipt received(MigrationRequest request, Manifest manifest) {
    Map<String, Layout> layouts = steps.intake().layouts();
    Receipt files = Receipt.of(request.directory(), layouts);
    if (files.stopped()) {
      return files;
    }
    List<Finding> findings = new ArrayList<>(files.findings());
    findings.addAll(conversion.check(request.directory(), manifest));
    return new Receipt(request.directory(), manifest, findings);
  }

  private MigrationJob open(MigrationRequest request, Manifest manifest, Receipt receipt) {
    return tenancy.call(
        request.tenant(),
        session -> {
          MigrationJob job =
              JobStore.open(
                  session,
                  manifest,
                  request.directory().toAbsolutePath().normalize().toString(),
                  request.startedBy());
          if (receipt.stopped()) {
            JobStore.receiptFindings(session, job.jobNo(), receipt.findings());
            JobStore.status(session, job.jobNo(), JobStatus.STOPPED);
          } else {
            JobStore.status(session, job.jobNo(), JobStatus.RUNNING);
            if (!JobStore.hasFiles(session, job.jobNo())) {
              JobStore.files(
                  session,
                  job.jobNo(),
                  manifest.entries(),
                  List.copyOf(steps.intake().layouts().values()));
            }
          }
          return job;
        });
  }

  private MigrationOutcome outcome(MigrationRequest request, long jobNo, JobRun run) {
    if (run.state() != JobRun.State.COMPLETED) {
      return new MigrationOutcome(
          MigrationOutcome.Status.FAILED,
          jobNo,
          run.message().isEmpty() ? "MIG-E014 取込が途中で止まりました。同じコマンドで再開できます" : run.message(),
          List.of());
    }
    return tenancy.call(
        request.tenant(),
        session ->
            ended(
                session,
                JobStore.byNo(session, jobNo).orElseThrow(),
                request.checkOnly() ? "検査が終わりました。登録はしていません" : "取込が終わりました"));
  }

  private static MigrationOutcome ended(TenantSession session, MigrationJob job, String message) {
    long jobNo = job.jobNo();
    if (job.status() == JobStatus.RECONCILIATION_FAILED) {
      return new MigrationOutcome(
          MigrationOutcome.Status.RECONCILIATION_FAILED,
          jobNo,
          "MIG-E015 取込は終わりましたが、照合で差があります",
          List.of());
    }
    return new MigrationOutcome(
        JobStore.hasFindingsToHandle(session, jobNo)
            ? MigrationOutcome.Status.FINDINGS
            : MigrationOutcome.Status.CLEAN,
        jobNo,
        message,
        List.of());
  }

  private static MigrationOutcome badInput(@Nullable Long jobNo, List<Finding> findings) {
    long stopping = findings.stream().filter(f -> f.treatment() == Treatment.STOPPED).count();
    return new MigrationOutcome(
        MigrationOutcome.Status.BAD_INPUT,
        jobNo,
        "MIG-E016 抽出ファイルに " + stopping + " 件の誤りがあるため、何も取り込んでいません",
        findings);
  }

  private static void tell(JobRun run, MigrationProgress progress) {
    for (JobRun.Step step : run.steps()) {
      if (step.startedAt() != null && step.endedAt() == null) {
        progress.at(step.title(), step.done(), step.total());
        return;
      }
    }
  }
}
