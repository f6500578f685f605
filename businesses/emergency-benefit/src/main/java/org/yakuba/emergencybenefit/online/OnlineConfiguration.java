package org.yakuba.emergencybenefit.online;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;
import org.yakuba.platform.web.OpenPath;

/** The pages of the citizen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class OnlineConfiguration {

  @Bean
  OpenPath emergencyBenefitOnlinePath() {
    return new OpenPath(OnlineController.PATH + "/**");
  }

  @Bean
  OnlineIntake onlineIntake(Tenancy tenancy, Tenants tenants, TenantKeys keys, Clock clock) {
    return new OnlineIntake(tenancy, tenants, keys, clock);
  }

  @Bean
  OnlineController onlineController(Screens screens, OnlineIntake intake) {
    return new OnlineController(screens, intake);
  }
}
