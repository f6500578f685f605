package org.yakuba.residentregister;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.procedure.Procedures;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.residentregister.desk.ResidentRegisterScreens;
import org.yakuba.residentregister.desk.entry.ProcedureWork;
import org.yakuba.residentregister.event.AfterConfirmation;
import org.yakuba.residentregister.event.EventConfiguration;
import org.yakuba.residentregister.ledger.DatabaseResidentLedger;
import org.yakuba.residentregister.ledger.ResidentLedger;
import org.yakuba.residentregister.link.CertificateLinks;
import org.yakuba.residentregister.link.LinkConflicts;
import org.yakuba.residentregister.linkage.ResidentContracts;
import org.yakuba.residentregister.linkage.ResidentExtract;
import org.yakuba.residentregister.linkage.ResidentPublisher;
import org.yakuba.residentregister.linkage.ResidentQuery;
import org.yakuba.residentregister.migration.ResidentIntake;
import org.yakuba.residentregister.notice.CertificateDesk;
import org.yakuba.residentregister.notice.CertificateSettings;
import org.yakuba.residentregister.notice.FeeClosings;
import org.yakuba.residentregister.notice.IssuedCertificates;
import org.yakuba.residentregister.search.ResidentSearch;
import org.yakuba.residentregister.search.SearchKeys;

/** The resident register as part of the program. */
@Configuration(proxyBeanMethods = false)
@Import({ResidentRegisterScreens.class, EventConfiguration.class})
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
  IssuedCertificates issuedCertificates(
      Tenancy tenancy, TenantKeys keys, DocumentEngine engine, ObjectProvider<Clock> clock) {
    return new IssuedCertificates(tenancy, keys, engine, japanese(clock));
  }

  @Bean
  CertificateDesk certificateDesk(
      Tenancy tenancy,
      ResidentLedger ledger,
      SearchKeys searchKeys,
      TenantKeys keys,
      DocumentEngine engine,
      IssuedCertificates issued,
      ObjectProvider<Clock> clock) {
    return new CertificateDesk(tenancy, ledger, searchKeys, keys, engine, issued, japanese(clock));
  }

  @Bean
  FeeClosings feeClosings(Tenancy tenancy, ObjectProvider<Clock> clock) {
    return new FeeClosings(tenancy, japanese(clock));
  }

  @Bean
  CertificateSettings certificateSettings(TenantKeys keys) {
    return new CertificateSettings(keys);
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
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

  @Bean
  ResidentQuery residentQuery(ResidentLedger ledger, ObjectProvider<Clock> clock) {
    return new ResidentQuery(ledger, japanese(clock));
  }

  @Bean
  ResidentExtract residentExtract(ObjectProvider<Clock> clock) {
    return new ResidentExtract(japanese(clock));
  }

  @Bean
  CertificateLinks certificateLinks(Tenancy tenancy, Outbox outbox, ObjectProvider<Clock> clock) {
    return new CertificateLinks(tenancy, outbox, japanese(clock));
  }

  @Bean
  LinkConflicts linkConflicts() {
    return new LinkConflicts();
  }

  @Bean
  Procedures procedures() {
    return Procedures.load(ResidentRegister.class.getClassLoader());
  }

  @Bean
  AfterConfirmation procedureWork(Procedures procedures) {
    return new ProcedureWork(procedures);
  }
}
