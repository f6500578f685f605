package org.yakuba.migration.steps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yakuba.characters.LegacyCodes;
import org.yakuba.migration.extract.Manifest;
import org.yakuba.migration.extract.ManifestEntry;
import org.yakuba.migration.extract.Receipt;
import org.yakuba.migration.job.MigrationJob;
import org.yakuba.migration.staging.StagedFile;
import org.yakuba.migration.staging.StagingArea;
import org.yakuba.platform.intake.Layout;
import org.yakuba.platform.jobs.JobFailure;
import org.yakuba.platform.tenancy.TenantId;

/**
 * A received delivery as the steps need it.
 *
 * @param job its job
 * @param manifest its files
 * @param codes what its 外字 become
 */
record Delivery(TenantId tenant, MigrationJob job, Manifest manifest, LegacyCodes codes) {

  /** Reads the manifest again; the files were received before and must not have moved. */
  static Manifest manifestOf(MigrationJob job) {
    Manifest manifest = Receipt.ofManifest(Path.of(job.directory())).manifest();
    if (manifest == null) {
      throw new JobFailure("MIG-E013", "抽出ファイルが見つかりません。同じ migrate コマンドで再開してください");
    }
    return manifest;
  }

  StagingArea area() {
    return new StagingArea(tenant, job.jobNo());
  }

  /** Rows of a layout by the manifest. */
  long rows(Layout layout) {
    return manifest.entries().stream()
        .filter(entry -> entry.layout().equals(layout.name()))
        .mapToLong(ManifestEntry::rows)
        .sum();
  }

  /** The files of a layout, numbered as in the manifest. */
  List<StagedFile> files(Layout layout) {
    List<StagedFile> files = new ArrayList<>();
    int fileNo = 0;
    for (ManifestEntry entry : manifest.entries()) {
      fileNo++;
      if (entry.layout().equals(layout.name())) {
        files.add(new StagedFile(fileNo, entry.path(Path.of(job.directory()))));
      }
    }
    return files;
  }
}
