package org.yakuba.platform;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
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
      List.of(new DatabaseModule("platform", 0, "classpath:org/yakuba/platform/tables"));

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
}
