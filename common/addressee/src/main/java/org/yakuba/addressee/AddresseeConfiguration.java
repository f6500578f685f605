package org.yakuba.addressee;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.addressee.desk.AddresseeWebConfiguration;
import org.yakuba.addressee.ledger.AddresseeNumbers;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.addressee.ledger.Addressees;
import org.yakuba.addressee.ledger.MergeLedger;
import org.yakuba.addressee.linkage.AddresseeSnapshotConsumer;
import org.yakuba.addressee.linkage.ResidentChangesConsumer;
import org.yakuba.addressee.linkage.ResidentCopy;
import org.yakuba.addressee.migration.AddresseeIntake;
import org.yakuba.addressee.rules.NonResidentCheck;
import org.yakuba.characters.TextCheck;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.tenancy.DatabaseModule;

/** Beans of this module. */
@Configuration(proxyBeanMethods = false)
@Import(AddresseeWebConfiguration.class)
public class AddresseeConfiguration {

  /** The module's part of the database. */
  public static final DatabaseModule DATABASE_MODULE =
      new DatabaseModule("addressee", 20, "classpath:org/yakuba/addressee/tables");

  @Bean
  DatabaseModule addresseeDatabaseModule() {
    return DATABASE_MODULE;
  }

  @Bean
  RoleTable.Source addresseeRoles() {
    return RoleTable.Source.beside(AddresseeConfiguration.class);
  }

  @Bean
  IntakeContribution addresseeIntake() {
    return AddresseeIntake.contribution();
  }

  @Bean
  AddresseeNumbers addresseeNumbers() {
    return new AddresseeNumbers();
  }

  @Bean
  AddresseeSearch addresseeSearch() {
    return new AddresseeSearch();
  }

  @Bean
  MergeLedger mergeLedger() {
    return new MergeLedger();
  }

  @Bean
  Addressees addressees(AddresseeNumbers numbers, TextCheck textCheck) {
    return new Addressees(numbers, new NonResidentCheck(textCheck));
  }

  @Bean
  AddresseeSnapshotConsumer addresseeSnapshotConsumer(
      AddresseeNumbers numbers, MergeLedger merges) {
    return new AddresseeSnapshotConsumer(numbers, merges);
  }

  @Bean
  ResidentChangesConsumer residentChangesConsumer() {
    return new ResidentChangesConsumer();
  }

  @Bean
  ResidentCopy residentCopy() {
    return new ResidentCopy();
  }
}
