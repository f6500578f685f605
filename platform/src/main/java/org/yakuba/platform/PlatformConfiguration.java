package org.yakuba.platform;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/**
 * The parts of the platform every program needs, given one {@link DataSource} of the program's
 * role.
 */
@Configuration(proxyBeanMethods = false)
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
}
