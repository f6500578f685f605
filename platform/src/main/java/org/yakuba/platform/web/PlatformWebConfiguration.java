package org.yakuba.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.yakuba.platform.api.ApiSecurityConfiguration;
import org.yakuba.platform.screen.Assets;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.PageRenderer;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Purposes;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.screen.Templates;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;

/**
 * Screens and web of the platform. A program that runs a command without a web server may import it
 * as well: what needs a server is left out then.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({
  SecurityConfiguration.class,
  ApiSecurityConfiguration.class,
  MvcConfiguration.class,
  PlatformScreensConfiguration.class
})
public class PlatformWebConfiguration {
  /** 無操作15分 (identity-and-audit §3.2). */
  static final Duration IDLE_LIMIT = Duration.ofMinutes(15);

  /** 8時間で終了 (identity-and-audit §3.2). */
  static final Duration ABSOLUTE_LIMIT = Duration.ofHours(8);

  /** Dates of business are Japanese dates. */
  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Bean
  Clock clock() {
    return Clock.system(JAPAN);
  }

  @Bean
  TemplateSet platformTemplates() {
    return new TemplateSet("platform", "org.yakuba.platform.templates");
  }

  @Bean
  Templates templates(ObjectProvider<TemplateSet> sets) {
    return new Templates(sets.orderedStream().toList());
  }

  @Bean
  Menu menu(ObjectProvider<MenuEntry> entries) {
    return new Menu(entries.orderedStream().toList());
  }

  @Bean
  Purposes purposes(ObjectProvider<Purpose> purposes) {
    return new Purposes(purposes.orderedStream().toList());
  }

  @Bean
  SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }

  @Bean
  Sessions sessions(SessionRegistry registry) {
    return new Sessions(registry);
  }

  @Bean
  Labels labels(ObjectProvider<Labels.Source> sources) {
    return new Labels(sources.orderedStream().toList());
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  MunicipalityNames municipalityNames(Tenants tenants, Clock clock) {
    Map<TenantId, String> known = new ConcurrentHashMap<>();
    return id ->
        known.computeIfAbsent(
            id,
            wanted ->
                tenants.all(LocalDate.now(clock)).stream()
                    .filter(tenant -> tenant.id().equals(wanted))
                    .map(Tenant::name)
                    .findFirst()
                    .orElse(""));
  }

  @Bean
  Screens screens(
      Templates templates, Menu menu, Assets assets, MunicipalityNames names, Purposes purposes) {
    return new Screens(new PageRenderer(templates, menu, assets, names, purposes, IDLE_LIMIT));
  }

  @Bean
  CurrentOperator currentOperator(Menu menu, Purposes purposes) {
    return new CurrentOperator(menu, purposes);
  }

  @Bean
  SignOutRecord signOutRecord(CurrentOperator operators, Tenancy tenancy) {
    return new SignOutRecord(operators, tenancy);
  }

  @Bean
  ErrorAnswers errorAnswers(Screens screens, CurrentOperator operators) {
    return new ErrorAnswers(screens, operators);
  }
}
