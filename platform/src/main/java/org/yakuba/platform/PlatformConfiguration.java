package org.yakuba.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.platform.api.ApiConfiguration;
import org.yakuba.platform.audit.chain.AuditChainConfiguration;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.catalog.TenantExport;
import org.yakuba.platform.gateway.GatewayConfiguration;
import org.yakuba.platform.identity.Accounts;
import org.yakuba.platform.identity.IdentitySettings;
import org.yakuba.platform.identity.MasterKey;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.linkage.LinkageConfiguration;
import org.yakuba.platform.parameter.BusinessParameters;
import org.yakuba.platform.parameter.ParameterChanges;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * The parts of the platform every program needs, given one {@link DataSource} of the program's
 * role.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  AuditChainConfiguration.class,
  LinkageConfiguration.class,
  ApiConfiguration.class,
  GatewayConfiguration.class
})
public class PlatformConfiguration {
  /** The platform's own schemas. */
  public static final List<DatabaseModule> DATABASE_MODULES =
      List.of(
          new DatabaseModule("platform", 0, "classpath:org/yakuba/platform/tables"),
          new DatabaseModule("batch", 1, "classpath:org/yakuba/platform/jobs/tables"));

  @Bean
  DataSourceTransactionManager transactionManager(DataSource dataSource) {
    return new DataSourceTransactionManager(dataSource);
  }

  @Bean
  Tenancy tenancy(DataSource dataSource, DataSourceTransactionManager transactionManager) {
    return new Tenancy(dataSource, transactionManager);
  }

  @Bean
  Tenants tenants(Tenancy tenancy) {
    return new Tenants(tenancy);
  }

  /** Every {@link JobDefinition} bean of every module can be started here. */
  @Bean
  Jobs jobs(Tenancy tenancy, DataSource dataSource, ObjectProvider<JobDefinition> definitions) {
    return new Jobs(
        tenancy, dataSource, definitions.orderedStream().toList(), Duration.ofMinutes(5));
  }

  /**
   * 親鍵: property {@code yakuba.master-key} (Base64), or the file {@code yakuba.master-key-file},
   * which is made when it does not exist.
   */
  @Bean
  MasterKey masterKey(
      @Value("${yakuba.master-key:}") String key,
      @Value("${yakuba.master-key-file:.yakuba/master-key}") Path file) {
    return key.isBlank() ? MasterKey.ofFile(file) : MasterKey.ofBase64(key);
  }

  @Bean
  TenantKeys tenantKeys(MasterKey masterKey) {
    return new TenantKeys(masterKey);
  }

  /** Hand-over of everything the modules on the classpath keep of a municipality. */
  @Bean
  TenantExport tenantExport(Tenancy tenancy, TenantKeys keys, ApplicationContext context) {
    var modules = Objects.requireNonNull(context.getClassLoader(), "class loader");
    return new TenantExport(tenancy, DataItems.load(modules), keys);
  }

  /** The standard roles of the platform and of every {@link RoleTable.Source} bean. */
  @Bean
  RoleTable roleTable(ObjectProvider<RoleTable.Source> sources) {
    return new RoleTable(sources.orderedStream().toList());
  }

  @Bean
  Accounts accounts(Tenancy tenancy, TenantKeys keys, ObjectProvider<Clock> clock) {
    return new Accounts(
        tenancy,
        keys,
        IdentitySettings.STANDARD,
        clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo"))));
  }

  /** What every {@link BusinessParameters} bean of every module leaves to the municipality. */
  @Bean
  TenantParameters tenantParameters(ObjectProvider<BusinessParameters> businesses) {
    return new TenantParameters(businesses.orderedStream().toList());
  }

  @Bean
  ParameterChanges parameterChanges(TenantParameters parameters, ObjectProvider<Clock> clock) {
    return new ParameterChanges(
        parameters, clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo"))));
  }

  /**
   * Property {@code yakuba.housekeeping}: true in a serving program, which also seals, false in
   * commands.
   */
  @Bean
  Housekeeping housekeeping(
      Tenancy tenancy,
      RoleTable roles,
      Jobs jobs,
      ObjectProvider<Clock> clock,
      @Value("${yakuba.housekeeping:${yakuba.audit.sealing:false}}") boolean enabled) {
    return new Housekeeping(
        tenancy,
        roles,
        jobs,
        clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo"))),
        enabled);
  }
}
