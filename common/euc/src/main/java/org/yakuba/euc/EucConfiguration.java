package org.yakuba.euc;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.characters.Shrinker;
import org.yakuba.euc.dataset.Datasets;
import org.yakuba.euc.definition.DefinitionBook;
import org.yakuba.euc.definition.DefinitionCheck;
import org.yakuba.euc.definition.StandardDefinitions;
import org.yakuba.euc.desk.EucScreens;
import org.yakuba.euc.run.Approvals;
import org.yakuba.euc.run.OutputHousekeeping;
import org.yakuba.euc.run.Outputs;
import org.yakuba.euc.run.Runs;
import org.yakuba.platform.catalog.DataItems;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;

/** Beans of this module. */
@Configuration(proxyBeanMethods = false)
@Import(EucScreens.class)
public class EucConfiguration {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Bean
  DatabaseModule eucDatabaseModule() {
    return Euc.TABLES;
  }

  @Bean
  RoleTable.Source eucRoles() {
    return RoleTable.Source.beside(EucConfiguration.class);
  }

  /** What every module on the class path publishes. */
  @Bean
  Datasets eucDatasets(ApplicationContext context) {
    return new Datasets(DataItems.load(modules(context)));
  }

  @Bean
  StandardDefinitions eucStandardDefinitions(ApplicationContext context) {
    return StandardDefinitions.load(modules(context));
  }

  private static ClassLoader modules(ApplicationContext context) {
    return Objects.requireNonNull(context.getClassLoader(), "class loader");
  }

  @Bean
  DefinitionCheck eucDefinitionCheck(Datasets datasets) {
    return new DefinitionCheck(datasets);
  }

  @Bean
  DefinitionBook eucDefinitionBook(DefinitionCheck check, ObjectProvider<Clock> clock) {
    return new DefinitionBook(check, japanese(clock));
  }

  @Bean
  Approvals eucApprovals(Datasets datasets, ObjectProvider<Clock> clock) {
    return new Approvals(datasets, japanese(clock));
  }

  @Bean
  Outputs eucOutputs(TenantKeys keys, ObjectProvider<Clock> clock) {
    return new Outputs(keys, japanese(clock));
  }

  @Bean
  Runs eucRuns(
      Tenancy tenancy,
      Datasets datasets,
      DefinitionCheck check,
      Approvals approvals,
      Outputs outputs,
      Shrinker shrinker,
      ObjectProvider<Clock> clock) {
    return new Runs(tenancy, datasets, check, approvals, outputs, shrinker, japanese(clock));
  }

  /** Runs in a serving program, not in commands. */
  @Bean
  OutputHousekeeping eucOutputHousekeeping(
      Tenancy tenancy,
      Outputs outputs,
      ObjectProvider<Clock> clock,
      @Value("${yakuba.housekeeping:${yakuba.audit.sealing:false}}") boolean enabled) {
    return new OutputHousekeeping(tenancy, outputs, japanese(clock), enabled);
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(JAPAN));
  }
}
