package org.yakuba.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.migration.finding.Finding;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.sample.SampleDelta;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;

/** 差分移行: new history applies once, in its order (MIG-1-04). */
class DifferenceTest {

  private static final SampleOptions OPTIONS = SampleOptions.flawless(2_000, 11);

  @TempDir Path directory;

  @Test
  @Proves("MIG-1-04")
  void differences_apply_once_and_in_their_order() throws IOException {
    SampleExtract.generate(OPTIONS, directory.resolve("1"));
    SampleDelta.generate(OPTIONS, directory.resolve("2"), 2);
    SampleDelta.generate(OPTIONS, directory.resolve("3"), 3);
    try (var database = TestDatabase.fresh(TestMigration.MODULES);
        var migration = TestMigration.over(database)) {
      var tenant = database.tenant("990019");
      assertThat(migration.run(tenant, directory.resolve("2")).problems())
          .extracting(Finding::rule)
          .containsExactly("MIG-E011");
      migration.run(tenant, directory.resolve("1"));
      assertThat(migration.run(tenant, directory.resolve("3")).problems())
          .extracting(Finding::rule)
          .containsExactly("MIG-E011");
      var second = migration.run(tenant, directory.resolve("2"));
      assertThat(second.status()).as(second.toString()).isEqualTo(MigrationOutcome.Status.CLEAN);
      assertThat(differences(migration, tenant)).isEmpty();
      var register = migration.register(tenant);
      migration.run(tenant, directory.resolve("2"));
      assertThat(RegisterExport.differences(register, migration.register(tenant))).isEmpty();
      var third = migration.run(tenant, directory.resolve("3"));
      assertThat(third.status()).as(third.toString()).isEqualTo(MigrationOutcome.Status.CLEAN);
      assertThat(differences(migration, tenant)).isEmpty();
      assertThat(brokenChains(migration, tenant)).isZero();
      assertThat(headlessCards(migration, tenant)).isZero();
    }
  }

  private static List<String> differences(TestMigration migration, TenantId tenant) {
    return migration.list(
        tenant,
        "SELECT title || ' ' || label || ' ' || expected || ' ' || actual FROM"
            + " migration.reconciliation WHERE expected <> actual");
  }

  /** Persons whose card does not show the last row of their chain, or whose chain has a gap. */
  private static long brokenChains(TestMigration migration, TenantId tenant) {
    return migration.count(
        tenant,
        "SELECT count(*) FROM resident_register.resident i JOIN (SELECT resident_id,"
            + " max(history_no) AS last, count(*) AS rows FROM resident_register.resident_record"
            + " GROUP BY resident_id) c USING (resident_id) WHERE i.current_history_no <> c.last OR"
            + " (c.rows > 1 AND c.rows <> c.last)");
  }

  /** Existing households with a head whose card does not say so. */
  private static long headlessCards(TestMigration migration, TenantId tenant) {
    return migration.count(
        tenant,
        "SELECT count(*) FROM resident_register.household h JOIN resident_register.resident i ON"
            + " i.resident_id = h.head_resident_id WHERE h.household_status = '1' AND NOT (i.is_head"
            + " AND i.household_number = h.household_number)");
  }
}
