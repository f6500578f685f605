package org.yakuba.emergencybenefit.desk;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.emergencybenefit.EmergencyBenefit;
import org.yakuba.emergencybenefit.ledger.PortalAnswers;
import org.yakuba.emergencybenefit.ledger.Repayments;
import org.yakuba.emergencybenefit.linkage.CollectionReceiptConsumer;
import org.yakuba.emergencybenefit.notice.Bundles;
import org.yakuba.emergencybenefit.online.OnlineConfiguration;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.payment.PaymentLists;
import org.yakuba.platform.payment.RepaymentLevies;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

/** The screens of emergency benefits and their place in the menu. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import(OnlineConfiguration.class)
public class EmergencyBenefitScreens {

  @Bean
  Purpose emergencyBenefitPurpose() {
    return new Purpose(EmergencyBenefit.PURPOSE, "緊急時給付・独自給付事務");
  }

  @Bean
  TemplateSet emergencyBenefitTemplates() {
    return new TemplateSet(EmergencyBenefit.ID, "org.yakuba.emergencybenefit.templates");
  }

  @Bean
  MenuEntry emergencyBenefitEntry() {
    return new MenuEntry(
        320, "緊急時給付", "/benefits", EmergencyBenefit.VIEW.id(), "", EmergencyBenefit.PURPOSE);
  }

  @Bean
  MenuEntry emergencyBenefitStatusEntry() {
    return new MenuEntry(
        321,
        "給付金の問合せ",
        "/benefits/status",
        EmergencyBenefit.STATUS.id(),
        "",
        EmergencyBenefit.PURPOSE);
  }

  @Bean
  Labels.Source emergencyBenefitLabels() {
    return new Labels.Source(
        Map.of(EmergencyBenefit.ID, "緊急時給付・独自給付"),
        Map.of(
            "emergency-benefit.transfer-failed",
            "給付金の振込不能",
            CollectionReceiptConsumer.TOO_MUCH,
            "返還金の過納",
            "emergency-benefit.later-change",
            "給付金の対象の基準日後の異動"),
        Map.of());
  }

  @Bean
  Work emergencyBenefitWork(Tenancy tenancy, Clock clock) {
    return new Work(tenancy, clock);
  }

  @Bean
  Bundles emergencyBenefitBundles(TenantKeys keys) {
    return new Bundles(keys);
  }

  @Bean
  DefinitionController emergencyBenefitDefinitions(Screens screens, Work work) {
    return new DefinitionController(screens, work);
  }

  @Bean
  ExtractionController emergencyBenefitExtractions(Screens screens, Work work, Jobs jobs) {
    return new ExtractionController(screens, work, jobs);
  }

  @Bean
  TargetController emergencyBenefitTargets(Screens screens, Work work) {
    return new TargetController(screens, work);
  }

  @Bean
  LetterController emergencyBenefitLetterPages(
      Screens screens, Work work, Jobs jobs, Bundles bundles) {
    return new LetterController(screens, work, jobs, bundles);
  }

  @Bean
  EntryController emergencyBenefitEntries(Screens screens, Work work, Jobs jobs) {
    return new EntryController(screens, work, jobs);
  }

  @Bean
  ReviewController emergencyBenefitReviews(Screens screens, Work work, PortalAnswers portal) {
    return new ReviewController(screens, work, portal);
  }

  @Bean
  DecisionController emergencyBenefitDecisions(
      Screens screens, Work work, Jobs jobs, PaymentLists lists) {
    return new DecisionController(screens, work, jobs, lists);
  }

  @Bean
  ChangeController emergencyBenefitChangePages(Screens screens, Work work, Jobs jobs) {
    return new ChangeController(screens, work, jobs);
  }

  @Bean
  RepaymentController emergencyBenefitRepayments(
      Work work,
      DecisionController payments,
      TargetController targets,
      Outbox outbox,
      Clock clock) {
    return new RepaymentController(
        work,
        payments,
        targets,
        new RepaymentLevies(
            outbox,
            EmergencyBenefit.ID,
            EmergencyBenefit.BILL_MARK,
            Repayments.LIMITATION_YEARS,
            clock));
  }

  @Bean
  ClosingController emergencyBenefitClosing(Screens screens, Work work, Bundles bundles) {
    return new ClosingController(screens, work, bundles);
  }

  @Bean
  SuspicionController emergencyBenefitSuspicions(Screens screens, Work work) {
    return new SuspicionController(screens, work);
  }

  @Bean
  StatusController emergencyBenefitStatus(Screens screens, Work work) {
    return new StatusController(screens, work);
  }
}
