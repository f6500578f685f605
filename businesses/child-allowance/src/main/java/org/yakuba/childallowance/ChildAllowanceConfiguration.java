package org.yakuba.childallowance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.tenancy.DatabaseModule;

/** The child allowance as part of the program. */
@Configuration(proxyBeanMethods = false)
public class ChildAllowanceConfiguration {

  @Bean
  DatabaseModule childAllowanceTables() {
    return ChildAllowance.TABLES;
  }

  @Bean
  RoleTable.Source childAllowanceRoles() {
    return RoleTable.Source.beside(ChildAllowance.class);
  }

  /** The law, complete or refused at start-up. */
  @Bean
  ChildAllowanceLaw childAllowanceLaw() {
    return ChildAllowanceLaw.national();
  }
}
