package org.yakuba.migration.desk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

/** The pages of the intake. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class MigrationWebConfiguration {

  @Bean
  TemplateSet migrationTemplates() {
    return new TemplateSet("migration", "org.yakuba.migration.templates");
  }

  @Bean
  MenuEntry migrationMenuEntry() {
    return new MenuEntry(
        700, "データ移行", "/migrations", Privileges.MIGRATION_VIEW.id(), "G", "MIGRATION");
  }

  @Bean
  Purpose migrationPurpose() {
    return new Purpose("MIGRATION", "データ移行");
  }

  @Bean
  MigrationController migrationController(Screens screens, Tenancy tenancy) {
    return new MigrationController(screens, tenancy);
  }
}
