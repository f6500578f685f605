package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Places;

/** Pages of the runs; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class BatchScreens {
  @Bean
  TemplateSet childAllowanceRunTemplates() {
    return new TemplateSet("child-allowance-runs", "org.yakuba.childallowance.templates");
  }

  @Bean
  MenuEntry childAllowancePaymentRunsEntry() {
    return new MenuEntry(
        44,
        "児童手当 支払",
        "/child-allowance/payment-runs",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  MenuEntry childAllowanceGrantEntry() {
    return new MenuEntry(
        47,
        "児童手当 統計",
        "/child-allowance/grant-figures",
        BatchPrivileges.PAY.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  Labels.Source childAllowanceRunLabels() {
    return new Labels.Source(
        Map.of(),
        Map.of(TransferResults.FAILED, "児童手当の振込不能"),
        Map.of("resultCode", "結果コード", "paymentMonth", "支払期月"));
  }

  @Bean
  Places.ForWorkItem childAllowanceFailedPlace() {
    return new Places.ForWorkItem(
        TransferResults.FAILED,
        ChildAllowance.VIEW,
        "受給者を開く",
        item -> "/child-allowance/persons/" + item.addresseeNumber());
  }

  @Bean
  Places.ForJob childAllowanceMonthsPlace() {
    return new Places.ForJob(
        RunService.MONTHS, ChildAllowance.VIEW, "支払処理へ", run -> "/child-allowance/payment-runs");
  }

  @Bean
  Places.ForJob childAllowancePlanPlace() {
    return planPlace(RunService.PLAN);
  }

  @Bean
  Places.ForJob childAllowancePostPlace() {
    return planPlace(RunService.POST);
  }

  private static Places.ForJob planPlace(String job) {
    return new Places.ForJob(
        job,
        ChildAllowance.VIEW,
        "支払の計画を開く",
        run -> "/child-allowance/payment-runs/" + run.parameters().get(PaymentSteps.RUN));
  }

  @Bean
  PaymentRunController childAllowancePaymentRunController(
      Screens screens, Tenancy tenancy, RunService runs) {
    return new PaymentRunController(screens, tenancy, runs);
  }

  @Bean
  MenuEntry childAllowanceSuspensionsEntry() {
    return new MenuEntry(
        45,
        "児童手当 差止",
        "/child-allowance/suspensions",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  SuspensionController childAllowanceSuspensionController(
      Screens screens, Tenancy tenancy, ObjectProvider<Clock> clock) {
    return new SuspensionController(
        screens, tenancy, new Suspensions(BatchConfiguration.japanese(clock)));
  }

  @Bean
  MenuEntry childAllowanceAgesEntry() {
    return new MenuEntry(
        46,
        "児童手当 年齢到達",
        "/child-allowance/ages",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  AgeController childAllowanceAgeController(
      Screens screens, Tenancy tenancy, AgeLimits ages, Jobs jobs) {
    return new AgeController(screens, tenancy, ages, jobs);
  }

  @Bean
  GrantController childAllowanceGrantController(Screens screens, Tenancy tenancy, RunService runs) {
    return new GrantController(screens, tenancy, runs);
  }

  @Bean
  OffsetLetterController childAllowanceOffsetLetterController(
      Tenancy tenancy,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      ObjectProvider<Clock> clock) {
    return new OffsetLetterController(
        tenancy, new OffsetLetters(engine, municipalities, BatchConfiguration.japanese(clock)));
  }
}
