package org.yakuba.residentregister.desk;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yakuba.kernel.parameter.DatedParameters;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.desk.entry.EntryScreens;
import org.yakuba.residentregister.ledger.ResidentLedger;
import org.yakuba.residentregister.link.CertificateLinks;
import org.yakuba.residentregister.notice.CertificateDesk;
import org.yakuba.residentregister.notice.CertificateSettings;
import org.yakuba.residentregister.notice.FeeClosings;
import org.yakuba.residentregister.notice.IssuedCertificates;
import org.yakuba.residentregister.search.ResidentSearch;

/** The screens of the resident register and their place in the menu. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import(EntryScreens.class)
public class ResidentRegisterScreens {
  private static final String PURPOSE = "RESIDENT_REGISTER";

  @Bean
  Purpose residentRegisterPurpose() {
    return new Purpose(PURPOSE, "住民基本台帳事務");
  }

  @Bean
  TemplateSet residentRegisterTemplates() {
    return new TemplateSet(ResidentRegister.ID, "org.yakuba.residentregister.templates");
  }

  @Bean
  MenuEntry residentSearchEntry() {
    return new MenuEntry(10, "住民検索", "/residents", ResidentRegister.VIEW.id(), "R", PURPOSE);
  }

  @Bean
  MenuEntry householdEntry() {
    return new MenuEntry(11, "世帯照会", "/households", ResidentRegister.VIEW.id(), "S", PURPOSE);
  }

  @Bean
  Words residentRegisterWords() {
    return new Words();
  }

  @Bean
  Protection residentProtection(Clock clock) {
    return new Protection(clock);
  }

  @Bean
  RegisterDesk registerDesk(
      Tenancy tenancy, ResidentLedger ledger, Protection protection, TenantKeys keys, Clock clock) {
    return new RegisterDesk(tenancy, ledger, protection, keys, clock);
  }

  @Bean
  SearchDesk searchDesk(
      Tenancy tenancy,
      ResidentSearch search,
      Protection protection,
      TenantKeys keys,
      RegisterDesk register,
      Clock clock) {
    int size =
        DatedParameters.resource(ResidentRegister.class, "parameters.yaml")
            .get("searchHistorySize")
            .integerOn(register.today());
    return new SearchDesk(tenancy, search, protection, new SearchHistory(size), keys, clock);
  }

  @Bean
  SearchController residentSearchController(Screens screens, SearchDesk desk, Words words) {
    return new SearchController(screens, desk, words);
  }

  @Bean
  CertificateLinkController certificateLinkController(
      Screens screens, RegisterDesk desk, CertificateLinks links) {
    return new CertificateLinkController(screens, desk, links);
  }

  @Bean
  PersonController personController(Screens screens, RegisterDesk desk, Words words) {
    return new PersonController(screens, desk, words);
  }

  @Bean
  MenuEntry certificateFeesEntry() {
    return new MenuEntry(
        30, "手数料の日計・締め", "/certificates/daily", ResidentRegister.ISSUE.id(), "", PURPOSE);
  }

  @Bean
  MenuEntry certificateSettingsEntry() {
    return new MenuEntry(
        31,
        "証明書の設定",
        "/certificates/settings",
        ResidentRegister.CERTIFICATE_SETTINGS.id(),
        "",
        PURPOSE);
  }

  @Bean
  CertificateSettingsController certificateSettingsController(
      Screens screens, Tenancy tenancy, CertificateDesk desk, CertificateSettings settings) {
    return new CertificateSettingsController(screens, tenancy, desk, settings);
  }

  @Bean
  CertificateController certificateController(
      Screens screens, RegisterDesk register, CertificateDesk desk, IssuedCertificates issued) {
    return new CertificateController(screens, register, desk, issued);
  }

  @Bean
  FeeController certificateFeeController(
      Screens screens, CertificateDesk desk, IssuedCertificates issued, FeeClosings closings) {
    return new FeeController(screens, desk, issued, closings);
  }

  @Bean
  MenuEntry overflowEntry() {
    return new MenuEntry(
        33, "文字溢れ一覧", "/certificates/overflows", ResidentRegister.ISSUE.id(), "", PURPOSE);
  }

  @Bean
  OverflowController overflowController(
      Screens screens, CertificateDesk desk, IssuedCertificates issued) {
    return new OverflowController(screens, desk, issued);
  }

  @Bean
  HouseholdController householdController(Screens screens, RegisterDesk desk, SearchDesk search) {
    return new HouseholdController(screens, desk, search);
  }
}
