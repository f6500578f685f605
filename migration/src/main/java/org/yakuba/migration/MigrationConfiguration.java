package org.yakuba.migration;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.characters.ConversionTableFile;
import org.yakuba.characters.ConversionTables;
import org.yakuba.migration.desk.MigrationWebConfiguration;
import org.yakuba.migration.extract.ConversionTable;
import org.yakuba.migration.report.MigrationReports;
import org.yakuba.migration.steps.Intake;
import org.yakuba.migration.steps.MigrationSteps;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.intake.IntakeFiles;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.linkage.SnapshotConsumer;
import org.yakuba.platform.linkage.Snapshots;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;

/** Beans of this module. */
@Configuration(proxyBeanMethods = false)
@Import(MigrationWebConfiguration.class)
public class MigrationConfiguration {

  /** The module's part of the database; after the businesses. */
  public static final DatabaseModule DATABASE_MODULE =
      new DatabaseModule("migration", 900, "classpath:org/yakuba/migration/tables");

  /** What the engine itself takes in. */
  public static IntakeContribution ownContribution() {
    return IntakeFiles.read(MigrationConfiguration.class);
  }

  @Bean
  DatabaseModule migrationDatabaseModule() {
    return DATABASE_MODULE;
  }

  @Bean
  IntakeContribution migrationIntake() {
    return ownContribution();
  }

  @Bean
  ConversionTable conversionTable(ConversionTableFile format) {
    return new ConversionTable(format);
  }

  @Bean
  MigrationSteps migrationSteps(
      Tenancy tenancy,
      List<IntakeContribution> contributions,
      TenantKeys keys,
      ConversionTables tables,
      ConversionTable conversion,
      List<SnapshotConsumer> consumers,
      Snapshots snapshots) {
    return new MigrationSteps(
        tenancy, new Intake(contributions), keys, tables, conversion, consumers, snapshots);
  }

  @Bean
  JobDefinition migrationJob(MigrationSteps steps) {
    return steps.migration();
  }

  @Bean
  JobDefinition migrationCheckJob(MigrationSteps steps) {
    return steps.checkOnly();
  }

  @Bean
  MigrationService migrationService(
      Tenancy tenancy,
      Jobs jobs,
      MigrationSteps steps,
      ConversionTable conversion,
      TenantKeys keys) {
    return new MigrationService(tenancy, jobs, steps, conversion, keys);
  }

  @Bean
  MigrationReports migrationReports(Tenancy tenancy) {
    return new MigrationReports(tenancy);
  }
}
