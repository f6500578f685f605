package org.yakuba.childallowance.batch;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.platform.jobs.Jobs;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

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
        216,
        "児童手当の支払",
        "/child-allowance/payment-runs",
        BatchPrivileges.PAY.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  MenuEntry childAllowanceGrantEntry() {
    return new MenuEntry(
        218,
        "児童手当の統計",
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
  PaymentRunController childAllowancePaymentRunController(
      Screens screens, Tenancy tenancy, RunService runs) {
    return new PaymentRunController(screens, tenancy, runs);
  }

  @Bean
  MenuEntry childAllowanceSuspensionsEntry() {
    return new MenuEntry(
        217,
        "児童手当の差止",
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
        215,
        "児童手当の年齢到達",
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
}
