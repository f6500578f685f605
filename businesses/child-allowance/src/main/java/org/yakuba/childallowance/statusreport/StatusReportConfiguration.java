package org.yakuba.childallowance.statusreport;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.notice.Words;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.parameter.TenantParameters;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

/** The 現況届 as part of the program; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class StatusReportConfiguration {
  @Bean
  TemplateSet childAllowanceStatusReportTemplates() {
    return new TemplateSet("child-allowance-status-reports", "org.yakuba.childallowance.templates");
  }

  @Bean
  MenuEntry childAllowanceStatusReportsEntry() {
    return new MenuEntry(
        48,
        "児童手当 現況届",
        "/child-allowance/status-reports",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  Labels.Source childAllowanceStatusReportLabels() {
    return new Labels.Source(Map.of(), Map.of(), Map.of("difference", "公簿との違い"));
  }

  @Bean
  PensionController childAllowancePensionController(
      Screens screens, Tenancy tenancy, ObjectProvider<Clock> clock) {
    return new PensionController(
        screens,
        tenancy,
        new PensionMemberships(clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")))));
  }

  @Bean
  StatusReportController childAllowanceStatusReportController(
      Screens screens,
      Tenancy tenancy,
      TenantParameters parameters,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      ObjectProvider<Clock> clock) {
    var japanese = clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Tokyo")));
    return new StatusReportController(
        screens,
        tenancy,
        new StatusReports(parameters, OpeningDays.standard(), japanese),
        new ReportLetters(engine, municipalities, new Words(), japanese));
  }
}
