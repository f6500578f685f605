package org.yakuba.platform.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.screen.Assets;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.PageRenderer;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.screen.Templates;
import org.yakuba.platform.tenancy.Tenant;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.tenancy.Tenants;

/** Screens and web of the platform; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
public class PlatformWebConfiguration {
  /** 無操作15分 (identity-and-audit §3.2). */
  static final Duration IDLE_LIMIT = Duration.ofMinutes(15);

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

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
  Assets assets() {
    return new Assets();
  }

  @Bean
  MunicipalityNames municipalityNames(Tenants tenants) {
    Map<TenantId, String> known = new ConcurrentHashMap<>();
    return id ->
        known.computeIfAbsent(
            id,
            wanted ->
                tenants.all(LocalDate.now(JAPAN)).stream()
                    .filter(tenant -> tenant.id().equals(wanted))
                    .map(Tenant::name)
                    .findFirst()
                    .orElse(""));
  }

  @Bean
  Screens screens(Templates templates, Menu menu, Assets assets, MunicipalityNames names) {
    return new Screens(new PageRenderer(templates, menu, assets, names, IDLE_LIMIT));
  }
}
