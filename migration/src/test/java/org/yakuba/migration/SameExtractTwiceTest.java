package org.yakuba.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.migration.extract.FileScan;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.sample.FileFlaw;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;

/** What happens when a delivery comes again, in another dress, out of order, or spoiled. */
class SameExtractTwiceTest {

  private static final int RESIDENTS = 600;

  @TempDir Path directory;

  @Test
  @Proves("MIG-1-05")
  void delivery_taken_in_before_is_recognised_and_changes_nothing() throws IOException {
    SampleExtract.generate(SampleOptions.flawless(RESIDENTS, 3), directory);
    try (var database = TestDatabase.fresh(TestMigration.MODULES);
        var migration = TestMigration.over(database)) {
      var tenant = database.tenant("990019");
      var first = migration.run(tenant, directory);
      var register = migration.register(tenant);
      var second = migration.run(tenant, directory);
      assertThat(second.status()).isEqualTo(first.status());
      assertThat(second.jobNo()).isEqualTo(first.jobNo());
      assertThat(RegisterExport.differences(register, migration.register(tenant))).isEmpty();
    }
  }

  @Test
  void equal_rows_under_a_new_manifest_change_nothing() throws IOException {
    SampleExtract.generate(SampleOptions.flawless(RESIDENTS, 3), directory);
    try (var database = TestDatabase.fresh(TestMigration.MODULES);
        var migration = TestMigration.over(database)) {
      var tenant = database.tenant("990019");
      migration.run(tenant, directory);
      var register = migration.register(tenant);
      // The same rows delivered again: other line ends, another digest.
      for (String name : List.of("resident.csv", "resident_history.csv", "household.csv")) {
        Path file = directory.resolve(name);
        Files.writeString(file, Files.readString(file).replace("\r\n", "\n"));
      }
      renewManifest();
      var second = migration.run(tenant, directory);
      assertThat(second.jobNo()).isNotEqualTo(1L);
      assertThat(
              migration.list(
                  tenant,
                  "SELECT layout || ' ' || in_file || ' ' || unchanged FROM migration.record_count"
                      + " WHERE job_no = 2 AND in_file <> unchanged AND layout IN ('住民', '住民履歴',"
                      + " '世帯', '支援措置')"))
          .isEmpty();
      assertThat(RegisterExport.differences(register, migration.register(tenant))).isEmpty();
    }
  }

  @Test
  void other_content_of_a_known_history_number_is_quarantined_and_never_overwrites()
      throws IOException {
    SampleExtract.generate(SampleOptions.flawless(RESIDENTS, 3), directory);
    try (var database = TestDatabase.fresh(TestMigration.MODULES);
        var migration = TestMigration.over(database)) {
      var tenant = database.tenant("990019");
      migration.run(tenant, directory);
      var register = migration.register(tenant);
      Path file = directory.resolve("resident.csv");
      List<String> lines = Files.readAllLines(file);
      String[] cells = lines.get(1).split(",", -1);
      cells[5] = "変　更";
      lines.set(1, String.join(",", cells));
      Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
      renewManifest();
      var second = migration.run(tenant, directory);
      assertThat(second.status()).isEqualTo(MigrationOutcome.Status.FINDINGS);
      assertThat(
              migration.list(
                  tenant,
                  "SELECT subject FROM migration.finding WHERE job_no = 2 AND rule = 'HIS-02'"))
          .contains(cells[0]);
      var after = migration.register(tenant);
      after.keySet().removeIf(statement -> statement.contains("work_item"));
      register.keySet().removeIf(statement -> statement.contains("work_item"));
      assertThat(RegisterExport.differences(register, after)).isEmpty();
    }
  }

  @Test
  void spoiled_files_stop_before_anything_is_loaded_and_the_mended_delivery_goes_on()
      throws IOException {
    for (FileFlaw flaw : FileFlaw.values()) {
      Path extract = directory.resolve(flaw.name());
      SampleExtract.generate(SampleOptions.flawless(100, 3), extract);
      flaw.apply(extract);
      try (var database = TestDatabase.fresh(TestMigration.MODULES);
          var migration = TestMigration.over(database)) {
        var tenant = database.tenant("990019");
        var outcome = migration.run(tenant, extract);
        assertThat(outcome.status()).as(flaw.name()).isEqualTo(MigrationOutcome.Status.BAD_INPUT);
        assertThat(outcome.status().exitCode()).isEqualTo(2);
        assertThat(outcome.problems()).as(flaw.name()).isNotEmpty();
        assertThat(migration.count(tenant, "SELECT count(*) FROM resident_register.resident"))
            .isZero();
        SampleExtract.generate(SampleOptions.flawless(100, 3), extract);
        assertThat(migration.run(tenant, extract).status())
            .as(flaw.name())
            .isNotEqualTo(MigrationOutcome.Status.BAD_INPUT);
      }
    }
  }

  @Test
  void checking_only_loads_nothing_and_the_same_delivery_loads_afterwards() throws IOException {
    SampleExtract.generate(SampleOptions.flawless(RESIDENTS, 3), directory);
    try (var database = TestDatabase.fresh(TestMigration.MODULES);
        var migration = TestMigration.over(database)) {
      var tenant = database.tenant("990019");
      migration.check(tenant, directory);
      assertThat(migration.count(tenant, "SELECT count(*) FROM resident_register.resident"))
          .isZero();
      migration.run(tenant, directory);
      assertThat(
              migration.count(
                  tenant,
                  "SELECT count(*) FROM resident_register.resident WHERE resident_status = '1'"))
          .isEqualTo(RESIDENTS);
    }
  }

  /** Writes counts and digests of the files as they lie there now. */
  private void renewManifest() throws IOException {
    Path manifest = directory.resolve("manifest.csv");
    List<String> lines = Files.readAllLines(manifest);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      FileScan scan = FileScan.of(directory.resolve(cells[0]));
      cells[7] = Long.toString(scan.records());
      cells[8] = scan.sha256();
      lines.set(i, String.join(",", cells));
    }
    Files.writeString(manifest, String.join("\r\n", lines) + "\r\n");
  }
}
