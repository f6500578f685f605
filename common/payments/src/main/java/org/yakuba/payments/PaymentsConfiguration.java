package org.yakuba.payments;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.payments.desk.PaymentScreens;
import org.yakuba.payments.inquiry.AccountCorrespondence;
import org.yakuba.payments.inquiry.AccountInquiries;
import org.yakuba.payments.inquiry.InquiryAnswers;
import org.yakuba.payments.ledger.BankMaster;
import org.yakuba.payments.ledger.BenefitConsents;
import org.yakuba.payments.ledger.PayeeAccounts;
import org.yakuba.payments.ledger.PaymentSettings;
import org.yakuba.payments.ledger.Requesters;
import org.yakuba.payments.linkage.ApplicationConsumer;
import org.yakuba.payments.linkage.DeathConsumer;
import org.yakuba.payments.linkage.PaymentContracts;
import org.yakuba.payments.linkage.PaymentListConsumer;
import org.yakuba.payments.run.AccountAssignment;
import org.yakuba.payments.run.BankFiles;
import org.yakuba.payments.run.ListBook;
import org.yakuba.payments.run.PaymentListIntake;
import org.yakuba.payments.run.TransferReports;
import org.yakuba.payments.run.TransferResults;
import org.yakuba.payments.run.TransferRuns;
import org.yakuba.platform.gateway.IntermediateServer;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.parameter.BusinessParameters;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.tenancy.DatabaseModule;

/** Beans of this module. */
@Configuration(proxyBeanMethods = false)
@Import(PaymentScreens.class)
public class PaymentsConfiguration {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Bean
  DatabaseModule paymentsDatabaseModule() {
    return Payments.TABLES;
  }

  @Bean
  RoleTable.Source paymentsRoles() {
    return RoleTable.Source.beside(PaymentsConfiguration.class);
  }

  @Bean
  ContractSet paymentContracts() {
    return PaymentContracts.SET;
  }

  @Bean
  PayeeAccounts payeeAccounts(Outbox outbox) {
    return new PayeeAccounts(outbox);
  }

  @Bean
  BenefitConsents benefitConsents() {
    return new BenefitConsents();
  }

  @Bean
  BankMaster bankMaster() {
    return new BankMaster();
  }

  @Bean
  Requesters requesters() {
    return new Requesters();
  }

  @Bean
  ListBook paymentListBook() {
    return new ListBook();
  }

  /** What the municipality sets for its payments. */
  @Bean
  BusinessParameters paymentParameters() {
    return PaymentSettings.declared();
  }

  @Bean
  PaymentSettings paymentSettings(TenantParameters parameters) {
    return new PaymentSettings(parameters);
  }

  @Bean
  AccountAssignment accountAssignment(PaymentSettings settings, ObjectProvider<Clock> clock) {
    return new AccountAssignment(japanese(clock), settings::accountRefreshDays);
  }

  @Bean
  PaymentListIntake paymentListIntake(AccountAssignment assignment, ObjectProvider<Clock> clock) {
    return new PaymentListIntake(assignment, japanese(clock));
  }

  @Bean
  PaymentListConsumer childAllowanceLists(PaymentListIntake intake) {
    return new PaymentListConsumer("child-allowance", "児童手当", intake);
  }

  @Bean
  PaymentListConsumer emergencyBenefitLists(PaymentListIntake intake) {
    return new PaymentListConsumer("emergency-benefit", "緊急時給付", intake);
  }

  @Bean
  ApplicationConsumer paymentApplications(
      BenefitConsents consents, PayeeAccounts accounts, ObjectProvider<Clock> clock) {
    return new ApplicationConsumer(consents, accounts, japanese(clock));
  }

  @Bean
  DeathConsumer paymentDeaths(PayeeAccounts accounts, ObjectProvider<Clock> clock) {
    return new DeathConsumer(accounts, japanese(clock));
  }

  @Bean
  BankFiles bankFiles(Requesters requesters, TenantKeys keys, ObjectProvider<Clock> clock) {
    return new BankFiles(requesters, keys, japanese(clock));
  }

  @Bean
  TransferReports transferReports(Outbox outbox, ObjectProvider<Clock> clock) {
    return new TransferReports(outbox, japanese(clock));
  }

  @Bean
  TransferRuns transferRuns(
      AccountAssignment assignment,
      BankFiles files,
      TransferReports reports,
      ObjectProvider<Clock> clock) {
    return new TransferRuns(assignment, files, reports, japanese(clock));
  }

  @Bean
  TransferResults transferResults(
      PayeeAccounts accounts, TransferReports reports, ObjectProvider<Clock> clock) {
    return new TransferResults(accounts, reports, japanese(clock));
  }

  @Bean
  AccountInquiries accountInquiries(ObjectProvider<Clock> clock) {
    return new AccountInquiries(japanese(clock));
  }

  @Bean
  AccountCorrespondence accountCorrespondence(
      IntermediateServer server,
      PayeeAccounts accounts,
      AccountAssignment assignment,
      PaymentSettings settings,
      ObjectProvider<Clock> clock) {
    return new AccountCorrespondence(
        server, new InquiryAnswers(accounts, assignment, japanese(clock)), settings);
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(JAPAN));
  }
}
