package org.yakuba.childallowance;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.childallowance.batch.BatchConfiguration;
import org.yakuba.childallowance.desk.ChildAllowanceScreens;
import org.yakuba.childallowance.desk.MatterScreens;
import org.yakuba.childallowance.exchange.ExchangeConfiguration;
import org.yakuba.childallowance.linkage.ApplicationAnswers;
import org.yakuba.childallowance.linkage.ApplicationConsumer;
import org.yakuba.childallowance.linkage.LifeEvents;
import org.yakuba.childallowance.linkage.PersonComparison;
import org.yakuba.childallowance.linkage.ResidentChangesConsumer;
import org.yakuba.childallowance.linkage.ResidentSnapshotConsumer;
import org.yakuba.childallowance.linkage.StatusPublisher;
import org.yakuba.childallowance.linkage.WorkItemsDone;
import org.yakuba.childallowance.migration.AllowanceIntake;
import org.yakuba.childallowance.repayment.CollectionReceipts;
import org.yakuba.childallowance.repayment.RepaymentConfiguration;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.childallowance.statusreport.StatusReportConfiguration;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.identity.RoleTable;
import org.yakuba.platform.intake.IntakeContribution;
import org.yakuba.platform.linkage.ContractSet;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.tenancy.DatabaseModule;

/** The child allowance as part of the program. */
@Configuration(proxyBeanMethods = false)
@Import({
  ChildAllowanceScreens.class,
  MatterScreens.class,
  BatchConfiguration.class,
  ExchangeConfiguration.class,
  StatusReportConfiguration.class,
  RepaymentConfiguration.class
})
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

  /** What the migration takes in for this business. */
  @Bean
  IntakeContribution childAllowanceIntake(ChildAllowanceLaw law) {
    return AllowanceIntake.contribution(law, day -> !OpeningDays.standard().isOpen(day));
  }

  @Bean
  ResidentSnapshotConsumer childAllowanceResidentSnapshots() {
    return new ResidentSnapshotConsumer();
  }

  @Bean
  PersonComparison childAllowancePersonComparison() {
    return new PersonComparison();
  }

  @Bean
  ResidentChangesConsumer childAllowanceResidents(
      ChildAllowanceLaw law, ObjectProvider<Clock> clock) {
    return new ResidentChangesConsumer(
        new LifeEvents(law, OpeningDays.standard(), japanese(clock)));
  }

  @Bean
  StatusPublisher childAllowanceStatusPublisher(
      Outbox outbox, ChildAllowanceLaw law, ObjectProvider<Clock> clock) {
    return new StatusPublisher(outbox, law, OpeningDays.standard(), japanese(clock));
  }

  @Bean
  WorkItemsDone childAllowanceWorkItemsDone() {
    return new WorkItemsDone();
  }

  @Bean
  ApplicationAnswers childAllowanceApplicationAnswers(Outbox outbox, ObjectProvider<Clock> clock) {
    return new ApplicationAnswers(outbox, japanese(clock));
  }

  @Bean
  ApplicationConsumer childAllowanceApplications(
      ApplicationAnswers answers, ChildAllowanceLaw law, ObjectProvider<Clock> clock) {
    return new ApplicationConsumer(answers, law, OpeningDays.standard(), japanese(clock));
  }

  @Bean
  CollectionReceipts childAllowanceReceipts() {
    return new CollectionReceipts();
  }

  private static Clock japanese(ObjectProvider<Clock> clock) {
    return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
  }
}
