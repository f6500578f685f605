package org.yakuba.residentregister.desk.entry;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yakuba.platform.message.MessageCatalogue;
import org.yakuba.platform.procedure.ProcedureItems;
import org.yakuba.platform.procedure.Procedures;
import org.yakuba.platform.screen.Labels;
import org.yakuba.platform.screen.MenuEntry;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.residentregister.ResidentRegister;
import org.yakuba.residentregister.desk.Protection;
import org.yakuba.residentregister.desk.RegisterDesk;
import org.yakuba.residentregister.desk.Words;
import org.yakuba.residentregister.event.Approvals;
import org.yakuba.residentregister.event.RegisterEvents;
import org.yakuba.residentregister.link.LinkConflicts;
import org.yakuba.residentregister.search.SearchKeys;

/** The screens on which 異動 are entered and approved. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class EntryScreens {
  private static final String PURPOSE = "RESIDENT_REGISTER";

  @Bean
  MenuEntry receptionEntry() {
    return new MenuEntry(12, "異動受付", "/events/new", ResidentRegister.ENTER.id(), "I", PURPOSE);
  }

  @Bean
  MenuEntry provisionalEntry() {
    return new MenuEntry(13, "仮登録一覧", "/events", ResidentRegister.ENTER.id(), "T", PURPOSE);
  }

  @Bean
  MenuEntry approvalEntry() {
    return new MenuEntry(14, "審査・本登録", "/approvals", ResidentRegister.APPROVE.id(), "P", PURPOSE);
  }

  @Bean
  MenuEntry approvalSettingsEntry() {
    return new MenuEntry(
        32, "審査の設定", "/events/settings", ResidentRegister.APPROVAL_SETTINGS.id(), "", PURPOSE);
  }

  @Bean
  ApprovalSettingsController approvalSettingsController(Screens screens, Tenancy tenancy) {
    return new ApprovalSettingsController(screens, tenancy);
  }

  @Bean
  Labels.Source procedureLabels(Procedures procedures) {
    return new Labels.Source(
        procedures.businesses(),
        Map.of(ProcedureItems.KIND, "異動に伴う手続", LinkConflicts.ITEM, "番号紐付の不整合"),
        Map.of("lifeEventId", "異動の番号"));
  }

  @Bean
  EventDesk eventDesk(
      Tenancy tenancy,
      RegisterDesk register,
      Protection protection,
      SearchKeys keys,
      Procedures procedures) {
    return new EventDesk(
        tenancy,
        register,
        protection,
        new PlaceBook(keys),
        procedures,
        MessageCatalogue.load(EntryScreens.class.getClassLoader()));
  }

  @Bean
  ReceptionController receptionController(
      Screens screens, EventDesk desk, RegisterEvents events, Words words) {
    return new ReceptionController(screens, desk, events, words);
  }

  @Bean
  PlaceController placeController(Screens screens, EventDesk desk) {
    return new PlaceController(screens, desk);
  }

  @Bean
  ProvisionalController provisionalController(
      Screens screens,
      EventDesk desk,
      RegisterEvents events,
      Approvals approvals,
      Words words,
      ReceptionController reception) {
    return new ProvisionalController(screens, desk, events, approvals, words, reception);
  }

  @Bean
  PastEventController pastEventController(
      Screens screens,
      EventDesk desk,
      RegisterEvents events,
      Words words,
      ReceptionController reception) {
    return new PastEventController(screens, desk, events, words, reception);
  }
}
