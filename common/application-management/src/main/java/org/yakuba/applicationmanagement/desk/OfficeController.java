package org.yakuba.applicationmanagement.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.yakuba.applicationmanagement.ledger.IntakeLog;
import org.yakuba.applicationmanagement.linkage.Forwarding;
import org.yakuba.applicationmanagement.rules.ApplicationStatus;
import org.yakuba.applicationmanagement.rules.Procedures;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.Requires;

/** 業務連携一覧, 件数照合, 手続マスタ. */
@Controller
@Requires(ApplicationPrivileges.VIEW)
final class OfficeController {
  private static final String FORWARDING = ApplicationController.PATH + "/forwarding";
  private static final int MOST_SHOWN = 200;
  private static final int DAYS_SHOWN = 31;

  private final Screens screens;
  private final Tenancy tenancy;
  private final ApplicationList list;
  private final Forwarding forwarding;
  private final Procedures procedures;

  OfficeController(
      Screens screens,
      Tenancy tenancy,
      ApplicationList list,
      Forwarding forwarding,
      Procedures procedures) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.list = list;
    this.forwarding = forwarding;
    this.procedures = procedures;
  }

  /** What waits to go to a business, and what went and was not answered yet. */
  @GetMapping(FORWARDING)
  Page forwarding(Operator operator) {
    var found =
        list.find(
            operator,
            new ApplicationList.Filter(ApplicationStatus.READY_TO_FORWARD, "", "", ""),
            MOST_SHOWN);
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("waiting", found.applications());
    model.put("today", list.today());
    model.put("mayReview", operator.may(ApplicationPrivileges.REVIEWING));
    return screens.page(operator, "業務連携一覧", "application-management/forwarding", model);
  }

  /** 一括取込 (APP-5-02). */
  @PostMapping(FORWARDING)
  @Requires({ApplicationPrivileges.VIEW, ApplicationPrivileges.REVIEW})
  RedirectView forward(Operator operator, RedirectAttributes redirect) {
    int sent = forwarding.forwardAll(operator);
    redirect.addFlashAttribute(Screens.NOTICE, sent + "件を業務へ渡しました。");
    return new RedirectView(FORWARDING);
  }

  /** 件数照合 (APP-1-07). */
  @GetMapping(ApplicationController.PATH + "/counts")
  Page counts(Operator operator) {
    List<IntakeLog.Day> days =
        tenancy.call(operator.tenant(), session -> IntakeLog.days(session, DAYS_SHOWN));
    return screens.page(operator, "申請の件数照合", "application-management/counts", Map.of("days", days));
  }

  /** 手続マスタ, to be read. */
  @GetMapping(ApplicationController.PATH + "/procedures")
  Page procedures(Operator operator) {
    return screens.page(
        operator,
        "手続マスタ",
        "application-management/procedures",
        Map.of("procedures", procedures.all()));
  }
}
