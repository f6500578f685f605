package org.yakuba.childallowance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.childallowance.batch.BatchConfiguration;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.tenancy.DatabaseModule;

/** The child allowance as part of the program. */
@Configuration(proxyBeanMethods = false)
@Import(BatchConfiguration.class)
public class ChildAllowanceConfiguration {

  @Bean
  DatabaseModule childAllowanceTables() {
    return ChildAllowance.TABLES;
  }

  @Bean
  RoleTable.Source childAllowanceRoles() {
    return RoleTable.Source.beside(ChildAllowance.class);
  }

  /** What this business publishes. */
  @Bean
  ContractSet childAllowanceContracts() {
    return ChildAllowance.CONTRACTS;
  }

  /** The law, complete or refused at start-up. */
  @Bean
  ChildAllowanceLaw childAllowanceLaw() {
    return ChildAllowanceLaw.national();
  }
}
