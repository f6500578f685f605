package org.yakuba.server.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.ApplicationManagementConfiguration;
import org.yakuba.applicationmanagement.intake.PackageFolder;
import org.yakuba.applicationmanagement.rules.PackageIntake.Disposition;
import org.yakuba.characters.CharactersConfiguration;
import org.yakuba.migration.MigrationConfiguration;
import org.yakuba.migration.MigrationProgress;
import org.yakuba.migration.MigrationRequest;
import org.yakuba.migration.MigrationService;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.test.TestServer;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.ResidentRegisterConfiguration;
import org.yakuba.sample.SampleExtract;
import org.yakuba.sample.SampleOptions;
import org.yakuba.sample.applications.Applicants;
import org.yakuba.sample.applications.SamplePackage;
import org.yakuba.sample.applications.SamplePackages;
import org.yakuba.sample.applications.SampleSignature;

/**
 * Residents of a migrated town apply: their certificates came with the register, the packages
 * through the folder, and each ends where its answer says.
 */
class ApplicationsOfMigratedTownTest {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int RESIDENTS = 400;
  private static final int APPLICANTS = 10;

  @Test
  void residents_are_found_by_the_certificates_that_the_legacy_system_knew(@TempDir Path directory)
      throws IOException {
    var trust = directory.resolve("trust");
    SampleSignature.writeTrust(trust);
    System.setProperty("yakuba.applications.trust", trust.toString());
    var extract = directory.resolve("extract");
    SampleExtract.generate(SampleOptions.flawless(RESIDENTS, 11), extract);
    var samples =
        SamplePackages.of(
            SampleOptions.CITY.value(),
            OffsetDateTime.now(JAPAN).minusDays(1).withNano(0),
            Applicants.read(extract, LocalDate.now(JAPAN), APPLICANTS));
    var folder = directory.resolve("okiba");
    SamplePackages.write(samples, folder);
    try (var database =
            TestDatabase.fresh(
                CharactersConfiguration.DATABASE_MODULE,
                AddresseeConfiguration.DATABASE_MODULE,
                ApplicationManagement.TABLES,
                ResidentRegister.TABLES,
                MigrationConfiguration.DATABASE_MODULE);
        var server =
            TestServer.start(
                database,
                CharactersConfiguration.class,
                AddresseeConfiguration.class,
                ApplicationManagementConfiguration.class,
                ResidentRegisterConfiguration.class,
                MigrationConfiguration.class)) {
      var tenant = database.tenant(SampleOptions.CITY.value());
      server
          .bean(MigrationService.class)
          .run(new MigrationRequest(tenant, extract, false, "test"), MigrationProgress.NONE);
      var summary =
          server
              .bean(PackageFolder.class)
              .takeIn(new Tenant(tenant, SampleOptions.CITY, "見本市"), folder);
      assertThat(summary.of(Disposition.REJECTED)).isEqualTo(count(samples, "REJECTED"));
      assertThat(identified(database, tenant)).isEqualTo(expected(samples));
    }
  }

  private static int count(List<SamplePackage> samples, String disposition) {
    return (int) samples.stream().filter(one -> one.disposition().equals(disposition)).count();
  }

  private static TreeMap<String, Integer> expected(List<SamplePackage> samples) {
    var results = new TreeMap<String, Integer>();
    samples.stream()
        .filter(
            one -> List.of("ACCEPTED", "FORMAT_DEFECT", "QUARANTINED").contains(one.disposition()))
        .forEach(one -> results.merge(one.identification(), 1, Integer::sum));
    return results;
  }

  private static TreeMap<String, Integer> identified(TestDatabase database, TenantId tenant) {
    var results = new TreeMap<String, Integer>();
    database
        .tenancy()
        .call(
            tenant,
            session ->
                session
                    .jdbc()
                    .sql("SELECT identification_result FROM application_management.application")
                    .query(String.class)
                    .list())
        .forEach(result -> results.merge(String.valueOf(result), 1, Integer::sum));
    return results;
  }
}
