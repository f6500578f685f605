package org.yakuba.childallowance.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;
import org.yakuba.childallowance.ChildAllowance;
import org.yakuba.childallowance.batch.MunicipalLaw;
import org.yakuba.childallowance.exchange.InformationInquiries;
import org.yakuba.childallowance.filing.AfterDecision;
import org.yakuba.childallowance.filing.FilingService;
import org.yakuba.childallowance.linkage.LifeEvents;
import org.yakuba.childallowance.notice.NoticeDesk;
import org.yakuba.childallowance.rules.ChildAllowanceLaw;
import org.yakuba.kernel.date.OpeningDays;
import org.yakuba.platform.document.DocumentEngine;
import org.yakuba.platform.identity.TenantKeys;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.MunicipalityNames;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Places;

/** The screens of the child allowance and their place in the menu. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class ChildAllowanceScreens {

  @Bean
  TemplateSet childAllowanceTemplates() {
    return new TemplateSet(ChildAllowance.ID, "org.yakuba.childallowance.templates");
  }

  @Bean
  Purpose childAllowancePurpose() {
    return new Purpose(ChildAllowance.PURPOSE, "児童手当事務");
  }

  @Bean
  MenuEntry childAllowanceEntry() {
    return new MenuEntry(
        40, "児童手当", "/child-allowance", ChildAllowance.VIEW.id(), "V", ChildAllowance.PURPOSE);
  }

  @Bean
  MenuEntry childAllowanceFilingsEntry() {
    return new MenuEntry(
        41,
        "児童手当 届出",
        "/child-allowance/filings",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  MenuEntry childAllowanceNoticesEntry() {
    return new MenuEntry(
        42,
        "児童手当 通知書",
        "/child-allowance/notices",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  MenuEntry childAllowanceTrialEntry() {
    return new MenuEntry(
        43,
        "児童手当 試算",
        "/child-allowance/trial",
        ChildAllowance.VIEW.id(),
        "",
        ChildAllowance.PURPOSE);
  }

  @Bean
  Labels.Source childAllowanceLabels() {
    return new Labels.Source(
        Map.of(ChildAllowance.ID, "児童手当"),
        Map.of(
            LifeEvents.CLAIM_KIND, "児童手当の請求の勧奨",
            LifeEvents.DRAFT_KIND, "児童手当の職権の処理",
            LifeEvents.REVIEW_KIND, "児童手当の確認・再計算",
            LifeEvents.APPLICATION_KIND, "児童手当の電子申請"),
        Map.of(
            "lifeEvent", "異動",
            "eventDate", "事由発生日",
            "deadline", "15日の期限日",
            "toFile", "届出",
            "certificationNumber", "認定番号",
            "filing", "届出の番号",
            "receiptNumber", "受付番号",
            "procedureId", "手続",
            "receivedOn", "受付日"));
  }

  @Bean
  Places.ForWorkItem childAllowanceClaimPlace() {
    return new Places.ForWorkItem(
        LifeEvents.CLAIM_KIND,
        ChildAllowance.VIEW,
        "請求を受け付ける",
        item ->
            UriComponentsBuilder.fromPath("/child-allowance/persons/{number}")
                .queryParam("eventDate", "{eventDate}")
                .encode()
                .buildAndExpand(item.addresseeNumber(), item.detail().getOrDefault("eventDate", ""))
                .toUriString());
  }

  @Bean
  Places.ForWorkItem childAllowanceReviewPlace() {
    return new Places.ForWorkItem(
        LifeEvents.REVIEW_KIND,
        ChildAllowance.VIEW,
        "受給者を開く",
        item ->
            "/child-allowance/recipients/" + item.detail().getOrDefault("certificationNumber", ""));
  }

  @Bean
  Places.ForWorkItem childAllowanceDraftPlace() {
    return filingPlace(LifeEvents.DRAFT_KIND);
  }

  @Bean
  Places.ForWorkItem childAllowanceApplicationPlace() {
    return filingPlace(LifeEvents.APPLICATION_KIND);
  }

  private static Places.ForWorkItem filingPlace(String kind) {
    return new Places.ForWorkItem(
        kind,
        ChildAllowance.VIEW,
        "届出を開く",
        item -> {
          var filing = item.detail().get("filing");
          return filing == null ? null : "/child-allowance/filings/" + filing;
        });
  }

  @Bean
  NoticeDesk childAllowanceNotices(
      Tenancy tenancy,
      TenantKeys keys,
      DocumentEngine engine,
      MunicipalityNames municipalities,
      ChildAllowanceLaw law,
      Clock clock) {
    return new NoticeDesk(
        tenancy, keys, engine, municipalities, law, OpeningDays.standard(), clock);
  }

  @Bean
  FilingService childAllowanceFilings(
      Tenancy tenancy, ChildAllowanceLaw law, List<AfterDecision> followers, Clock clock) {
    return new FilingService(tenancy, law, OpeningDays.standard(), followers, clock);
  }

  @Bean
  AllowanceDesk childAllowanceDesk(FilingService service, NoticeDesk notices, Clock clock) {
    return new AllowanceDesk(service::settings, notices, clock);
  }

  @Bean
  InquiryRows childAllowanceInquiryRows(
      InformationInquiries inquiries, FilingService service, NoticeDesk notices) {
    return new InquiryRows(inquiries, service::settings, notices.words());
  }

  @Bean
  RecipientController childAllowanceRecipients(
      Screens screens, Tenancy tenancy, AllowanceDesk desk, InquiryRows inquiries, Clock clock) {
    return new RecipientController(screens, tenancy, desk, inquiries, clock);
  }

  @Bean
  FilingController childAllowanceFilingController(
      Screens screens,
      Tenancy tenancy,
      FilingService service,
      AllowanceDesk desk,
      InquiryRows inquiries) {
    return new FilingController(screens, tenancy, service, desk, inquiries);
  }

  @Bean
  NoticeController childAllowanceNoticeController(
      Screens screens, NoticeDesk notices, AllowanceDesk desk) {
    return new NoticeController(screens, notices, desk);
  }

  @Bean
  TrialController childAllowanceTrialController(
      Screens screens,
      FilingService service,
      NoticeDesk notices,
      Tenancy tenancy,
      MunicipalLaw laws) {
    return new TrialController(screens, service::settings, notices.words(), tenancy, laws);
  }
}
