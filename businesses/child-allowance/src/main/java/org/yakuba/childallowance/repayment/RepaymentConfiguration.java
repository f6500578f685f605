package org.yakuba.childallowance.repayment;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.linkage.Outbox;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

/** 過払・返納 as part of the program; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class RepaymentConfiguration {
  @Bean
  TemplateSet childAllowanceRepaymentTemplates() {
    return new TemplateSet("child-allowance-repayments", "org.yakuba.childallowance.templates");
  }

  @Bean
  MenuEntry childAllowanceRepaymentsEntry() {
    return new MenuEntry(
        49,
        "児童手当 過払・返納",
        "/child-allowance/repayments",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  RepaymentController childAllowanceRepaymentController(
      Screens screens,
      Tenancy tenancy,
      Outbox outbox,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      ObjectProvider<Clock> clock) {
    var japanese = clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
    return new RepaymentController(
        screens,
        tenancy,
        new Repayments(new Levies(outbox, japanese), japanese),
        engine,
        municipalities,
        japanese);
  }
}
