package org.yakuba.addressee.desk;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.addressee.ledger.Addressees;
import org.yakuba.addressee.ledger.MergeLedger;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

/** Screens of this module; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class AddresseeWebConfiguration {

  @Bean
  TemplateSet addresseeTemplates() {
    return new TemplateSet("addressee", "org.yakuba.addressee.templates");
  }

  @Bean
  MenuEntry addresseeMenuEntry() {
    return new MenuEntry(30, "宛名検索", "/addressees", AddresseePrivileges.VIEW, "N", "ADDRESSEE");
  }

  @Bean
  Purpose addresseePurpose() {
    return new Purpose("ADDRESSEE", "宛名管理");
  }

  @Bean
  NonResidentController nonResidentController(
      Screens screens,
      Tenancy tenancy,
      Addressees addressees,
      AddresseeSearch search,
      Clock clock) {
    return new NonResidentController(screens, tenancy, addressees, search, clock);
  }

  @Bean
  AddresseeController addresseeController(
      Screens screens,
      Tenancy tenancy,
      Addressees addressees,
      AddresseeSearch search,
      MergeLedger merges,
      Clock clock) {
    return new AddresseeController(screens, tenancy, addressees, search, merges, clock);
  }
}
