package org.yakuba.emergencybenefit;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.contracts.application.ApplicationAcknowledged;
import org.yakuba.contracts.application.ApplicationDecided;
import org.yakuba.contracts.benefit.PaymentListApproved;
import org.yakuba.contracts.levy.LevyDetermined;
import org.yakuba.emergencybenefit.batch.ChangesRun;
import org.yakuba.emergencybenefit.batch.DecisionRun;
import org.yakuba.emergencybenefit.batch.ExtractionRun;
import org.yakuba.emergencybenefit.batch.IntakeRun;
import org.yakuba.emergencybenefit.batch.ListingRun;
import org.yakuba.emergencybenefit.desk.EmergencyBenefitScreens;
import org.yakuba.emergencybenefit.ledger.PortalAnswers;
import org.yakuba.emergencybenefit.linkage.CollectionReceiptConsumer;
import org.yakuba.emergencybenefit.linkage.PortalConsumer;
import org.yakuba.emergencybenefit.linkage.TransferResultConsumer;
import org.yakuba.emergencybenefit.notice.LetterRun;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.jobs.JobDefinition;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.DeliveryAnswers;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.DatabaseModule;
import org.yakuba.platform.tenancy.Tenants;

/** Beans of this module. */
@Configuration(proxyBeanMethods = false)
@Import(EmergencyBenefitScreens.class)
public class EmergencyBenefitConfiguration {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Bean
  DatabaseModule emergencyBenefitTables() {
    return EmergencyBenefit.TABLES;
  }

  @Bean
  RoleTable.Source emergencyBenefitRoles() {
    return RoleTable.Source.beside(EmergencyBenefit.class);
  }

  @Bean
  ContractSet emergencyBenefitContracts() {
    return new ContractSet(
        EmergencyBenefit.ID,
        "024",
        List.of(
            PaymentListApproved.class,
            ApplicationAcknowledged.class,
            ApplicationDecided.class,
            LevyDetermined.class));
  }

  @Bean
  TransferResultConsumer emergencyBenefitTransferResults() {
    return new TransferResultConsumer();
  }

  @Bean
  CollectionReceiptConsumer emergencyBenefitReceipts() {
    return new CollectionReceiptConsumer();
  }

  @Bean
  DeliveryAnswers emergencyBenefitDeliveryAnswers(Outbox outbox, ObjectProvider<Clock> clock) {
    return new DeliveryAnswers(outbox, EmergencyBenefit.ID, japanese(clock));
  }

  @Bean
  PortalAnswers emergencyBenefitPortalAnswers(
      @Qualifier("emergencyBenefitDeliveryAnswers") DeliveryAnswers answers) {
    return new PortalAnswers(answers);
  }

  @Bean
  PortalConsumer emergencyBenefitPortal(
      @Qualifier("emergencyBenefitDeliveryAnswers") DeliveryAnswers answers) {
    return new PortalConsumer(answers);
  }

  @Bean
  JobDefinition emergencyBenefitExtraction(ObjectProvider<Clock> clock) {
    return new ExtractionRun(japanese(clock)).job();
  }

  @Bean
  JobDefinition emergencyBenefitListing(ObjectProvider<Clock> clock) {
    return new ListingRun(japanese(clock)).job();
  }

  @Bean
  JobDefinition emergencyBenefitIntake() {
    return new IntakeRun().job();
  }

  @Bean
  JobDefinition emergencyBenefitDecision(PortalAnswers portal, ObjectProvider<Clock> clock) {
    return new DecisionRun(portal, japanese(clock)).job();
  }

  @Bean
  JobDefinition emergencyBenefitChanges(ObjectProvider<Clock> clock) {
    return new ChangesRun(japanese(clock)).job();
  }

  @Bean
  JobDefinition emergencyBenefitLetters(
      DocumentEngine engine, TenantKeys keys, Tenants tenants, ObjectProvider<Clock> clock) {
    return new LetterRun(engine, keys, tenants, japanese(clock)).job();
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(JAPAN)).withZone(JAPAN);
  }
}
