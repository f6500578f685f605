package org.yakuba.platform.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Purposes;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenants;

/** The screens of the platform itself, their menu entries and purposes. */
@Configuration(proxyBeanMethods = false)
class PlatformScreensConfiguration {
  @Bean
  Purpose generalPurpose() {
    return new Purpose(CurrentOperator.GENERAL, "一般事務");
  }

  @Bean
  Purpose auditPurpose() {
    return new Purpose("AUDIT", "監査");
  }

  @Bean
  Purpose administrationPurpose() {
    return new Purpose("ADMINISTRATION", "システム管理");
  }

  @Bean
  MenuEntry homeEntry() {
    return new MenuEntry(0, "メニュー", "/", "", "M", CurrentOperator.GENERAL);
  }

  @Bean
  MenuEntry workItemsEntry() {
    return new MenuEntry(
        900, "処理待ち", "/work-items", Privileges.WORK_ITEMS_HANDLE.id(), "W", "GENERAL");
  }

  @Bean
  SignInPages signInPages(Screens screens, Tenants tenants, Purposes purposes, Clock clock) {
    return new SignInPages(screens, tenants, purposes, clock);
  }

  @Bean
  Health health(Tenancy tenancy) {
    return new Health(tenancy);
  }

  @Bean
  DateEchoController dateEchoController() {
    return new DateEchoController();
  }

  @Bean
  HomeController homeController(Screens screens, Menu menu, Tenancy tenancy) {
    return new HomeController(screens, menu, tenancy);
  }
}
