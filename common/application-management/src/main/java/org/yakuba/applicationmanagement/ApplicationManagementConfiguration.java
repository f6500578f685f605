package org.yakuba.applicationmanagement;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.applicationmanagement.desk.ApplicationScreens;
import org.yakuba.applicationmanagement.intake.ApplicationStore;
import org.yakuba.applicationmanagement.intake.ClamdScanner;
import org.yakuba.applicationmanagement.intake.Examination;
import org.yakuba.applicationmanagement.intake.MalwareScanner;
import org.yakuba.applicationmanagement.intake.PackageFolder;
import org.yakuba.applicationmanagement.intake.PackageReceiver;
import org.yakuba.applicationmanagement.intake.SignatureCheck;
import org.yakuba.applicationmanagement.intake.SignatureTrust;
import org.yakuba.applicationmanagement.intake.TestFileScanner;
import org.yakuba.applicationmanagement.ledger.Contents;
import org.yakuba.applicationmanagement.ledger.ParkedPackages;
import org.yakuba.applicationmanagement.ledger.RegisterInquiry;
import org.yakuba.applicationmanagement.linkage.ApplicationContracts;
import org.yakuba.applicationmanagement.linkage.BusinessAnswers;
import org.yakuba.applicationmanagement.linkage.CertificateLinkConsumer;
import org.yakuba.applicationmanagement.linkage.CertificateLinkCopy;
import org.yakuba.applicationmanagement.linkage.CertificateLinkSnapshot;
import org.yakuba.applicationmanagement.linkage.Forwarding;
import org.yakuba.applicationmanagement.rules.IntakeLimits;
import org.yakuba.applicationmanagement.rules.PackageIntake;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.characters.StandardCharacters;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.platform.api.ContractQuery;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.LinkageConsumer;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenancy;

/** 申請管理 as part of the program. */
@Configuration(proxyBeanMethods = false)
@Import(ApplicationScreens.class)
public class ApplicationManagementConfiguration {

  @Bean
  DatabaseModule applicationTables() {
    return ApplicationManagement.TABLES;
  }

  @Bean
  RoleTable.Source applicationRoles() {
    return RoleTable.Source.beside(ApplicationManagement.class);
  }

  @Bean
  ContractSet applicationContracts() {
    return ApplicationContracts.SET;
  }

  @Bean
  Procedures applicationProcedures() {
    return Procedures.standard();
  }

  @Bean
  RegisterInquiry registerInquiry(ObjectProvider<ContractQuery<?>> queries) {
    return new RegisterInquiry(queries.orderedStream().toList());
  }

  @Bean
  Contents applicationContents(TenantKeys keys) {
    return new Contents(keys);
  }

  @Bean
  ParkedPackages parkedPackages(TenantKeys keys) {
    return new ParkedPackages(keys);
  }

  /** Property {@code yakuba.applications.clamd}: {@code host:port} of the town's scanner. */
  @Bean
  MalwareScanner malwareScanner(@Value("${yakuba.applications.clamd:}") String clamd) {
    if (clamd.isBlank()) {
      return new TestFileScanner();
    }
    int colon = clamd.lastIndexOf(':');
    return new ClamdScanner(
        clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
  }

  /**
   * Property {@code yakuba.applications.trust}: the folder with the certificates of the authorities
   * and their lists of revoked certificates.
   */
  @Bean
  SignatureCheck signatureCheck(@Value("${yakuba.applications.trust:}") String folder) {
    return new SignatureCheck(new SignatureTrust(folder.isBlank() ? null : Path.of(folder)));
  }

  @Bean
  Examination applicationExamination(
      Procedures applicationProcedures,
      CharacterFolding folding,
      MalwareScanner scanner,
      SignatureCheck signatures,
      RegisterInquiry register) {
    return new Examination(
        new PackageIntake(applicationProcedures, StandardCharacters::areAll, folding::fold),
        scanner,
        signatures,
        register,
        IntakeLimits.STANDARD);
  }

  @Bean
  ApplicationStore applicationStore(
      Procedures applicationProcedures,
      Contents contents,
      RegisterInquiry register,
      Outbox outbox) {
    return new ApplicationStore(
        applicationProcedures, contents, register, outbox, StandardCharacters::areAll);
  }

  @Bean
  PackageReceiver packageReceiver(
      Tenancy tenancy,
      Examination examination,
      ApplicationStore store,
      ParkedPackages parked,
      ObjectProvider<Clock> clock) {
    return new PackageReceiver(tenancy, examination, store, parked, japanese(clock));
  }

  @Bean
  PackageFolder packageFolder(
      Tenancy tenancy, PackageReceiver receiver, ObjectProvider<Clock> clock) {
    return new PackageFolder(tenancy, receiver, japanese(clock));
  }

  @Bean
  Forwarding applicationForwarding(
      Tenancy tenancy, Outbox outbox, Contents contents, ObjectProvider<Clock> clock) {
    return new Forwarding(tenancy, outbox, contents, japanese(clock));
  }

  @Bean
  LinkageConsumer certificateLinkConsumer() {
    return new CertificateLinkConsumer();
  }

  @Bean
  CertificateLinkSnapshot certificateLinkSnapshot() {
    return new CertificateLinkSnapshot();
  }

  @Bean
  CertificateLinkCopy certificateLinkCopy() {
    return new CertificateLinkCopy();
  }

  @Bean
  LinkageConsumer childAllowanceAnswers() {
    return new BusinessAnswers("child-allowance");
  }

  @Bean
  LinkageConsumer emergencyBenefitAnswers() {
    return new BusinessAnswers("emergency-benefit");
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
  }
}
