package org.yakuba.residentregister;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.residentregister.desk.ResidentRegisterScreens;
import org.yakuba.residentregister.ledger.DatabaseResidentLedger;
import org.yakuba.residentregister.ledger.ResidentLedger;
import org.yakuba.residentregister.linkage.ResidentContracts;
import org.yakuba.residentregister.linkage.ResidentPublisher;
import org.yakuba.residentregister.migration.ResidentIntake;
import org.yakuba.residentregister.search.ResidentSearch;
import org.yakuba.residentregister.search.SearchKeys;

/** The resident register as part of the program. */
@Configuration(proxyBeanMethods = false)
@Import(ResidentRegisterScreens.class)
public class ResidentRegisterConfiguration {
  @Bean
  DatabaseModule residentRegisterTables() {
    return ResidentRegister.TABLES;
  }

  @Bean
  RoleTable.Source residentRegisterRoles() {
    return RoleTable.Source.beside(ResidentRegister.class);
  }

  @Bean
  SearchKeys residentSearchKeys(CharacterFolding folding) {
    return new SearchKeys(folding);
  }

  @Bean
  ResidentSearch residentSearch(SearchKeys keys) {
    return new ResidentSearch(keys);
  }

  @Bean
  ResidentLedger residentLedger() {
    return new DatabaseResidentLedger();
  }

  @Bean
  IntakeContribution residentIntake(CharacterFolding folding) {
    return ResidentIntake.contribution(folding);
  }

  @Bean
  ContractSet residentContracts() {
    return ResidentContracts.SET;
  }

  @Bean
  ResidentPublisher residentPublisher(Outbox outbox) {
    return new ResidentPublisher(outbox);
  }
}
