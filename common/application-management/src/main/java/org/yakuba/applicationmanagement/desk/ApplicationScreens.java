package org.yakuba.applicationmanagement.desk;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.applicationmanagement.ApplicationManagement;
import org.yakuba.applicationmanagement.intake.PackageReceiver;
import org.yakuba.applicationmanagement.ledger.Contents;
import org.yakuba.applicationmanagement.ledger.RegisterInquiry;
import org.yakuba.applicationmanagement.linkage.Forwarding;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.kernel.name.CharacterFolding;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Purpose;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.tenancy.Tenancy;

/** Screens of this module; imported by programs that serve pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class ApplicationScreens {
  private static final String PURPOSE = "APPLICATION";

  @Bean
  TemplateSet applicationTemplates() {
    return new TemplateSet(ApplicationManagement.ID, "org.yakuba.applicationmanagement.templates");
  }

  @Bean
  MenuEntry applicationMenuEntry() {
    return new MenuEntry(
        40, "申請管理", ApplicationController.PATH, ApplicationPrivileges.VIEW, "8", PURPOSE);
  }

  @Bean
  Purpose applicationPurpose() {
    return new Purpose(PURPOSE, "電子申請の受付・審査");
  }

  @Bean
  Labels.Source applicationLabels() {
    return new Labels.Source(
        Map.of(ApplicationManagement.ID, "申請管理"),
        Map.of(
            ApplicationManagement.PARKED_ITEM, "取込不能の申請",
            ApplicationManagement.COUNT_ITEM, "申請の件数の差",
            ApplicationManagement.ANSWER_ITEM, "反映できない業務の回答"),
        Map.of());
  }

  @Bean
  ApplicationList applicationList(Tenancy tenancy, Procedures applicationProcedures, Clock clock) {
    return new ApplicationList(tenancy, applicationProcedures, clock);
  }

  @Bean
  ReadingDesk applicationReadingDesk(
      Tenancy tenancy,
      Procedures applicationProcedures,
      Contents contents,
      RegisterInquiry register,
      Clock clock) {
    return new ReadingDesk(tenancy, applicationProcedures, contents, register, clock);
  }

  @Bean
  ReviewDesk applicationReviewDesk(Tenancy tenancy, Procedures applicationProcedures, Clock clock) {
    return new ReviewDesk(tenancy, applicationProcedures, clock);
  }

  @Bean
  IdentificationDesk applicationIdentificationDesk(
      Tenancy tenancy, RegisterInquiry register, CharacterFolding folding, Clock clock) {
    return new IdentificationDesk(tenancy, register, folding::fold, clock);
  }

  @Bean
  ApplicationController applicationController(
      Screens screens,
      ApplicationList list,
      ReadingDesk reading,
      ReviewDesk review,
      Procedures applicationProcedures) {
    return new ApplicationController(
        screens, list, reading, review, applicationProcedures, messages());
  }

  @Bean
  IdentificationController applicationIdentificationController(
      Screens screens, ReadingDesk reading, IdentificationDesk desk, ReviewDesk review) {
    return new IdentificationController(screens, reading, desk, review);
  }

  @Bean
  CorrectionController applicationCorrectionController(
      Screens screens, ReadingDesk reading, ReviewDesk review) {
    return new CorrectionController(screens, reading, review, messages());
  }

  @Bean
  OfficeController applicationOfficeController(
      Screens screens,
      Tenancy tenancy,
      ApplicationList list,
      Forwarding forwarding,
      Procedures applicationProcedures) {
    return new OfficeController(screens, tenancy, list, forwarding, applicationProcedures);
  }

  @Bean
  ParkedController applicationParkedController(
      Screens screens, Tenancy tenancy, PackageReceiver receiver, Clock clock) {
    return new ParkedController(screens, tenancy, receiver, messages(), clock);
  }

  private static MessageCatalogue messages() {
    return MessageCatalogue.load(ApplicationScreens.class.getClassLoader());
  }
}
