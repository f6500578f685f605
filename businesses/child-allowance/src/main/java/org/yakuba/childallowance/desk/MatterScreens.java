package org.yakuba.childallowance.desk;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.exchange.InformationInquiries;
import org.yakuba.childallowance.filing.FilingService;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;

/** Screens of single matters of a recipient, beside those of filings and notices. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class MatterScreens {

  @Bean
  GroundsController childAllowanceGroundsController(
      Screens screens,
      Tenancy tenancy,
      FilingService service,
      AllowanceDesk desk,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      Clock clock) {
    return new GroundsController(
        screens, tenancy, service::settings, desk, engine, municipalities, clock);
  }

  @Bean
  WithholdingController childAllowanceWithholdingController(
      Screens screens, Tenancy tenancy, ChildAllowanceLaw law, AllowanceDesk desk, Clock clock) {
    return new WithholdingController(screens, tenancy, law, desk, clock);
  }

  @Bean
  IncomeController childAllowanceIncomeController(
      Screens screens, Tenancy tenancy, ChildAllowanceLaw law, AllowanceDesk desk) {
    return new IncomeController(screens, tenancy, law, desk);
  }

  @Bean
  MailingController childAllowanceMailingController(
      Screens screens, Tenancy tenancy, AllowanceDesk desk) {
    return new MailingController(screens, tenancy, desk);
  }

  @Bean
  MenuEntry childAllowanceFacilitiesEntry() {
    return new MenuEntry(
        50,
        "児童手当 施設等受給",
        "/child-allowance/facilities",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  FacilityController childAllowanceFacilityController(
      Screens screens, Tenancy tenancy, FilingService service, AllowanceDesk desk) {
    return new FacilityController(screens, tenancy, service::settings, desk);
  }

  @Bean
  MenuEntry childAllowanceDesignationsEntry() {
    return new MenuEntry(
        51,
        "児童手当 父母指定者",
        "/child-allowance/designations",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  DesignationController childAllowanceDesignationController(
      Screens screens, Tenancy tenancy, AllowanceDesk desk) {
    return new DesignationController(screens, tenancy, desk);
  }

  @Bean
  InquiryController childAllowanceInquiryController(
      Screens screens,
      Tenancy tenancy,
      InformationInquiries inquiries,
      InquiryRows rows,
      AllowanceDesk desk) {
    return new InquiryController(screens, tenancy, inquiries, rows, desk);
  }

  @Bean
  DeclaredController childAllowanceDeclaredController(
      Screens screens, Tenancy tenancy, AllowanceDesk desk) {
    return new DeclaredController(screens, tenancy, desk);
  }
}
