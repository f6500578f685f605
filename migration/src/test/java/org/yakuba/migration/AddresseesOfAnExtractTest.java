package org.yakuba.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;

/**
 * Residents, non-residents and corporations of one extract become the addressees of the
 * municipality.
 */
@SuppressWarnings("NullAway.Init")
class AddresseesOfAnExtractTest {

  private static final int RESIDENTS = 1_500;

  @TempDir private static Path directory;

  private static TestDatabase database;
  private static TestMigration migration;
  private static TenantId tenant;

  @BeforeAll
  static void takeIn() throws IOException {
    SampleExtract.generate(
        new SampleOptions(RESIDENTS, 2, SampleOptions.CITY, SampleOptions.USUAL_FLAW_RATE),
        directory);
    database = TestDatabase.fresh(TestMigration.MODULES);
    migration = TestMigration.over(database);
    tenant = database.tenant("990019");
    migration.run(tenant, directory);
  }

  @AfterAll
  static void close() {
    migration.close();
    database.close();
  }

  private static long count(String sql) {
    return migration.count(tenant, "SELECT count(*) FROM " + sql);
  }

  @Test
  @Proves("ADR-1-02")
  void everybody_of_the_register_and_of_the_file_is_an_addressee_once() {
    assertThat(count("addressee.addressee WHERE origin = 'RESIDENT'"))
        .isPositive()
        .isEqualTo(count("resident_register.resident"));
    assertThat(
            count(
                "addressee.addressee WHERE origin = 'NON_RESIDENT' AND entity_type = 'INDIVIDUAL'"))
        .isPositive();
    assertThat(count("addressee.addressee WHERE entity_type = 'CORPORATION'")).isPositive();
    assertThat(count("addressee.addressee_record")).isEqualTo(count("addressee.addressee"));
    assertThat(
            count(
                "addressee.addressee a WHERE NOT EXISTS (SELECT 1 FROM addressee.search_key k"
                    + " WHERE k.addressee_number = a.addressee_number AND k.kind = 'N')"))
        .isZero();
  }

  @Test
  void links_of_the_legacy_system_are_kept() {
    assertThat(count("addressee.merge_link"))
        .isPositive()
        .isEqualTo(count("addressee.addressee_record WHERE declared_merge_target IS NOT NULL"));
  }

  @Test
  @Proves("ADR-1-01")
  void the_number_series_goes_on_above_every_number_of_the_extract() {
    assertThat(
            count(
                "addressee.addressee a, platform.number_series s"
                    + " WHERE s.series = 'addressee' AND a.addressee_number ~ '^[0-9]+$' AND a.addressee_number::bigint / 10 > s.last_serial"))
        .isZero();
    assertThat(count("platform.number_series WHERE series = 'addressee' AND last_serial > 0"))
        .isEqualTo(1);
  }

  @Test
  void the_same_extract_again_changes_nothing() {
    var before = migration.register(tenant);
    migration.run(tenant, directory);
    assertThat(migration.register(tenant)).isEqualTo(before);
  }
}
